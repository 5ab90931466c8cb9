import type { Collection } from '../model/routes.ts';
import { KIND_OF } from './kinds.ts';
import type { Folder } from './read-folder.ts';
import type { Source } from './source.ts';

/** All that was read, as the checks that look across files need it. */
export interface World {
  readonly sources: readonly Source[];
  readonly folder: Folder;
  /** Whether there is a file for a thing (`collection/id`), be it broken or not. */
  has(province: string, ref: string): boolean;
  /** The parsed file of a thing. */
  find(province: string, ref: string): Source | undefined;
  /** The parsed province.yaml. */
  province(id: string): Source | undefined;
  /** The parsed layer of a collection. */
  layer(collection: Collection): Source | undefined;
}

/** A world of what was found (`folder`) and what of it could be parsed (`sources`). */
export function makeWorld(folder: Folder, sources: readonly Source[]): World {
  const existing = new Set(folder.files.map((file) => keyOf(file)));
  const parsed = new Map(sources.map((source) => [keyOf(source), source]));
  return {
    sources,
    folder,
    has: (province, ref) => existing.has(`${province}/${ref}`),
    find: (province, ref) => parsed.get(`${province}/${ref}`),
    province: (id) => parsed.get(`${id}/province/${id}`),
    layer: (collection) => parsed.get(`/layer/${collection}`),
  };
}

function keyOf({ province, kind, id }: Pick<Source, 'province' | 'kind' | 'id'>): string {
  return `${province}/${collectionOf(kind) ?? kind}/${id}`;
}

/** The collection of things of a kind; layers and provinces are in none. */
export function collectionOf(kind: Source['kind']): Collection | undefined {
  return (Object.keys(KIND_OF) as Collection[]).find((collection) => KIND_OF[collection] === kind);
}
