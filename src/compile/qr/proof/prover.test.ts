import { describe, expect, it, vi } from 'vitest';
import { sheetsOf } from '../job.ts';
import { pdfOf } from '../pdf/pdf.ts';
import { svgOf } from '../plate/svg.ts';
import { FACTS, testJob } from '../testing/job.ts';
import { DEGRADATIONS } from './degrade.ts';
import { Prover } from './prover.ts';

const job = await testJob();
const sheets = sheetsOf({ kind: 'stone', size: 6 }, FACTS.slice(0, 1), job);
const svgs = sheets.map((sheet) => svgOf(sheet, job.type));
const pdf = pdfOf(sheets, 'thu');
const said = sheets[0]?.faces[0]?.face.symbol.text;

describe('Prover', () => {
  it('names the code of a symbol that nobody reads, however often it is asked', async () => {
    const prover = new Prover([{ name: 'blind', read: () => Promise.resolve(undefined) }]);
    for (const time of [1, 2]) expect((await prover.prove(sheets, svgs, pdf)).weak, `time ${time}`).toEqual(['2H9TT']);
  });

  it('finds out only once what a symbol endures, but reads every drawing', async () => {
    const read = vi.fn(() => Promise.resolve(said));
    const prover = new Prover([{ name: 'all-seeing', read }]);
    const first = await prover.prove(sheets, svgs, pdf);
    expect(read).toHaveBeenCalledTimes(2 + DEGRADATIONS.length);
    expect(await prover.prove(sheets, svgs, pdf)).toEqual(first);
    expect(read).toHaveBeenCalledTimes(4 + DEGRADATIONS.length);
  });
});
