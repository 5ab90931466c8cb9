import type { Codes, Festival, Layer, Place, Product, Province, Site, Trail } from '../model/types.g.ts';
import type { Collection } from '../model/routes.ts';

/** Each kind of content file, by the name of its schema. */
export interface KindTypes {
  readonly layer: Layer;
  readonly province: Province;
  readonly site: Site;
  readonly festival: Festival;
  readonly trail: Trail;
  readonly product: Product;
  readonly place: Place;
  readonly codes: Codes;
}

/** The name of a schema: 'site', 'layer', … */
export type Kind = keyof KindTypes;

/** Any thing of a collection. */
export type Thing = Site | Festival | Trail | Product | Place;

/** The kind of the files in each folder of a province. */
export const KIND_OF = {
  sites: 'site',
  festivals: 'festival',
  trails: 'trail',
  products: 'product',
  places: 'place',
} as const satisfies Record<Collection, Kind>;

/** A kind of which there are collections. */
export type ThingKind = (typeof KIND_OF)[Collection];

/** How a thing and a province are named: lower-case words without marks, joined by '-'. */
export const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
