import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('csv', () => {
  it('begins with a byte order mark and ends every row as spreadsheets do', () => {
    expect(csv([['a', 1], ['b', 2]])).toBe('\ufeffa,1\r\nb,2\r\n');
  });

  it.each([
    ['a comma', 'a, b', '"a, b"'],
    ['quotation marks', 'a "b"', '"a ""b"""'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a sign in front', '-1+1', "'-1+1"],
  ])('writes a text with %s so that it is read as that text', (_, text, cell) => {
    expect(csv([[text]])).toBe(`\ufeff${cell}\r\n`);
  });

  it('leaves numbers as they are', () => {
    expect(csv([[-5]])).toBe('\ufeff-5\r\n');
  });
});
