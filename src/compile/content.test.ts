import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { formatProblem, isError } from './problem.ts';
import { codeFiles, CODES, site } from './testing/base.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { PROVINCE, SITE } from './testing/report.ts';

const FIXTURES = fileURLToPath(new URL('../../e2e/fixtures/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../data/', import.meta.url));

function isFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  );
}

describe('loadContent', () => {
  it('gives all things of a valid folder in order', async () => {
    const codes = [...CODES, { code: '2228V', opens: 'sites/an-tu', since: '2026-11-03' }];
    const { content } = await loadContent(await makeDataFolder({ 'thu/sites/an-tu.yaml': site('an-tu', '2228V'), ...codeFiles('thu', codes) }));
    expect(content?.layers.map(({ id }) => id)).toEqual(['sites', 'festivals', 'trails']);
    const [thu, ...others] = content?.provinces ?? [];
    expect(others).toEqual([]);
    expect(thu?.province.id).toBe('thu');
    expect(thu?.sites.map(({ id }) => id)).toEqual(['an-tu', 'chua-hai', 'chua-mot']);
    expect(thu?.festivals.map(({ id }) => id)).toEqual(['hoi-mot']);
    expect(thu?.trails.map(({ id }) => id)).toEqual(['duong-mot']);
    expect(thu?.places.map(({ id }) => id)).toEqual(['xa-thu']);
    expect(thu?.products).toEqual([]);
    expect(thu?.codes.map(({ code }) => code)).toEqual(['2226L', '2225G', '2224B', '2227Q', '2228V']);
  });

  it('gives content that no one can change', async () => {
    const { content } = await loadContent(await makeDataFolder());
    expect(content).toBeDefined();
    expect(isFrozen(content)).toBe(true);
  });

  it('gives content beside warnings, and none beside an error', async () => {
    const warned = await loadContent(await makeDataFolder());
    expect(warned.problems.length).toBeGreaterThan(0);
    expect(warned.problems.some(isError)).toBe(false);
    const failed = await loadContent(await makeDataFolder({ [SITE]: ['code: 2224B', 'code: 2224C'] }));
    expect(failed.content).toBeUndefined();
  });

  it('tells once for a province whose names lack a status', async () => {
    const { problems } = await loadContent(await makeDataFolder());
    const [first, ...others] = problems.filter(({ field }) => field === 'name_status');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: PROVINCE, severity: 'warning' });
    expect(first?.message).toContain('sites/chua-hai, sites/chua-mot');
  });

  it('accepts the fixture province without a warning', async () => {
    const { content, problems } = await loadContent(`${FIXTURES}province`);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(content?.provinces.map(({ province, sites }) => [province.id, sites.length])).toEqual([['song-thu', 3]]);
  });

  it('lists everything that is wrong with the broken fixture', async () => {
    const { content, problems } = await loadContent(`${FIXTURES}broken`);
    const listing = problems.map((problem) => `${problem.severity} ${formatProblem(problem)}\n`).join('');
    expect(content).toBeUndefined();
    expect(listing).toBe(await readFile(`${FIXTURES}broken-expected.txt`, 'utf8'));
  });

  it('accepts the shipped content', async () => {
    const { problems } = await loadContent(SHIPPED);
    expect(problems.filter(isError).map(formatProblem)).toEqual([]);
  }, 30_000);
});
