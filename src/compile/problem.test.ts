import { describe, expect, it } from 'vitest';
import { formatProblem, quote, sortProblems, type Problem } from './problem.ts';

const PROBLEM: Problem = { file: 'a.yaml', line: 2, col: 3, field: 'b.c', message: 'is missing', severity: 'error' };

describe('formatProblem', () => {
  it('is path:line:col field message', () => {
    expect(formatProblem(PROBLEM)).toBe('a.yaml:2:3 b.c is missing');
  });
  it("writes '-' for the whole file", () => {
    expect(formatProblem({ ...PROBLEM, field: '' })).toBe('a.yaml:2:3 - is missing');
  });
  it('lets no control character reach the terminal', () => {
    expect(formatProblem({ ...PROBLEM, file: 'a\n.yaml', message: '\u001b[31m\u202e' })).toBe(
      'a<U+000A>.yaml:2:3 b.c <U+001B>[31m<U+202E>',
    );
  });
});

describe('sortProblems', () => {
  it('orders by file, line as a number, column and field', () => {
    const problems = [
      { ...PROBLEM, file: 'b.yaml' },
      { ...PROBLEM, line: 10 },
      { ...PROBLEM, col: 1 },
      PROBLEM,
      { ...PROBLEM, field: 'a' },
    ];
    expect(sortProblems(problems).map(({ file, line, col, field }) => `${file} ${line} ${col} ${field}`)).toEqual([
      'a.yaml 2 1 b.c',
      'a.yaml 2 3 a',
      'a.yaml 2 3 b.c',
      'a.yaml 10 3 b.c',
      'b.yaml 2 3 b.c',
    ]);
  });
  it('names each problem once', () => {
    expect(sortProblems([PROBLEM, { ...PROBLEM }])).toEqual([PROBLEM]);
  });
});

describe('quote', () => {
  it('shortens what is long and keeps it on one line', () => {
    expect(quote(`a\nb${'c'.repeat(100)}`)).toBe(`'a b${'c'.repeat(56)}…'`);
  });
});
