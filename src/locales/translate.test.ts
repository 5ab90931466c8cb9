import { describe, expect, it, onTestFinished } from 'vitest';
import { languages, type Language } from '../model/languages.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { createTranslate, formatDate, formatDistance, formatNumber, loadTranslate, type Translate } from './translate.ts';
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const STRINGS: Record<Language, object> = { vi, en, zh, ja };

/** Strings by their dotted keys. */
function flat(value: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[prefix + key, inner]] : [...flat(inner as object, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const FLAT = Object.fromEntries(languages.map((lang) => [lang, flat(STRINGS[lang])])) as Record<Language, Map<string, string>>;

function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function keysOf(lang: Language): string[] {
  return [...new Set([...FLAT[lang].keys()].map(withoutPlural))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();
}

/** Spaces of all widths as plain ones, which differ between versions of the platform's data. */
function plain(text: string): string {
  return text.replace(/[\s\u2009\u202f\u00a0]+/g, ' ');
}

describe('interface strings', () => {
  it.each(languages)('%s: has the keys of English', (lang) => {
    expect(keysOf(lang)).toEqual(keysOf('en'));
  });

  it.each(languages)('%s: has the plural forms that its grammar asks for, and no others', (lang) => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const plurals = keysOf(lang).filter((key) => FLAT[lang].has(`${key}_other`));
    const expected = plurals.flatMap((key) => forms.map((form) => `${key}_${form}`));
    const found = [...FLAT[lang].keys()].filter((key) => withoutPlural(key) !== key);
    expect(found.sort()).toEqual(expected.sort());
  });

  it.each(languages)('%s: has the placeholders of English in each string', (lang) => {
    const differing = [...FLAT[lang]].filter(([key, text]) => {
      const english = FLAT.en.get(key) ?? FLAT.en.get(`${withoutPlural(key)}_other`);
      return String(placeholders(text)) !== String(placeholders(english ?? ''));
    });
    expect(differing).toEqual([]);
  });

  it.each(languages)('%s: has no empty string and no space around one', (lang) => {
    expect([...FLAT[lang]].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  it.each(languages)('%s: is in NFC', (lang) => {
    expect([...FLAT[lang].values()].filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it.each(languages)('%s: has no brace beside those of placeholders', (lang) => {
    expect([...FLAT[lang].values()].filter((text) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, '')))).toEqual([]);
  });

  it.each(['zh', 'ja'] as const)('%s: has no ASCII punctuation after a Chinese or Japanese character', (lang) => {
    const wrong = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?:[,;:!?]|\.(?!\w))/u;
    expect([...FLAT[lang]].filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each(['zh', 'ja'] as const)('%s: has no ASCII brackets beside a Chinese or Japanese character or a value', (lang) => {
    const wrong = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー}]\(|\)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}{]/u;
    expect([...FLAT[lang]].filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each(['en', 'vi'] as const)('%s: has no Chinese or Japanese characters', (lang) => {
    expect([...FLAT[lang]].filter(([, text]) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]/u.test(text))).toEqual([]);
  });
});

describe('createTranslate', () => {
  it('fills in values as they are, for the template escapes them', () => {
    const t = createTranslate('en', en);
    expect(t('status.opened', { name: '<Đình> & "Chùa"' })).toBe('Opened: <Đình> & "Chùa"');
  });

  it.each([
    [0, '0 places and festivals'],
    [1, '1 place or festival'],
    [2, '2 places and festivals'],
    [21, '21 places and festivals'],
  ])('counts %d in English', (count, text) => {
    expect(createTranslate('en', en)('home.places', { count })).toBe(text);
  });

  it.each(['vi', 'zh', 'ja'] as const)('has one form for all numbers in %s', (lang) => {
    const t = createTranslate(lang, STRINGS[lang]);
    expect(t('home.places', { count: 1 })).toBe(t('home.places', { count: 2 }).replace('2', '1'));
    expect(t('home.places', { count: 1 })).not.toBe('home.places');
  });

  it('says "1 source" in English', () => {
    expect(createTranslate('en', en)('thing.sourcesNote', { count: 1 })).not.toMatch(/1 sources/);
  });

  it('keeps the languages apart', () => {
    const [first, second] = [createTranslate('vi', vi), createTranslate('ja', ja)];
    expect([first('app.language'), second('app.language')]).toEqual(['Ngôn ngữ', '言語']);
  });
});

describe('loadTranslate', () => {
  it.each(languages)('fetches the strings of %s', async (lang) => {
    const t = await loadTranslate(lang);
    expect(t('app.title')).toBe(FLAT[lang].get('app.title'));
  });
});

describe('formatNumber', () => {
  it.each([
    ['vi', '1.234.567,9'],
    ['en', '1,234,567.9'],
    ['zh', '1,234,567.9'],
    ['ja', '1,234,567.9'],
  ] as const)('writes a number as %s does', (lang, text) => {
    expect(formatNumber(1_234_567.89, lang, 1)).toBe(text);
  });

  it('gives no decimals unless they are asked for', () => {
    expect(formatNumber(2.5, 'en')).toMatch(/^[23]$/);
  });

  it('gives no decimals that are nought', () => {
    expect(formatNumber(3, 'en', 2)).toBe('3');
  });
});

describe('formatDistance', () => {
  const translators = Object.fromEntries(languages.map((lang) => [lang, createTranslate(lang, STRINGS[lang])])) as Record<Language, Translate>;
  const distance = (metres: number, lang: Language): string => formatDistance(metres, lang, translators[lang]);

  it.each([
    [0, '10 m'],
    [4, '10 m'],
    [14, '10 m'],
    [15, '20 m'],
    [994, '990 m'],
  ])('gives %d m to the nearest ten metres, ten at least', (metres, text) => {
    expect(distance(metres, 'en')).toBe(text);
  });

  it.each([
    [995, '1 km'],
    [1000, '1 km'],
    [1049, '1 km'],
    [1051, '1.1 km'],
    [9949, '9.9 km'],
  ])('gives %d m in kilometres with one decimal', (metres, text) => {
    expect(distance(metres, 'en')).toBe(text);
  });

  it.each([
    [9950, '10 km'],
    [10_499, '10 km'],
    [12_501, '13 km'],
    [1_234_567, '1,235 km'],
  ])('gives %d m in whole kilometres', (metres, text) => {
    expect(distance(metres, 'en')).toBe(text);
  });

  it('never grows shorter with a longer way', () => {
    const ways = [900, 9850, 10_400].flatMap((from) => Array.from({ length: 40 }, (_, i) => from + i * 5));
    const shown = ways.map((way) => distance(way, 'en'));
    const metres = shown.map((text) => Number.parseFloat(text) * (text.endsWith('km') ? 1000 : 1));
    expect(metres.every((value, i) => i === 0 || value >= (metres[i - 1] ?? 0))).toBe(true);
  });

  it.each([
    ['vi', '350 m', '1,2 km'],
    ['en', '350 m', '1.2 km'],
    ['zh', '350 米', '1.2 公里'],
    ['ja', '350 m', '1.2 km'],
  ] as const)('has the units and the decimal sign of %s', (lang, short, long) => {
    expect([distance(348, lang), distance(1234, lang)]).toEqual([short, long]);
  });
});

describe('formatDate', () => {
  it.each([
    ['vi', 'tháng 7 năm 1980'],
    ['en', 'July 1980'],
    ['zh', '1980年7月'],
    ['ja', '1980年7月'],
  ] as const)('gives a month in %s', (lang, text) => {
    expect(plain(formatDate('1980-07', lang))).toBe(text);
  });

  it.each([
    ['vi', '10 tháng 7, 1980'],
    ['en', '10 July 1980'],
    ['zh', '1980年7月10日'],
    ['ja', '1980年7月10日'],
  ] as const)('gives a day in %s', (lang, text) => {
    expect(plain(formatDate('1980-07-10', lang))).toBe(text);
  });

  it.each(['vi', 'en'] as const)('gives a year alone in %s', (lang) => {
    expect(formatDate('1980', lang)).toBe('1980');
  });

  it.each(['zh', 'ja'] as const)('gives a year as 1980年 in %s', (lang) => {
    expect(formatDate('1980', lang)).toBe('1980年');
  });

  it.each(['1980-01-01', '1980-12-31', '2024-02-29'])('gives the day of %s in every time zone', (date) => {
    const day = String(Number(date.slice(8)));
    const before = process.env.TZ;
    onTestFinished(() => {
      process.env.TZ = before ?? '';
    });
    const found = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Ho_Chi_Minh'].map((zone) => {
      process.env.TZ = zone;
      return formatDate(date, 'en').split(' ')[0];
    });
    expect(found).toEqual([day, day, day]);
  });
});
