import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { hashOfPlate, MOVED } from '../model/routes.ts';
import { phrase } from './prose.ts';
import type { Arrival, Phrase } from './view.ts';

function button({ href, ...text }: Phrase): TemplateResult {
  return html`<a class="button" href=${href ?? ''}>${phrase(text)}</a>`;
}

function standing({ id, ...place }: Arrival['stands'][number], t: Translate): TemplateResult {
  const [before, after] = t('plate.at', { place: '\n' }).split('\n');
  return html`<p id=${id}>${before}<b>${phrase(place)}</b>${after}</p>`;
}

/**
 * Where the visitor stands who has scanned a plate, and what to do next. All of it is hidden until the
 * fragment of the address names one of the lines (`:target`), so that it needs no script.
 */
export function arrival({ scanned, stands, moved, next }: Arrival, t: Translate): TemplateResult {
  return html`<div class="arrival">
    ${scanned
      ? html`<div id=${hashOfPlate().slice(1)}>
          <p>${scanned.text}</p>
          ${scanned.places.length ? html`<p class="ways-on">${t('plate.which')} ${scanned.places.map(button)}</p>` : nothing}
        </div>`
      : nothing}
    ${stands.map((stand) => standing(stand, t))}
    ${moved ? html`<p id=${MOVED.slice(1)}>${moved}</p>` : nothing}
    <nav aria-label=${t('plate.now')}>
      <p><b>${t('plate.now')}</b></p>
      <p class="ways-on">${next.map(button)}</p>
    </nav>
  </div>`;
}
