import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Translate } from '../locales/translate.ts';
import type { UiIcon } from '../model/icons.ts';
import { uiIcon } from './icon.ts';
import { credit, figure, pictureImage } from './picture.ts';
import { phrase, prose } from './prose.ts';
import type { SpotView, ViewerView } from './view.ts';

const ICONS: Readonly<Record<ViewerView['type'], UiIcon>> = { model: 'cube', splat: 'cube', tour: 'panorama', image: 'expand' };

/** How wide the picture of a hotspot is shown. */
const SPOT_WIDTH = '(min-width:30rem) 24rem, calc(100vw - 4rem)';

function openButton({ type, size, data, title }: ViewerView, t: Translate): TemplateResult {
  const label = t(`thing.viewer.open.${type}`);
  return html`<button type="button" data-open-viewer=${data} data-kind=${type} data-failed=${t('status.loadFailed')} aria-label=${`${label}: ${title.text}${size ? ` (${t('thing.viewer.size', { size })})` : ''}`}>
    ${uiIcon(ICONS[type])}<span>${label}${size ? html` <small>· ${t('thing.viewer.size', { size })}</small>` : nothing}</span>
  </button>`;
}

/** The poster, or a plain ground where there is none, and the button that puts the viewer in its place. */
function stage(view: ViewerView, t: Translate, soon: boolean): TemplateResult {
  return html`<div class="stage">
    ${view.poster ? pictureImage(view.poster, soon) : html`<div class="ground">${uiIcon(ICONS[view.type])}</div>`}
    ${view.schematic ? html`<p class="schematic">${t('thing.viewer.schematic')}</p>` : nothing}
    ${openButton(view, t)}
  </div>`;
}

function spot({ title, text, picture, audio, link }: SpotView): TemplateResult {
  return html`<li>
    <b>${phrase(title)}</b>
    <p>${phrase(text)}</p>
    ${picture ? figure(picture, false, SPOT_WIDTH) : nothing}
    ${audio ? html`<audio controls preload="none" src=${audio.href}></audio>` : nothing}
    ${link ? html`<p class="way">${phrase(link)}</p>` : nothing}
  </li>`;
}

/** Lists of the hotspots, numbered through as in the picture. */
function spots({ groups }: ViewerView): TemplateResult[] {
  let next = 1;
  return groups.map(({ title, spots: list }) => {
    const start = next;
    next += list.length;
    return html`${title ? html`<h3>${phrase(title)}</h3>` : nothing}
      <ol start=${ifDefined(start === 1 ? undefined : start)}>${list.map(spot)}</ol>`;
  });
}

function steps({ steps: list }: ViewerView, t: Translate): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<h3>${t('thing.viewer.guide')}</h3>
    <ol>${list.map(({ title, text }) => html`<li><b>${phrase(title)}</b><p>${phrase(text)}</p></li>`)}</ol>`;
}

/** All that the viewer shows, in words. */
function words(view: ViewerView, t: Translate): TemplateResult | typeof nothing {
  const count = view.groups.reduce((sum, group) => sum + group.spots.length, 0);
  if (!count && !view.steps.length) return nothing;
  return html`<details class="folded">
    <summary>${count ? t('thing.viewer.words', { count }) : t('thing.viewer.guide')}</summary>
    <div class="told">${spots(view)} ${steps(view, t)}</div>
  </details>`;
}

function about({ provenance, schematic }: ViewerView, t: Translate): TemplateResult | typeof nothing {
  if (!provenance) return nothing;
  return html`<details class="folded">
    <summary>${t(schematic ? 'thing.viewer.assumed' : 'thing.viewer.provenance')}</summary>
    <div class="told" lang=${ifDefined(provenance.lang)}>${prose(provenance.blocks)}</div>
  </details>`;
}

/**
 * A viewer before it is opened: complete in words, with or without scripts. `data-open-viewer` on the
 * button names what the viewer reads; the viewer takes the place of the stage in the figure.
 *
 * @param soon whether its poster is the first picture of the page
 */
export function viewerPart(view: ViewerView, t: Translate, soon: boolean): TemplateResult {
  return html`<section class="viewer">
    <h2>${phrase(view.title)}</h2>
    <figure data-viewer=${view.id}>
      ${stage(view, t, soon)}
      <figcaption>${credit(view.made)}</figcaption>
    </figure>
    ${words(view, t)} ${about(view, t)}
  </section>`;
}
