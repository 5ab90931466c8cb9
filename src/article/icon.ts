import { html, svg, type TemplateResult } from 'lit';
import { UI_ICONS, type UiIcon } from '../model/icons.ts';
import { kindPath } from '../model/kind-path.ts';

/** The seal of a kind: decoration, its name stands beside it in words. */
export function seal(name: string): TemplateResult {
  return html`<span class="seal"><svg viewBox="0 0 32 32" aria-hidden="true">${svg`<path fill-rule="evenodd" d=${kindPath(name)} />`}</svg></span>`;
}

/** An interface icon: decoration, the control has a name of its own. */
export function uiIcon(name: UiIcon): TemplateResult {
  return html`<svg class="ui" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${UI_ICONS[name]} />`}</svg>`;
}
