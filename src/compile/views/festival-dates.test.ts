import { describe, expect, it } from 'vitest';
import { withoutRules } from '../testing/festivals.ts';
import { atlasOf, entryOf, fixtureContent, TODAY, withProvince } from '../testing/site.ts';
import type { Festival } from '../../model/types.g.ts';
import { allDates, comingFeasts, festivalDates } from './festival-dates.ts';

const content = await fixtureContent();
const FEAST = entryOf(atlasOf(content, 'vi'), 'festivals/hoi-thu').thing as Festival;
const { text } = FEAST.calendar;
const SOURCE = 'https://example.org/notice';

const years = (dates: readonly { from: string }[]): string[] => dates.map(({ from }) => from.slice(0, 4));

describe('festivalDates', () => {
  it('goes from last year to five years ahead', () => {
    expect(years(festivalDates(FEAST, TODAY))).toEqual(['2025', '2026', '2027', '2028', '2029', '2030', '2031']);
  });

  it('reckons by the rule, not by days copied without a source', () => {
    const copied = { ...FEAST, dates: [{ from: '2027-04-01', to: '2027-04-02', basis: 'computed' as const }] };
    expect(festivalDates(copied, TODAY)[2]).toEqual({ from: '2027-04-16', to: '2027-04-18', basis: 'computed' });
  });

  it('lets an announced day win over the rule', () => {
    const announced = { from: '2027-04-20', to: '2027-04-21', basis: 'announced' as const, source: SOURCE };
    expect(festivalDates({ ...FEAST, dates: [announced] }, TODAY)[2]).toEqual(announced);
  });

  it('expects Islamic days', () => {
    const feast: Festival = { ...FEAST, dates: [], calendar: { system: 'islamic', month: 12, day_from: 10, day_to: 12, text } };
    expect(festivalDates(feast, TODAY)[1]).toEqual({ from: '2026-05-27', to: '2026-05-29', basis: 'expected' });
  });

  it('reckons Khmer days, and lets an announced one win', () => {
    const announced = { from: '2026-10-10', to: '2026-10-12', basis: 'announced' as const, source: SOURCE };
    const feast: Festival = { ...FEAST, dates: [announced], calendar: { system: 'khmer', month: 10, day_from: 29, day_to: 1, text } };
    const dates = festivalDates(feast, TODAY);
    expect(dates[0]).toEqual({ from: '2025-09-21', to: '2025-09-23', basis: 'computed' });
    expect(dates[1]).toEqual(announced);
    expect(years(dates)).toHaveLength(7);
  });

  it('knows of an announced festival only what is given', () => {
    expect(festivalDates(withoutRules(FEAST, []), TODAY)).toEqual([]);
  });
});

describe('allDates', () => {
  it('has every year of the lunar table', () => {
    const all = years(allDates(FEAST, TODAY));
    expect([all[0], all.at(-1), all.length]).toEqual(['1968', '2053', 86]);
  });

  it('is reckoned anew in another year', () => {
    const feast: Festival = { ...FEAST, dates: [], calendar: { system: 'khmer', text } };
    expect(years(allDates(feast, '2026-06-01')).at(-1)).toBe('2036');
    expect(years(allDates(feast, '2027-06-01')).at(-1)).toBe('2037');
  });
});

describe('comingFeasts', () => {
  const at = (today: string): string[] => comingFeasts({ ...atlasOf(content, 'vi'), today }).map(({ date }) => date.from);

  it('has a feast until its last day is over', () => {
    expect(at('2027-04-18')[0]).toBe('2027-04-16');
    expect(at('2027-04-19')[0]).not.toBe('2027-04-16');
  });

  it('is in order of the days, of several festivals together', () => {
    const second = withoutRules({ ...FEAST, id: 'hoi-hai' }, [{ from: '2027-01-01', to: '2027-01-01', basis: 'announced', source: SOURCE }]);
    const both = withProvince(content, ({ festivals }) => ({ festivals: [...festivals, second] }));
    expect(comingFeasts(atlasOf(both, 'vi'))[0]?.festival.id).toBe('hoi-hai');
  });
});
