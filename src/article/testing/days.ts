import type { DayView } from '../day-view.ts';

/** A feast; `fields` replace those of the sample. */
export function day(fields: Partial<DayView> = {}): DayView {
  return {
    from: '2027-04-16',
    to: '2027-04-16',
    until: '2027-04-16T17:00Z',
    title: { text: 'Thử Festival', href: '/en/song-thu/festivals/hoi-thu/' },
    leaf: ['Apr', '16', '10/3'],
    lines: [{ text: 'Friday 16 April 2027' }, { text: 'Bến Thử · Kinh' }, { text: 'computed from the calendar' }],
    place: 'ben-thu',
    communities: ['kinh', 'khmer'],
    ...fields,
  };
}
