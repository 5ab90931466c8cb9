import type { PlacedFace, PlateSheet } from '../plate/sheets.ts';
import { MAKING } from '../plate/facts.ts';
import type { Decoder } from './decoders.ts';
import { DEGRADATIONS } from './degrade.ts';
import { proveDrawings, proveEndurance, type Endurance } from './prove.ts';

/** What the proof of a batch found. */
export interface Verdict {
  /** Empty when the batch may be written. */
  readonly failures: readonly string[];
  /** Codes whose symbol endures too little with its mask. */
  readonly weak: readonly string[];
  /** The figures, for people. */
  readonly summary: string;
}

/**
 * Proves one batch after another. Drawings are read back every time; what a symbol endures is found out once
 * for each symbol on each kind of ground, since size changes nothing about it.
 */
export class Prover {
  readonly #decoders: readonly Decoder[];
  /** What symbols endure that endure enough. */
  readonly #known = new Map<string, Endurance>();

  constructor(decoders: readonly Decoder[]) {
    this.#decoders = decoders;
  }

  async prove(sheets: readonly PlateSheet[], svgs: readonly string[], pdf: Uint8Array): Promise<Verdict> {
    const { plates, failures } = await proveDrawings(sheets, svgs, pdf, this.#decoders);
    const all = [...failures];
    const weak: string[] = [];
    for (const [i, sheet] of sheets.entries()) {
      const faces = sheet.faces.filter(({ turned, ...placed }) => !turned && !this.#known.has(keyOf(sheet, placed)));
      if (!faces.length) continue;
      const proof = await proveEndurance({ ...sheet, faces }, svgs[i] ?? '', this.#decoders);
      all.push(...proof.failures);
      weak.push(...proof.weak);
      for (const [n, placed] of faces.entries()) {
        const endurance = proof.endurances[n];
        if (endurance && !proof.weak.includes(endurance.code)) this.#known.set(keyOf(sheet, placed), endurance);
      }
    }
    const endurances = sheets.flatMap((sheet) => sheet.faces.flatMap((placed) => this.#known.get(keyOf(sheet, placed)) ?? []));
    return { failures: all, weak, summary: `${plates} faces read by ${this.#decoders.map(({ name }) => name).join(', ')}${enduranceText(endurances)}` };
  }
}

/** The symbol as it will be, and on which ground. */
function keyOf({ kind }: PlateSheet, { facts, face }: Pick<PlacedFace, 'facts' | 'face'>): string {
  const { version, level, mask } = face.symbol;
  return `${facts.code} ${version}-${level} ${mask} ${MAKING[kind].plain}`;
}

function enduranceText(endurances: readonly Endurance[]): string {
  if (!endurances.length) return '';
  const best = endurances.map(({ read }) => Math.max(...Object.values(read)));
  const names = Object.keys(endurances[0]?.read ?? {});
  const each = names.map((name) => `${name} ${percent(endurances.map(({ read }) => read[name] ?? 0))}`);
  return `; of ${DEGRADATIONS.length} degradations at least ${Math.min(...best)} (${each.join(', ')})`;
}

function percent(counts: readonly number[]): string {
  const sum = counts.reduce((total, count) => total + count, 0);
  return `${((100 * sum) / (counts.length * DEGRADATIONS.length)).toFixed(1)} %`;
}
