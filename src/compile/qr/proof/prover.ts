import type { PlateSheet } from '../plate/sheets.ts';
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
  readonly #known = new Set<string>();

  constructor(decoders: readonly Decoder[]) {
    this.#decoders = decoders;
  }

  async prove(sheets: readonly PlateSheet[], svgs: readonly string[], pdf: Uint8Array): Promise<Verdict> {
    const { plates, failures } = await proveDrawings(sheets, svgs, pdf, this.#decoders);
    const all = [...failures];
    const endurances: Endurance[] = [];
    const weak: string[] = [];
    for (const [i, sheet] of sheets.entries()) {
      const proof = await proveEndurance({ ...sheet, faces: this.#unknown(sheet) }, svgs[i] ?? '', this.#decoders);
      endurances.push(...proof.endurances);
      all.push(...proof.failures);
      weak.push(...proof.weak);
    }
    return { failures: all, weak, summary: `${plates} faces read by ${this.#decoders.map(({ name }) => name).join(', ')}${enduranceText(endurances)}` };
  }

  #unknown({ faces, kind }: PlateSheet): PlateSheet['faces'] {
    return faces.filter(({ facts, face, turned }) => {
      const { version, level, mask } = face.symbol;
      const key = `${facts.code} ${version}-${level} ${mask} ${MAKING[kind].plain}`;
      const isNew = !turned && !this.#known.has(key);
      this.#known.add(turned ? '' : key);
      return isNew;
    });
  }
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
