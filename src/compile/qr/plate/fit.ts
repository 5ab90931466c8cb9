import type { Language } from '../../../model/languages.ts';
import type { FaceName } from './fonts.ts';
import type { SetLine, Typesetter } from './typeset.ts';

/** Lines that fill a column as well as they can, all of one size. */
export interface Fitted {
  readonly lines: readonly SetLine[];
  readonly size: number;
}

/** What a text is to be fitted into. */
export interface Column {
  readonly face: FaceName;
  readonly lang: Language;
  readonly width: number;
  /** Largest size that is worth having. */
  readonly size: number;
  /** Most lines. */
  readonly lines: number;
  /** Whether it must be as many lines as that, if it has as many words. */
  readonly exact?: boolean | undefined;
}

/** A further line must make the letters this much larger, or the text stays on fewer. */
export const WORTH = 1.12;

/** Sets a text as large as it can be in a column: in few lines of even length, broken where a reader would. */
export function fit(type: Typesetter, text: string, column: Column): Fitted {
  const pieces = piecesOf(text, column.lang);
  let best: Fitted | undefined;
  const most = Math.min(column.lines, pieces.length);
  for (let count = column.exact ? most : 1; count <= most; count++) {
    const lines = evenLines(type, pieces, count, column);
    const widest = Math.max(...lines.map(({ width }) => width));
    const size = Math.min(column.size, column.width / widest);
    if (!best || size > best.size * WORTH) best = { lines, size };
  }
  return best ?? { lines: [], size: column.size };
}

/** The parts of a text between which a line may end; white space stays with the part before it. */
export function piecesOf(text: string, lang: Language): string[] {
  if (lang === 'en') return text.match(/\S+\s*/g) ?? [];
  if (lang === 'vi') return vietnamesePieces(text);
  const pieces: string[] = [];
  for (const word of text.match(/[\p{Script=Latin}\p{M}\d][\p{Script=Latin}\p{M}\d\s.’'-]*|./gu) ?? []) {
    const last = pieces.at(-1);
    const joins = last !== undefined && !mayBreak(last, word, lang);
    if (joins) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return pieces;
}

/** Words that begin something new, and after which a Vietnamese name does not end a line. */
const LEADERS = /^(?:và|ở|của|tại|với|tỉnh|đồng|núi|sông|đảo|xã|phường)\s*$/iu;

/**
 * Words, but names whole: after a capital (save that of the first word) capitals stay together, and the
 * one small word that may end a compound (Nhà mồ, Chủ tịch).
 */
function vietnamesePieces(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const [i, word] of (text.match(/\S+\s*/g) ?? []).entries()) {
    const isLeader = LEADERS.test(word);
    const joins = /^[-–—·]\s*$/u.test(word) || (isOpen && !isLeader && !word.startsWith('('));
    if (joins) pieces[pieces.length - 1] += word;
    else pieces.push(word);
    isOpen = isLeader || (i > 0 && /^\(?\p{Lu}/u.test(word) && !/[,;)]\s*$/u.test(word));
  }
  return pieces;
}

/** No line begins with a closing mark or ends with an opening one; Japanese breaks after its particles and dots only. */
function mayBreak(before: string, next: string, lang: Language): boolean {
  if (/^[）」』】、。，：・ー々ぁぃぅぇぉっゃゅょ\s）)]/u.test(next) || /[（「『【(]$/u.test(before)) return false;
  return lang !== 'ja' || /^（/u.test(next) || (/[・）\p{Script=Hiragana}]$/u.test(before) && !/^\p{Script=Hiragana}/u.test(next));
}

/** How much longer a line may be for the sake of each good break. */
const GOOD_BREAK = 1.06;

/** The division into `count` lines whose longest is shortest; breaks before something new count for more. */
function evenLines(type: Typesetter, pieces: readonly string[], count: number, { face, lang }: Column): SetLine[] {
  const lineOf = (from: number, to: number): SetLine => type.line(face, pieces.slice(from, to).join('').trim(), lang);
  let best: { lines: SetLine[]; cost: number } | undefined;
  for (const cuts of divisions(pieces.length, count)) {
    const lines = cuts.map((from, i) => lineOf(from, cuts[i + 1] ?? pieces.length));
    const poor = cuts.filter((from) => from > 0 && !/^[(（\p{Lu}]/u.test(pieces[from] ?? '') && !LEADERS.test((pieces[from] ?? '').split(' ')[0] ?? ''));
    const cost = Math.max(...lines.map(({ width }) => width)) * GOOD_BREAK ** poor.length;
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? [];
}

/** Every way to divide `length` pieces into `count` lines, as the numbers of their first pieces. */
function* divisions(length: number, count: number, from = 0): Generator<number[]> {
  if (count === 1) return yield [from];
  for (let next = from + 1; next <= length - count + 1; next++) {
    for (const rest of divisions(length, count - 1, next)) yield [from, ...rest];
  }
}
