/** What a page must know of each language it speaks. */
export interface LanguageInfo {
  /** Its own name for itself, as the switch shows it. */
  readonly name: string;
  /** Short form for narrow screens. */
  readonly short: string;
  /** BCP 47 tag for `lang` and hreflang. */
  readonly tag: string;
  /** Locale for `Intl` and Open Graph (`vi_VN` form for the latter is derived). */
  readonly locale: string;
}

export const LANGUAGES = {
  vi: { name: 'Tiếng Việt', short: 'VI', tag: 'vi', locale: 'vi-VN' },
  en: { name: 'English', short: 'EN', tag: 'en', locale: 'en-GB' },
  zh: { name: '中文', short: '中文', tag: 'zh-Hans', locale: 'zh-CN' },
  ja: { name: '日本語', short: '日本語', tag: 'ja', locale: 'ja-JP' },
} as const satisfies Record<string, LanguageInfo>;

export type Language = keyof typeof LANGUAGES;

/** All languages, in the order of the switch. */
export const languages = Object.keys(LANGUAGES) as readonly Language[];

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(LANGUAGES, value);
}

/**
 * The language that serves a visitor best: the remembered one, else the first of
 * `preferred` (BCP 47 tags, as in `navigator.languages`) whose primary subtag is ours,
 * else English for whoever asked for others, else the first of all.
 */
export function bestLanguage(preferred: readonly string[], remembered?: string | null): Language {
  if (remembered && isLanguage(remembered)) return remembered;
  const match = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage);
  return match ?? (preferred.length ? 'en' : 'vi');
}
