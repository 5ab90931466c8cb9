import { describe, expect, it } from 'vitest';
import type { Locator } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';

const TEXT = `# comment
a:
  b: 'x y'
list:
  - c: 1
  - {d: 2}
text: |
  one

  two three
folded: >
  four
  five
`;
const at = parseYaml(TEXT).at as Locator;
const spot = ({ line, col }: { line: number; col: number }): string => `${line}:${col}`;

describe('Locator', () => {
  it('finds a value where it begins', () => {
    expect(spot(at.value(['a', 'b']))).toBe('3:6');
    expect(spot(at.value(['list', 1, 'd']))).toBe('6:9');
    expect(spot(at.value([]))).toBe('2:1');
  });
  it('finds the name of a field', () => {
    expect(spot(at.key(['a', 'b']))).toBe('3:3');
    expect(spot(at.key(['list', 1]))).toBe('6:5');
  });
  it('finds what is missing at the name of the field around it', () => {
    expect(spot(at.value(['a', 'none']))).toBe('2:1');
    expect(spot(at.key(['list', 0, 'none']))).toBe('5:5');
    expect(spot(at.key(['none', 'none']))).toBe('2:1');
  });
  it('finds a line of a block of text, and the beginning of any other text', () => {
    expect(spot(at.line(['text'], 0))).toBe('8:3');
    expect(spot(at.line(['text'], 2))).toBe('10:3');
    expect(spot(at.line(['folded'], 1))).toBe('11:9');
    expect(spot(at.line(['a', 'b'], 0))).toBe('3:6');
  });
  it('finds a character of a text', () => {
    expect(spot(at.within(['a', 'b'], 2))).toBe('3:9');
    expect(spot(at.within(['text'], 'one\n\ntwo th'.length))).toBe('10:9');
  });
});
