import { Window } from 'happy-dom';
import type { TemplateResult } from 'lit';
import { toHtml } from '../page.ts';

const { DOMParser } = new Window({ url: 'https://disan.example/' });

/** HTML as a document; scripts in it do not run. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** A template as the compiler renders it, in the body of a document. */
export function show(template: TemplateResult): HTMLElement {
  return parse(`<!doctype html><html><body>${toHtml(template)}</body></html>`).body;
}

/** One element, which must be there. */
export function find<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

/** Elements that match, as an array. */
export function findAll<E extends Element = HTMLElement>(within: ParentNode, selector: string): E[] {
  return Array.from(within.querySelectorAll<E>(selector));
}

/** Text with its white space as a reader sees it. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Text of all elements that match. */
export function texts(within: ParentNode, selector: string): string[] {
  return findAll(within, selector).map(textOf);
}

/** Every element and the names of its attributes, in order: what text can never change. */
export function skeleton(within: ParentNode): string {
  return findAll(within, '*')
    .map((element) => [element.tagName, ...element.getAttributeNames().sort()].join(' '))
    .join('\n');
}
