import { html, nothing, type TemplateResult } from 'lit';
import { dayText, type CalendarData } from '../article/day-view.ts';
import { formatDay, lunarShort } from '../locales/calendar-words.ts';
import { dayNumber, isoDay } from '../model/calendar/day.ts';
import { barsOf, columnOf, plusMonths, weekdayOf, weeksOf, type Bar } from '../model/calendar/month.ts';
import { lunarOf, type LunarDay } from '../model/calendar/vietnamese.ts';
import { ENDS, type ShownFeast } from './calendar-state.ts';

/** Weeks begin on Monday, in Japanese on Sunday. */
const firstWeekday = ({ lang }: CalendarData): number => (lang === 'ja' ? 0 : 1);

/** First and last day of the weeks that the month of a day touches, within what the calendar shows. */
export function shownDays(day: string, data: CalendarData): readonly [from: string, until: string] {
  const weeks = weeksOf(day.slice(0, 7), firstWeekday(data));
  return [isoDay(weeks[0]?.[0] ?? 0), isoDay(weeks.at(-1)?.[6] ?? 0)];
}

/** The day to which a key leads from another; `undefined` for other keys. */
export function dayByKey({ key, shiftKey }: KeyboardEvent, day: string, data: CalendarData): string | undefined {
  const number = dayNumber(day);
  const column = columnOf(number, firstWeekday(data));
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -column, End: 6 - column };
  const step = steps[key];
  if (step !== undefined) return isoDay(number + step);
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  return plusMonths(day, (key === 'PageUp' ? -1 : 1) * (shiftKey ? 12 : 1));
}

function band({ item: { festival, date }, span, lane }: Bar<ShownFeast>): TemplateResult {
  return html`<i class="band ${date.basis}" data-span=${span} data-lane=${lane}>${festival.name.text}</i>`;
}

/** What a lunar day is for the eye: the moons of the first and the fifteenth, the three days of Tết. */
function markOf({ day, month, leap }: LunarDay): string {
  const moon = day === 1 ? ' new' : day === 15 ? ' full' : '';
  return moon + (month === 1 && day <= 3 && !leap ? ' tet' : '');
}

/** Gives the style the numbers of a grid: the policy of the page allows no style attributes. */
export function placeBands(grid: HTMLElement): void {
  for (const { dataset, style } of grid.querySelectorAll<HTMLElement>('.band, tr[data-lanes]')) {
    for (const name in dataset) style.setProperty(`--${name}`, dataset[name] ?? '');
  }
}

/** A month as a grid: Gregorian day, lunar day, festivals as bars; the chosen day alone is in the order of Tab. */
export function monthGrid(data: CalendarData, chosen: string, today: string, feasts: readonly ShownFeast[]): TemplateResult {
  const { lang, words } = data;
  const month = chosen.slice(0, 7);
  const weeks = weeksOf(month, firstWeekday(data));
  const cell = (number: number, column: number, bars: readonly Bar<ShownFeast>[]): TemplateResult => {
    const day = isoDay(number);
    if (day < ENDS[0]) return html`<td></td>`;
    const lunar = lunarOf(day);
    const here = feasts.filter(({ start, end }) => start <= number && number <= end);
    const label = [dayText(day, data), ...here.map(({ festival }) => festival.name.text)].join('; ');
    const mark = markOf(lunar);
    const style = (day.startsWith(month) ? 'in' : 'out') + mark + (weekdayOf(number) ? '' : ' sun');
    const isChosen = day === chosen;
    return html`<td class=${style} data-day=${day} tabindex=${isChosen ? 0 : -1} aria-selected=${isChosen} aria-current=${day === today ? 'date' : 'false'} aria-label=${label}><b>${Number(day.slice(8))}</b><small>${lunarShort(lunar, words)}</small>${mark.endsWith('tet') ? html`<em>${words.tet}</em>` : nothing}${bars.filter((each) => each.column === column).map(band)}</td>`;
  };
  return html`<table role="grid" aria-labelledby="cal-month" aria-describedby="cal-keys"><thead><tr>${weeks[0]?.map((number) => {
      const name = (weekday: 'short' | 'long'): string => formatDay(isoDay(number), lang, { weekday });
      return html`<th scope="col" aria-label=${name('long')}>${name('short')}</th>`;
    })}</tr></thead><tbody>${weeks.map((week) => {
      const bars = barsOf(week, feasts);
      const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
      return html`<tr data-lanes=${lanes}>${week.map((number, column) => cell(number, column, bars))}</tr>`;
    })}</tbody></table>`;
}
