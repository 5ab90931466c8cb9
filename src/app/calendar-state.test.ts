import { describe, expect, it } from 'vitest';
import { feastsWithin, fragmentOf, stateOf, within, type CalendarState } from './calendar-state.ts';
import { calendarIn } from './testing/calendar.ts';

const TODAY = '2026-11-22';
const data = calendarIn('vi');
const NOTHING: CalendarState = { day: TODAY, community: '', place: '', from: '', until: '' };

describe('stateOf and fragmentOf', () => {
  it.each([
    NOTHING,
    { ...NOTHING, day: '2027-02-06' },
    { day: '1968-01-29', community: 'cham', place: 'xa-hai', from: '2027-02-01', until: '2027-02-28' },
  ])('go round', (state) => expect(stateOf(fragmentOf(state, TODAY), TODAY, data)).toEqual(state));

  it('have no fragment for today and nothing chosen', () => expect(fragmentOf(NOTHING, TODAY)).toBe(''));

  it.each(['#day=2027-02-30', '#day=tet', '#community=bac&place=xa-ba', '#from=x&until=', '#map=8.00/10.0000/105.0000', '#'])(
    'do not choose what is not known (%s)',
    (hash) => expect(stateOf(hash, TODAY, data)).toEqual(NOTHING),
  );

  it('stay within what the calendar shows', () => {
    expect(stateOf('#day=1900-01-01', TODAY, data).day).toBe('1968-01-01');
    expect(stateOf('#day=2400-01-01', TODAY, data).day).toBe('2053-12-31');
  });
});

describe('within', () => {
  it('leaves days between the ends alone', () => expect(within('2000-02-29')).toBe('2000-02-29'));
});

describe('feastsWithin', () => {
  const found = (from: string, until: string, chosen: Partial<CalendarState> = {}): string[] =>
    feastsWithin(data, { ...NOTHING, ...chosen }, from, until).map(({ festival, date }) => `${festival.id} ${date.from}/${date.to} ${date.basis}`);

  it('has what overlaps the days, in order of beginning', () => {
    expect(found('2026-11-25', '2026-11-30')).toEqual([
      'hoi-hai 2026-10-26/2026-11-25 expected',
      'hoi-mot 2026-11-24/2026-11-25 computed',
      'hoi-ba 2026-11-25/2026-11-25 announced',
    ]);
  });

  it('has both ends, and not the days beside them', () => {
    expect(found('2026-11-25', '2026-11-25')).toHaveLength(3);
    expect(found('2026-11-26', '2027-02-07')).toEqual([]);
    expect(found('2026-11-26', '2027-02-08')).toHaveLength(1);
  });

  it('has past years', () => expect(found('2025-01-01', '2025-12-31')).toEqual(['hoi-ba 2025-09-20/2025-09-20 announced']));

  it('has only the chosen community and place', () => {
    expect(found('2026-11-01', '2026-11-30', { community: 'hoa' })).toEqual(['hoi-mot 2026-11-24/2026-11-25 computed']);
    expect(found('2026-11-01', '2026-11-30', { place: 'xa-mot' })).toHaveLength(2);
    expect(found('2026-11-01', '2026-11-30', { place: 'xa-hai', community: 'hoa' })).toEqual([]);
  });
});
