import type { Batch } from './job.ts';
import { nameOf, sheetsOf } from './job.ts';
import { pdfOf } from './pdf/pdf.ts';
import type { PlateFacts } from './plate/facts.ts';
import type { Job, PlateSheet } from './plate/sheets.ts';
import { svgOf } from './plate/svg.ts';
import type { Prover, Verdict } from './proof/prover.ts';

/** The files of a batch, and whether they may be written. */
export interface ProvedBatch {
  readonly sheets: readonly PlateSheet[];
  /** One a sheet. */
  readonly svgs: readonly string[];
  readonly pdf: Uint8Array;
  readonly verdict: Verdict;
}

const MASKS = 8;

/**
 * Makes the sheets of a batch and proves them. A symbol that endures too little is drawn with the next of the
 * eight masks, which readers take alike, until one endures enough or all were tried.
 *
 * @param job its masks are filled with those that were exchanged, for the batches to come
 */
export async function proveBatch(batch: Batch, things: readonly PlateFacts[], job: Job & { readonly masks: Map<string, number> }, prover: Prover, name: string): Promise<ProvedBatch> {
  for (;;) {
    const sheets = sheetsOf(batch, things, job);
    const svgs = sheets.map((sheet) => svgOf(sheet, job.type));
    const pdf = pdfOf(sheets, `${name} · ${nameOf(batch)}`);
    const verdict = await prover.prove(sheets, svgs, pdf);
    const next = verdict.weak.map((code) => [code, (job.masks.get(code) ?? -1) + 1] as const);
    if (!next.length || next.some(([, mask]) => mask >= MASKS)) return { sheets, svgs, pdf, verdict };
    for (const [code, mask] of next) job.masks.set(code, mask);
  }
}
