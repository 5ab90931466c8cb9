import { html, nothing, type TemplateResult } from 'lit';
import { cardGroup } from './cards.ts';
import { nextFestivals } from './days.ts';
import { seal } from './icon.ts';
import { phrase } from './prose.ts';
import type { ListView } from './view.ts';

/** A page that is a list of things. */
export function listArticle(view: ListView): TemplateResult {
  return html`<article class="list">
    <header class="title plain">
      ${view.icon ? seal(view.icon) : nothing}
      <h1 tabindex="-1">${phrase(view.title)}</h1>
      ${view.summary ? html`<p class="intro">${phrase(view.summary)}</p>` : nothing}
    </header>
    ${view.next ? nextFestivals(view.next) : nothing} ${view.groups.map(cardGroup)}
  </article>`;
}
