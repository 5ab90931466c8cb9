import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

/** A letter of a dense script is two wide, any other one. */
const measure = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 2 : 1), 0);

describe('wrap', () => {
  it('breaks Vietnamese between syllables and loses none', () => {
    const text = 'Nền móng gạch của một đền thờ thế kỷ V–VI, xây trên gò đất thấp giữa đồng lúa.';
    const lines = wrap(text, 18, measure, 'vi');
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(18);
    expect(lines.join(' ')).toBe(text);
  });

  it('breaks Japanese between characters, never before a full stop', () => {
    const lines = wrap('低い土の丘の上に。煉瓦の基礎', 16, measure, 'ja');
    expect(lines).toEqual(['低い土の丘の上', 'に。煉瓦の基礎']);
  });

  it('leaves no opening bracket at the end of a line', () => {
    expect(wrap('正殿的四个（大室）', 12, measure, 'zh-Hans')).toEqual(['正殿的四个', '（大室）']);
  });

  it('keeps Latin words in a dense text whole', () => {
    expect(wrap('遺跡Gò Cây Thị発掘', 10, measure, 'ja')).toEqual(['遺跡Gò Cây', 'Thị発掘']);
  });

  it('parts a word that is wider than the line', () => {
    expect(wrap('abcdefghij kl', 4, measure)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  });

  it('keeps a mark with its letter when letters are typed apart', () => {
    expect(wrap('e\u0302\u0301e\u0302\u0301', 1, (text) => [...text].length, 'vi')).toEqual(['ế', 'ế']);
  });

  it('keeps the line breaks of the text', () => {
    expect(wrap('a\nb', 10, measure)).toEqual(['a', 'b']);
  });
});
