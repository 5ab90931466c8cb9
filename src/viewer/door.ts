import { fillTranslate } from '../locales/viewer-translate.ts';
import type { Words } from '../locales/viewer-words.ts';
import { hashOfSight, type Sight, sightOf } from '../model/routes.ts';
import type { ViewerData } from '../model/viewer.ts';
import { DsViewer } from './ds-viewer.ts';

/** Milliseconds between two changes of the address; browsers refuse to follow faster for long. */
const PAUSE = 400;

interface Open {
  readonly button: HTMLElement;
  readonly viewer: HTMLElement;
  readonly listening: AbortController;
}

let open: Open | undefined;
let following: ReturnType<typeof setTimeout> | undefined;

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

/** What has come of a press on the button of an article. */
export interface Pressed {
  readonly button: HTMLElement;
  readonly data: ViewerData;
  /** The strings of the viewer in the language of the page. */
  readonly words: Words;
  /** The view that the address asks for. Without one the visitor has asked, and Back closes the viewer again. */
  readonly sight: Sight | undefined;
}

/** Puts a viewer in the place of the poster beside the button; nothing where the button has gone from the page. */
export function openDoor({ button, data, words, sight }: Pressed): void {
  const figure = button.closest('figure');
  if (!figure || !button.isConnected) return;
  takeAway();
  const viewer = Object.assign(new DsViewer(), { data, t: fillTranslate({ viewer: words }), sight });
  const listening = new AbortController();
  const { signal } = listening;
  viewer.addEventListener('ds-viewer-close', onClose, { signal });
  viewer.addEventListener('ds-viewer-sight', ({ sight: here }) => follow(here), { signal });
  addEventListener('popstate', onBack, { signal });
  document.addEventListener('disan-page', takeAway, { signal });
  if (!sight) history.pushState({ viewer: true }, '', location.pathname + hashOfSight({ viewer: data.id, camera: [] }));
  open = { button, viewer, listening };
  figure.append(viewer);
}
