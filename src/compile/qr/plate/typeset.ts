import * as harfbuzz from 'harfbuzzjs';
import { LANGUAGES, type Language } from '../../../model/languages.ts';
import type { FaceName, FontFile, Fonts } from './fonts.ts';
import { parsePath } from './parse-path.ts';
import { transform, type Path } from './path.ts';

/** A glyph of a line; lengths in units of the font size. */
export interface Glyph {
  readonly font: FontFile;
  readonly id: number;
  /** Where it stands, from the beginning of the line. */
  readonly x: number;
  /** How far it says that the next one stands: kerning not included. */
  readonly advance: number;
  /** The character that it shows. */
  readonly text: string;
}

/** A line of text of one face, set in size 1. */
export interface SetLine {
  readonly text: string;
  readonly lang: Language;
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** Sets lines of text and gives the outlines of their glyphs. */
export interface Typesetter {
  /** @throws where no font has a character */
  line(face: FaceName, text: string, lang: Language): SetLine;
  /** The outline of a glyph in size 1, its origin at (0, 0), y down. */
  outline(glyph: Glyph): Path;
}

interface Loaded {
  readonly font: harfbuzz.Font;
  readonly upem: number;
  readonly outlines: Map<number, Path>;
}

/** A typesetter of these fonts. Kerns; makes no ligatures, so that every glyph is one character. */
export function makeTypesetter(fonts: Fonts): Typesetter {
  const loaded = new Map<string, Loaded>();
  const lines = new Map<string, SetLine>();
  const load = (file: FontFile): Loaded => {
    const known = loaded.get(file.key) ?? loadFont(file);
    loaded.set(file.key, known);
    return known;
  };
  return {
    line(face, text, lang) {
      const key = `${face} ${lang} ${text}`;
      const known = lines.get(key);
      if (known) return known;
      const glyphs: Glyph[] = [];
      let x = 0;
      for (const run of runsOf(text.normalize('NFC'), fonts[face])) {
        const { placed, width } = shapeRun(load(run.font), run, lang, x);
        glyphs.push(...placed);
        x += width;
      }
      const line = { text, lang, glyphs, width: x };
      lines.set(key, line);
      return line;
    },
    outline({ font, id }) {
      const { font: source, upem, outlines } = load(font);
      const known = outlines.get(id) ?? transform(parsePath(source.glyphToPath(id)), [1 / upem, 0, 0, -1 / upem, 0, 0]);
      outlines.set(id, known);
      return known;
    },
  };
}

function loadFont({ bytes }: FontFile): Loaded {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  return { font: new harfbuzz.Font(face), upem: face.upem, outlines: new Map() };
}

interface Run {
  readonly font: FontFile;
  readonly text: string;
}

function runsOf(text: string, chain: readonly FontFile[]): Run[] {
  const runs: Run[] = [];
  for (const char of text) {
    const last = runs.at(-1);
    const font = char === ' ' && last?.font.characters.has(char) ? last.font : chain.find(({ characters }) => characters.has(char));
    if (!font) throw new Error(`No font of the plates has '${char}' (U+${char.codePointAt(0)?.toString(16).toUpperCase()})`);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + char };
    else runs.push({ font, text: char });
  }
  return runs;
}

function shapeRun({ font, upem }: Loaded, run: Run, lang: Language, start: number): { placed: Glyph[]; width: number } {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(run.text);
  buffer.setLanguage(LANGUAGES[lang].tag);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  let x = 0;
  const placed = buffer.getGlyphInfosAndPositions().map((info): Glyph => {
    const glyph = {
      font: run.font,
      id: info.codepoint,
      x: start + (x + (info.xOffset ?? 0)) / upem,
      advance: font.glyphHAdvance(info.codepoint) / upem,
      text: String.fromCodePoint(run.text.codePointAt(info.cluster) ?? 32),
    };
    x += info.xAdvance ?? 0;
    return glyph;
  });
  return { placed, width: x / upem };
}
