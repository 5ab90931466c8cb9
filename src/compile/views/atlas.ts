import type { Translate } from '../../locales/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Collection } from '../../model/routes.ts';
import type { Festival, Layer, Location, Place, Product, Site, Trail } from '../../model/types.g.ts';
import type { Content, ProvinceContent } from '../content.ts';
import type { Material } from '../material.ts';

export type Mapped = Site | Festival;
export type AnyThing = Site | Festival | Trail | Product | Place;

/** A thing together with the collection that it stands in. */
export interface Entry<T extends AnyThing = AnyThing> {
  readonly collection: Collection;
  readonly thing: T;
}

/** One province as the views of one language see it. */
export interface Atlas {
  readonly content: Content;
  readonly here: ProvinceContent;
  readonly material: Material;
  readonly lang: Language;
  readonly t: Translate;
  /** Public address without a slash at its end, such as https://disan.example. */
  readonly origin: string;
  /** The ISO day that it is. */
  readonly today: string;
}

export const MAPPED = ['sites', 'festivals'] as const;

/** The things of one collection of a province. */
export function entriesOf(here: ProvinceContent, collection: Collection): readonly Entry[] {
  return here[collection].map((thing: AnyThing) => ({ collection, thing }));
}

/** All things that stand on the map by themselves. */
export function mappedEntries(here: ProvinceContent): readonly Entry<Mapped>[] {
  return MAPPED.flatMap((collection) => here[collection].map((thing: Mapped) => ({ collection, thing })));
}

/** Every entry of a province. */
export function allEntries(content: Content, here: ProvinceContent): readonly Entry[] {
  return content.layers.flatMap((layer) => entriesOf(here, layer.id));
}

/** The thing that a reference `collection/id` names; the checks have made sure that it exists. */
export function resolve(here: ProvinceContent, ref: string): Entry | undefined {
  const [collection, id] = ref.split('/') as [Collection, string];
  const thing = (here[collection] as readonly AnyThing[]).find((candidate) => candidate.id === id);
  return thing && { collection, thing };
}

export function layerOf(content: Content, collection: Collection): Layer | undefined {
  return content.layers.find((layer) => layer.id === collection);
}

/** Where a thing lies; a commune is an area about its centre. */
export function locationOf({ thing }: Entry, here: ProvinceContent): Pick<Location, 'lon' | 'lat' | 'precision' | 'accuracy'> | undefined {
  if ('location' in thing && thing.location) return thing.location;
  if ('centre' in thing) return { ...thing.centre, precision: 'area', accuracy: 3000 };
  if ('stops' in thing) {
    const first = thing.stops[0] && resolve(here, thing.stops[0].ref);
    return first && locationOf(first, here);
  }
  return undefined;
}
