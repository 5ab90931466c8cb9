import { LANGUAGES, languages, type Language } from '../model/languages.ts';
import { isRecord, stringAt, valueAt } from './fields.ts';
import { originalFingerprint } from './fingerprint.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

/** The state of each language: all are there, one is the original, none is older than it. */
export function* checkTranslation(source: Source): Generator<Problem> {
  const translation = valueAt(source.value, ['translation']);
  if (!isRecord(translation)) return;
  yield* checkComplete(source, translation);
  yield* checkAge(source);
}

function* checkComplete(source: Source, translation: Readonly<Record<string, unknown>>): Generator<Problem> {
  for (const lang of languages) {
    if (Object.hasOwn(translation, lang)) continue;
    const path = ['translation', lang];
    yield problemAt(source, path, `is missing: the state of ${LANGUAGES[lang].name}`, source.at.key(['translation']));
  }
  const [first, ...others] = languages.filter((lang) => statusOf(source, lang) === 'original');
  if (first === undefined) {
    yield problemAt(
      source,
      ['translation'],
      'names no original: one language must have it',
      source.at.key(['translation']),
    );
  }
  for (const lang of others) {
    yield problemAt(
      source,
      ['translation', lang, 'status'],
      `names a second original beside ${first}: one language only`,
    );
  }
}

function* checkAge(source: Source): Generator<Problem> {
  const present = originalFingerprint(source.value);
  const translated = languages.filter((lang) => /^(draft|reviewed)$/.test(statusOf(source, lang) ?? ''));
  const unstamped: Language[] = [];
  for (const lang of translated) {
    const path = ['translation', lang, 'of'];
    const of = stringAt(source.value, path);
    if (of === undefined) unstamped.push(lang);
    else if (of !== present)
      yield problemAt(source, path, 'shows that the translation is older than the original', undefined, 'warning');
  }
  if (!unstamped.length) return;
  const message = `does not say from which original ${unstamped.join(', ')} were made: run npm run content:stamp`;
  yield problemAt(source, ['translation'], message, source.at.key(['translation']), 'warning');
}

function statusOf(source: Source, lang: Language): string | undefined {
  return stringAt(source.value, ['translation', lang, 'status']);
}
