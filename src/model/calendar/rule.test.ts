import { describe, expect, it } from 'vitest';
import { occurrences, type CalendarRule, type Occurrence } from './rule.ts';

const lunar = (month: number, day_from: number, day_to = day_from): CalendarRule => ({
  system: 'vietnamese-lunar',
  month,
  day_from,
  day_to,
});
const days = (dates: readonly Occurrence[]): string[] => dates.map(({ from, to }) => `${from}/${to}`);
const SOURCE = 'https://example.org/notice';

describe('a Vietnamese lunar rule', () => {
  it('is computed', () => {
    expect(occurrences(lunar(4, 22, 27), [], 2026, 2026)).toEqual([
      { from: '2026-06-07', to: '2026-06-12', basis: 'computed' },
    ]);
  });

  it('never means the leap month', () => {
    expect(days(occurrences(lunar(6, 15), [], 2025, 2025))).toEqual(['2025-07-09/2025-07-09']);
  });

  it('means the leap month where it says so and the year has one', () => {
    const rule = { ...lunar(6, 15), leap: true };
    expect(days(occurrences(rule, [], 2024, 2025))).toEqual(['2024-07-20/2024-07-20', '2025-08-08/2025-08-08']);
  });

  it('gives a feast of the last month to the Gregorian year in which it falls, which may have two or none', () => {
    expect(days(occurrences(lunar(11, 29), [], 2023, 2026))).toEqual([
      '2024-01-10/2024-01-10',
      '2024-12-29/2024-12-29',
      '2026-01-17/2026-01-17',
    ]);
  });

  it('takes the last day of a month of 29 days for day 30', () => {
    expect(days(occurrences(lunar(12, 30), [], 2024, 2026))).toEqual([
      '2024-02-09/2024-02-09',
      '2025-01-28/2025-01-28',
      '2026-02-16/2026-02-16',
    ]);
  });

  it('runs into the next month where it ends before it begins', () => {
    expect(days(occurrences(lunar(8, 29, 1), [], 2023, 2023))).toEqual(['2023-10-13/2023-10-15']);
  });

  it('takes the whole month where no day is given, one day where only the first is', () => {
    expect(days(occurrences({ system: 'vietnamese-lunar', month: 7 }, [], 2026, 2026))).toEqual(['2026-08-13/2026-09-10']);
    expect(days(occurrences({ system: 'vietnamese-lunar', month: 7, day_from: 15 }, [], 2026, 2026))).toEqual([
      '2026-08-27/2026-08-27',
    ]);
    expect(days(occurrences({ system: 'vietnamese-lunar', month: 7, day_from: 1, day_to: 1 }, [], 2026, 2026))).toEqual([
      '2026-08-13/2026-08-13',
    ]);
  });

  it.each([
    [1967, 1970],
    [2050, 2054],
  ])('knows nothing of %i–%i', (from, to) => expect(() => occurrences(lunar(1, 1), [], from, to)).toThrow(RangeError));

  it('reaches both ends of the table', () => {
    expect(days(occurrences(lunar(12, 2), [], 1968, 1968))).toEqual(['1968-01-01/1968-01-01']);
    expect(days(occurrences(lunar(1, 1), [], 2053, 2053))).toEqual(['2053-02-18/2053-02-18']);
  });
});

describe('an Islamic rule', () => {
  it('is expected', () => {
    expect(occurrences({ system: 'islamic', month: 12, day_from: 10, day_to: 12 }, [], 2026, 2026)).toEqual([
      { from: '2026-05-27', to: '2026-05-29', basis: 'expected' },
    ]);
  });

  it('without days is the whole month', () => {
    expect(days(occurrences({ system: 'islamic', month: 9 }, [], 2026, 2026))).toEqual(['2026-02-18/2026-03-19']);
  });

  it('may come twice in a year', () => {
    expect(days(occurrences({ system: 'islamic', month: 9, day_from: 1 }, [], 2030, 2030))).toEqual([
      '2030-01-05/2030-01-05',
      '2030-12-26/2030-12-26',
    ]);
  });
});

describe('a Gregorian rule', () => {
  it('is computed', () => {
    expect(occurrences({ system: 'gregorian', month: 9, day_from: 2, day_to: 2 }, [], 2026, 2027)).toEqual([
      { from: '2026-09-02', to: '2026-09-02', basis: 'computed' },
      { from: '2027-09-02', to: '2027-09-02', basis: 'computed' },
    ]);
  });

  it('knows leap years and the turn of the year', () => {
    expect(days(occurrences({ system: 'gregorian', month: 2 }, [], 2023, 2024))).toEqual([
      '2023-02-01/2023-02-28',
      '2024-02-01/2024-02-29',
    ]);
    expect(days(occurrences({ system: 'gregorian', month: 12, day_from: 31, day_to: 1 }, [], 2026, 2026))).toEqual([
      '2026-12-31/2027-01-01',
    ]);
  });
});

describe('a date with a source', () => {
  const announced: Occurrence = { from: '2026-06-09', to: '2026-06-12', basis: 'announced', source: SOURCE };

  it('wins over the rule in its year, and in no other', () => {
    expect(occurrences(lunar(4, 22, 27), [announced], 2025, 2027)).toEqual([
      { from: '2025-05-19', to: '2025-05-24', basis: 'computed' },
      announced,
      { from: '2027-05-27', to: '2027-06-01', basis: 'computed' },
    ]);
  });

  it('wins across the turn of the year', () => {
    const moved: Occurrence = { ...announced, from: '2025-12-31', to: '2026-01-02' };
    const rule: CalendarRule = { system: 'gregorian', month: 1, day_from: 1 };
    expect(days(occurrences(rule, [moved], 2026, 2026))).toEqual([]);
    expect(days(occurrences(rule, [moved], 2025, 2025))).toEqual(['2025-01-01/2025-01-01', '2025-12-31/2026-01-02']);
  });

  it('wins over one feast of the two in an Islamic year', () => {
    const moved: Occurrence = { ...announced, from: '2030-12-27', to: '2030-12-27' };
    expect(days(occurrences({ system: 'islamic', month: 9, day_from: 1 }, [moved], 2030, 2030))).toEqual([
      '2030-01-05/2030-01-05',
      '2030-12-27/2030-12-27',
    ]);
  });

  it('does not win over the feast of another year', () => {
    const computed: Occurrence = { from: '2026-10-10', to: '2026-10-12', basis: 'computed' };
    const before: Occurrence = { ...announced, from: '2025-10-20', to: '2025-10-20' };
    expect(occurrences({ system: 'khmer', month: 10 }, [computed, before], 2025, 2026)).toEqual([before, computed]);
  });

  it('keeps its own basis', () => {
    const sighted: Occurrence = { ...announced, basis: 'expected' };
    expect(occurrences(lunar(4, 22), [sighted], 2026, 2026)).toEqual([sighted]);
  });

  it('is kept beside another of the same feast', () => {
    const second: Occurrence = { ...announced, from: '2026-06-14', to: '2026-06-15' };
    expect(occurrences(lunar(4, 22), [announced, second], 2026, 2026)).toEqual([announced, second]);
  });
});

describe('a given date without a source', () => {
  const copied: Occurrence = { from: '2026-06-08', to: '2026-06-12', basis: 'computed' };

  it('gives way to the rule', () => {
    expect(days(occurrences(lunar(4, 22, 27), [copied], 2026, 2026))).toEqual(['2026-06-07/2026-06-12']);
  });

  it('stands for the rule of the Khmer calendar, and gives way to a source', () => {
    const announced: Occurrence = { from: '2027-06-20', to: '2027-06-20', basis: 'announced', source: SOURCE };
    const given: Occurrence[] = [copied, { ...copied, from: '2027-06-21', to: '2027-06-21' }, announced];
    expect(occurrences({ system: 'khmer', month: 10 }, given, 2026, 2027)).toEqual([copied, announced]);
  });
});

describe('an announced festival', () => {
  const rule: CalendarRule = { system: 'announced' };
  const date = (from: string): Occurrence => ({ from, to: from, basis: 'announced', source: SOURCE });

  it('has the days given, in order, and no others', () => {
    const given = [date('2025-09-20'), date('2023-10-14'), date('2024-09-29')];
    expect(days(occurrences(rule, given, 2024, 2027))).toEqual(['2024-09-29/2024-09-29', '2025-09-20/2025-09-20']);
    expect(occurrences(rule, [], 2024, 2027)).toEqual([]);
  });
});
