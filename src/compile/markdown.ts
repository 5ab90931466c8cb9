import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { isCollection } from '../model/routes.ts';
import type { Block, Inline } from '../model/prose.ts';
import { findUnsupported, type ProseProblem } from './markdown-problems.ts';

/**
 * A longer text as blocks. Markdown beyond {@link proseProblems} keeps its words and loses
 * its form; HTML and links that are not allowed stay as the characters that were typed.
 */
export function parseProse(markdown: string): Block[] {
  const tokens = parser.parse(markdown.normalize('NFC'), {});
  return blocksOf(tokens);
}

/** What of a text is beyond the Markdown that we show; `line` counts from 0. */
export function proseProblems(markdown: string): ProseProblem[] {
  const env: Parameters<typeof inspector.parse>[1] = {};
  const tokens = inspector.parse(markdown, env);
  const references = Object.keys(env.references ?? {});
  return findUnsupported(tokens, { markdown, references, isAllowed: isProseLink });
}

/** The things (`collection/id`) to which a text links. */
export function proseRefs(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => ('items' in block ? block.items.flat() : block.children))
    .flatMap(hrefsOf)
    .filter((href) => REF.test(href));
}

const REF = /^([a-z]+)\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text may link there: a page on the web, or a thing of the same province. */
function isProseLink(href: string): boolean {
  return /^https?:\/\/[^\s/?#]/.test(href) || isCollection(REF.exec(href)?.[1] ?? '');
}

const parser = new MarkdownIt({ html: false, linkify: false }).use(cjkFriendly);
parser.validateLink = isProseLink;

/** Like the parser, and sees HTML and every link, so that both can be refused. Never renders. */
const inspector = new MarkdownIt({ html: true, linkify: false }).use(cjkFriendly);
inspector.validateLink = () => true;

function hrefsOf(inline: Inline): string[] {
  if (typeof inline === 'string') return [];
  const inner = inline.children.flatMap(hrefsOf);
  return inline.tag === 'a' ? [inline.href, ...inner] : inner;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  const around: string[] = [];
  let items: Inline[][] | undefined;
  for (const token of tokens) {
    if (token.type === 'inline') addText(token);
    else if (token.nesting === 1) open(token);
    else if (token.nesting === -1) close();
    else if (token.content) blocks.push({ tag: 'p', children: [token.content.trimEnd()] });
  }
  return blocks;

  function open({ type, tag }: Token): void {
    around.push(tag);
    if (type === 'list_item_open') items?.push([]);
    if ((tag !== 'ul' && tag !== 'ol') || items) return;
    items = [];
    blocks.push({ tag, items });
  }

  function close(): void {
    around.pop();
    if (!around.includes('ul') && !around.includes('ol')) items = undefined;
  }

  function addText(token: Token): void {
    const children = inlinesOf(token.children ?? []);
    const item = items?.at(-1);
    if (!item) blocks.push({ tag: textTag(around), children });
    else item.push(...(item.length ? [' '] : []), ...children);
  }
}

function textTag(around: readonly string[]): 'p' | 'h2' | 'h3' | 'blockquote' {
  if (around.includes('blockquote')) return 'blockquote';
  const heading = around.find((tag) => /^h\d$/.test(tag));
  if (!heading) return 'p';
  return heading === 'h1' || heading === 'h2' ? 'h2' : 'h3';
}

type Opened = { readonly make: (children: readonly Inline[]) => readonly Inline[]; readonly children: Inline[] };

function inlinesOf(tokens: readonly Token[]): Inline[] {
  const stack: Opened[] = [{ make: (children) => children, children: [] }];
  for (const token of tokens) {
    const top = stack.at(-1) as Opened;
    if (token.nesting === 1) stack.push({ make: wrapperOf(token), children: [] });
    else if (token.nesting === 0) top.children.push(wordsOf(token));
    else if (stack.length > 1) {
      stack.pop();
      stack.at(-1)?.children.push(...top.make(joined(top.children)));
    }
  }
  return joined(stack.flatMap((opened) => opened.children));
}

function wrapperOf(token: Token): Opened['make'] {
  const { tag } = token;
  if (tag === 'strong' || tag === 'em') return (children) => [{ tag, children }];
  if (tag !== 'a') return (children) => children;
  const href = String(token.attrGet('href') ?? '');
  return (children) => [{ tag, href, children }];
}

function wordsOf(token: Token): string {
  return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
}

const CJK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]`;
const BREAK_IN_CJK = new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'gu');

/** Neighbouring strings as one; the end of a source line becomes a space, between CJK nothing. */
function joined(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else if (inline !== '') merged.push(inline);
  }
  return merged.map((inline) =>
    typeof inline === 'string' ? inline.replace(BREAK_IN_CJK, '').replace(/\n/g, ' ') : inline,
  );
}
