import type { Token } from 'markdown-it';
import { hiddenCharacter } from './hidden.ts';
import { quote } from './problem.ts';

/** Something in a text that we do not show; `line` counts from 0. */
export interface ProseProblem {
  readonly line: number;
  readonly message: string;
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  html_block: 'contains HTML: write Markdown',
  html_inline: 'contains HTML: write Markdown',
  image: 'contains an image: pictures go to media, where they have a creator and a licence',
  table_open: 'contains a table: write sentences or a list',
  fence: 'contains code (```): remove it',
  code_block: 'contains code (a line indented by four spaces): indent less',
  code_inline: 'contains code (`): remove the marks',
  s_open: 'contains struck-out words (~~): remove them',
  hr: 'contains a rule (---): use a heading or a paragraph',
  hardbreak: 'contains a forced line break: begin a new paragraph',
};

/** The text that is looked at, and the rule for its links. */
export interface ProseContext {
  readonly markdown: string;
  /** Names of links that are defined apart from their words. */
  readonly references: readonly string[];
  isAllowed(href: string): boolean;
}

/** Every use of what our prose does not know, in tokens of a parser that lets all through. */
export function findUnsupported(tokens: readonly Token[], context: ProseContext): ProseProblem[] {
  const problems: ProseProblem[] = [];
  const around: Token[] = [];
  for (const token of tokens) {
    const line = token.map?.[0] ?? around.at(-1)?.map?.[0] ?? 0;
    if (token.nesting === -1) around.pop();
    for (const message of blockMessages(token, around)) problems.push({ line, message });
    if (token.type === 'inline') problems.push(...inlineProblems(token.children ?? [], line, context));
    if (token.nesting === 1) around.push(token);
  }
  for (const name of context.references) {
    problems.push({ line: 0, message: `defines the link ${quote(name.toLowerCase())} apart: write [words](address)` });
  }
  return problems;
}

function* blockMessages(token: Token, around: readonly Token[]): Generator<string> {
  const known = UNSUPPORTED[token.type];
  if (known) yield known;
  const inside = (type: string): boolean => around.some((other) => other.type === type);
  const inList = inside('list_item_open');
  if (token.type === 'heading_open' && !/^h[23]$/.test(token.tag)) {
    yield `has a heading of level ${token.tag.slice(1)}: only ## and ### are possible`;
  }
  if (inside('blockquote_open') && /^(heading|bullet_list|ordered_list|blockquote)_open$/.test(token.type)) {
    yield 'has more than a paragraph inside a quotation (>)';
  }
  if (inList && /^(bullet_list|ordered_list)_open$/.test(token.type)) yield 'has a list inside a list';
  if (inList && /^(heading|blockquote)_open$/.test(token.type)) yield 'has more than a paragraph inside a list';
  if (inList && token.type === 'paragraph_open' && around.at(-1)?.meta?.['paragraph']) {
    yield 'has a second paragraph in an item of a list';
  }
  if (inList && token.type === 'paragraph_open') markFirstParagraph(around.at(-1));
  const start = token.type === 'ordered_list_open' ? token.attrGet('start') : null;
  if (start !== null) yield `has a list that begins at ${start}: begin at 1, or write '${start}\\.' for a sentence`;
}

function markFirstParagraph(item: Token | undefined): void {
  if (item) item.meta = { ...item.meta, paragraph: true };
}

function inlineProblems(tokens: readonly Token[], firstLine: number, context: ProseContext): ProseProblem[] {
  const problems: ProseProblem[] = [];
  let line = firstLine;
  tokens.forEach((token, i) => {
    for (const message of inlineMessages(token, tokens[i + 1], context)) problems.push({ line, message });
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
  });
  return problems;
}

function* inlineMessages(token: Token, next: Token | undefined, context: ProseContext): Generator<string> {
  const known = UNSUPPORTED[token.type];
  if (known) yield known;
  const hidden = hiddenCharacter(token.content);
  const isEntity = hidden && !context.markdown.includes(hidden.char);
  if (isEntity) yield `contains ${hidden.name}, written as an entity`;
  if (token.type !== 'link_open') return;
  const href = String(token.attrGet('href') ?? '');
  if (!context.isAllowed(href))
    yield `links to ${quote(href)}: only http://, https:// and 'collection/id' are possible`;
  if (token.attrGet('title') !== null) yield `has a link with a title, which no one would see: ${quote(href)}`;
  if (next?.type === 'link_close') yield `has a link without words: ${quote(href)}`;
}
