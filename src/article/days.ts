import { html, nothing, type TemplateResult } from 'lit';
import type { DayView } from './day-view.ts';
import { phrase } from './prose.ts';
import type { Days } from './view.ts';

/** A feast in a list, its first day as a leaf of a wall calendar. `extra` stands at its end, such as “in 8 days”. */
export function dayItem(day: DayView, extra?: string): TemplateResult {
  const [month, number, lunar] = day.leaf;
  const [first, ...rest] = day.lines;
  return html`<li class="day" data-until=${day.until} data-place=${day.place} data-communities=${day.communities.join(' ')}>
    <span class="leaf" aria-hidden="true"><i>${month}</i><b>${number}</b><small>${lunar}</small></span>
    <div>
      <strong class="card-name">${phrase(day.title)}</strong>
      ${extra ? html`<em>${extra}</em>` : nothing}
      ${first ? html`<p>${phrase(first)}</p>` : nothing}${rest.map((line) => html`<p class="card-meta">${phrase(line)}</p>`)}
    </div>
  </li>`;
}

/** The feasts to come; the style shows the first three that are not over. */
export function nextDays(days: readonly DayView[]): TemplateResult {
  return html`<ul class="days" data-next>${days.map((day) => dayItem(day))}</ul>`;
}

/** The next festivals under their own heading, with the way to the calendar. */
export function nextFestivals({ title, days, all, note }: Days): TemplateResult {
  return html`<section class="next">
    <h2>${title}</h2>
    ${nextDays(days)} ${all ? html`<p>${phrase(all)}</p>` : nothing} ${note ? html`<p class="note">${note}</p>` : nothing}
  </section>`;
}
