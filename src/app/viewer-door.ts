import { loadViewerTranslate } from '../locales/viewer-translate.ts';
import { LANGUAGES, languages } from '../model/languages.ts';
import { hashOfSight, type Sight, sightOf } from '../model/routes.ts';
import type { ViewerData } from '../model/viewer.ts';
import { announce } from './share.ts';

/** Milliseconds between two changes of the address; browsers refuse to follow faster for long. */
const PAUSE = 400;

interface Open {
  readonly button: HTMLElement;
  readonly viewer: HTMLElement;
  readonly listening: AbortController;
}

let open: Open | undefined;
let following: ReturnType<typeof setTimeout> | undefined;

function pageLanguage(): (typeof languages)[number] {
  return languages.find((lang) => LANGUAGES[lang].tag === document.documentElement.lang) ?? 'vi';
}

async function readData(address: string): Promise<ViewerData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ViewerData;
}

/** The address follows the view, a moment later. */
function follow(sight: Sight): void {
  clearTimeout(following);
  following = setTimeout(() => history.replaceState(history.state, '', location.pathname + hashOfSight(sight)), PAUSE);
}

/** Takes the viewer away and shows the poster again. The address is left to the caller. */
function takeAway(): void {
  clearTimeout(following);
  open?.listening.abort();
  open?.viewer.remove();
  open = undefined;
}

/** The visitor closes: the address loses the view, by Back where opening it made an entry. */
function onClose(): void {
  const button = open?.button;
  takeAway();
  button?.focus();
  if ((history.state as { viewer?: boolean } | null)?.viewer) history.back();
  else if (sightOf(location.hash)) history.replaceState(history.state, '', location.pathname);
}

function onBack(): void {
  if (!open || sightOf(location.hash)) return;
  const { button } = open;
  takeAway();
  button.focus();
}

/**
 * Opens what a button of an article names, in the place of its poster. Without `sight` the visitor
 * has asked for it, and Back closes it again. When it cannot be had, a sentence says so and the button stays.
 */
export async function openViewer(button: HTMLElement, sight?: Sight): Promise<void> {
  const { openViewer: address = '', failed = '' } = button.dataset;
  const figure = button.closest('figure');
  if (!figure || button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  try {
    const [data, t, { DsViewer }] = await Promise.all([readData(address), loadViewerTranslate(pageLanguage()), import('../viewer/ds-viewer.ts')]);
    if (!button.isConnected) return;
    takeAway();
    const viewer = Object.assign(new DsViewer(), { data, t, sight });
    const listening = new AbortController();
    viewer.addEventListener('ds-viewer-close', onClose, { signal: listening.signal });
    viewer.addEventListener('ds-viewer-sight', ({ sight: here }) => follow(here), { signal: listening.signal });
    addEventListener('popstate', onBack, { signal: listening.signal });
    document.addEventListener('disan-page', takeAway, { signal: listening.signal });
    if (!sight) history.pushState({ viewer: true }, '', location.pathname + hashOfSight({ viewer: data.id, camera: [] }));
    open = { button, viewer, listening };
    figure.append(viewer);
  } catch {
    announce(failed);
  } finally {
    button.ariaBusy = 'false';
  }
}

/** Opens the viewer that the address names, if this page has it. */
export async function openSight(page: ParentNode): Promise<void> {
  const sight = sightOf(location.hash);
  if (!sight) return;
  const buttons = [...page.querySelectorAll<HTMLElement>('[data-open-viewer]')];
  const button = buttons.find(({ dataset }) => new RegExp(`/${sight.viewer}\\.\\w+\\.json$`).test(dataset.openViewer ?? ''));
  if (button) await openViewer(button, sight);
}
