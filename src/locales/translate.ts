import { createInstance, type TFunction } from 'i18next';
import { LANGUAGES, type Language } from '../model/languages.ts';
import type strings from './en.json';

/** The interface strings of one language: the shape of `en.json`. */
export type Strings = typeof strings;

/** Gives the interface string of a typed key, with its values filled in. */
export type Translate = TFunction<'translation'>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Strings };
  }
}

/** A translator for `lang` over `resources` (strings of that language). Synchronous. */
export function createTranslate(lang: Language, resources: object): Translate {
  const instance = createInstance();
  void instance.init({
    lng: lang,
    resources: { [lang]: { translation: resources } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.t;
}

const LOADERS: Record<Language, () => Promise<{ default: object }>> = {
  vi: () => import('./vi.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  ja: () => import('./ja.json', { with: { type: 'json' } }),
};

/** Loads the strings of `lang` and gives its translator. Rejects when they cannot be fetched. */
export async function loadTranslate(lang: Language): Promise<Translate> {
  const { default: resources } = await LOADERS[lang]();
  return createTranslate(lang, resources);
}

/** A number as `lang` writes it, with at most `digits` decimals. */
export function formatNumber(value: number, lang: Language, digits = 0): string {
  return new Intl.NumberFormat(LANGUAGES[lang].locale, { maximumFractionDigits: digits }).format(value);
}

/** A length in metres in words: metres below 1 km (to the nearest 10), kilometres above. */
export function formatDistance(metres: number, lang: Language, t: Translate): string {
  if (metres < 995) return t('distance.m', { value: formatNumber(Math.max(10, Math.round(metres / 10) * 10), lang) });
  return t('distance.km', { value: formatNumber(metres / 1000, lang, metres < 9950 ? 1 : 0) });
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as `lang` writes it, as precise as it was given. */
export function formatDate(date: string, lang: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const locale = LANGUAGES[lang].locale;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** Between the parts of an address. */
const COMMA: Partial<Record<Language, string>> = { zh: '，', ja: '、' };

/** The parts of an address from the smallest, as `lang` joins them. */
export function joinParts(parts: readonly string[], lang: Language): string {
  return parts.join(COMMA[lang] ?? ', ');
}
