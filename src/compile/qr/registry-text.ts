import type { LockLine } from './lock.ts';

const HEAD = (schema: string): string => `# yaml-language-server: $schema=${schema}
# The QR codes of this province, in the order in which they were given. Append only: a plate lasts for decades.
# Add where plates stand (positions), their state and the day they were last checked; src/compile/qr/README.md says how.
codes:
`;

/** What a new entry says; further plates name what they stand before. */
export interface NewCode extends LockLine {
  readonly viewer?: string;
  readonly stop?: string;
}

/**
 * The text of a registry with further codes, all planned. What stands in it already stays letter
 * for letter, comments included.
 *
 * @param text empty where there is no registry yet
 * @param schema address of the schema as seen from the file
 */
export function appendToRegistry(text: string, codes: readonly NewCode[], schema: string): string {
  const start = (text || HEAD(schema)).replace(/^codes: *\[ *\]/m, 'codes:');
  return (start.endsWith('\n') ? start : `${start}\n`) + codes.map(entryText).join('');
}

function entryText({ code, opens, since, viewer, stop }: NewCode): string {
  const fields = {
    code: quoted(code),
    opens,
    ...(viewer === undefined ? {} : { viewer }),
    ...(stop === undefined ? {} : { stop }),
    since: `'${since}'`,
    state: 'planned',
  };
  return Object.entries(fields)
    .map(([name, value], i) => `${i ? '   ' : '  -'} ${name}: ${value}\n`)
    .join('');
}

/** A code such as 22345 or 2E345 would be read as a number. */
function quoted(code: string): string {
  return `'${code}'`;
}

/** The text of a registry that carries the seal of its lock. */
export function withSeal(text: string, seal: string): string {
  const line = `seal: '${seal}'`;
  if (/^seal:/m.test(text)) return text.replace(/^seal:.*$/m, line);
  return text.replace(/^codes:/m, `${line}\ncodes:`);
}
