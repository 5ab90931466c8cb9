import type { Spread, Summary } from './summary.ts';

/** What a figure has to keep to: a limit of its own, a multiple of the peer's, or so much more than the peer's. */
export type Bar = { readonly limit: number } | { readonly times: number } | { readonly more: number };

/** A line of the comparison. */
export interface Row {
  readonly figure: string;
  readonly unit: 'B' | 'ms' | '';
  readonly ours: number;
  readonly peer?: { readonly name: string; readonly value: number };
  readonly bar?: Bar;
}

/** What one bench found. */
export interface Report {
  readonly name: string;
  readonly subjects: readonly Summary[];
  readonly rows: readonly Row[];
}

/** Whether a row keeps to its bar; `undefined` where it has none. */
export function keeps({ ours, peer, bar }: Row): boolean | undefined {
  if (!bar) return undefined;
  if ('limit' in bar) return ours <= bar.limit;
  if (!peer) return false;
  return 'times' in bar ? ours / peer.value <= bar.times : ours - peer.value <= bar.more;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function quantity(value: number, unit: Row['unit']): string {
  return `${number.format(value)}${unit && ` ${unit}`}`;
}

function barText(bar: Bar, unit: Row['unit']): string {
  if ('limit' in bar) return `≤ ${quantity(bar.limit, unit)}`;
  return 'times' in bar ? `≤ ${bar.times} ×` : `≤ peer + ${quantity(bar.more, unit)}`;
}

function verdict(row: Row): string {
  const kept = keeps(row);
  return kept === undefined ? '' : kept ? 'ok' : 'MISS';
}

function cellsOf(row: Row): readonly string[] {
  const { figure, unit, ours, peer, bar } = row;
  return [
    figure,
    quantity(ours, unit),
    peer ? `${quantity(peer.value, unit)} ${peer.name}` : '',
    peer ? (ours / peer.value).toFixed(2) : '',
    bar ? barText(bar, unit) : '',
    verdict(row),
  ];
}

function spreadText(spread: Spread | undefined): string {
  if (!spread) return '';
  return `${number.format(spread.median)} (${number.format(spread.min)}–${number.format(spread.max)})`;
}

function markdown(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Both tables of a report as Markdown: what was measured, and how it compares. */
export function tables({ name, subjects, rows }: Report): string {
  const measured = subjects.map(({ name: subject, bytes, requests, fcp, lcp, ready, idle }) => [
    subject,
    number.format(bytes),
    String(requests),
    spreadText(fcp),
    spreadText(lcp),
    spreadText(ready),
    `${number.format(idle * 100)} %`,
  ]);
  return [
    `## ${name}`,
    markdown(['page', 'bytes', 'requests', 'FCP ms', 'LCP ms', 'ready ms', 'idle'], measured),
    markdown(['figure', 'ours', 'peer', 'ratio', 'bar', ''], rows.map(cellsOf)),
  ].join('\n\n');
}
