import { createHash } from 'node:crypto';
import { isLanguage, languages, type Language } from '../model/languages.ts';
import { isRecord, stringAt } from './fields.ts';
import { compareText } from './problem.ts';

/** The language in which a thing was written; `undefined` when it does not say. */
export function originalLanguage(thing: unknown): Language | undefined {
  return languages.find((lang) => stringAt(thing, ['translation', lang, 'status']) === 'original');
}

/**
 * Fingerprint of all texts of a thing in its original language: 12 hexadecimal digits.
 * The order of fields and white space around a text do not count; without an original, empty.
 */
export function originalFingerprint(thing: unknown): string {
  const lang = originalLanguage(thing);
  if (!lang) return '';
  const canonical = JSON.stringify([...textsIn(thing, lang, '')]);
  return createHash('sha256').update(canonical).digest('hex').slice(0, 12);
}

function* textsIn(value: unknown, lang: Language, path: string): Generator<readonly [path: string, text: string]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* textsIn(item, lang, `${path}/${i}`);
    return;
  }
  if (!isRecord(value)) return;
  if (isText(value)) {
    const text = value[lang];
    if (text) yield [path, text.normalize('NFC').trim()];
    return;
  }
  for (const name of Object.keys(value).sort(compareText)) {
    if (name !== 'name_status' && name !== 'translation') yield* textsIn(value[name], lang, `${path}/${name}`);
  }
}

function isText(value: Readonly<Record<string, unknown>>): value is Readonly<Partial<Record<Language, string>>> {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([name, text]) => isLanguage(name) && typeof text === 'string');
}
