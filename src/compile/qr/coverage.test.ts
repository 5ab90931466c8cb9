import { describe, expect, it } from 'vitest';
import { loadContent, type Content } from '../content.ts';
import { BASE, codeFiles, CODES } from '../testing/base.ts';
import { makeDataFolder, type Change } from '../testing/data-folder.ts';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { keyPoints, rankLines } from './coverage.ts';
import { csvReport, htmlReport, report, share, textReport } from './report.ts';

const REGISTRY = BASE['thu/codes.yaml'] ?? '';
const ENTRY = "    opens: sites/chua-mot\n    since: '2026-11-01'\n    state: planned\n";

function withEntry(state: string, more = ''): Readonly<Record<string, Change>> {
  return { 'thu/codes.yaml': REGISTRY.replace(ENTRY, ENTRY.replace('planned', state) + more) };
}

async function contentOf(changes: Readonly<Record<string, Change>> = {}): Promise<Content> {
  const { content } = await loadContent(await makeDataFolder(changes));
  if (!content) throw new Error('The base is broken');
  return content;
}

async function pointOf(changes: Readonly<Record<string, Change>>): Promise<unknown> {
  return keyPoints(await contentOf(changes)).find(({ id }) => id === 'chua-mot');
}

const POSITIONS = `    positions:
      - {id: cong, name: {vi: Cổng, en: Gate, zh: 大门, ja: 門}, state: mounted, last_checked: '2026-11-05'}
      - {id: bia, name: {vi: Bia, en: Stele, zh: 碑, ja: 碑}, state: damaged, last_checked: '2026-10-05'}
      - {id: sau, name: {vi: Sau, en: Back, zh: 后, ja: 裏}}
`;

describe('keyPoints', () => {
  it('are all things that have a code', async () => {
    expect(keyPoints(await contentOf()).map(({ id, codes }) => [id, codes.join()])).toEqual([
      ['chua-hai', '2225G'],
      ['chua-mot', '2224B'],
      ['hoi-mot', '2226L'],
      ['duong-mot', '2227Q'],
    ]);
  });

  it.each([
    ['planned', { printed: 0, mounted: 0, damaged: 0 }],
    ['printed', { printed: 1, mounted: 0, damaged: 0 }],
    ['mounted', { printed: 1, mounted: 1, damaged: 0 }],
    ['damaged', { printed: 1, mounted: 0, damaged: 1 }],
  ])('count a plate that is %s', async (state, counts) => {
    expect(await pointOf(withEntry(state))).toMatchObject({ plates: 1, ...counts });
  });

  it('count each position by itself, and take the day of the one not seen for longest', async () => {
    expect(await pointOf(withEntry('mounted', POSITIONS))).toMatchObject({ plates: 3, printed: 3, mounted: 2, damaged: 1, lastChecked: '' });
    const checked = POSITIONS.replace('裏}}', "裏}, last_checked: '2026-11-07'}");
    expect(await pointOf(withEntry('mounted', checked))).toMatchObject({ lastChecked: '2026-10-05' });
  });

  it('count the plates of a second code, and none of a retired one', async () => {
    const codes = [...CODES, { code: '2228V', opens: 'sites/chua-mot', since: '2026-11-03' }];
    expect(await pointOf(codeFiles('thu', codes))).toMatchObject({ codes: ['2224B', '2228V'], plates: 2 });
    const files = codeFiles('thu', codes);
    const retired = (files['thu/codes.yaml'] ?? '').replace(/state: planned\n$/, 'state: retired\n    moved_to: 2224B\n');
    expect(await pointOf({ ...files, 'thu/codes.yaml': retired })).toMatchObject({ codes: ['2224B'], plates: 1 });
  });

  it('tell which languages are older than the original', async () => {
    const old = { 'thu/sites/chua-mot.yaml': ['zh: {status: draft}', "zh: {status: reviewed, of: '000000000000'}"] as const };
    expect(await pointOf(old)).toMatchObject({ complete: ['vi', 'en', 'ja'], reviewed: ['vi', 'zh'] });
  });
});

describe('rankLines', () => {
  it('count points of each rank whose plates are all mounted', async () => {
    expect(rankLines(keyPoints(await contentOf(withEntry('mounted'))))).toEqual([
      { rank: 'national', points: 1, coded: 1, printed: 1, mounted: 1, complete: 1 },
      { rank: 'unknown', points: 3, coded: 3, printed: 0, mounted: 0, complete: 3 },
      { rank: 'all', points: 4, coded: 4, printed: 1, mounted: 1, complete: 4 },
    ]);
  });
});

describe('share', () => {
  it('says 100 % only of all', () => {
    expect([share(0, 0), share(1, 3), share(999, 1000), share(3, 3)]).toEqual(['0/0 0 %', '1/3 33 %', '999/1000 99 %', '3/3 100 %']);
  });
});

describe('npm run qr:report', () => {
  it('says in words how far every point is', async () => {
    const to = new FakeTerminal();
    expect(await report(['--data', await makeDataFolder(withEntry('mounted', "    last_checked: '2026-11-05'\n"))], to)).toBe(0);
    expect(to.printed.find((line) => line.startsWith('sites/chua-mot'))).toMatch(/national +2224B +printed 1\/1 {2}mounted 1\/1 {2}languages 4\/4 {2}checked 2026-11-05/);
    expect(to.printed.at(-1)).toMatch(/^all +with a code 4\/4 100 % {2}printed 1\/4 25 %/);
  });

  it('gives the same to spreadsheets and browsers', async () => {
    const points = keyPoints(await contentOf());
    expect(csvReport(points).split('\r\n')[2]).toBe('thu,sites,chua-mot,Chùa Một,national,2224B,1,0,0,0,vi en zh ja,vi,');
    expect(htmlReport(points, 'vi')).toContain('<html lang="vi">');
    expect(htmlReport(points, 'en')).toMatch(/<th scope="row">National<\/th><td>1<\/td><td><meter [^>]*><\/meter> 1\/1 100 %/);
    expect(textReport(points)).toHaveLength(4 + 1 + 3);
  });

  it('exits 1 where the content has errors', async () => {
    expect(await report(['--data', await makeDataFolder({ 'thu/codes.lock': null })], new FakeTerminal())).toBe(1);
  });
});
