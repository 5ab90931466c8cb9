import { describe, expect, it } from 'vitest';
import { beginningOf, clockIn, dayIn } from './zone.ts';

const EVENING_UTC = new Date('2026-11-22T20:30:15Z');

describe('dayIn', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-22'],
    ['UTC', '2026-11-22'],
  ])('in %s it is %s', (zone, day) => expect(dayIn(zone, EVENING_UTC)).toBe(day));
});

describe('clockIn', () => {
  it('has the time of the zone', () => expect(clockIn('Asia/Tokyo', EVENING_UTC)).toBe('2026-11-23 05:30:15'));

  it('has that of the device without a zone', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(clockIn(undefined, EVENING_UTC)).toBe(clockIn(own, EVENING_UTC));
  });
});

describe('beginningOf', () => {
  it.each([
    ['2026-11-30', 'Asia/Ho_Chi_Minh', '2026-11-29T17:00:00.000Z'],
    ['2026-11-30', 'UTC', '2026-11-30T00:00:00.000Z'],
    ['2026-07-01', 'America/Los_Angeles', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01', 'America/Los_Angeles', '2026-12-01T08:00:00.000Z'],
    ['2027-01-01', 'Asia/Kathmandu', '2026-12-31T18:15:00.000Z'],
  ])('%s begins in %s at %s', (day, zone, instant) => expect(beginningOf(day, zone).toISOString()).toBe(instant));
});
