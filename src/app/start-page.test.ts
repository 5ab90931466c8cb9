// @vitest-environment happy-dom
/// <reference types="vite/client" />
/// <reference lib="dom.iterable" />
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPage } from './start-page.ts';

const app = vi.hoisted(() => ({ fetched: 0, opened: 0 }));

vi.mock('./ds-app.ts', () => {
  app.fetched += 1;
  if (!customElements.get('ds-app')) {
    class DsApp extends HTMLElement {
      openMap(): void {
        app.opened += 1;
      }
    }
    customElements.define('ds-app', DsApp);
  }
  return { DsApp: customElements.get('ds-app') };
});

const listening: [type: string, listener: EventListenerOrEventListenerObject][] = [];
let replaced: string[];

/** Starts a page with a body, at an address, for a visitor. */
function visit(body: string, { path = '/', languages = ['en'], wide = false }: { path?: string; languages?: string[]; wide?: boolean } = {}): void {
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('matchMedia', () => ({ matches: wide, addEventListener: () => undefined }));
  startPage(document);
}

/** Long enough for a module to be fetched. */
function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

function tap(selector: string): void {
  document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

beforeEach(() => {
  replaced = [];
  app.fetched = app.opened = 0;
  vi.resetModules();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  vi.spyOn(location, 'replace').mockImplementation((url) => void replaced.push(String(url)));
  const add = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation((type: string, listener: EventListenerOrEventListenerObject) => {
    listening.push([type, listener]);
    add(type, listener);
  });
});

afterEach(() => {
  for (const [type, listener] of listening.splice(0)) document.removeEventListener(type, listener);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const CHOOSER = `<main data-page="chooser">${['vi', 'en', 'zh', 'ja'].map((lang) => `<a href="/${lang}/" data-language="${lang}">${lang}</a>`).join('')}</main>`;
const CODE = CHOOSER.replace('chooser', 'code').replaceAll(/href="\/(\w+)\/"/g, 'href="/$1/song-thu/sites/dinh-thu/"');
const LOST = `<main data-page="lost">${['vi', 'en', 'zh', 'ja']
  .map((lang) => `<section data-lost="${lang}"><p class="lost-why" data-code="unknown ${lang}" data-typo="typo ${lang}">lost ${lang}</p></section>`)
  .join('')}</main>`;
const TEXT = '<ds-app><button data-open-map></button></ds-app><button data-share data-copied="Copied"></button><button data-print></button><button data-theme-switch></button><p class="status"></p>';

/** The address to which the page moved on, without its host. */
function movedTo(): string[] {
  return replaced.map((url) => url.replace(location.origin, ''));
}

describe('the chooser', () => {
  it.each([
    [['ja-JP', 'en'], '/ja/'],
    [['fr-FR', 'zh-TW'], '/zh/'],
    [['fil'], '/en/'],
    [[], '/vi/'],
  ])('moves a visitor of %j on to %s', (languages, path) => {
    visit(CHOOSER, { languages });
    expect(movedTo()).toEqual([path]);
  });

  it('moves on to the remembered language', () => {
    localStorage.setItem('disan.language', 'ja');
    visit(CHOOSER, { languages: ['en'] });
    expect(movedTo()).toEqual(['/ja/']);
  });

  it('takes the view of the map along', () => {
    visit(CHOOSER, { path: '/#map=8.00/21.0000/107.0000' });
    expect(movedTo()).toEqual(['/en/#map=8.00/21.0000/107.0000']);
  });

  it('stays where the language is not on it', () => {
    visit('<main data-page="chooser"><a href="/vi/" data-language="vi">vi</a></main>', { languages: ['ja'] });
    expect(movedTo()).toEqual([]);
  });

  it('fetches no app', async () => {
    visit(CHOOSER, { wide: true });
    await soon();
    expect(app.fetched).toBe(0);
  });

  it('remembers a language that is chosen', () => {
    visit(CHOOSER);
    tap('[data-language="zh"]');
    expect(localStorage.getItem('disan.language')).toBe('zh');
  });
});

describe('the page behind a plate', () => {
  it('moves on to the thing in the language of the visitor', () => {
    visit(CODE, { path: '/Q/ZSM6T/', languages: ['zh-CN'] });
    expect(movedTo()).toEqual(['/zh/song-thu/sites/dinh-thu/']);
  });

  it('takes along where the plate stands, whatever the address has behind it', () => {
    visit(CODE.replaceAll('dinh-thu/"', 'dinh-thu/#at=cong"'), { path: '/Q/ZSM6T/#x', languages: ['ja'] });
    expect(movedTo()).toEqual(['/ja/song-thu/sites/dinh-thu/#at=cong']);
  });
});

describe('a page that a plate leads to', () => {
  const LANGUAGES = '<nav class="languages"><a href="/en/song-thu/sites/dinh-thu/" data-language="en">English</a></nav>';

  it.each([
    ['#at=cong', '#at=cong'],
    ['#moved', '#moved'],
    ['#main', ''],
  ])('in another language has the fragment %s as %j', (hash, taken) => {
    visit(LANGUAGES, { path: `/vi/song-thu/sites/dinh-thu/${hash}` });
    tap('.languages a');
    expect(document.querySelector<HTMLAnchorElement>('.languages a')?.hash).toBe(taken);
  });
});

describe('the page for an unknown address', () => {
  function parts(): (string | undefined)[] {
    return [...document.querySelectorAll<HTMLElement>('[data-lost]')].map(({ dataset }) => dataset.lost);
  }

  function reasons(): (string | null)[] {
    return [...document.querySelectorAll('.lost-why')].map(({ textContent }) => textContent);
  }

  it('has the language of the visitor first, and keeps the others', () => {
    visit(LOST, { path: '/vi/khong-co/', languages: ['ja'] });
    expect(parts()).toEqual(['ja', 'vi', 'en', 'zh']);
  });

  it('has the remembered language first', () => {
    localStorage.setItem('disan.language', 'zh');
    visit(LOST, { path: '/vi/khong-co/', languages: ['ja'] });
    expect(parts()[0]).toBe('zh');
  });

  it('stays where it is', () => {
    visit(LOST, { path: '/vi/khong-co/' });
    expect(movedTo()).toEqual([]);
  });

  it('leaves the reason as it is for another address', () => {
    visit(LOST, { path: '/vi/khong-co/', languages: ['vi'] });
    expect(reasons()).toEqual(['lost vi', 'lost en', 'lost zh', 'lost ja']);
  });

  it.each(['/Q/2ZK4S/', '/q/2zk4s', '/Q/2zk4s/'])('says of the well-formed code in %s that it is unknown', (path) => {
    visit(LOST, { path, languages: ['vi'] });
    expect(reasons()).toEqual(['unknown vi', 'unknown en', 'unknown zh', 'unknown ja']);
  });

  it.each(['/Q/2ZK4T/', '/Q/2ZK4/', '/q/zzk4s', '/Q/AAAAA/'])('says of the code in %s that it is mistyped', (path) => {
    visit(LOST, { path, languages: ['vi'] });
    expect(reasons()).toEqual(['typo vi', 'typo en', 'typo zh', 'typo ja']);
  });
});

describe('a page of text', () => {
  it('fetches no app on a phone', async () => {
    visit(TEXT, { path: '/vi/song-thu/' });
    await soon();
    expect(app.fetched).toBe(0);
  });

  it('fetches the app on a desk, which opens its map by itself', async () => {
    visit(TEXT, { path: '/vi/song-thu/', wide: true });
    await vi.waitFor(() => expect(app.fetched).toBe(1));
    await soon();
    expect(app.opened).toBe(0);
  });

  it('opens the map on a phone when it is asked for', async () => {
    visit(TEXT, { path: '/vi/song-thu/' });
    tap('[data-open-map]');
    await vi.waitFor(() => expect(app.opened).toBe(1));
  });

  it('opens the map where the address has a view of it', async () => {
    visit(TEXT, { path: '/vi/song-thu/#map=8.00/21.0000/107.0000' });
    await vi.waitFor(() => expect(app.opened).toBe(1));
  });

  it('does not open the map for another fragment', async () => {
    visit(TEXT, { path: '/vi/song-thu/#main' });
    await soon();
    expect(app.fetched).toBe(0);
  });

  it('prints', () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    window.print = print;
    visit(TEXT);
    tap('[data-print]');
    expect(print).toHaveBeenCalledOnce();
  });

  it('changes the theme back and forth', () => {
    visit(TEXT);
    tap('[data-theme-switch]');
    expect(document.documentElement.dataset.theme).toBe('dark');
    tap('[data-theme-switch]');
    expect(document.documentElement.dataset.theme).toBe('light');
  });

  it('shares its address', async () => {
    visit(TEXT);
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    tap('[data-share]');
    await vi.waitFor(() => expect(document.querySelector('.status')?.textContent).toBe('Copied'));
  });
});
