import type { Language } from '../../../model/languages.ts';
import type { SetLine } from './typeset.ts';
import { place, transform, type Path } from './path.ts';

/** Inks of the plates: process colours for the press, and how a screen shows them. */
export const INKS = {
  /** Pure black: the black plate alone, so that fine modules never blur between plates. */
  black: { cmyk: [0, 0, 0, 1], rgb: '#000000' },
  white: { cmyk: [0, 0, 0, 0], rgb: '#ffffff' },
  paper: { cmyk: [0, 0.02, 0.07, 0.02], rgb: '#faf5e9' },
  cream: { cmyk: [0, 0.02, 0.08, 0], rgb: '#fdf6e8' },
  brick: { cmyk: [0.22, 0.85, 0.95, 0.3], rgb: '#8c3620' },
  lotus: { cmyk: [0.25, 0.92, 0.3, 0.28], rgb: '#8f2f5c' },
  green: { cmyk: [0.78, 0.4, 0.72, 0.42], rgb: '#2c5a45' },
  silt: { cmyk: [0.35, 0.6, 0.98, 0.42], rgb: '#6d4c1d' },
  river: { cmyk: [0.82, 0.5, 0.42, 0.32], rgb: '#2b5566' },
} as const satisfies Record<string, { cmyk: readonly [number, number, number, number]; rgb: string }>;

export type Ink = keyof typeof INKS;

/** Layers of a drawing, which a maker can switch off or send to another tool, bottom first. */
export const LAYERS = ['ground', 'symbol', 'text', 'logo-space', 'marks', 'slug'] as const;
export type Layer = (typeof LAYERS)[number];

/** Something that is drawn; lengths in mm, y down from the top of the sheet. */
export type Mark =
  | { readonly layer: Layer; readonly kind: 'fill'; readonly path: Path; readonly ink: Ink }
  | { readonly layer: Layer; readonly kind: 'stroke'; readonly path: Path; readonly ink: Ink; readonly width: number }
  | {
      readonly layer: Layer;
      readonly kind: 'text';
      readonly line: SetLine;
      /** Where the line begins, on its base line. */
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly ink: Ink;
      /** Whether it stands upside down, as on the far side of a tent. */
      readonly turned?: boolean;
    };

/** A rectangle in mm. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet to be printed or engraved: the drawing with its cut marks. */
export interface Sheet {
  /** For people and for the title of the file. */
  readonly title: string;
  readonly lang: Language;
  readonly width: number;
  readonly height: number;
  /** What remains after cutting. */
  readonly trim: Box;
  /** How far the ground goes on beyond the cut, in mm. */
  readonly bleed: number;
  readonly marks: readonly Mark[];
}

/** A drawing made smaller or larger about (0, 0). */
export function scaled(marks: readonly Mark[], scale: number): Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === 'text') return { ...mark, x: mark.x * scale, y: mark.y * scale, size: mark.size * scale };
    const path = transform(mark.path, place(0, 0, scale));
    return mark.kind === 'stroke' ? { ...mark, path, width: mark.width * scale } : { ...mark, path };
  });
}

/** A drawing moved. */
export function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark) => (mark.kind === 'text' ? { ...mark, x: mark.x + dx, y: mark.y + dy } : { ...mark, path: transform(mark.path, place(dx, dy)) }));
}

/** A drawing turned upside down within a box that begins at (0, 0). */
export function upsideDown(marks: readonly Mark[], width: number, height: number): Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === 'text') return { ...mark, x: width - mark.x, y: height - mark.y, turned: !mark.turned };
    return { ...mark, path: transform(mark.path, [-1, 0, 0, -1, width, height]) };
  });
}
