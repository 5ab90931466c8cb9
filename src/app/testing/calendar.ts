import type { CalendarData, DatedFestival } from '../../article/day-view.ts';
import { calendarWords } from '../../locales/calendar-words.ts';
import { dayNumber } from '../../model/calendar/day.ts';
import { TRANSLATE } from '../../compile/testing/translators.ts';
import type { Language } from '../../model/languages.ts';

const FESTIVALS = [
  { id: 'hoi-mot', name: 'Hội Một', place: 'xa-mot', communities: ['kinh', 'hoa'], days: [['2026-11-24', 1, 1], ['2027-11-13', 1, 1]] },
  { id: 'hoi-hai', name: 'Hội Hai', place: 'xa-hai', communities: ['cham'], days: [['2026-10-26', 30, 2], ['2027-02-08', 28, 2]] },
  { id: 'hoi-ba', name: 'Hội Ba', place: 'xa-mot', communities: ['khmer'], days: [['2025-09-20', 0, 0], ['2026-11-25', 0, 0]] },
] as const;

function festival({ id, name, place, communities, days }: (typeof FESTIVALS)[number]): DatedFestival {
  let last = 0;
  const dates = days.flatMap(([from, more, basis]) => {
    const gap = dayNumber(from) - last;
    last += gap;
    return [gap, more, basis];
  });
  return { id, name: { text: name }, href: `/vi/thu/festivals/${id}/`, place, placeName: place, communities, communityNames: communities.join(), lunar: false, dates };
}

/** The calendar of an invented province of three festivals about November 2026. */
export function calendarIn(lang: Language): CalendarData {
  return {
    lang,
    province: 'Thử',
    zone: 'Asia/Ho_Chi_Minh',
    words: calendarWords(TRANSLATE[lang]),
    festivals: FESTIVALS.map(festival),
    communities: [['kinh', 'Kinh'], ['hoa', 'Hoa'], ['cham', 'Chăm'], ['khmer', 'Khmer']],
    places: [['xa-hai', 'Xã Hai'], ['xa-mot', 'Xã Một']],
  };
}
