import { expect, it } from 'vitest';
import { isCurable } from '../check-codes.ts';
import { loadContent } from '../content.ts';
import { formatProblem, isError, type Problem } from '../problem.ts';
import { makeDataFolder, type Change } from './data-folder.ts';

/** How to break the base: path of a file → its change. */
export type Changes = Readonly<Record<string, Change>>;

/* Files of the base. */
export const SITE = 'thu/sites/chua-mot.yaml';
export const FEAST = 'thu/festivals/hoi-mot.yaml';
export const TRAIL = 'thu/trails/duong-mot.yaml';
export const PLACE = 'thu/places/xa-thu.yaml';
export const PROVINCE = 'thu/province.yaml';

/** An exchange of words in the site of the base. */
export function inSite(from: string, to: string): Changes {
  return { [SITE]: [from, to] };
}

/** What a broken file is called, how it is broken, and `path:line:col field message` of each error. */
export type Case = readonly [name: string, changes: Changes, ...expected: (readonly [place: string, says: RegExp])[]];

/**
 * One test for each case: exactly these errors are reported, in this order, and no content is given.
 * That codes which a case brings along are not in the registry yet is left out.
 */
export function testErrors(cases: readonly Case[]): void {
  for (const [name, changes, ...expected] of cases) {
    it(name, async () => {
      const { content, problems } = await loadContent(await makeDataFolder(changes));
      compare(problems.filter((problem) => isError(problem) && !isCurable(problem)), expected);
      expect(content).toBeUndefined();
    });
  }
}

/** Like {@link testErrors} for warnings, beside those that the base itself gives. */
export function testWarnings(cases: readonly Case[]): void {
  for (const [name, changes, ...expected] of cases) {
    it(name, async () => {
      const { content, problems } = await loadContent(await makeDataFolder(changes));
      compare(
        problems.filter(({ field, message }) => !isOfBase(field, message)),
        expected,
      );
      expect(content).toBeDefined();
    });
  }
}

function isOfBase(field: string, message: string): boolean {
  return (field === 'translation' && message.includes('content:stamp')) || field === 'name_status';
}

function compare(problems: readonly Problem[], expected: readonly (readonly [place: string, says: RegExp])[]): void {
  const lines = problems.map(formatProblem);
  expect(lines.map((line, i) => line.slice(0, expected[i]?.[0].length ?? line.length))).toEqual(
    expected.map(([place]) => place),
  );
  expected.forEach(([place, says], i) => expect(lines[i]?.slice(place.length)).toMatch(says));
}
