import { isMap, isNode, isScalar, type Document, type LineCounter } from 'yaml';
import type { Path } from './fields.ts';

/** Line and column, both from 1. */
export interface Spot {
  readonly line: number;
  readonly col: number;
}

/** Finds the values of one YAML file again, as its author sees them. */
export interface Locator {
  /** Where a value begins; what is not there is where {@link Locator.key} is. */
  value(path: Path): Spot;
  /** Where the name of a field stands; of what is not there, the nearest field around it. */
  key(path: Path): Spot;
  /** Where `index` of the text of a value is, if it was typed as it reads; else where the value begins. */
  within(path: Path, index: number): Spot;
  /** Where line `n` (from 0) of a block of text (`|`) begins; of other texts, where they begin. */
  line(path: Path, n: number): Spot;
}

type Range = readonly [number, number];

/** @param text what `document` was parsed from, without a byte order mark */
export function makeLocator(document: Document, lines: LineCounter, text: string): Locator {
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const key = (path: Path): Spot => spot(keyOffset(document, path));
  const line = (path: Path, n: number): Spot => {
    const node = nodeAt(document, path);
    if (!isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) return value(path);
    const at = spot(node.range[0]).line + 1 + n;
    const start = lines.lineStarts[at - 1] ?? node.range[0];
    return { line: at, col: 1 + (/^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0) };
  };
  const value = (path: Path): Spot => {
    const range = rangeAt(document, path);
    return range ? spot(range[0]) : key(path);
  };
  const within = (path: Path, index: number): Spot => {
    const source = nodeAt(document, path);
    const words = isScalar(source) && typeof source.value === 'string' ? source.value : '';
    const before = words.slice(0, index).split('\n');
    const found = placeOf(text, rangeAt(document, path), words.charAt(index), occurrence(words, index));
    return found === undefined ? line(path, before.length - 1) : spot(found);
  };
  return { value, key, within, line };
}

/** How often the character at `index` comes before it. */
function occurrence(words: string, index: number): number {
  return words.slice(0, index).split(words.charAt(index)).length - 1;
}

function placeOf(text: string, range: Range | undefined, char: string, skip: number): number | undefined {
  let at = range ? text.indexOf(char, range[0]) : -1;
  for (let i = 0; i < skip && at >= 0; i++) at = text.indexOf(char, at + 1);
  return at >= 0 && range && at < range[1] ? at : undefined;
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length ? document.getIn(path, true) : document.contents;
}

function rangeAt(document: Document, path: Path): Range | undefined {
  const node = nodeAt(document, path);
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

function keyOffset(document: Document, path: Path): number {
  if (!path.length) return rangeAt(document, [])?.[0] ?? 0;
  const parent = nodeAt(document, path.slice(0, -1));
  const name = path.at(-1);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  const item = typeof name === 'number' ? rangeAt(document, path) : undefined;
  return item?.[0] ?? keyOffset(document, path.slice(0, -1));
}
