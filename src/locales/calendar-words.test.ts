import { describe, expect, it } from 'vitest';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { lunarOf } from '../model/calendar/vietnamese.ts';
import { languages, type Language } from '../model/languages.ts';
import { calendarWords, fill, formatDay, formatDays, lunarShort, lunarText } from './calendar-words.ts';

const wordsIn = (lang: Language): ReturnType<typeof calendarWords> => calendarWords(TRANSLATE[lang]);
const lunar = (from: string, to: string, lang: Language): string => lunarText(lunarOf(from), lunarOf(to), wordsIn(lang));
/** Spaces of all widths as plain ones, which differ between versions of the platform's data. */
const plain = (text: string): string => text.replace(/[\s\u2009\u202f\u00a0]+/g, ' ');

describe('calendarWords', () => {
  it.each(languages)('%s: has a word for all, the gaps left open', (lang) => {
    const words = wordsIn(lang);
    expect(Object.values(words).filter((word) => !word)).toEqual([]);
    expect(words.inMonth).toContain('{{month}}');
  });

  it.each(languages)('%s: has names for 30 days, 12 months and a cycle of 60 years', (lang) => {
    const words = wordsIn(lang);
    const lists = ['lunar.days', 'lunar.months', 'lunar.stems', 'lunar.branches'] as const;
    expect(lists.map((name) => new Set(words[name].split('|')).size)).toEqual([30, 12, 10, 12]);
  });
});

describe('fill', () => {
  it('puts values into the gaps', () => expect(fill('{{a}} and {{b}}', { a: 1, b: 'x' })).toBe('1 and x'));
});

describe('lunarText', () => {
  it.each([
    ['vi', 'ngày 22 đến 27 tháng tư năm Bính Ngọ'],
    ['en', '22nd to 27th of the fourth lunar month, Bính Ngọ, year of the Horse'],
    ['zh', '农历丙午年四月廿二至廿七'],
    ['ja', '旧暦4月22日～27日（丙午の年）'],
  ] as const)('%s: says some days of a month', (lang, text) => expect(lunar('2026-06-07', '2026-06-12', lang)).toBe(text));

  it.each([
    ['vi', 'ngày rằm tháng mười năm Bính Ngọ'],
    ['en', '15th of the tenth lunar month, Bính Ngọ, year of the Horse'],
    ['zh', '农历丙午年十月十五'],
    ['ja', '旧暦10月15日（丙午の年）'],
  ] as const)('%s: says one day', (lang, text) => expect(lunar('2026-11-23', '2026-11-23', lang)).toBe(text));

  it.each([
    ['vi', 'tháng sáu nhuận'],
    ['en', 'leap sixth'],
    ['zh', '闰六月'],
    ['ja', '閏6月'],
  ] as const)('%s: says that a month is a leap month', (lang, text) => expect(lunar('2025-08-08', '2025-08-08', lang)).toContain(text));

  it('says both dates in full where a month ends between them', () => {
    expect(lunar('2027-02-05', '2027-02-06', 'vi')).toBe('ngày 29 tháng chạp năm Bính Ngọ – ngày mùng 1 tháng giêng năm Đinh Mùi');
  });

  it.each([
    ['1968-01-29', 'Mậu Thân'],
    ['1984-02-02', 'Giáp Tý'],
    ['2024-02-10', 'Giáp Thìn'],
    ['2053-12-31', 'Quý Dậu'],
  ])('%s lies in the year %s', (day, year) => expect(lunar(day, day, 'vi')).toContain(`năm ${year}`));
});

describe('lunarShort', () => {
  const short = (day: string, full = false): string => lunarShort(lunarOf(day), wordsIn('vi'), full);

  it('is the day, and on the first of a month also the month', () => {
    expect([short('2026-11-22'), short('2026-11-09')]).toEqual(['14', '1/10']);
  });

  it('is always day and month where it is to stand alone', () => expect(short('2026-11-22', true)).toBe('14/10'));

  it('marks a leap month', () => expect(short('2025-07-25')).toBe('1/6N'));
});

describe('formatDays', () => {
  const days = (from: string, to: string, lang: Language): string => plain(formatDays(from, to, lang, wordsIn(lang)));

  it.each([
    ['vi', 'Thứ Năm, 27 tháng 5 – Thứ Ba, 1 tháng 6, 2027'],
    ['en', 'Thursday 27 May – Tuesday 1 June 2027'],
    ['zh', '2027年5月27日周四至6月1日周二'],
    ['ja', '2027年5月27日（木）～6月1日（火）'],
  ] as const)('%s: has the year once', (lang, text) => expect(days('2027-05-27', '2027-06-01', lang)).toBe(text));

  it.each([
    ['vi', 'Chủ Nhật, 22 tháng 11, 2026'],
    ['en', 'Sunday 22 November 2026'],
    ['zh', '2026年11月22日星期日'],
    ['ja', '2026年11月22日日曜日'],
  ] as const)('%s: says one day as one', (lang, text) => expect(days('2026-11-22', '2026-11-22', lang)).toBe(text));
});

describe('formatDay', () => {
  it('is the same day wherever it is read', () => expect(formatDay('2026-11-22', 'en', { day: 'numeric' })).toBe('22'));
});
