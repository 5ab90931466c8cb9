import { describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { formatProblem, isError } from './problem.ts';
import { BASE, codeFiles, CODES, site } from './testing/base.ts';
import { makeDataFolder, type Change } from './testing/data-folder.ts';
import { SITE } from './testing/report.ts';

const REGISTRY = 'thu/codes.yaml';
const LOCK = 'thu/codes.lock';
const THIRD = 'thu/sites/chua-ba.yaml';
const ENTRY = "  - code: '2224B'\n    opens: sites/chua-mot\n    since: '2026-11-01'\n    state: planned\n";

async function errorsOf(changes: Readonly<Record<string, Change>>): Promise<string[]> {
  const { problems } = await loadContent(await makeDataFolder(changes));
  return problems.filter(isError).map(formatProblem);
}

/** The base after its registry was changed by hand: each pair is an exchange of words. */
function registry(...pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const text = pairs.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`'${from}' is not in the registry exactly once`);
    return now.replace(from, () => to);
  }, BASE[REGISTRY] ?? '');
  return { [REGISTRY]: text };
}

function lock(change: (lines: string[]) => string[]): Readonly<Record<string, string>> {
  return { [LOCK]: change((BASE[LOCK] ?? '').split('\n')).join('\n') };
}

const without = (code: string) => (lines: string[]): string[] => lines.filter((line) => !line.startsWith(code));

describe('checkCodes', () => {
  it('accepts codes that agree with their registry and its lock', async () => {
    expect(await errorsOf({})).toEqual([]);
  });

  it('accepts a thing that was renamed, when the registry says where it went', async () => {
    const moved = registry([ENTRY, `${ENTRY}    moved_to: sites/chua-moi\n`]);
    const renamed = (BASE[SITE] ?? '').replace('id: chua-mot', 'id: chua-moi');
    const trail = { 'thu/trails/duong-mot.yaml': ['sites/chua-mot', 'sites/chua-moi'] } as const;
    expect(await errorsOf({ [SITE]: null, 'thu/sites/chua-moi.yaml': renamed, ...moved, ...trail })).toEqual([]);
  });

  it('accepts a retired code that leads to another one', async () => {
    const codes = [...CODES, { code: '2228V', opens: 'sites/chua-mot', since: '2026-11-03' }];
    const text = (codeFiles('thu', codes)[REGISTRY] ?? '').replace(/state: planned\n$/, 'state: retired\n    moved_to: 2224B\n');
    expect(await errorsOf({ ...codeFiles('thu', codes), [REGISTRY]: text })).toEqual([]);
  });

  it('accepts a second code of a thing, for a plate before one of its viewers', async () => {
    const codes = [...CODES, { code: '2228V', opens: 'sites/chua-mot', since: '2026-11-03', viewer: 'mo-hinh' }];
    expect(await errorsOf(codeFiles('thu', codes))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Change>>, readonly RegExp[]]>([
    ['a code removed from the registry', registry([ENTRY, '']), [/codes\.yaml.*lacks 2224B, which was given to sites\/chua-mot on 2026-11-01/, /chua-mot\.yaml.*'2224B', which is not in/]],
    ['a code and its thing removed', { ...registry([ENTRY, '']), [SITE]: null, 'thu/trails/duong-mot.yaml': ['sites/chua-mot', 'festivals/hoi-mot'] }, [/lacks 2224B/]],
    ['a code removed from registry and lock', { ...registry([ENTRY, '']), ...lock(without('2224B')) }, [/codes\.lock:\d.*2227Q was changed, or a code between 2225G and 2227Q was removed/, /seal.*holds 3 codes: the last of them/, /'2224B', which is not in/]],
    ['the last line of the lock removed', lock(without('2227Q')), [/2227Q, which is not in codes\.lock/, /seal is '4 .*holds 3 codes/]],
    ['a line of the lock changed', lock((lines) => lines.map((line) => line.replace('sites/chua-hai 2026-11-01', 'sites/chua-mot 2026-11-01'))), [/codes\.lock:4:1 .*2225G was changed/, /codes\[1\]\.opens is 'sites\/chua-hai', but 2225G was given 'sites\/chua-mot'/]],
    ['a line that is none', lock((lines) => ['2225 rubbish', ...lines]), [/codes\.lock:1:1 - is no line of a lock/]],
    ['the lock removed', { [LOCK]: null }, [/codes\.lock.*restore it/]],
    ['the registry removed', { [REGISTRY]: null }, [/codes\.yaml.*is missing, but codes\.lock holds 2226L, 2225G, 2224B, 2227Q/]],
    ['both removed', { [REGISTRY]: null, [LOCK]: null }, [/codes\.yaml.*is missing: run npm run codes:lock/]],
    ['a code renamed in its thing', { [SITE]: ['code: 2224B', 'code: 2228V'] }, [/code is '2228V', but the plates of sites\/chua-mot carry 2224B/]],
    ['a code renamed everywhere but in the lock', { [SITE]: ['code: 2224B', 'code: 2228V'], ...registry(["'2224B'", "'2228V'"]) }, [/lacks 2224B/, /2228V, which is not in codes\.lock/]],
    ['a code that opens another thing', registry(['opens: sites/chua-mot', 'opens: festivals/hoi-mot']), [/codes\[2\]\.opens is 'festivals\/hoi-mot', but 2224B was given 'sites\/chua-mot'/, /chua-mot\.yaml.*'2224B', which opens festivals\/hoi-mot: a code is never used again/]],
    ['another day', registry([ENTRY, ENTRY.replace('11-01', '11-04')]), [/since is '2026-11-04', but 2224B was given '2026-11-01'/]],
    ['a retired code in a thing', registry([ENTRY, ENTRY.replace('planned', 'retired\n    moved_to: sites/chua-hai')]), [/'2224B', which is retired/]],
    ['a retired code that leads nowhere', registry([ENTRY, ENTRY.replace('planned', 'retired')]), [/2224B does not say moved_to/, /'2224B', which is retired/]],
    ['a thing that is gone', { 'thu/sites/chua-hai.yaml': null, 'thu/trails/duong-mot.yaml': ['sites/chua-hai', 'festivals/hoi-mot'] }, [/opens leads 2225G to 'sites\/chua-hai', which does not exist/]],
    ['a circle of codes', registry([ENTRY, `${ENTRY}    moved_to: 2227Q\n`], ['opens: trails/duong-mot\n', 'opens: trails/duong-mot\n    moved_to: 2224B\n']), [/leads 2224B to '2227Q', a code that was never given or leads back/, /leads 2227Q to '2224B'/, /chua-mot.*which opens/, /duong-mot.*which opens/]],
    ['a code that a second entry has', { [REGISTRY]: `${BASE[REGISTRY]}${ENTRY}` }, [/codes\[2\]\.code is 2224B, which is given 2 times/, /codes\[4\]\.code is 2224B/]],
    ['a code of another province', { ...otherProvince(), ...codeFiles('tinh', [{ code: '2224B', opens: 'places/xa-thu', since: '2026-11-03' }]) }, [/thu\/codes\.yaml.*2224B, which is given 2 times \(thu, tinh\)/, /tinh\/codes\.yaml.*2224B/]],
    ['a wrong check character', { ...codeFiles('thu', [...CODES, { code: '2228W', opens: 'sites/chua-mot', since: '2026-11-03' }]) }, [/codes\[4\]\.code is 2228W, whose check character is wrong/]],
    ['a thing whose code is in no registry', { [THIRD]: site('chua-ba', '2228V') }, [/chua-ba\.yaml:2:7 code is '2228V', which is not in thu\/codes\.yaml: run npm run codes:lock/]],
    ['a viewer that the thing has not', registry([ENTRY, `${ENTRY}    viewer: cong\n`]), [/viewer is 'cong', which is not in viewers of thu\/sites\/chua-mot\.yaml/]],
    ['two positions of one name', registry([ENTRY, `${ENTRY}    positions:\n${position('cong')}${position('cong')}`]), [/positions\[1\]\.id is 'cong', which a position above has too/]],
    ['a position without a language', registry([ENTRY, `${ENTRY}    positions:\n${position('cong').replace(', ja: 門', '')}`]), [/positions\[0\]\.name\.ja is missing/]],
    ['a state that is none', registry([ENTRY, ENTRY.replace('planned', 'lost')]), [/state is 'lost', must be one of/]],
  ])('names %s', async (_, changes, says) => {
    const errors = await errorsOf(changes);
    expect(errors, errors.join('\n')).toHaveLength(says.length);
    says.forEach((pattern) => expect(errors.filter((error) => pattern.test(error)), `${pattern}\n${errors.join('\n')}`).toHaveLength(1));
  });
});

function position(id: string): string {
  return `      - {id: ${id}, name: {vi: Cổng, en: Gate, zh: 大门, ja: 門}}\n`;
}

function otherProvince(): Readonly<Record<string, string>> {
  const [province = '', place = ''] = [BASE['thu/province.yaml'], BASE['thu/places/xa-thu.yaml']];
  return {
    'tinh/province.yaml': province.replace('id: thu', 'id: tinh').replace("'00'", "'01'"),
    'tinh/places/xa-thu.yaml': place.replace("'00001'", "'00003'"),
  };
}
