import { isDeepStrictEqual } from 'node:util';
import { isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Language } from '../model/languages.ts';
import { stringAt, valueAt } from './fields.ts';
import { originalFingerprint } from './fingerprint.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { fileProblem } from './problem.ts';

/** A content file after stamping: every character that is not a stamp is as it was. */
export interface Stamped {
  readonly text: string;
  readonly stamped: readonly Language[];
  readonly problems: ParsedYaml['problems'];
}

const NO_ORIGINAL = {
  ...fileProblem('', 'names no original, from which a translation could be made'),
  field: 'translation',
};

/**
 * Writes the fingerprint of the present original into the translations of a file.
 *
 * @param again whether translations that have a fingerprint get the present one
 */
export function stampText(text: string, langs: readonly Language[], again: boolean): Stamped {
  const { value, problems } = parseYaml(text);
  if (problems.length) return { text, stamped: [], problems };
  const of = originalFingerprint(value);
  if (again && !of) return { text, stamped: [], problems: [NO_ORIGINAL] };
  const stamped = langs.filter((lang) => needsStamp(value, lang, of, again));
  if (!stamped.length) return { text, stamped, problems };
  const document = parseDocument(text);
  const edits = stamped.map((lang) => editFor(text, document.getIn(['translation', lang], true) as YAMLMap, of));
  const result = edits.sort((a, b) => b.from - a.from).reduce(apply, text);
  confirm(value, parseYaml(result).value, stamped, of);
  return { text: result, stamped, problems };
}

function needsStamp(value: unknown, lang: Language, of: string, again: boolean): boolean {
  const status = stringAt(value, ['translation', lang, 'status']);
  if (!of || (status !== 'draft' && status !== 'reviewed')) return false;
  const present = valueAt(value, ['translation', lang, 'of']) ?? undefined;
  return present === undefined || (again && present !== of);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function editFor(text: string, state: YAMLMap, of: string): Edit {
  const old = rangeOf(state, 'of');
  if (old) {
    const [from, to] = old.value;
    return { from, to, text: text.charAt(from - 1) === ':' ? ` '${of}'` : `'${of}'` };
  }
  const status = rangeOf(state, 'status');
  if (!status) throw new Error('a state without status was to be stamped');
  const end = status.value[1];
  if (state.flow) return { from: end, to: end, text: `, of: '${of}'` };
  const lineStart = text.lastIndexOf('\n', status.key) + 1;
  const rest = /^[^\r\n]*(\r?\n)?/.exec(text.slice(end)) ?? [''];
  const newline = rest[1] ?? '\n';
  const at = end + rest[0].length - (rest[1]?.length ?? 0);
  return { from: at, to: at, text: `${newline}${' '.repeat(status.key - lineStart)}of: '${of}'` };
}

function rangeOf(state: YAMLMap, name: string): { key: number; value: readonly [number, number] } | undefined {
  const pair = state.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return undefined;
  const [key, value] = [pair.key.range, pair.value.range];
  return key && value ? { key: key[0], value: [value[0], value[1]] } : undefined;
}

function apply(text: string, { from, to, text: inserted }: Edit): string {
  return text.slice(0, from) + inserted + text.slice(to);
}

/** The edit is by position in the text, so it is read back: nothing but the stamps may have changed. */
function confirm(before: unknown, after: unknown, stamped: readonly Language[], of: string): void {
  const wanted = structuredClone(before) as { translation: Partial<Record<Language, { of?: string }>> };
  for (const lang of stamped) Object.assign(wanted.translation[lang] ?? {}, { of });
  if (!isDeepStrictEqual(wanted, after)) throw new Error('the stamp would have changed more than the stamp');
}
