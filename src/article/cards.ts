import { html, nothing, type TemplateResult } from 'lit';
import { seal } from './icon.ts';
import { phrase } from './prose.ts';
import type { Card, TitledCards } from './view.ts';

/** One thing in a list; the whole card is the link. */
export function card(item: Card): TemplateResult {
  return html`<li class="card" data-collection=${item.collection}>
    <a href=${item.href}>
      ${seal(item.icon)}
      <span class="card-text">
        <span class="card-name">${phrase(item.name)}</span>
        <span class="card-meta">${item.meta.join(' · ')}</span>
        ${item.summary ? html`<span class="card-summary">${phrase(item.summary)}</span>` : nothing}
      </span>
    </a>
  </li>`;
}

/** Cards under a heading of the second level; nothing when there are none. */
export function cardGroup({ title, cards }: TitledCards): TemplateResult | typeof nothing {
  if (!cards.length) return nothing;
  return html`<section class="group">
    ${title ? html`<h2>${title}</h2>` : nothing}
    <ul class="cards">${cards.map(card)}</ul>
  </section>`;
}
