import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Translate } from '../locales/translate.ts';
import { pathOf } from '../model/routes.ts';
import { arrival } from './arrival.ts';
import { cardGroup } from './cards.ts';
import { nextDays } from './days.ts';
import { drawing } from './drawing.ts';
import { seal, uiIcon } from './icon.ts';
import { planDrawing } from './plan.ts';
import { gallery } from './picture.ts';
import { phrase, prose, rows } from './prose.ts';
import type { Drawing, Section, ThingView } from './view.ts';
import { viewerPart } from './viewer.ts';

function heading(view: ThingView): TemplateResult {
  return html`<header class="title" data-collection=${view.collection}>
    ${seal(view.icon)}
    <p class="kicker">${view.kind}</p>
    <h1 tabindex="-1">${phrase({ ...view.name, note: undefined })}</h1>
    ${view.localName ? html`<p class="local">${phrase({ ...view.localName, note: view.name.note })}</p>` : nothing}
    ${view.badges.length
      ? html`<ul class="badges">
          ${view.badges.map((badge) => html`<li class=${badge.gilded ? 'gilded' : ''}>${badge.text}</li>`)}
        </ul>`
      : nothing}
  </header>`;
}

function actions(view: ThingView, t: Translate): TemplateResult {
  return html`<div class="actions">
    ${view.where.directions.length
      ? html`<details class="ways">
          <summary class="button">${uiIcon('directions')}${t('thing.openInMaps')}</summary>
          <ul id="ways">
            ${view.where.directions.map((way) => html`<li>${phrase(way)}</li>`)}
          </ul>
        </details>`
      : nothing}
    <button
      type="button"
      data-share
      data-copied=${t('status.copied')}
      data-copy-failed=${t('status.copyFailed', { url: '%' })}
    >${uiIcon('share')}${t('thing.share')}</button>
    <button type="button" data-print>${uiIcon('print')}${t('thing.print')}</button>
  </div>`;
}

function where(view: ThingView, t: Translate, chart?: Drawing): TemplateResult {
  return html`<section class="where">
    <h2>${t('thing.where')}</h2>
    ${chart ? drawing(chart, t('thing.locator', { name: view.name.text })) : nothing}
    ${view.where.note ? html`<p class="note">${view.where.note}</p>` : nothing} ${rows(view.where.rows)}
    ${view.where.plan ? planDrawing(view.where.plan, t) : nothing}
  </section>`;
}

function sources(view: ThingView, t: Translate): TemplateResult {
  return html`<section class="sources">
    <h2>${t('thing.sources')}</h2>
    <p>${t('thing.sourcesNote', { count: view.sources.length })}</p>
    <ol>
      ${view.sources.map((source) => html`<li>${phrase(source)}</li>`)}
    </ol>
    ${view.translation && view.translation !== 'original'
      ? html`<p class="note">${t(`thing.translation.${view.translation}`)}</p>`
      : nothing}
    ${view.code && view.permalink
      ? html`<p class="plate">${t('thing.code')} <b>${view.code}</b> <a href=${pathOf({ page: 'code', code: view.code })}>${t('thing.permalink')}</a></p>`
      : nothing}
  </section>`;
}

function part({ title, rows: list, note, days, folded, file }: Section): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    ${days ? nextDays(days) : nothing} ${list.length ? rows(list) : nothing}
    ${folded ? html`<details class="folded"><summary>${folded.title}</summary>${rows(folded.rows)}</details>` : nothing}
    ${file?.href ? html`<p class="file"><a class="button" href=${file.href} download>${uiIcon('calendar')}${file.text}</a></p>` : nothing}
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </section>`;
}

/**
 * The text of one thing. The compiler renders it into the static page, with `chart`;
 * the app renders it into the panel, where the map itself shows the place.
 */
export function thingArticle(view: ThingView, t: Translate, chart?: Drawing): TemplateResult {
  return html`<article class="thing">
    ${heading(view)}
    ${view.arrival ? arrival(view.arrival, t) : nothing}
    <p class="lead">${phrase(view.summary)}</p>
    ${actions(view, t)} ${gallery(view.pictures, t('thing.pictures'))}
    ${view.viewers.map((viewer, i) => viewerPart(viewer, t, !view.pictures.length && i === 0))}
    <div class="prose" lang=${ifDefined(view.body.lang)}>${prose(view.body.blocks)}</div>
    ${view.facts.length ? rows(view.facts) : nothing}
    ${view.sections.map(part)}
    ${where(view, t, chart)} ${view.lists.map(cardGroup)} ${sources(view, t)}
  </article>`;
}
