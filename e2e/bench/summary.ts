import type { Load } from './measure.ts';
import type { Kind } from './server.ts';

/** The middle of some figures and their extremes. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What the loads of one subject come to. Milliseconds; bytes are bodies as sent, headers excluded. */
export interface Summary {
  readonly name: string;
  readonly bytes: number;
  readonly requests: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly fcp: Spread;
  readonly lcp: Spread;
  readonly lcpElement: string;
  readonly ready?: Spread;
  /** Share of the processors that was idle before the loads, 0–1: below 0.75 others were at work. */
  readonly idle: number;
  /** Every request of the load whose bytes are the median. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** The median; of an even number the upper of the middle two. NaN of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Bytes of a load, or of those of its answers that `counts` keeps. */
export function bytesOf(load: Load, counts: (kind: Kind) => boolean = () => true): number {
  return sum(load.served.filter(({ kind }) => counts(kind)).map(({ bytes }) => bytes));
}

/** Sums up the loads of one subject; throws when there are none. */
export function summarise(name: string, loads: readonly Load[]): Summary {
  const middle = [...loads].sort((a, b) => bytesOf(a) - bytesOf(b))[Math.floor(loads.length / 2)];
  if (!middle) throw new Error(`${name} was not measured`);
  const kinds: Partial<Record<Kind, number>> = {};
  for (const { kind, bytes } of middle.served) kinds[kind] = (kinds[kind] ?? 0) + bytes;
  const ready = loads.flatMap(({ marks }) => marks.ready ?? []);
  return {
    name,
    bytes: bytesOf(middle),
    requests: middle.served.length,
    kinds,
    fcp: spread(loads.map(({ marks }) => marks.fcp ?? NaN)),
    lcp: spread(loads.map(({ marks }) => marks.lcp ?? NaN)),
    lcpElement: middle.marks.lcpElement ?? '',
    idle: median(loads.map(({ idle }) => idle)),
    ...(ready.length ? { ready: spread(ready) } : {}),
    files: middle.served.map(({ path, bytes }) => ({ path, bytes })),
  };
}
