import { describe, expect, it } from 'vitest';
import { localize, words, type Text } from './text.ts';

const ALL: Text = { vi: 'một', en: 'one', zh: '一', ja: '一つ' };

describe('localize', () => {
  it.each([
    ['vi', 'một'],
    ['en', 'one'],
    ['zh', '一'],
    ['ja', '一つ'],
  ] as const)('gives the text of %s where there is one', (lang, text) => {
    expect(localize(ALL, lang)).toEqual({ text, lang });
  });

  it.each([
    ['vi', { en: 'one', ja: '一つ' }, 'en'],
    ['en', { vi: 'một', zh: '一' }, 'vi'],
    ['zh', { vi: 'một', en: 'one', ja: '一つ' }, 'en'],
    ['zh', { vi: 'một', ja: '一つ' }, 'vi'],
    ['ja', { vi: 'một', en: 'one', zh: '一' }, 'en'],
    ['ja', { vi: 'một', zh: '一' }, 'vi'],
  ] as const)('for %s from %j falls back to %s, and says so', (lang, text, found) => {
    expect(localize(text, lang)?.lang).toBe(found);
  });

  it('takes any language before none', () => {
    expect(localize({ ja: '一つ' }, 'vi')).toEqual({ text: '一つ', lang: 'ja' });
  });

  it('does not take an empty text for one', () => {
    expect(localize({ zh: '', en: 'one' }, 'zh')).toEqual({ text: 'one', lang: 'en' });
  });

  it.each([undefined, {}, { vi: '' }])('finds nothing in %j', (text) => {
    expect(localize(text, 'vi')).toBeUndefined();
  });
});

describe('words', () => {
  it('gives the words alone', () => {
    expect(words({ vi: 'một' }, 'ja')).toBe('một');
  });

  it('gives an empty text where there is none', () => {
    expect(words(undefined, 'ja')).toBe('');
  });
});
