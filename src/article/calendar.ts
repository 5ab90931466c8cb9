import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { dayItem } from './days.ts';
import { uiIcon } from './icon.ts';
import { phrase, rows } from './prose.ts';
import type { CalendarView } from './view.ts';

function actions(view: CalendarView, t: Translate): TemplateResult {
  return html`<div class="actions">
      <a class="button" href=${view.subscribe}>${uiIcon('calendar')}${t('calendar.subscribe')}</a>
      <a class="button" href=${view.download} download>${uiIcon('download')}${t('calendar.download')}</a>
      <a class="button" href=${view.map}>${uiIcon('map')}${t('calendar.onMap')}</a>
    </div>
    <p class="note hint">${t('calendar.subscribeNote')}</p>`;
}

function unknown(view: CalendarView, t: Translate): TemplateResult | typeof nothing {
  if (!view.unknown.length) return nothing;
  return html`<section>
    <h2>${t('calendar.unknown')}</h2>
    ${view.unknown.map(({ festival, rule }) => html`<p>${phrase(festival)}<br />${phrase(rule)}</p>`)}
  </section>`;
}

/**
 * The calendar page: complete without a script, which puts the grid of a month into `<ds-calendar>`
 * and takes what is over out of the list.
 */
export function calendarArticle(view: CalendarView, t: Translate): TemplateResult {
  return html`<article class="calendar">
    <header class="title plain">
      <h1 tabindex="-1">${phrase(view.title)}</h1>
      <p class="intro">${view.summary}</p>
    </header>
    ${actions(view, t)}
    <ds-calendar data-src=${view.data}></ds-calendar>
    <section class="coming">
      <h2>${t('calendar.coming')}</h2>
      ${view.months.map(
        ({ title, days }) => html`<div class="month"><h3>${title}</h3><ul class="days">${days.map((day) => dayItem(day))}</ul></div>`,
      )}
    </section>
    ${unknown(view, t)}
    <section>${rows(view.bases)}<p class="note">${view.khmerYears}</p></section>
  </article>`;
}
