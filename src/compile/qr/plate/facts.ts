import type { Language } from '../../../model/languages.ts';
import type { Collection } from '../../../model/routes.ts';
import type { Ink } from './drawing.ts';
import type { Demand } from './symbol.ts';

/** What plates can be made of, or made as. */
export const KINDS = ['stone', 'steel', 'paper', 'tent', 'sheet'] as const;
export type PlateKind = (typeof KINDS)[number];

/** Widths in cm that plates come in. */
export const SIZES = [6, 10, 15, 20] as const;
export type PlateSize = (typeof SIZES)[number];

/** What stands on one plate. */
export interface PlateFacts {
  readonly code: string;
  /** The thing, as collection/id. */
  readonly ref: string;
  readonly collection: Collection;
  /** Name of the icon of its kind. */
  readonly icon: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Where on the ground the plate stands, if it is one of several. */
  readonly position?: { readonly id: string; readonly name: Readonly<Record<Language, string>> };
}

/** How a kind of plate is made. */
export interface Making extends Omit<Demand, 'side' | 'mask'> {
  /** One colour, for a tool that knows only cut and uncut. */
  readonly plain: boolean;
}

/**
 * All of them ask for level Q: a scratched or stained symbol of level M is no longer read, and since the
 * address is short the higher level makes modules only a seventh smaller.
 */
export const MAKING: Readonly<Record<PlateKind, Making>> = {
  stone: { level: 'Q', module: 1, plain: true },
  steel: { level: 'Q', module: 0.6, plain: true },
  paper: { level: 'Q', module: 0.5, plain: false },
  tent: { level: 'Q', module: 0.5, plain: false },
  sheet: { level: 'Q', module: 0.5, plain: false },
};

/** The colour of each collection, as on its pages. */
export const ACCENT: Readonly<Record<Collection, Ink>> = {
  sites: 'brick',
  festivals: 'lotus',
  trails: 'green',
  products: 'silt',
  places: 'river',
};

/** Height of a face for a width of 1. */
export const RATIO = 1.5;
