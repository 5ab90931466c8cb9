import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { dataFolder, isProgram, runProgram, shortPath, type Terminal } from '../cli.ts';
import { loadContent } from '../content.ts';
import { formatProblem, isError } from '../problem.ts';
import { keyPoints, rankLines, type KeyPoint, type RankLine } from './coverage.ts';
import { csv } from './csv.ts';
import { escaped } from './plate/svg.ts';
import words from './report.json' with { type: 'json' };

type Reader = keyof typeof words;

/**
 * `npm run qr:report [-- --out DIR]`: which key points have a code, printed and mounted plates, texts in
 * all languages, and when the plates were last checked. With `--out` as CSV and HTML too.
 *
 * @returns exit status
 */
export async function report(args: string[], to: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, data: { type: 'string' } } });
  const { content, problems } = await loadContent(dataFolder(values.data));
  for (const problem of problems.filter(isError)) to.out(formatProblem(problem));
  if (!content) return 1;
  const points = keyPoints(content);
  for (const line of textReport(points)) to.out(line);
  if (values.out === undefined) return 0;
  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, 'coverage.csv'), csvReport(points));
  for (const lang of Object.keys(words) as Reader[]) await writeFile(path.join(out, `coverage.${lang}.html`), htmlReport(points, lang));
  to.out(`${shortPath(out)}: coverage.csv, ${Object.keys(words).map((lang) => `coverage.${lang}.html`).join(', ')}`);
  return 0;
}

/** A part of a whole with its per cent. */
export function share(part: number, whole: number): string {
  return `${part}/${whole} ${whole ? Math.floor((100 * part) / whole) : 0} %`;
}

const COUNTS = ['coded', 'printed', 'mounted', 'complete'] as const;

/** The report as lines of text: first every point, then a line for each rank. */
export function textReport(points: readonly KeyPoint[]): string[] {
  const width = Math.max(...points.map(({ collection, id }) => collection.length + id.length + 1), 10);
  const rows = points.map((point) => {
    const cells = [
      `${point.collection}/${point.id}`.padEnd(width),
      point.rank.padEnd(16),
      (point.codes.join(' ') || '–').padEnd(11),
      `printed ${point.printed}/${point.plates}`,
      `mounted ${point.mounted}/${point.plates}`,
      ...(point.damaged ? [`damaged ${point.damaged}`] : []),
      `languages ${point.complete.length}/${languages.length}`,
      `checked ${point.lastChecked || 'never'}`,
    ];
    return cells.join('  ');
  });
  const totals = rankLines(points).map((line) => [line.rank.padEnd(16), ...COUNTS.map((count) => `${words.en[count]} ${share(line[count], line.points)}`)].join('  '));
  return [...rows, '', ...totals];
}

/** The report for spreadsheets, one row a point. */
export function csvReport(points: readonly KeyPoint[]): string {
  const head = ['province', 'collection', 'id', 'name', 'rank', 'codes', 'plates', 'printed', 'mounted', 'damaged', 'languages_complete', 'languages_reviewed', 'last_checked'];
  return csv([
    head,
    ...points.map((point) => [
      point.province,
      point.collection,
      point.id,
      point.name,
      point.rank,
      point.codes.join(' '),
      point.plates,
      point.printed,
      point.mounted,
      point.damaged,
      point.complete.join(' '),
      point.reviewed.join(' '),
      point.lastChecked,
    ]),
  ]);
}

/** The report as a page that needs nothing else. */
export function htmlReport(points: readonly KeyPoint[], lang: Reader): string {
  const t = words[lang];
  const totals = rankLines(points).map((line) => `<tr><th scope="row">${escaped(rankName(line.rank, lang))}</th><td>${line.points}</td>${COUNTS.map((count) => bar(line, count)).join('')}</tr>`);
  const rows = points.map(
    (point) =>
      `<tr><th scope="row" lang="vi">${escaped(point.name)}</th><td>${escaped(rankName(point.rank, lang))}</td><td>${escaped(point.codes.join(' '))}</td><td>${point.printed}/${point.plates}</td><td>${point.mounted}/${point.plates}</td><td>${point.complete.length}/${languages.length}</td><td>${point.lastChecked || escaped(t.never)}</td></tr>`,
  );
  const head = (names: readonly string[]): string => `<thead><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`;
  return `<!doctype html>
<html lang="${LANGUAGES[lang].tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(t.title)}</title>
<style>${STYLE}</style>
<body>
<h1>${escaped(t.title)}</h1>
<table>${head([t.rank, t.points, ...COUNTS.map((count) => t[count])])}<tbody>${totals.join('\n')}</tbody></table>
<table>${head([t.point, t.rank, t.code, t.printed, t.mounted, t.complete, t.checked])}<tbody>${rows.join('\n')}</tbody></table>
</html>
`;
}

function rankName(rank: RankLine['rank'], lang: Reader): string {
  return words[lang].ranks[rank];
}

function bar(line: RankLine, count: (typeof COUNTS)[number]): string {
  return `<td><meter min="0" max="${line.points}" value="${line[count]}"></meter> ${share(line[count], line.points)}</td>`;
}

const STYLE = `
body { max-width: 72rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 'Noto Sans', system-ui, sans-serif; color: #1d1713; background: #f7f2e6; }
h1 { font: 700 1.8rem/1.25 Alegreya, Georgia, serif; color: #8c3620; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem 2rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 0.6rem; border-bottom: 1px solid #d9cfbb; text-align: start; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 2px solid #8c3620; }
meter { width: 5rem; }
`;

if (isProgram(import.meta.url)) await runProgram(report);
