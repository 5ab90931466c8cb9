import { languages, type Language } from './languages.ts';

/** A text with its languages side by side, as the content files hold it. */
export type Text = Partial<Record<Language, string>>;

/** A text as it was found for a reader: `lang` tells in which language it really is. */
export interface Localized {
  readonly text: string;
  readonly lang: Language;
}

/** Order in which another language stands in where one is missing: Vietnamese is the original. */
const FALLBACK: Record<Language, readonly Language[]> = {
  vi: ['vi', 'en'],
  en: ['en', 'vi'],
  zh: ['zh', 'en', 'vi'],
  ja: ['ja', 'en', 'vi'],
};

/** The text in `lang`, or in the nearest language that has it; `undefined` when none has. */
export function localize(text: Text | undefined, lang: Language): Localized | undefined {
  if (!text) return undefined;
  const found = [...FALLBACK[lang], ...languages].find((candidate) => text[candidate]);
  return found && { text: text[found] as string, lang: found };
}

/** Like {@link localize}, the words only; an empty string when no language has them. */
export function words(text: Text | undefined, lang: Language): string {
  return localize(text, lang)?.text ?? '';
}
