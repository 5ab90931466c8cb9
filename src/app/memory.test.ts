// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme, currentTheme, rememberedLanguage, rememberLanguage } from './memory.ts';

function prefersDark(matches: boolean): void {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matches && query === '(prefers-color-scheme: dark)' }));
}

/** Storage as it is in private windows and in-app browsers: every use of it throws. */
function closeStorage(): void {
  const closed = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: closed, setItem: closed });
}

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  prefersDark(false);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('rememberedLanguage', () => {
  it('is none at first', () => {
    expect(rememberedLanguage()).toBeNull();
  });

  it('is the chosen one', () => {
    rememberLanguage('ja');
    expect(rememberedLanguage()).toBe('ja');
  });

  it.each(['fr', '', 'constructor', 'JA'])('is not %j, which someone else may have written', (value) => {
    localStorage.setItem('disan.language', value);
    expect(rememberedLanguage()).toBeNull();
  });

  it('is none where storage is closed, and choosing does no harm', () => {
    closeStorage();
    expect(() => rememberLanguage('ja')).not.toThrow();
    expect(rememberedLanguage()).toBeNull();
  });
});

describe('currentTheme', () => {
  it.each([
    [true, 'dark'],
    [false, 'light'],
  ] as const)('is that of the system (dark: %j) where none is chosen', (dark, theme) => {
    prefersDark(dark);
    expect(currentTheme()).toBe(theme);
  });

  it('is the chosen one against that of the system', () => {
    prefersDark(true);
    chooseTheme('light');
    expect(currentTheme()).toBe('light');
  });

  it('is that of the system where the page has nonsense', () => {
    document.documentElement.dataset.theme = 'sepia';
    expect(currentTheme()).toBe('light');
  });
});

describe('chooseTheme', () => {
  it('sets the theme on the page at once', () => {
    chooseTheme('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('remembers it where the early script of the next page looks', () => {
    chooseTheme('dark');
    expect(localStorage.getItem('disan.theme')).toBe('dark');
  });

  it('tells whoever listens, after the page has changed', () => {
    const heard: (string | undefined)[] = [];
    document.addEventListener('disan-theme', () => heard.push(document.documentElement.dataset.theme), { once: true });
    chooseTheme('dark');
    expect(heard).toEqual(['dark']);
  });

  it('changes the page where storage is closed', () => {
    closeStorage();
    chooseTheme('dark');
    expect(currentTheme()).toBe('dark');
  });
});
