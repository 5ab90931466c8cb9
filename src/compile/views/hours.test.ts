import { describe, expect, it } from 'vitest';
import { hoursText } from './hours.ts';

describe('hoursText', () => {
  it.each(['Mo-Su 07:00-17:00', '07:00-17:00'])('gives only the hours of %s, which is every day', (hours) => {
    expect(hoursText(hours, 'en')).toBe('07:00–17:00');
  });

  it('gives both spans of a day with a break', () => {
    expect(hoursText('Mo-Su 07:00-11:30,13:00-17:00', 'en')).toBe('07:00–11:30, 13:00–17:00');
  });

  it.each([
    ['vi', 'Thứ Hai–Thứ Sáu 08:00–17:00'],
    ['en', 'Monday–Friday 08:00–17:00'],
    ['zh', '星期一–星期五 08:00–17:00'],
    ['ja', '月曜日–金曜日 08:00–17:00'],
  ] as const)('names the days in %s', (lang, text) => {
    expect(hoursText('Mo-Fr 08:00-17:00', lang)).toBe(text);
  });

  it.each([
    ['Mo', 'Monday'],
    ['Tu', 'Tuesday'],
    ['We', 'Wednesday'],
    ['Th', 'Thursday'],
    ['Fr', 'Friday'],
    ['Sa', 'Saturday'],
    ['Su', 'Sunday'],
  ])('reads %s as %s', (day, name) => {
    expect(hoursText(`${day} 08:00-12:00`, 'en')).toBe(`${name} 08:00–12:00`);
  });

  it('puts each rule in words', () => {
    expect(hoursText('Mo-Fr 08:00-17:00; Sa 08:00-12:00', 'en')).toBe('Monday–Friday 08:00–17:00; Saturday 08:00–12:00');
  });

  it.each(['24/7', 'Su off', 'Mo,We 08:00-10:00', 'Oct-Mar Mo-Fr 08:00-17:00', 'sunrise-sunset', 'PH off'])('shows %s as it stands', (hours) => {
    expect(hoursText(hours, 'en')).toBe(hours);
  });
});
