import { languages, type Language } from '../../model/languages.ts';
import type { Collection } from '../../model/routes.ts';
import { COLLECTIONS } from '../../model/routes.ts';
import type { Content, ProvinceContent } from '../content.ts';
import { originalFingerprint, originalLanguage } from '../fingerprint.ts';
import type { Thing } from '../kinds.ts';
import { platesOf, registriesOf, type Plate } from './plates.ts';
import { codesOf } from './registry.ts';

/** Ranks of sites and of festivals, the highest first; `unknown` says that none was found. */
export const RANKS = ['special-national', 'unesco', 'national', 'provincial', 'none', 'unknown'] as const;
export type Rank = (typeof RANKS)[number];

/** A key cultural point, and how far its plates are. */
export interface KeyPoint {
  readonly province: string;
  readonly collection: Collection;
  readonly id: string;
  readonly name: string;
  readonly rank: Rank;
  readonly codes: readonly string[];
  readonly plates: number;
  /** Plates that were made, those on the ground included. */
  readonly printed: number;
  readonly mounted: number;
  readonly damaged: number;
  /** Languages in which name, summary and text are there and not older than the original. */
  readonly complete: readonly Language[];
  /** Languages that a second person has read, and the original. */
  readonly reviewed: readonly Language[];
  /** The day on which the last of its plates was looked at longest ago; empty where one never was. */
  readonly lastChecked: string;
}

/** All things that may carry a plate, in the order of collections and ids. */
export function keyPoints(content: Content): KeyPoint[] {
  const plates = platesOf(content);
  return content.provinces.flatMap((here) =>
    COLLECTIONS.filter((collection) => collection !== 'places').flatMap((collection) =>
      (here[collection] as readonly Thing[]).filter((thing) => 'code' in thing).map((thing) => pointOf(content, here, collection, thing, plates)),
    ),
  );
}

function pointOf(content: Content, here: ProvinceContent, collection: Collection, thing: Thing, all: readonly Plate[]): KeyPoint {
  const ref = `${collection}/${thing.id}`;
  const codes = codesOf(here.province.id, ref, registriesOf(content)).map(({ code }) => code);
  const plates = all.filter(({ facts }) => codes.includes(facts.code));
  const count = (...states: readonly string[]): number => plates.filter(({ state }) => states.includes(state)).length;
  const days = plates.map(({ lastChecked }) => lastChecked ?? '');
  return {
    province: here.province.id,
    collection,
    id: thing.id,
    name: thing.name.vi ?? thing.id,
    rank: rankOf(thing),
    codes,
    plates: plates.length,
    printed: count('printed', 'mounted', 'damaged'),
    mounted: count('mounted'),
    damaged: count('damaged'),
    complete: languages.filter((lang) => isComplete(thing, lang)),
    reviewed: languages.filter((lang) => /^(original|reviewed)$/.test(statusOf(thing, lang))),
    lastChecked: days.reduce((first, day) => (day < first ? day : first), days[0] ?? ''),
  };
}

function rankOf(thing: Thing): Rank {
  if ('rank' in thing && thing.rank) return thing.rank.level;
  const levels = 'recognition' in thing ? (thing.recognition ?? []).map(({ level }) => level as Rank) : [];
  return RANKS.find((rank) => levels.includes(rank)) ?? 'unknown';
}

function statusOf(thing: Thing, lang: Language): string {
  return ('translation' in thing && thing.translation?.[lang]?.status) || '';
}

function isComplete(thing: Thing, lang: Language): boolean {
  const texts = ['name', 'summary', 'body'].map((field) => (thing as unknown as Record<string, Partial<Record<Language, string>> | undefined>)[field]);
  if (!texts.every((text) => text?.[lang]) || !statusOf(thing, lang)) return false;
  if (originalLanguage(thing) === lang) return true;
  const of = 'translation' in thing ? thing.translation?.[lang]?.of : undefined;
  return of === undefined || of === originalFingerprint(thing);
}

/** How far the points of one rank are; counts are of points, not of plates. */
export interface RankLine {
  readonly rank: Rank | 'all';
  readonly points: number;
  readonly coded: number;
  readonly printed: number;
  readonly mounted: number;
  readonly complete: number;
}

/** One line for each rank that there is, and one for all. */
export function rankLines(points: readonly KeyPoint[]): RankLine[] {
  const ranks = RANKS.filter((rank) => points.some((point) => point.rank === rank));
  return [...ranks, 'all' as const].map((rank) => {
    const mine = points.filter((point) => rank === 'all' || point.rank === rank);
    const count = (test: (point: KeyPoint) => boolean): number => mine.filter(test).length;
    return {
      rank,
      points: mine.length,
      coded: count(({ codes }) => codes.length > 0),
      printed: count(({ plates, printed }) => plates > 0 && printed === plates),
      mounted: count(({ plates, mounted }) => plates > 0 && mounted === plates),
      complete: count(({ complete }) => complete.length === languages.length),
    };
  });
}
