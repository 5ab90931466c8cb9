import { describe, expect, it } from 'vitest';
import { bestLanguage, isLanguage, LANGUAGES, languages } from './languages.ts';

describe('languages', () => {
  it('begins with Vietnamese, the language of the originals', () => {
    expect(languages[0]).toBe('vi');
  });

  it('has each language of the table once', () => {
    expect([...languages].sort()).toEqual(Object.keys(LANGUAGES).sort());
  });

  it.each(languages)('%s: tag and locale are known to the platform', (lang) => {
    const { tag, locale } = LANGUAGES[lang];
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
  });

  it.each(languages)('%s: tag and locale are of the language in the address', (lang) => {
    expect(new Intl.Locale(LANGUAGES[lang].tag).language).toBe(lang);
    expect(new Intl.Locale(LANGUAGES[lang].locale).language).toBe(lang);
  });
});

describe('isLanguage', () => {
  it.each(['fr', 'VI', 'zh-Hans', '', 'constructor', '__proto__', 'toString'])('refuses %j', (value) => {
    expect(isLanguage(value)).toBe(false);
  });
});

describe('bestLanguage', () => {
  it.each([
    ['vi-VN', 'vi'],
    ['en-US', 'en'],
    ['zh-TW', 'zh'],
    ['zh-Hant-HK', 'zh'],
    ['JA-jp', 'ja'],
  ])('takes %s as %s', (tag, lang) => {
    expect(bestLanguage([tag])).toBe(lang);
  });

  it('takes the first of the preferred ones that we have', () => {
    expect(bestLanguage(['km', 'fr-FR', 'ja', 'en'])).toBe('ja');
  });

  it.each(['fil', 'km', 'fr-FR', 'enm', 'zha', '*', ''])('gives English to who asks for %j only', (tag) => {
    expect(bestLanguage([tag])).toBe('en');
  });

  it('gives the first language to who asks for none', () => {
    expect(bestLanguage([])).toBe('vi');
  });

  it('lets the remembered language win', () => {
    expect(bestLanguage(['en-GB', 'vi'], 'ja')).toBe('ja');
  });

  it.each(['fr', 'ZH', 'constructor', '', null, undefined])('ignores the remembered %j', (remembered) => {
    expect(bestLanguage(['zh-CN'], remembered)).toBe('zh');
  });
});
