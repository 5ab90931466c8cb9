import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import zh from '../../locales/zh.json' with { type: 'json' };
import { createTranslate, type Translate } from '../../locales/translate.ts';
import { languages, type Language } from '../../model/languages.ts';

const STRINGS: Record<Language, object> = { vi, en, zh, ja };

/** The interface strings that the site ships, a translator a language. */
export const TRANSLATE = Object.fromEntries(languages.map((lang) => [lang, createTranslate(lang, STRINGS[lang])])) as Record<Language, Translate>;
