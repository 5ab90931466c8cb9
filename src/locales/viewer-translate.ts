import type { Translate } from './translate.ts';
import type { Words } from './viewer-words.ts';

function find(words: Words, path: readonly string[]): string | undefined {
  const [first = '', ...rest] = path;
  const found = words[first];
  if (typeof found === 'object') return find(found, rest);
  return rest.length ? undefined : found;
}

/** A translator over nested strings that fills in `{{values}}`; it knows no plurals, which the viewer has no need of. */
export function fillTranslate(words: Words): Translate {
  const translate = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
    (find(words, key.split('.')) ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  return translate as unknown as Translate;
}
