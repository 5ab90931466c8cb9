import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { languages } from '../../model/languages.ts';
import { pathOf } from '../../model/routes.ts';
import { dataFolder, isProgram, runProgram, shortPath, UsageError, type Terminal } from '../cli.ts';
import { loadContent } from '../content.ts';
import { formatProblem, isError } from '../problem.ts';
import { csv } from './csv.ts';
import { fetchPage, type Bounds, type Fetched } from './fetch-page.ts';

/** What became of one code on a deployed site. */
export interface Verified {
  readonly code: string;
  readonly page: Fetched;
  /** Pages of the thing to which the page of the code leads, one a language. */
  readonly links: readonly Fetched[];
  readonly faults: readonly string[];
}

const OPTIONS = {
  data: { type: 'string' },
  csv: { type: 'string' },
  max: { type: 'string', default: '2000' },
  pause: { type: 'string', default: '200' },
  timeout: { type: 'string', default: '15000' },
} as const;

const MAX_BYTES = 1024 * 1024;
const AT_ONCE = 2;

/**
 * `npm run qr:verify -- URL [--csv FILE] [--max CODES] [--pause MS] [--timeout MS]`: opens the address of every
 * code on a deployed site, and the pages in all languages to which it leads. At most two codes at once, with a
 * pause between requests; never leaves the site.
 *
 * @returns exit status: 1 when a code failed
 */
export async function verifySite(args: string[], to: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const site = siteOf(positionals);
  const [max, wait, timeout] = [whole(values.max, '--max'), whole(values.pause, '--pause'), whole(values.timeout, '--timeout')];
  const { content, problems } = await loadContent(dataFolder(values.data));
  for (const problem of problems.filter(isError)) to.out(formatProblem(problem));
  if (!content) return 1;
  const all = content.provinces.flatMap(({ codes }) => codes.map(({ code }) => code));
  const codes = all.slice(0, max);
  if (codes.length < all.length) to.err(`Only ${codes.length} of ${all.length} codes (--max)`);
  const results = await inPairs(codes, (code) => verifyCode(site, code, { timeout, maxBytes: MAX_BYTES }, wait));
  for (const result of results) to.out(lineOf(result));
  const typed = await typedFaults(site, codes, { timeout, maxBytes: MAX_BYTES });
  for (const fault of typed) to.out(`as typed: ${fault}`);
  if (values.csv !== undefined) {
    await writeFile(path.resolve(values.csv), verifyCsv(results));
    to.out(`${shortPath(path.resolve(values.csv))} written`);
  }
  const failed = results.filter(({ faults }) => faults.length);
  to.out(`${results.length - failed.length} of ${results.length} codes are well${failed.length ? `; failed: ${failed.map(({ code }) => code).join(', ')}` : ''}`);
  return failed.length || typed.length ? 1 : 0;
}

function siteOf([url, ...rest]: readonly string[]): string {
  if (url === undefined || rest.length || !URL.canParse(url)) throw new UsageError('Usage: npm run qr:verify -- URL');
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new UsageError(`${url}: only http and https`);
  return href.replace(/[?#].*$/, '').replace(/\/+$/, '');
}

function whole(text: string, name: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`${name} ${text}: not a whole number`);
  return Number(text);
}

/** Works on a list two at a time, in order. */
async function inPairs<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < list.length; i = next++) results[i] = await work(list[i] as T);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function verifyCode(site: string, code: string, bounds: Bounds, wait: number): Promise<Verified> {
  const page = await fetchPage(site + pathOf({ page: 'code', code }), bounds);
  const faults = [...faultsOf(page), ...(page.status === 200 && !page.body.includes(code) ? ['the page does not name the code'] : [])];
  const links: Fetched[] = [];
  for (const lang of page.status === 200 ? languages : []) {
    const href = hrefOf(page.body, lang);
    if (href === undefined) {
      faults.push(`no link in ${lang}`);
      continue;
    }
    await pause(wait);
    const link = await fetchPage(new URL(href, site).href, bounds);
    links.push(link);
    faults.push(...faultsOf(link).map((fault) => `${lang}: ${fault}`));
    if (link.status === 200 && !new RegExp(`<html[^>]*\\blang="?${lang}`).test(link.body)) faults.push(`${lang}: the page is in another language`);
  }
  await pause(wait);
  return { code, page, links, faults };
}

/** The address as it is printed, without the closing slash, and as people type it: tried with the first code. */
async function typedFaults(site: string, [code]: readonly string[], bounds: Bounds): Promise<string[]> {
  if (code === undefined) return [];
  const printed = pathOf({ page: 'code', code }).replace(/\/$/, '');
  const answers = [await fetchPage(site + printed, bounds), await fetchPage(site + printed.toLowerCase(), bounds)];
  return answers.flatMap((answer) => [...faultsOf(answer), ...(answer.status === 200 && !answer.body.includes(code) ? [`${answer.url} shows another page`] : [])]);
}

function faultsOf({ url, status, fault }: Fetched): string[] {
  if (fault !== undefined) return [`${url} ${fault}`];
  return status === 200 ? [] : [`${url} answers ${status}`];
}

/** The first link of a page into the pages of a language. */
function hrefOf(html: string, lang: string): string | undefined {
  return new RegExp(`<a\\b[^>]*\\bhref="?(/${lang}/[^"\\s>]+)`).exec(html)?.[1];
}

function lineOf({ code, page, links, faults }: Verified): string {
  const slowest = Math.max(page.milliseconds, ...links.map(({ milliseconds }) => milliseconds));
  const figures = `${page.status} ${page.milliseconds} ms ${page.size} B, ${links.length} languages, slowest ${slowest} ms`;
  return faults.length ? `${code} FAILED ${figures}: ${faults.join('; ')}` : `${code} ok ${figures}`;
}

function verifyCsv(results: readonly Verified[]): string {
  const head = ['code', 'status', 'ms', 'bytes', ...languages.flatMap((lang) => [`${lang}_status`, `${lang}_ms`, `${lang}_bytes`]), 'faults'];
  const rows = results.map(({ code, page, links, faults }) => {
    const each = languages.flatMap((lang) => {
      const link = links.find(({ url }) => new URL(url).pathname.startsWith(`/${lang}/`));
      return [link?.status ?? '', link?.milliseconds ?? '', link?.size ?? ''];
    });
    return [code, page.status, page.milliseconds, page.size, ...each, faults.join('; ')];
  });
  return csv([head, ...rows]);
}

if (isProgram(import.meta.url)) await runProgram(verifySite);
