import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { phrase } from './prose.ts';
import type { PlanView } from './view.ts';

/** Part of the width that type and strokes are measured in: a plan is drawn in metres, whatever its size. */
const UNITS = 320;

/** Centimetres are fine enough for a drawing in metres. */
function cm(metres: number): number {
  return Math.round(metres * 100) / 100;
}

function shape({ kind, path, x, y }: PlanView['shapes'][number], unit: number): TemplateResult {
  if (path) return svg`<path class=${`g-${kind}`} d=${path} />`;
  return svg`<circle class=${`g-${kind}`} cx=${x ?? 0} cy=${y ?? 0} r=${cm(3.5 * unit)} />`;
}

/** The plan of a site in metres, with a scale bar, the names under numbers and what is assumed. */
export function planDrawing(view: PlanView, t: Translate): TemplateResult {
  const unit = view.width / UNITS;
  const bar = { x: cm(12 * unit), y: cm(view.height - 12 * unit), tick: cm(4 * unit) };
  return html`<figure class="plan">
    <h3>${t('thing.plan')}</h3>
    <svg viewBox=${`0 0 ${view.width} ${view.height}`} role="img" aria-label=${t('thing.plan')}>
      ${view.shapes.map((item) => shape(item, unit))}
      ${view.marks.map(
        (mark) => svg`<circle class="mark-disc" cx=${mark.x} cy=${mark.y} r=${cm(8 * unit)} /><text x=${mark.x} y=${cm(mark.y + 3.6 * unit)} font-size=${cm(11 * unit)} text-anchor="middle">${mark.number}</text>`,
      )}
      ${svg`<path class="scale-bar" d=${`M${bar.x} ${cm(bar.y - bar.tick)}v${bar.tick}h${view.scale}v${-bar.tick}`} /><text x=${bar.x} y=${cm(bar.y - 7 * unit)} font-size=${cm(11 * unit)}>${t('thing.scale', { value: view.scale })}</text>`}
    </svg>
    ${view.legend.length ? html`<ol>${view.legend.map((name) => html`<li>${phrase(name)}</li>`)}</ol>` : nothing}
    <figcaption class="note">${phrase(view.note)}</figcaption>
  </figure>`;
}
