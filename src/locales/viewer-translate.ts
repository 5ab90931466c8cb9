import type { Language } from '../model/languages.ts';
import type { Translate } from './translate.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** The strings of the viewer alone, each language a file of its own: a visitor on a phone needs no others. */
const LOADERS: Record<Language, () => Promise<{ default: Words }>> = {
  vi: () => import('./vi.json?part=viewer'),
  en: () => import('./en.json?part=viewer'),
  zh: () => import('./zh.json?part=viewer'),
  ja: () => import('./ja.json?part=viewer'),
};

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

/** Loads the translator of the viewer in `lang`: only `viewer.*`. Rejects when it cannot be fetched. */
export async function loadViewerTranslate(lang: Language): Promise<Translate> {
  const { default: viewer } = await LOADERS[lang]();
  return fillTranslate({ viewer });
}
