import { html, nothing, render, type TemplateResult } from 'lit';
import { dayText, dayView, type CalendarData } from '../article/day-view.ts';
import { dayItem } from '../article/days.ts';
import { fill, formatDay } from '../locales/calendar-words.ts';
import { dayNumber, yearOf } from '../model/calendar/day.ts';
import { plusMonths } from '../model/calendar/month.ts';
import { beginningOf, clockIn, dayIn } from '../model/calendar/zone.ts';
import { LANGUAGES } from '../model/languages.ts';
import { dayByKey, monthGrid, placeBands, shownDays } from './calendar-grid.ts';
import { ENDS, feastsWithin, fragmentOf, isChosen, stateOf, within, type CalendarState, type ShownFeast } from './calendar-state.ts';
import { isOver } from './over.ts';

const STEPS = [
  ['previousYear', -12, '«'],
  ['previousMonth', -1, '‹'],
  ['nextMonth', 1, '›'],
  ['nextYear', 12, '»'],
] as const;

const CLOCK = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'long' } as const;
const BEGINNING = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/**
 * The month of a calendar page, by both calendars; filters, a stay, and what falls into it. Without
 * it the page has its list; it stays empty where its data cannot be read.
 *
 * @summary Month grid over the data file that `data-src` names.
 */
export class DsCalendar extends HTMLElement {
  private data!: CalendarData;
  private state!: CalendarState;
  private today = '';
  private readonly listening = new AbortController();

  async connectedCallback(): Promise<void> {
    const { signal } = this.listening;
    try {
      const response = await fetch(this.dataset['src'] ?? '', { signal });
      this.data = (await response.json()) as CalendarData;
    } catch {
      this.hidden = true;
      return;
    }
    this.today = dayIn(this.data.zone, new Date());
    addEventListener('hashchange', () => this.read(), { signal });
    const link = document.querySelector<HTMLAnchorElement>('a[href^="webcal:"]');
    if (link) link.href = link.href.replace(/\/\/[^/]+/, `//${location.host}`);
    this.read();
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private read(): void {
    this.state = stateOf(location.hash, this.today, this.data);
    this.show();
  }

  private change(part: Partial<CalendarState>): void {
    this.state = { ...this.state, ...part };
    history.replaceState(null, '', fragmentOf(this.state, this.today) || location.pathname);
    this.show();
  }

  private choose(day: string): void {
    this.change({ day: within(day) });
    this.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  private show(): void {
    const { data, state, today } = this;
    const [from, until] = shownDays(state.day, data);
    const feasts = feastsWithin(data, state, from, until);
    const [year, month] = [yearOf(state.day), state.day.slice(0, 7)];
    const ofMonth = feasts.filter(({ date }) => date.from.slice(0, 7) <= month && date.to >= month);
    const title = formatDay(state.day, data.lang, { month: 'long', year: 'numeric' });
    render(
      html`<div class="cal-month">${this.bar(title)}
        <div class="cal-grid" @click=${this.onClick} @keydown=${this.onKey}>${monthGrid(data, state.day, today, feasts)}</div>${this.legend()}</div>
        ${this.filters(year)}
        <section class="cal-agenda"><h2>${fill(data.words.inMonth, { month: title })}</h2>${this.list(ofMonth)}</section>
        ${this.stay()}`,
      this,
    );
    placeBands(this);
    this.filterList();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) link.hash = location.hash;
  }

  private bar(title: string): TemplateResult {
    const { words } = this.data;
    const { day } = this.state;
    const step = ([name, months, sign]: (typeof STEPS)[number]): TemplateResult =>
      html`<button type="button" aria-label=${words[name]} @click=${() => this.change({ day: within(plusMonths(day, months)) })}>${sign}</button>`;
    return html`<div class="cal-bar">
        ${STEPS.slice(0, 2).map(step)}
        <h2 id="cal-month">${title}</h2>
        ${STEPS.slice(2).map(step)}
      </div>
      <p class="cal-day" aria-live="polite">${dayText(day, this.data)}</p>`;
  }

  private legend(): TemplateResult {
    const { words } = this.data;
    return html`<p class="cal-legend"><span class="new">${words.newMoon}</span><span class="full">${words.fullMoon}</span></p>
      ${this.clocks()}
      <p id="cal-keys" hidden>${words.keys}</p>`;
  }

  private filters(year: number): TemplateResult {
    const { words, communities, places } = this.data;
    const { state } = this;
    const years = Array.from({ length: yearOf(ENDS[1]) - yearOf(ENDS[0]) + 1 }, (_, i) => String(yearOf(ENDS[0]) + i));
    return html`<div class="cal-filters">
      ${select(words.community, state.community, [['', words.everyone], ...communities], (community) => this.change({ community }))}
      ${select(words.place, state.place, [['', words.everywhere], ...places], (place) => this.change({ place }))}
      ${select(words.year, String(year), years.map((each) => [each, each]), (to) =>
        this.change({ day: plusMonths(state.day, 12 * (Number(to) - year)) }))}
      <button type="button" @click=${() => this.change({ day: this.today })}>${words.today}</button>
    </div>`;
  }

  private stay(): TemplateResult {
    const { words } = this.data;
    const { from, until } = this.state;
    const input = (name: 'from' | 'until'): TemplateResult =>
      html`<label>${words[name]}<input type="date" min=${ENDS[0]} max=${ENDS[1]} .value=${this.state[name]} @change=${(event: Event) => this.change({ [name]: (event.target as HTMLInputElement).value })} /></label>`;
    const isWhole = from && until;
    const feasts = isWhole && from <= until ? feastsWithin(this.data, this.state, from, until) : undefined;
    const said = feasts ? fill(words.found, { count: feasts.length }) : isWhole && words.order;
    return html`<section class="cal-stay"><h2>${words.there}</h2><div class="cal-filters">${input('from')}${input('until')}</div>
      <p aria-live="polite">${said}</p>${feasts ? this.list(feasts) : nothing}</section>`;
  }

  private list(feasts: readonly ShownFeast[]): TemplateResult {
    if (!feasts.length) return html`<p>${this.data.words.none}</p>`;
    return html`<ul class="days">${feasts.map((feast) => dayItem(dayView(feast.festival, feast.date, this.data), this.when(feast)))}</ul>`;
  }

  /** How far off a feast is, in days of the province; and when it begins for a visitor in another time zone. */
  private when({ date, start, end }: ShownFeast): string {
    const { words, lang, zone } = this.data;
    const { locale } = LANGUAGES[lang];
    const now = dayNumber(this.today);
    if (start <= now && now <= end) return words.now;
    const days = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format((start > now ? start : end) - now, 'day');
    if (end < now || !this.isElsewhere()) return days;
    return `${days} · ${fill(words.yours, { time: beginningOf(date.from, zone).toLocaleString(locale, BEGINNING) })}`;
  }

  private isElsewhere(): boolean {
    const now = new Date();
    return clockIn(this.data.zone, now) !== clockIn(undefined, now);
  }

  private clocks(): TemplateResult | typeof nothing {
    if (!this.isElsewhere()) return nothing;
    const { words, lang, province, zone } = this.data;
    const clock = (timeZone?: string): string => new Date().toLocaleString(LANGUAGES[lang].locale, { ...CLOCK, timeZone });
    return html`<p class="note">${fill(words.clocks, { province, there: clock(zone), here: clock() })}</p>`;
  }

  /** Takes out of the page's own list what is over or not chosen, and the months that are empty then. */
  private filterList(): void {
    for (const month of document.querySelectorAll<HTMLElement>('.coming .month')) {
      const items = [...month.querySelectorAll<HTMLElement>('li')];
      for (const item of items) {
        const { communities = '', place = '' } = item.dataset;
        item.hidden = isOver(item) || !isChosen({ communities: communities.split(' '), place }, this.state);
      }
      month.hidden = items.every((item) => item.hidden);
    }
  }

  private readonly onClick = ({ target }: Event): void => {
    const day = (target as Element).closest('td')?.dataset['day'];
    if (day) this.choose(day);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const day = dayByKey(event, this.state.day, this.data);
    if (!day) return;
    event.preventDefault();
    this.choose(day);
  };
}

type Options = readonly (readonly [id: string, name: string])[];

function select(label: string, value: string, options: Options, chosen: (value: string) => void): TemplateResult {
  return html`<label>${label}<select @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
    ${options.map(([id, name]) => html`<option value=${id} .selected=${id === value}>${name}</option>`)}
  </select></label>`;
}

customElements.define('ds-calendar', DsCalendar);
