/** How wide a text is, in the units of the line. */
export type Measure = (text: string) => number;

/** Scripts that may break after any character. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What does not begin a line, and what does not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？・ー々…‥ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?%]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** What a reader takes for single characters, where the browser can tell. */
export function graphemes(text: string, lang?: string): string[] {
  if (!('Segmenter' in Intl)) return [...text];
  return [...new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

/** Pieces between which a line may break: words with the space after them; single characters of dense scripts. */
function pieces(text: string, lang?: string): string[] {
  const found: string[] = [];
  for (const letter of graphemes(text, lang)) {
    const last = found.at(-1);
    if (last === undefined || (mayBreak(last, letter) && !OPENING.test(last) && !CLOSING.test(letter))) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

function mayBreak(before: string, letter: string): boolean {
  if (/\s$/.test(before)) return !/^\s/.test(letter);
  return DENSE.test(letter) || DENSE.test(before.at(-1) ?? '');
}

/** A piece that is wider than a line, in parts that are not. */
function split(piece: string, width: number, measure: Measure, lang?: string): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [''];
  for (const letter of graphemes(piece, lang)) {
    const last = parts[parts.length - 1] ?? '';
    if (last && measure(last + letter) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}

/**
 * The lines of a text, none wider than `width` by `measure` unless a single character is. `lang` (BCP 47)
 * helps to tell characters apart. Line breaks of the text stay.
 */
export function wrap(text: string, width: number, measure: Measure, lang?: string): readonly string[] {
  return text.normalize('NFC').split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const piece of pieces(paragraph.trim(), lang).flatMap((each) => split(each, width, measure, lang))) {
      const line = lines[lines.length - 1] ?? '';
      if (line && measure((line + piece).trimEnd()) > width) lines.push(piece);
      else lines[lines.length - 1] = line + piece;
    }
    return lines.map((line) => line.trimEnd());
  });
}
