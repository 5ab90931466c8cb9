import { languages, type Language } from '../../model/languages.ts';
import type { Collection } from '../../model/routes.ts';
import { words, type Text } from '../../model/text.ts';
import type { PlateCode, PlatePosition, PlateState } from '../../model/types.g.ts';
import type { Content } from '../content.ts';
import type { Thing } from '../kinds.ts';
import type { PlateFacts } from './plate/facts.ts';
import { destinationOf, type Registry } from './registry.ts';

/** One plate on the ground: a code at a position. */
export interface Plate {
  readonly facts: PlateFacts;
  readonly province: string;
  readonly entry: PlateCode;
  readonly position: PlatePosition | undefined;
  readonly state: PlateState;
  readonly lastChecked: string | undefined;
  readonly thing: Thing;
  /** Languages whose name is our own proposal: to be confirmed before it is engraved. */
  readonly proposed: readonly Language[];
}

/** The registries of all provinces. */
export function registriesOf(content: Content): Registry[] {
  return content.provinces.map(({ province, codes }) => ({ province: province.id, codes }));
}

/** Every plate of a province (or of all) that is in use, in the order of the registry. */
export function platesOf(content: Content, province?: string): Plate[] {
  const registries = registriesOf(content);
  return registries
    .filter((registry) => province === undefined || registry.province === province)
    .flatMap((registry) => registry.codes.map((entry) => ({ province: registry.province, entry })))
    .filter(({ entry }) => entry.state !== 'retired')
    .flatMap(({ province: at, entry }) => platesOfCode(content, registries, at, entry));
}

function platesOfCode(content: Content, registries: readonly Registry[], province: string, entry: PlateCode): Plate[] {
  const to = destinationOf(entry.code, registries);
  const [collection, id] = (to?.ref.split('/') ?? []) as [Collection, string];
  const here = content.provinces.find((one) => one.province.id === to?.province);
  const thing = (here?.[collection] as readonly Thing[] | undefined)?.find((one) => one.id === id);
  if (!to || !thing) return [];
  const facts = { code: entry.code, ref: to.ref, collection, icon: iconOf(content, collection, thing), name: inAll(thing.name) };
  return (entry.positions ?? [undefined]).filter((position) => position?.state !== 'retired').map((position) => ({
    facts: position ? { ...facts, position: { id: position.id, name: inAll(position.name) } } : facts,
    province,
    entry,
    position,
    state: position?.state ?? entry.state,
    lastChecked: position?.last_checked ?? entry.last_checked,
    thing,
    proposed: languages.filter((lang) => 'name_status' in thing && thing.name_status?.[lang] === 'proposed'),
  }));
}

function iconOf(content: Content, collection: Collection, thing: Thing): string {
  const kinds = content.layers.find(({ id }) => id === collection)?.kinds ?? [];
  return ('kind' in thing && kinds.find(({ id }) => id === thing.kind)?.icon) || 'default';
}

function inAll(text: Text): Record<Language, string> {
  return Object.fromEntries(languages.map((lang) => [lang, words(text, lang)])) as Record<Language, string>;
}
