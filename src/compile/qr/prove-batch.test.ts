import { describe, expect, it, vi } from 'vitest';
import { makeSymbol, type Symbol } from './plate/symbol.ts';
import { Prover } from './proof/prover.ts';
import { proveBatch } from './prove-batch.ts';
import { FACTS, testJob } from './testing/job.ts';

const job = await testJob();
const things = FACTS.slice(0, 2);
const [first] = things;
const BATCH = { kind: 'stone', size: 6 } as const;

/** A prover to which the first plate is too weak with every mask that `isEnough` does not accept. */
function proverWith(isEnough: (symbol: Symbol) => boolean): Prover {
  const prover = new Prover([]);
  vi.spyOn(prover, 'prove').mockImplementation((sheets) => {
    const faces = sheets.flatMap((sheet) => sheet.faces).filter(({ facts, face }) => facts === first && !isEnough(face.symbol));
    const weak = faces.map(({ facts }) => facts.code);
    return Promise.resolve({ weak, failures: weak, summary: '' });
  });
  return prover;
}

describe('proveBatch', () => {
  it('exchanges the mask of a symbol that endures too little, and of no other', async () => {
    const masks = new Map<string, number>();
    const { sheets, verdict } = await proveBatch(BATCH, things, { ...job, masks }, proverWith(({ mask }) => mask === 5), 'thu');
    expect(verdict.failures).toEqual([]);
    expect([...masks]).toEqual([[first?.code, 5]]);
    const [weak, strong] = sheets.map(({ faces }) => faces[0]?.face.symbol);
    expect(weak?.mask).toBe(5);
    expect(strong?.mask).toBe(strong && makeSymbol(strong.text, { side: 36, level: 'Q', module: 1 }).mask);
  });

  it('gives up when it has tried every mask', async () => {
    const prover = proverWith(() => false);
    const { verdict } = await proveBatch(BATCH, things, { ...job, masks: new Map() }, prover, 'thu');
    expect(verdict.failures).toEqual([first?.code]);
    expect(prover.prove).toHaveBeenCalledTimes(9);
  });
});
