import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, isProgram, runProgram, shortPath, UsageError, type Terminal } from '../cli.ts';
import { loadContent, type Content } from '../content.ts';
import { formatProblem, isError } from '../problem.ts';
import { contactSheets } from './contact.ts';
import { writeGuide } from './guide.ts';
import { batchesOf, fileOf, isPossible, nameOf, sheetsOf, type Batch } from './job.ts';
import { pdfOf } from './pdf/pdf.ts';
import { commonCharacters } from './plate/face.ts';
import { KINDS, SIZES } from './plate/facts.ts';
import { loadFonts } from './plate/fonts.ts';
import { SLUG_CHARACTERS, type Job } from './plate/sheets.ts';
import { makeTypesetter } from './plate/typeset.ts';
import { platesOf, type Plate } from './plates.ts';
import { printCsv, type PrintedSheet } from './print-csv.ts';
import { loadDecoders, type Decoder } from './proof/decoders.ts';
import { proveBatch } from './prove-batch.ts';
import { Prover } from './proof/prover.ts';

/** The address on proofs when the site has none yet. */
const PROOF_ORIGIN = 'https://disan.example';

/**
 * `npm run qr -- [province] [--only id,…] [--size 6|10|15|20] [--kind stone|steel|paper|tent|sheet] [--out DIR]`:
 * plates for the press and the engraver. Every symbol is read back from the finished files, also blurred,
 * aslant, small and pale, before they are written; the first batch that fails ends the command.
 *
 * @returns exit status
 */
export async function makePlates(args: string[], to: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string' }, size: { type: 'string' }, kind: { type: 'string' }, out: { type: 'string' }, data: { type: 'string' } },
  });
  const batches = batchesOf(asked(values.kind, KINDS, String), asked(values.size, SIZES, Number)).filter(isPossible);
  if (!batches.length) throw new UsageError('Stickers of that size do not fit on A4');
  const content = await checkedContent(dataFolder(values.data), to);
  if (!content) return 1;
  const plates = select(platesOf(content, oneProvince(content, positionals)), values.only);
  const out = path.resolve(values.out ?? 'plates');
  const site = siteOf(to);
  warnOfProposals(plates, to);
  const job = await makeJob(plates, content, site);
  const decoders = await loadDecoders();
  const provinces = [...new Set(plates.map(({ province }) => province))];
  for (const province of provinces) {
    const mine = plates.filter((plate) => plate.province === province);
    if (!(await makeProvince(mine, batches, job, path.join(out, province), decoders, to))) return 1;
  }
  for (const file of await writeGuide(out, job.origin)) to.out(`${shortPath(file)} written`);
  return 0;
}

function asked<T extends string | number>(words: string | undefined, known: readonly T[], read: (word: string) => unknown): readonly T[] | undefined {
  return words?.split(',').map((word) => {
    const found = known.find((one) => one === read(word));
    if (found === undefined) throw new UsageError(`'${word}': known are ${known.join(', ')}`);
    return found;
  });
}

async function checkedContent(dir: string, to: Terminal): Promise<Content | undefined> {
  const { content, problems } = await loadContent(dir);
  for (const problem of problems.filter(isError)) to.out(formatProblem(problem));
  return content;
}

function oneProvince(content: Content, [province, ...rest]: readonly string[]): string | undefined {
  const known = content.provinces.map(({ province: { id } }) => id);
  if (rest.length || (province !== undefined && !known.includes(province))) throw new UsageError(`One province: ${known.join(', ')}`);
  return province;
}

/** The plates that were asked for by code, id, or collection/id. */
function select(plates: readonly Plate[], only: string | undefined): readonly Plate[] {
  const wanted = only?.split(',').map((word) => word.trim());
  const unknown = wanted?.filter((word) => !plates.some((plate) => answersTo(plate, word)));
  if (unknown?.length) throw new UsageError(`No plate: ${unknown.join(', ')}`);
  const found = wanted ? plates.filter((plate) => wanted.some((word) => answersTo(plate, word))) : plates;
  if (!found.length) throw new UsageError('There is no code in use');
  return found;
}

function answersTo({ facts: { code, ref } }: Plate, word: string): boolean {
  return word.toUpperCase() === code || word === ref || word === ref.split('/')[1];
}

/** The public address that plates will carry; empty where there is none yet. */
function siteOf(to: Terminal): string {
  const site = process.env['DISAN_SITE']?.replace(/\/+$/, '');
  if (!site) {
    to.err(`DISAN_SITE is not set: these are proofs with ${PROOF_ORIGIN}, not to be printed`);
    return '';
  }
  if (!/^https?:$/.test(URL.canParse(site) ? new URL(site).protocol : '')) throw new UsageError(`DISAN_SITE=${site} is no address of a site`);
  if (site.startsWith('http:')) to.err(`${site} is not encrypted: a plate lasts for decades, use https`);
  return site;
}

async function makeJob(plates: readonly Plate[], content: Content, site: string): Promise<Job> {
  const origin = site || PROOF_ORIGIN;
  const names = content.provinces.map(({ province }) => province.name.vi).join('');
  const text = plates.map(({ facts }) => JSON.stringify(facts)).join('') + names + commonCharacters(origin) + SLUG_CHARACTERS;
  return { type: makeTypesetter(await loadFonts(text)), origin, masks: new Map(), isProof: !site };
}

function warnOfProposals(plates: readonly Plate[], to: Terminal): void {
  const open = plates.filter(({ proposed }) => proposed.length);
  if (open.length) to.err(`${open.length} of ${plates.length} plates carry names that are proposals (proposed_names in plates.csv): have them confirmed before they are engraved`);
}

async function makeProvince(plates: readonly Plate[], batches: readonly Batch[], job: Job, folder: string, decoders: readonly Decoder[], to: Terminal): Promise<boolean> {
  const prover = new Prover(decoders);
  const masks = new Map<string, number>();
  const printed: PrintedSheet[] = [];
  const things = plates.map(({ facts }) => facts);
  for (const batch of batches) {
    const { sheets, svgs, pdf, verdict } = await proveBatch(batch, things, { ...job, masks }, prover, path.basename(folder));
    if (verdict.failures.length) {
      for (const failure of verdict.failures) to.err(`${nameOf(batch)} ${failure}`);
      to.err(`${nameOf(batch)} was not written`);
      return false;
    }
    to.out(`${nameOf(batch)}: ${verdict.summary}`);
    await mkdir(path.join(folder, nameOf(batch)), { recursive: true });
    await writeFile(path.join(folder, `${nameOf(batch)}.pdf`), pdf);
    for (const [i, sheet] of sheets.entries()) {
      const svg = `${nameOf(batch)}/${fileOf(sheet, i + 1)}.svg`;
      await writeFile(path.join(folder, svg), svgs[i] ?? '');
      printed.push({ sheet, svg, pdf: `${nameOf(batch)}.pdf`, page: i + 1 });
    }
  }
  const [first] = batches;
  const faces = first ? sheetsOf(first, things, job).flatMap((sheet) => sheet.faces.slice(sheet.kind === 'tent' ? 1 : 0)) : [];
  const title = `${path.basename(folder)} · ${plates.length}`;
  await writeFile(path.join(folder, 'contact-sheet.pdf'), pdfOf(contactSheets(title, faces, job.type), title));
  await writeFile(path.join(folder, 'plates.csv'), printCsv(printed, plates, job.origin));
  to.out(`${shortPath(folder)}: ${plates.length} plates of ${new Set(things.map(({ code }) => code)).size} codes, plates.csv, contact-sheet.pdf`);
  return true;
}

if (isProgram(import.meta.url)) await runProgram(makePlates);
