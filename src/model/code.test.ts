import { describe, expect, it } from 'vitest';
import { checkCharacter, CODE_ALPHABET, isCode, makeCode, normaliseCode } from './code.ts';

/** Codes from all over the alphabet, its ends and doubled letters among them. */
const CODES = ['2222', 'ZZZZ', '2Z2Z', 'Z2Z2', 'BCDF', '2ZK4', 'HKL4', 'RV4T', 'ZSM6', '9876', 'XYYX', '2Y3W'].map(
  (body) => body + checkCharacter(body),
);

const LETTERS = [...CODE_ALPHABET];

/** `code` with the character at `i` replaced. */
function changed(code: string, i: number, char: string): string {
  return code.slice(0, i) + char + code.slice(i + 1);
}

describe('CODE_ALPHABET', () => {
  it('has 29 different characters, a prime number', () => {
    expect(new Set(LETTERS).size).toBe(29);
    expect(LETTERS).toHaveLength(29);
  });

  it('has no vowels and nothing that looks like another', () => {
    expect(CODE_ALPHABET).not.toMatch(/[AEIOU01]/);
  });
});

describe('isCode', () => {
  it.each(CODES)('accepts %s', (code) => {
    expect(isCode(code)).toBe(true);
  });

  it.each(['2ZK4S', 'HKL4G', 'RV4TS', 'ZSM6T'])('accepts %s, which stands on a plate already', (code) => {
    expect(isCode(code)).toBe(true);
  });

  it.each(CODES)('notices every single wrong character in %s', (code) => {
    const wrong = [0, 1, 2, 3, 4].flatMap((i) => LETTERS.filter((char) => char !== code[i]).map((char) => changed(code, i, char)));
    expect(wrong).toHaveLength(5 * 28);
    expect(wrong.filter(isCode)).toEqual([]);
  });

  it('notices every swap of unequal neighbours, for every pair of letters at every place', () => {
    const pairs = LETTERS.flatMap((a) => LETTERS.filter((b) => b !== a).map((b) => [a, b] as const));
    const unnoticed = pairs.flatMap(([a, b]) =>
      [`${a}${b}4T`, `K${a}${b}4`, `KL${a}${b}`]
        .map((body, i) => body.slice(0, i) + b + a + body.slice(i + 2) + checkCharacter(body))
        .filter(isCode),
    );
    expect(pairs).toHaveLength(29 * 28);
    expect(unnoticed).toEqual([]);
  });

  it('notices the last letter changing places with its check character', () => {
    const unnoticed = LETTERS.map((last) => `KL4${last}${checkCharacter(`KL4${last}`)}`)
      .filter((code) => code[3] !== code[4])
      .map((code) => code.slice(0, 3) + (code[4] ?? '') + (code[3] ?? ''))
      .filter(isCode);
    expect(unnoticed).toEqual([]);
  });

  it.each(['', '2ZK4', '2ZK4S2', '2zk4s', '2ZK4 ', 'AEIOU', '00000', 'ÔÔÔÔÔ', '2ZK4𝟮'])('refuses %j', (code) => {
    expect(isCode(code)).toBe(false);
  });

  it('agrees with one body in 29 only', () => {
    const bodies = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}KL4`));
    expect(bodies.filter(isCode)).toHaveLength(29);
  });
});

describe('makeCode', () => {
  it('makes a code of whatever random gives', () => {
    for (let i = 0; i < 29; i++) expect(isCode(makeCode(() => i))).toBe(true);
  });

  it('asks for numbers below the size of the alphabet, one a character', () => {
    const asked: number[] = [];
    makeCode((below) => asked.push(below));
    expect(asked).toEqual([29, 29, 29, 29]);
  });

  it('puts the characters in the order in which they are drawn', () => {
    const drawn = [0, 1, 27, 28];
    expect(makeCode(() => drawn.shift() ?? 0)).toMatch(/^23YZ.$/);
  });
});

describe('normaliseCode', () => {
  it.each(['2zk4s', ' 2ZK4S ', '2Z-K4-S', '2zk 4s', '2-z\tK4\u00a0s'])('reads %j as 2ZK4S', (typed) => {
    expect(normaliseCode(typed)).toBe('2ZK4S');
  });
});
