import { isLanguage, type Language } from '../model/languages.ts';

const LANGUAGE = 'disan.language';
const THEME = 'disan.theme';
const NOTE = 'disan.inAppNote';
export type Theme = 'light' | 'dark';

/** Storage may be closed (private windows, in-app browsers): then nothing is remembered. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** The language that this visitor chose, if ever. */
export function rememberedLanguage(): Language | null {
  const value = read(LANGUAGE);
  return value && isLanguage(value) ? value : null;
}

export function rememberLanguage(lang: Language): void {
  write(LANGUAGE, lang);
}

/** Whether this visitor closed the note about the browser inside an app. */
export function isNoteDismissed(): boolean {
  return read(NOTE) !== null;
}

export function dismissNote(): void {
  write(NOTE, 'closed');
}

/** The theme that is on the page now: the chosen one, else that of the system. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Sets the theme on the page, remembers it and tells whoever listens on the document. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  write(THEME, theme);
  document.dispatchEvent(new Event('disan-theme'));
}
