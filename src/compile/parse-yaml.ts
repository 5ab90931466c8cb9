import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';
import { formatPath, type Path } from './fields.ts';
import { makeLocator, type Locator } from './locate.ts';
import type { Problem } from './problem.ts';

/** A text as YAML, with all that speaks against it. */
export interface ParsedYaml {
  readonly value?: unknown;
  /** Absent where the text is no YAML that can be checked further. */
  readonly at?: Locator;
  readonly problems: readonly Omit<Problem, 'file'>[];
}

type Finding = Pick<Problem, 'field' | 'message'> & { readonly offset: number; readonly isFatal: boolean };

/**
 * Parses the plain part of YAML that content needs: one document of fields, lists and texts.
 * Aliases, anchors, tags and directives are refused: they hide what a file says and can grow without bound.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const deep = deepSpot(text);
  if (deep !== undefined) {
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
    return { problems: place(lines, [finding(deep, 'is not readable YAML: too many levels inside each other')]) };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  });
  const findings = [...findErrors(document), ...findExtras(document)];
  const problems = place(lines, findings);
  if (findings.some(({ isFatal }) => isFatal)) return { problems };
  const value: unknown = document.toJS();
  if (value === null || value === undefined)
    return { problems: [...problems, ...place(lines, [finding(0, 'is empty')])] };
  return { value, at: makeLocator(document, lines, text), problems };
}

function finding(offset: number, message: string, field = '', isFatal = true): Finding {
  return { offset, message, field, isFatal };
}

function place(lines: LineCounter, findings: readonly Finding[]): Omit<Problem, 'file'>[] {
  return findings.map(({ offset, field, message }) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1), field, message, severity: 'error' };
  });
}

const MAX_DEPTH = 40;

/** Where brackets or list marks go deeper than any content: the parser would run out of memory there. */
function deepSpot(text: string): number | undefined {
  const marks = new RegExp(`^ *(?:[-?:][ \\t]+){${MAX_DEPTH}}`, 'm').exec(text);
  if (marks) return marks.index;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x5b || char === 0x7b) depth += 1;
    else if ((char === 0x5d || char === 0x7d) && depth > 0) depth -= 1;
    if (depth > MAX_DEPTH) return i;
  }
  return undefined;
}

function findErrors(document: Document): Finding[] {
  const keys = new Map<number, string>();
  visit(document, {
    Pair: (_, { key }, ancestors) => {
      if (isScalar(key) && key.range) keys.set(key.range[0], fieldOf([...ancestors, key]));
    },
  });
  const errors = document.errors.map(({ pos: [offset], code, message }) => {
    if (code === 'DUPLICATE_KEY') return finding(offset, 'is written twice', keys.get(offset), false);
    return finding(offset, explain(code, message));
  });
  const hasDirective = document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1;
  return hasDirective ? [finding(0, 'must not contain directives (%)'), ...errors] : errors;
}

function findExtras(document: Document): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node: (_, node, ancestors) => {
      const offset = node.range?.[0] ?? 0;
      const field = fieldOf([...ancestors, node]);
      if (isAlias(node)) found.push(finding(offset, `must not contain aliases: write out *${node.source}`, field));
      else if (node.anchor)
        found.push(finding(offset, `must not contain anchors: remove &${node.anchor}`, field, false));
      if (!isAlias(node) && node.tag)
        found.push(
          finding(
            offset,
            `must not contain tags: remove ${node.tag.replace('tag:yaml.org,2002:', '!!')}`,
            field,
            false,
          ),
        );
    },
  });
  return found;
}

/** The field to which nodes lead that lie inside each other; the last may be the key of a pair. */
function fieldOf(nodes: readonly unknown[]): string {
  const path = nodes.flatMap((node, i): Path => {
    if (isPair(node) && isScalar(node.key)) return [String(node.key.value)];
    return isSeq(node) && i + 1 < nodes.length ? [node.items.indexOf(nodes[i + 1])] : [];
  });
  const last = nodes.at(-1);
  const parent = nodes.at(-2);
  const isKey = isScalar(last) && isMap(parent) && parent.items.some(({ key }) => key === last);
  return formatPath(isKey ? [...path, String(last.value)] : path);
}

const MEANINGS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: "contains '---', which begins a second document: remove it",
  TAB_AS_INDENT: 'contains a tab: indent with spaces',
  BAD_INDENT: 'is not readable YAML: the indentation is wrong',
  BLOCK_AS_IMPLICIT_KEY: "is not readable YAML: a text with ': ' in it needs quotation marks",
};

function explain(code: ErrorCode, message: string): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return 'is not readable YAML: a bracket { or [ is not closed';
  return MEANINGS[code] ?? `is not readable YAML: ${message}`;
}
