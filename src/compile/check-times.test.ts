import { describe, expect, it } from 'vitest';
import { isPossibleDate } from './check-times.ts';
import { FEAST, inSite, PROVINCE, SITE, testErrors, testWarnings } from './testing/report.ts';

describe('checkTimes reports', () => {
  testErrors([
    [
      'a day that does not exist',
      { [FEAST]: ["from: '2026-03-01'", "from: '2026-02-30'"] },
      [`${FEAST}:12:11 dates[0].from`, /does not exist/],
    ],
    ['a month that does not exist', inSite('1980-07-10', '1980-13'), [`${SITE}:6:9 rank.date`, /does not exist/]],
    [
      'a period that ends before it begins',
      inSite('to: 1850', 'to: 1750'),
      [`${SITE}:17:7 period.to`, /1750, before the beginning/],
    ],
    [
      'a festival that ends before it begins',
      { [FEAST]: ['2026-03-03', '2026-02-03'] },
      [`${FEAST}:13:9 dates[0].to`, /before the beginning/],
    ],
    [
      'an announced day without the page that announced it',
      { [FEAST]: ['basis: computed', 'basis: announced'] },
      [`${FEAST}:14:12 dates[0].basis`, /announced/],
    ],
    [
      'opening hours in words',
      inSite('Mo-Su 07:00-17:00', 'Hằng ngày 7h-17h'),
      [`${SITE}:37:10 visit.hours`, /opening_hours syntax/],
    ],
    [
      'a time zone that does not exist',
      { [PROVINCE]: ['Asia/Ho_Chi_Minh', 'Asia/An_Giang'] },
      [`${PROVINCE}:6:12 time_zone`, /not a time zone/],
    ],
  ]);
});

describe('checkTimes warns of', () => {
  testWarnings([
    [
      'opening hours that are guessed at',
      inSite('Mo-Su 07:00-17:00', 'Mo-Su 7h-17h'),
      [`${SITE}:37:10 visit.hours`, /could be clearer/],
    ],
  ]);
});

describe('isPossibleDate', () => {
  it.each(['2024-02-29', '2026-12-31', '0001-01-01', '2026-02', '1980'])('accepts %s', (date) => {
    expect(isPossibleDate(date)).toBe(true);
  });
  it.each(['2026-02-29', '2026-00', '2026-01-00', '2026-04-31'])('refuses %s', (date) => {
    expect(isPossibleDate(date)).toBe(false);
  });
});
