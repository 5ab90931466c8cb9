import { LANGUAGES, languages, type Language } from '../model/languages.ts';

/** The language of the page that is open. */
export function pageLanguage(): Language {
  return languages.find((lang) => LANGUAGES[lang].tag === document.documentElement.lang) ?? 'vi';
}
