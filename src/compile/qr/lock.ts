import { createHash } from 'node:crypto';

/** A line of codes.lock: a code, what it opened when it was given, and when that was. */
export interface LockLine {
  readonly code: string;
  readonly opens: string;
  readonly since: string;
}

/** What a lock holds, and which of its lines (from 1) are not as they were written. */
export interface Lock {
  readonly lines: readonly (LockLine & { readonly line: number })[];
  readonly faults: readonly LockFault[];
  /** As {@link sealOf} gives it for what the file holds now. */
  readonly seal: string;
}

export interface LockFault {
  readonly line: number;
  readonly message: string;
}

const HEAD = `# Every QR code of this province: code, what it first opened, day, hash of this line and all above.
# Append only. Written by \`npm run new\` and \`npm run codes:lock\`; never edited, whatever happens to the site.
`;
const LINE = /^([23456789BCDFGHJKLMNPQRSTVWXYZ]{5}) ([a-z]+\/[a-z0-9-]+) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{16})$/;
const START = '0'.repeat(16);

/** Reads a lock and follows its hashes from line to line. */
export function readLock(text: string): Lock {
  const lines: (LockLine & { line: number })[] = [];
  const faults: LockFault[] = [];
  let above = START;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    if (!raw || raw.startsWith('#')) continue;
    const [, code = '', opens = '', since = '', hash = ''] = LINE.exec(raw) ?? [];
    if (!code) {
      faults.push({ line: i + 1, message: `is no line of a lock: restore the file from the version history` });
      continue;
    }
    if (hash !== hashOf(above, { code, opens, since })) faults.push({ line: i + 1, message: broken(code, lines.at(-1)) });
    lines.push({ code, opens, since, line: i + 1 });
    above = hash;
  }
  return { lines, faults, seal: `${lines.length} ${above}` };
}

function broken(code: string, above: LockLine | undefined): string {
  const place = above ? `between ${above.code} and ${code}` : `above ${code}`;
  return `is not as it was written: ${code} was changed, or a code ${place} was removed; restore the file from the version history`;
}

/** The text of a lock with further lines; `text` is empty where there is no lock yet. */
export function appendToLock(text: string, lines: readonly LockLine[]): string {
  let above = readLock(text).seal.split(' ')[1] ?? START;
  const start = text || HEAD;
  const added = lines.map((line) => {
    above = hashOf(above, line);
    return `${line.code} ${line.opens} ${line.since} ${above}\n`;
  });
  return (start.endsWith('\n') ? start : `${start}\n`) + added.join('');
}

function hashOf(above: string, { code, opens, since }: LockLine): string {
  return createHash('sha256').update(`${above}\n${code} ${opens} ${since}`).digest('hex').slice(0, 16);
}
