import { languages, type Language } from '../../../model/languages.ts';
import type { Ink, Mark } from './drawing.ts';
import { fit, WORTH, type Fitted } from './fit.ts';
import type { FaceName } from './fonts.ts';
import type { PlateFacts } from './facts.ts';
import type { Typesetter } from './typeset.ts';

/** The column in which the names stand, in mm. */
export interface NameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A hundredth of the width of the plate. */
  readonly unit: number;
  /** Side of the seal on the right of the Vietnamese name. */
  readonly seal: number;
  readonly ink: Ink;
}

interface Style {
  readonly face: FaceName;
  /** Largest size in hundredths of the width. */
  readonly size: number;
  /** Most lines. */
  readonly lines: number;
  /** From the top of a line to its base line, and on to the next line; stacked marks need much of both. */
  readonly ascent: number;
  readonly leading: number;
  /** Space above. */
  readonly above: number;
  readonly exact?: boolean;
}

/** From the last base line to the bottom of a block. */
const DEPTH = 0.24;

const NAME: Style = { face: 'name', size: 11, lines: 3, ascent: 0.86, leading: 1.12, above: 0 };
const OTHERS: Readonly<Record<Exclude<Language, 'vi'>, Style>> = {
  en: { face: 'text', size: 4.5, lines: 2, ascent: 1.05, leading: 1.3, above: 1.6 },
  zh: { face: 'zh', size: 4.5, lines: 2, ascent: 1.1, leading: 1.36, above: 0.9 },
  ja: { face: 'ja', size: 4.5, lines: 2, ascent: 1.1, leading: 1.36, above: 0.9 },
};
const PLACE: Style = { face: 'strong', size: 3.6, lines: 1, ascent: 1, leading: 1.7, above: 0 };

/** The face in which a language is set beside others. */
export const FACE_OF: Readonly<Record<Language, FaceName>> = { vi: 'text', en: 'text', zh: 'zh', ja: 'ja' };

interface Block {
  readonly style: Style;
  readonly fitted: Fitted;
  readonly height: number;
}

/** The names as they were set, and where the middle of the first of them came to stand. */
export interface Names {
  readonly marks: readonly Mark[];
  readonly middle: number;
}

/**
 * The names of a thing in all languages, Vietnamese first and largest, centred in height. What is too
 * long first takes further lines, then smaller letters; where Vietnamese would become small, the others shrink.
 */
export function setNames(type: Typesetter, facts: PlateFacts, box: NameBox): Names {
  const scales = [1, 0.92, 0.85, 0.78, 0.7].map((scale) => tallest(type, facts, box, scale));
  const inside = scales.filter((blocks) => heightOf(blocks, box) <= box.height + SLACK);
  const tries = inside.length ? inside : scales.slice(-1);
  const sizes = tries.map((blocks) => blocks.find(({ style }) => style === NAME)?.fitted.size ?? 0);
  const enough = Math.min(FAIR * box.unit, Math.max(...sizes) * 0.97);
  return stack(tries[sizes.findIndex((size) => size >= enough)] ?? [], box);
}

/** Rounding, in mm. */
const SLACK = 0.001;

/** Vietnamese letters of this size (in hundredths) are large enough not to take room from the other languages. */
const FAIR = 6;

/** The blocks with the largest Vietnamese name when the other languages have a part of their size. */
function tallest(type: Typesetter, facts: PlateFacts, box: NameBox, scale: number): readonly Block[] {
  const side = box.width - box.seal - 4 * box.unit;
  const place = facts.position ? [blockOf(type, placeText(facts.position.name), 'vi', { ...PLACE, face: 'zh' }, side, box.unit)] : [];
  const others = (['en', 'zh', 'ja'] as const).filter((lang) => isOwn(facts, lang));
  const rest = others.map((lang) => blockOf(type, facts.name[lang], lang, OTHERS[lang], box.width, scale * box.unit));
  const room = box.height - sum(rest) - sum(place);
  const names = [1, 2, 3].map((count) => {
    const tall = room / (NAME.ascent + NAME.leading * (count - 1) + DEPTH);
    const size = Math.min(NAME.size * box.unit, tall);
    return blockOf(type, facts.name.vi, 'vi', { ...NAME, size: size / box.unit, lines: count, exact: true }, side, box.unit);
  });
  const name = names.reduce((best, next) => (next.fitted.size > best.fitted.size * WORTH ? next : best));
  return [...place, { ...name, style: NAME }, ...rest];
}

function blockOf(type: Typesetter, text: string, lang: Language, style: Style, width: number, unit: number): Block {
  const { face, lines, exact } = style;
  const fitted = fit(type, text, { face, lang, width, size: style.size * unit, lines, exact });
  const height = style.above * unit + fitted.size * (style.ascent + style.leading * (fitted.lines.length - 1) + DEPTH);
  return { style, fitted, height };
}

/** Whether a language says something else than those before it: 'Óc Eo' need not stand there twice. */
function isOwn({ name }: PlateFacts, lang: Language): boolean {
  return languages.slice(0, languages.indexOf(lang)).every((before) => name[before] !== name[lang]);
}

function placeText(name: Readonly<Record<Language, string>>): string {
  return [...new Set(languages.map((lang) => name[lang]))].join(' · ');
}

/** The names in other languages begin below the seal, however short the first one is. */
function headOf(blocks: readonly Block[], box: NameBox): { head: readonly Block[]; rest: readonly Block[]; height: number } {
  const count = blocks.findIndex(({ style }) => style === NAME) + 1;
  const head = blocks.slice(0, count);
  return { head, rest: blocks.slice(count), height: Math.max(sum(head), box.seal) };
}

function heightOf(blocks: readonly Block[], box: NameBox): number {
  const { rest, height } = headOf(blocks, box);
  return height + sum(rest);
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, { height }) => total + height, 0);
}

function stack(blocks: readonly Block[], box: NameBox): Names {
  const { head, rest, height } = headOf(blocks, box);
  const top = box.y + (box.height - heightOf(blocks, box)) / 2;
  const marks = [...column(head, top + (height - sum(head)) / 2, box), ...column(rest, top + height, box)];
  return { marks, middle: top + height / 2 };
}

function column(blocks: readonly Block[], from: number, box: NameBox): Mark[] {
  let top = from;
  return blocks.flatMap(({ style, fitted, height }) => {
    const { size, lines } = fitted;
    const first = top + height - size * (style.leading * (lines.length - 1) + DEPTH);
    top += height;
    return lines.map((line, i): Mark => ({ layer: 'text', kind: 'text', line, x: box.x, y: first + i * style.leading * size, size, ink: box.ink }));
  });
}
