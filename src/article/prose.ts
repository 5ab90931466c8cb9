import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Block, Inline } from '../model/prose.ts';
import type { Phrase, Row } from './view.ts';

function inline(part: Inline): unknown {
  if (typeof part === 'string') return part;
  const children = part.children.map(inline);
  switch (part.tag) {
    case 'strong':
      return html`<strong>${children}</strong>`;
    case 'em':
      return html`<em>${children}</em>`;
    case 'a':
      return html`<a href=${part.href}>${children}</a>`;
  }
}

function block(part: Block): TemplateResult {
  if ('items' in part) {
    const items = part.items.map((item) => html`<li>${item.map(inline)}</li>`);
    return part.tag === 'ul' ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
  }
  const children = part.children.map(inline);
  switch (part.tag) {
    case 'p':
      return html`<p>${children}</p>`;
    case 'h2':
      return html`<h2>${children}</h2>`;
    case 'h3':
      return html`<h3>${children}</h3>`;
    case 'blockquote':
      return html`<blockquote>${children}</blockquote>`;
  }
}

/** A longer text. */
export function prose(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map(block);
}

/** Words with their own language, link and remark. */
export function phrase({ text, lang, href, note }: Phrase): TemplateResult {
  const words = href
    ? html`<a href=${href} lang=${ifDefined(lang)}>${text}</a>`
    : lang
      ? html`<span lang=${lang}>${text}</span>`
      : html`${text}`;
  return note ? html`${words} <small>${note}</small>` : words;
}

/** A definition list. */
export function rows(list: readonly Row[]): TemplateResult {
  return html`<dl class="rows">
    ${list.map(
      ({ term, values }) =>
        html`<div><dt>${term}</dt>${values.map((value) => html`<dd>${phrase(value)}</dd>`)}</div>`,
    )}
  </dl>`;
}
