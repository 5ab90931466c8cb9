import { describe, expect, it } from 'vitest';
import type { Place } from '../../model/types.g.ts';
import { TRANSLATE } from '../testing/translators.ts';
import { languageOfLetters, nameOf, phraseOf, placeName } from './names.ts';

const PLACE: Place = {
  id: 'ben-thu',
  admin_code: '00001',
  type: 'ward',
  name: { vi: 'Bến Thử' },
  centre: { lon: 107, lat: 21 },
  bbox: [107, 21, 108, 22],
  former_units: [],
  sources: [],
};

describe('phraseOf', () => {
  it('has no language of its own in the language of the page', () => {
    expect(phraseOf({ vi: 'Chùa', en: 'Pagoda' }, 'en')).toEqual({ text: 'Pagoda' });
  });

  it.each([
    ['en', { vi: 'Chùa' }, 'vi'],
    ['vi', { zh: '寺' }, 'zh-Hans'],
  ] as const)('on a page in %s says in which language %j is', (page, text, lang) => {
    expect(phraseOf(text, page).lang).toBe(lang);
  });

  it('is empty where there is no text', () => {
    expect(phraseOf(undefined, 'en')).toEqual({ text: '' });
  });
});

describe('nameOf', () => {
  const thing = { name: { vi: 'Chùa', en: 'Pagoda' }, name_status: { en: 'proposed', zh: 'proposed' } } as const;

  it('remarks that a name is our own', () => {
    expect(nameOf(thing, 'en', TRANSLATE.en).note).toBe('proposed name');
  });

  it.each(['vi', 'zh'] as const)('remarks nothing in %s, where the Vietnamese or English name stands', (lang) => {
    expect(nameOf(thing, lang, TRANSLATE[lang]).note).toBeUndefined();
  });

  it('remarks nothing of a published name', () => {
    expect(nameOf({ ...thing, name_status: { en: 'published' } }, 'en', TRANSLATE.en).note).toBeUndefined();
  });
});

describe('placeName', () => {
  it.each([
    ['ward', 'vi', 'Phường Bến Thử'],
    ['commune', 'vi', 'Xã Bến Thử'],
    ['special-zone', 'vi', 'Đặc khu Bến Thử'],
    ['ward', 'en', 'Bến Thử ward'],
    ['commune', 'en', 'Bến Thử commune'],
    ['special-zone', 'en', 'Bến Thử special zone'],
  ] as const)('gives a %s in %s', (type, lang, name) => {
    expect(placeName({ ...PLACE, type }, lang, TRANSLATE[lang])).toBe(name);
  });
});

describe('languageOfLetters', () => {
  it.each([
    ['Đình Thử', 'vi'],
    ['BẢO TÀNG', 'vi'],
    ['越南', 'zh'],
    ['ベトナムの寺', 'ja'],
    ['寺のこと', 'ja'],
  ])('takes %s for %s', (text, lang) => {
    expect(languageOfLetters(text)).toBe(lang);
  });

  it.each(['Statistics Office 2024', 'Café', '2026', ''])('does not guess at %j', (text) => {
    expect(languageOfLetters(text)).toBeUndefined();
  });
});
