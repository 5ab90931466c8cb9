import type { Language } from '../model/languages.ts';

/** Strings of a catalogue, as deep as they are there. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The strings of the viewer alone, each language a file of its own: a visitor on a phone needs no others. */
const LOADERS: Record<Language, () => Promise<{ default: Words }>> = {
  vi: () => import('./vi.json?part=viewer'),
  en: () => import('./en.json?part=viewer'),
  zh: () => import('./zh.json?part=viewer'),
  ja: () => import('./ja.json?part=viewer'),
};

/** Fetches the strings under `viewer` in `lang`. Rejects when they cannot be fetched. */
export async function fetchViewerWords(lang: Language): Promise<Words> {
  return (await LOADERS[lang]()).default;
}
