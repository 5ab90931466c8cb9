import type { PlateCode, PlatePosition } from '../../model/types.g.ts';
import { isCollection } from '../../model/routes.ts';

/** File of the registry and of its lock in the folder of a province. */
export const REGISTRY = 'codes.yaml';
export const LOCK = 'codes.lock';

/** The codes of one province. */
export interface Registry {
  readonly province: string;
  readonly codes: readonly PlateCode[];
}

/** The thing that a code leads to today. */
export interface Destination {
  readonly province: string;
  /** As collection/id. */
  readonly ref: string;
}

/**
 * Where a code leads today: what it first opened, or wherever `moved_to` says, from code to code.
 * `undefined` where it leads to a code that was never given, or in a circle.
 */
export function destinationOf(code: string, registries: readonly Registry[]): Destination | undefined {
  const seen = new Set<string>();
  for (let at = code; !seen.has(at); ) {
    seen.add(at);
    const here = registries.find(({ codes }) => codes.some((entry) => entry.code === at));
    const entry = here?.codes.find((candidate) => candidate.code === at);
    if (!here || !entry) return undefined;
    const to = entry.moved_to ?? entry.opens;
    if (isRef(to)) return { province: here.province, ref: to };
    at = to;
  }
  return undefined;
}

function isRef(to: string): boolean {
  return isCollection(to.split('/')[0] ?? '');
}

/** Every code by the thing that it leads to today, as province/collection/id: retired ones too. */
export function codesLeadingTo(registries: readonly Registry[]): Map<string, PlateCode[]> {
  const leading = new Map<string, PlateCode[]>();
  for (const entry of registries.flatMap(({ codes }) => codes)) {
    const to = destinationOf(entry.code, registries);
    if (to) leading.set(`${to.province}/${to.ref}`, [...(leading.get(`${to.province}/${to.ref}`) ?? []), entry]);
  }
  return leading;
}

/** Where plates with a code stand; those that were taken down are left out. */
export function standsOf({ positions = [] }: PlateCode): PlatePosition[] {
  return positions.filter(({ state }) => state !== 'retired');
}

/** The codes that lead to a thing and are in use, the first one given first: it is the thing's own. */
export function codesOf(province: string, ref: string, registries: readonly Registry[]): PlateCode[] {
  return registries.flatMap(({ codes }) =>
    codes.filter((entry) => {
      const to = entry.state === 'retired' ? undefined : destinationOf(entry.code, registries);
      return to?.province === province && to.ref === ref;
    }),
  );
}
