import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { phrase } from './prose.ts';
import type { Phrase, PictureView } from './view.ts';

/** How wide a picture is shown: the whole text, which is 30 rem beside the map. */
export const TEXT_WIDTH = '(min-width:60rem) 28rem, (min-width:44rem) 42rem, calc(100vw - 2rem)';

/** A picture alone, in the format and width that the browser chooses; under it a tiny one until it is there. */
export function pictureImage(view: PictureView, soon: boolean, sizes = TEXT_WIDTH): TemplateResult {
  const { alt, width, height, sources, src, blur } = view;
  return html`<span class="photo">${blur ? html`<img class="blur" src=${blur} alt="" />` : nothing}<picture>
    ${sources.slice(0, -1).map(({ type, srcset }) => html`<source type=${type} srcset=${srcset} sizes=${sizes} />`)}
    <img src=${src} srcset=${ifDefined(sources.at(-1)?.srcset)} sizes=${sizes} width=${width} height=${height} alt=${alt.text} lang=${ifDefined(alt.lang)} loading=${ifDefined(soon ? undefined : 'lazy')} decoding="async" />
  </picture></span>`;
}

/** Who made it and what may be done with it, in a line. */
export function credit(made: readonly Phrase[]): TemplateResult {
  return html`<small class="credit">${made.map((part, i) => html`${i ? ' · ' : nothing}${phrase(part)}`)}</small>`;
}

/** A picture with its caption, its maker and its licence. */
export function figure(view: PictureView, soon: boolean, sizes = TEXT_WIDTH): TemplateResult {
  return html`<figure class="picture">
    ${pictureImage(view, soon, sizes)}
    <figcaption>${view.caption ? html`${phrase(view.caption)} ` : nothing}${credit(view.made)}</figcaption>
  </figure>`;
}

/** The pictures of a thing; the first one does not wait until it is scrolled to. */
export function gallery(pictures: readonly PictureView[], label: string): TemplateResult | typeof nothing {
  if (!pictures.length) return nothing;
  return html`<div class="gallery" role="group" aria-label=${label}>${pictures.map((picture, i) => figure(picture, i === 0))}</div>`;
}
