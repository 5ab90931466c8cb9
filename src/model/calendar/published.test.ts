import { describe, expect, it } from 'vitest';
import { dayNumber } from './day.ts';
import { occurrences, type CalendarRule, type Occurrence } from './rule.ts';
import { lunarOf } from './vietnamese.ts';

/**
 * Every published day of the festivals in shared/facts/festivals.json (Khmer feasts:
 * src/compile/khmer.test.ts): festival, first day, last day ('' where not published), source.
 */
type Published = readonly [festival: string, from: string, to: string, source: string];

const RULES: Record<string, CalendarRule> = {
  'via-ba-chua-xu-nui-sam': { system: 'vietnamese-lunar', month: 4, day_from: 22, day_to: 27 },
  'le-hoi-nguyen-trung-truc': { system: 'vietnamese-lunar', month: 8, day_from: 26, day_to: 28 },
  'nghinh-ong-kien-hai': { system: 'vietnamese-lunar', month: 10, day_from: 15, day_to: 16 },
  'tao-dan-chieu-anh-cac': { system: 'vietnamese-lunar', month: 1, day_from: 13, day_to: 15 },
  'gio-mac-cuu': { system: 'vietnamese-lunar', month: 5, day_from: 26, day_to: 27 },
  'ky-yen-dinh-thoai-ngoc-hau': { system: 'vietnamese-lunar', month: 3, day_from: 10, day_to: 10 },
  'ramadan-cham': { system: 'islamic', month: 9 },
  'roya-haji-cham': { system: 'islamic', month: 12, day_from: 10, day_to: 12 },
  'dua-bo-bay-nui': { system: 'announced' },
  'ngay-hoi-cham-an-giang': { system: 'announced' },
};

const LUNAR: readonly Published[] = [
  ['via-ba-chua-xu-nui-sam', '2024-05-29', '2024-06-03', 'https://checkinangiang.vn/vi/detailevents/?t=le-hoi-via-ba-chua-xu-nui-sam-nam-2024&id=event_10223'],
  ['le-hoi-nguyen-trung-truc', '2023-10-10', '2023-10-12', 'https://congluan.vn/le-hoi-dinh-than-nguyen-trung-truc-la-di-san-van-hoa-phi-vat-the-quoc-gia-post267785.html'],
  ['le-hoi-nguyen-trung-truc', '2024-09-28', '', 'https://ngaynay.vn/le-hoi-truyen-thong-ky-niem-156-nam-anh-hung-dan-toc-nguyen-trung-truc-hy-sinh-post151502.html'],
  ['le-hoi-nguyen-trung-truc', '2025-10-17', '2025-10-19', 'https://vietnamnet.vn/3-000-nguoi-nau-tiec-chay-dai-khach-du-le-gio-anh-hung-dan-toc-nguyen-trung-truc-2453083.html'],
  ['nghinh-ong-kien-hai', '2025-12-04', '2025-12-05', 'https://baoangiang.com.vn/ron-rang-le-hoi-nghinh-ong-lai-son-dac-khu-kien-hai-nam-2025-a469302.html'],
  ['tao-dan-chieu-anh-cac', '2019-02-17', '2019-02-19', 'https://thoidai.com.vn/kien-giang-khanh-thanh-cong-trinh-nha-luu-niem-tao-dan-chieu-anh-cac-72961.html'],
  ['tao-dan-chieu-anh-cac', '', '2023-02-05', 'https://vietnamplus.vn/kien-giang-khai-hoi-ky-niem-287-nam-thanh-lap-tao-dan-chieu-anh-cac-post844405.amp'],
  ['gio-mac-cuu', '2013-07-03', '2013-07-04', 'https://hatien.vn/gio-mac-cuu-lan-thu-278-1735-2013.html/'],
  ['gio-mac-cuu', '2023-07-13', '2023-07-14', 'http://www.baovanhoa.vn/van-hoa/đoi-song-van-hoa/artmid/570/articleid/66660/nhieu-hoat-dong-ky-niem-le-gio-duc-khai-tran-mac-cuu'],
  ['ky-yen-dinh-thoai-ngoc-hau', '2021-04-21', '', 'https://tintucmientay.baoangiang.com.vn/le-hoi-ky-yen-dinh-than-thoai-ngoc-hau-la-di-san-van-hoa-phi-vat-the-quoc-gia-a300592.html'],
];

const ISLAMIC: readonly Published[] = [
  ['ramadan-cham', '2022-04-02', '2022-05-02', 'https://fr.vietnamplus.vn/les-cham-musulmans-a-an-giang-celebrent-le-mois-de-jeune-du-ramadan/180523.vnp'],
  ['ramadan-cham', '2023-03-23', '2023-04-22', 'https://vietnamnet.vn/thang-ramadan-cua-dong-bao-cham-trau-doi-dao-duc-cho-tung-ca-nhan-2127606.html'],
  ['ramadan-cham', '2024-03-11', '2024-04-09', 'https://vrviet.vn/en/thang-ramadan-thang-yeu-thuong-cua-dong-bao-dan-toc-cham-an-giang'],
];

/** Two days before 10 Dhu al-Hijja: “local rule not settled” (facts, conflicts). */
const ROYA_2019: Published = [
  'roya-haji-cham', '2019-08-09', '2019-08-11', 'https://en.vietnamplus.vn/cham-muslims-in-an-giang-celebrate-traditional-new-year/157668.vnp',
];

const ANNOUNCED: readonly Published[] = [
  ['dua-bo-bay-nui', '2017-09-19', '2017-09-19', 'http://thanhnien.vn/van-hoa/64-doi-bo-tranh-tai-tai-hoi-dua-bo-bay-nui-877329.html'],
  ['dua-bo-bay-nui', '2023-10-14', '2023-10-14', 'https://langthangangiang.net/2023/10/15/soi-noi-hoi-dua-bo-bay-nui-tranh-cup-truyen-hinh-an-giang-atv-nam-2023/'],
  ['dua-bo-bay-nui', '2024-09-29', '2024-09-29', 'https://giaoducthoidai.vn/56-doi-bo-xuat-sac-tranh-tai-hoi-dua-bo-bay-nui-an-giang-post702321.html'],
  ['dua-bo-bay-nui', '2025-09-20', '2025-09-20', 'https://baoangiang.com.vn/-infographics-hoi-dua-bo-bay-nui-lan-thu-30-tranh-cup-truyen-hinh-an-giang-a461258.html'],
  ['ngay-hoi-cham-an-giang', '2012-08-28', '2012-08-30', 'https://vovworld.vn/vi-VN/tin-tuc/an-giang-khai-mac-ngay-hoi-van-hoa-the-thao-va-du-lich-dong-bao-dan-toc-cham-103995.vov'],
];

const ruleOf = (festival: string): CalendarRule => RULES[festival] as CalendarRule;
const yearIn = (published: Published): number => Number((published[1] || published[2]).slice(0, 4));

function byRule(published: Published): Occurrence | undefined {
  const year = yearIn(published);
  return occurrences(ruleOf(published[0]), [], year, year)[0];
}

describe('a published day of a lunar festival', () => {
  it.each(LUNAR)('%s %s–%s is that of the rule', (...published) => {
    const [, from, to] = published;
    const computed = byRule(published);
    expect(computed).toMatchObject({ ...(from && { from }), ...(to && { to }), basis: 'computed' });
  });

  it('of Bà Chúa Xứ: 15/4 on 22 May 2024, 21/4 on 8 June 2023', () => {
    // 2024: the source above; 2023: https://www.doanhnghiepkinhtexanh.vn/c/van-hoa-nghe-thuat-the-thao
    expect(lunarOf('2024-05-22')).toEqual({ year: 2024, month: 4, leap: false, day: 15 });
    expect(lunarOf('2023-06-08')).toEqual({ year: 2023, month: 4, leap: false, day: 21 });
  });
});

describe('a day computed in the facts', () => {
  it.each([
    ['via-ba-chua-xu-nui-sam', '2023-06-09 2024-05-29 2025-05-19 2026-06-07 2027-05-27'],
    ['le-hoi-nguyen-trung-truc', '2023-10-10 2024-09-28 2025-10-17 2026-10-06 2027-09-26'],
    ['nghinh-ong-kien-hai', '2023-11-27 2024-11-15 2025-12-04 2026-11-23 2027-11-12'],
    ['gio-mac-cuu', '2023-07-13 2024-07-01 2025-06-21 2026-07-10 2027-06-30'],
    ['ky-yen-dinh-thoai-ngoc-hau', '2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16'],
    ['ramadan-cham', '2023-03-23 2024-03-11 2025-03-01 2026-02-18 2027-02-08'],
    ['roya-haji-cham', '2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16'],
  ])('%s', (festival, firstDays) => {
    expect(occurrences(ruleOf(festival), [], 2023, 2027).map(({ from }) => from).join(' ')).toBe(firstDays);
  });
});

describe('a published day of an Islamic month', () => {
  it.each(ISLAMIC)('%s %s–%s begins within a day of the rule', (...published) => {
    const expected = byRule(published) as Occurrence;
    expect(expected.basis).toBe('expected');
    expect(Math.abs(dayNumber(expected.from) - dayNumber(published[1]))).toBeLessThanOrEqual(1);
  });

  it('of Roya Haji 2019 is further from it', () => expect(byRule(ROYA_2019)?.from).toBe('2019-08-11'));
});

describe('a published day, once it is in the content', () => {
  const complete = [...LUNAR, ...ISLAMIC, ROYA_2019, ...ANNOUNCED].filter(([, from, to]) => from && to);

  it.each(complete)('%s %s–%s is the only one shown in its year', (festival, from, to, source) => {
    const announced: Occurrence = { from, to, basis: 'announced', source };
    const year = Number(from.slice(0, 4));
    expect(occurrences(ruleOf(festival), [announced], year, year)).toEqual([announced]);
  });
});
