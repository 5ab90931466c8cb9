import { isCode, normaliseCode } from '../model/code.ts';
import { bestLanguage, isLanguage, LANGUAGES } from '../model/languages.ts';
import { isPlateHash, routeOf, viewOf } from '../model/routes.ts';
import { inApp } from './in-app.ts';
import { kioskMinutes } from './kiosk-minutes.ts';
import { chooseTheme, currentTheme, rememberedLanguage, rememberLanguage } from './memory.ts';
import { hideOver } from './over.ts';
import { announce, sharePage } from './share.ts';
import { openSight, openViewer } from './viewer-press.ts';
import { hasWebgl } from './webgl.ts';

const DESK = '(min-width: 60rem)';

/** Moves on from a page of all languages to that of the visitor; Back does not return to it. */
function moveOn(page: HTMLElement): void {
  const lang = bestLanguage(navigator.languages, rememberedLanguage());
  const link = page.querySelector<HTMLAnchorElement>(`[data-language="${lang}"]`);
  if (link) location.replace(link.hash ? link.href : link.href + location.hash);
}

/** Puts the visitor's language first on the page for an unknown address, and says what is wrong with a code. */
function explain(page: HTMLElement): void {
  const lang = bestLanguage(navigator.languages, rememberedLanguage());
  const mine = page.querySelector<HTMLElement>(`[data-lost="${lang}"]`);
  if (mine) page.querySelector('[data-lost]')?.before(mine);
  const title = page.querySelector(`h1 [lang="${LANGUAGES[lang].tag}"]`);
  if (title) title.parentElement?.replaceChildren(title);
  const route = routeOf(location.pathname);
  if (route?.page !== 'code') return;
  for (const why of page.querySelectorAll<HTMLElement>('.lost-why')) {
    why.textContent = (isCode(normaliseCode(route.code)) ? why.dataset.code : why.dataset.typo) ?? '';
  }
}

async function openApp(showMap: boolean): Promise<void> {
  if (hasWebgl()) import('../map/ds-map.ts').catch(() => undefined);
  const { DsApp } = await import('./ds-app.ts');
  const app = document.querySelector('ds-app');
  if (app instanceof DsApp && showMap) app.openMap();
}

async function openScan({ dataset }: HTMLElement): Promise<void> {
  if (document.querySelector('ds-scan')) return;
  try {
    const { DsScan } = await import('./scan/ds-scan.ts');
    document.body.append(new DsScan());
  } catch {
    announce(dataset.failed ?? '');
  }
}

async function openPacks({ dataset }: HTMLElement): Promise<void> {
  if (document.querySelector('ds-packs')) return;
  try {
    const { DsPacks } = await import('./packs/ds-packs.ts');
    document.body.append(new DsPacks());
  } catch {
    announce(dataset.failed ?? '');
  }
}

/** A shared device says so in its address, once a tab. Storage may be closed: then it is none. */
function startShared(): void {
  try {
    const minutes = kioskMinutes(location.search, sessionStorage);
    if (minutes) void import('./kiosk.ts').then(({ startKiosk }) => startKiosk(minutes), () => undefined);
  } catch {
    return;
  }
}

/**
 * The worker comes with the first touch: before it nothing is fetched but what is read. At once where one
 * is at work already, and on the page for what is not here.
 */
function startOffline(page: Document): void {
  if (!import.meta.env.PROD) return;
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const known = serviceWorker?.controller || page.querySelector('[data-page="offline"]');
  const touched = new AbortController();
  const load = (): void => void import('./packs/offline-start.ts').then((it) => it.startOffline(page)).catch(() => undefined);
  const start = (): void => {
    touched.abort();
    setTimeout(load);
  };
  for (const touch of known ? ['load'] : ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(touch, start, { passive: true, signal: touched.signal });
  }
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const language = target?.closest<HTMLElement>('a[data-language]')?.dataset.language;
  if (language && isLanguage(language)) rememberLanguage(language);
  const chosen = target?.closest<HTMLAnchorElement>('.languages a');
  if (chosen && isPlateHash(location.hash)) chosen.hash = location.hash;
  if (target?.closest('[data-open-map]')) void openApp(true);
  const scan = target?.closest<HTMLElement>('[data-open-scan]');
  if (scan) void openScan(scan);
  const viewer = target?.closest<HTMLElement>('[data-open-viewer]');
  if (viewer) void openViewer(viewer);
  const packs = target?.closest<HTMLElement>('[data-open-packs]');
  if (packs) void openPacks(packs);
  if (target?.closest('[data-share]')) void sharePage();
  if (target?.closest('[data-print]')) window.print();
  if (target?.closest('[data-theme-switch]')) chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
}

/** Once the page is quiet: the app beside the text where there is room for it, or where the address asks for the map. */
function startApp(page: Document): void {
  if (page.querySelector('ds-calendar')) void import('./ds-calendar.ts');
  if (!page.querySelector('ds-app')) return;
  const asked = viewOf(location.hash) !== undefined;
  const desk = matchMedia(DESK);
  desk.addEventListener('change', ({ matches }) => {
    if (matches) void openApp(false);
  });
  if (asked || desk.matches) void openApp(asked);
}

/**
 * What every page needs of scripts, before the app: the language is remembered, pages of all
 * languages move on, buttons work, feasts that are over go, and on a desk the app is fetched.
 */
export function startPage(page: Document): void {
  page.addEventListener('click', onClick);
  startOffline(page);
  startShared();
  const special = page.querySelector<HTMLElement>('[data-page]');
  if (special?.dataset.page === 'offline') return;
  if (special) return special.dataset.page === 'lost' ? explain(special) : moveOn(special);
  hideOver(page);
  startApp(page);
  void openSight(page);
  page.addEventListener('disan-page', () => void openSight(page));
  const scan = page.querySelector<HTMLElement>('[data-open-scan]');
  if (scan && location.search === '?scan') void openScan(scan);
  const app = inApp(navigator.userAgent);
  if (app) void import('./in-app-note.ts').then(({ showInAppNote }) => showInAppNote(app), () => undefined);
}
