import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Drawing } from './view.ts';

/** The drawing as inline SVG. `label` names it for a screen reader; where its dots are links it is a group. */
export function drawing(view: Drawing, label: string): TemplateResult {
  const links = view.dots.some((dot) => dot.href);
  return html`<svg class="drawing" viewBox=${`0 0 ${view.width} ${view.height}`} role=${links ? 'group' : 'img'} aria-label=${label}>
    ${svg`<path class="land" d=${view.land} /><path class="river" d=${view.rivers} /><path class="border" d=${view.borders} />`}
    ${view.dots.map((dot) => {
      const circle = svg`<circle class="dot" data-collection=${ifDefined(dot.collection)} cx=${dot.x} cy=${dot.y} r=${dot.href ? 5 : 2.5} />`;
      return dot.href
        ? svg`<a href=${dot.href} aria-label=${ifDefined(dot.name)}><circle class="hit" cx=${dot.x} cy=${dot.y} r="12" />${circle}</a>`
        : circle;
    })}
    ${view.labels.map(
      (text) =>
        svg`<text x=${text.x} y=${text.y} text-anchor=${ifDefined(text.end ? 'end' : undefined)} lang=${ifDefined(text.lang)}>${text.text}</text>`,
    )}
    ${view.mark ? mark(view.mark) : nothing}
  </svg>`;
}

function mark({ x, y, r }: NonNullable<Drawing['mark']>): TemplateResult {
  if (r) return svg`<circle class="mark area" cx=${x} cy=${y} r=${r} />`;
  return svg`<path class="mark" d=${`M${x} ${y}l-6 -11a7 7 0 1 1 12 0z`} /><circle class="mark-eye" cx=${x} cy=${y - 14.5} r="2.4" />`;
}
