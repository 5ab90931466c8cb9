import { dropWish, wishes } from '../../offline/wishes.ts';
import { showNote } from './note.ts';
import { startOfflinePage } from './offline-page.ts';

/** The words for notes, which every page carries on its button. */
function wordsOf(page: Document): DOMStringMap {
  return page.querySelector<HTMLElement>('[data-open-packs]')?.dataset ?? {};
}

/** What this page has fetched of ours, itself first: the worker was not there yet. */
function visited(): readonly string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href.split('#')[0] ?? '', ...new Set(entries.filter((url) => url.startsWith(`${location.origin}/`)))];
}

/** Asks whether to use the version that waits; only a press brings it. */
function offerUpdate({ ready = '', reload = '', later = '' }: DOMStringMap, waiting: ServiceWorker): void {
  if (!ready) return;
  showNote({
    text: ready,
    later,
    action: reload,
    act: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage({ type: 'skip' });
    },
  });
}

function watchUpdates(registration: ServiceWorkerRegistration, words: DOMStringMap): void {
  const { waiting } = registration;
  if (waiting && navigator.serviceWorker.controller) offerUpdate(words, waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) offerUpdate(words, coming);
    });
  });
}

/** Fetches the pages that were wanted without a line, and says when one is here. */
async function fetchWishes({ arrived = '', openPage = '', later = '' }: DOMStringMap, worker: ServiceWorker): Promise<void> {
  const [wish] = navigator.onLine ? await wishes() : [];
  if (!wish) return;
  const answer = await fetch(wish.path, { cache: 'no-cache' }).catch(() => undefined);
  if (!answer) return;
  await dropWish(wish.path);
  if (!answer.ok || location.pathname === wish.path) return;
  worker.postMessage({ type: 'visited', urls: [new URL(wish.path, location.href).href] });
  if (arrived) showNote({ text: arrived, later, action: openPage, act: () => location.assign(wish.path) });
}

async function startWorker(page: Document): Promise<void> {
  const controlled = navigator.serviceWorker.controller !== null;
  const registration = (await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })) as ServiceWorkerRegistration | undefined;
  if (!registration) return;
  watchUpdates(registration, wordsOf(page));
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  if (!controlled) active.postMessage({ type: 'visited', urls: visited() });
  await fetchWishes(wordsOf(page), active);
}

/** Where a browser can: the worker is registered, and pages that are not here are explained. */
export async function startOffline(page: Document): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const missing = page.querySelector('[data-page="offline"]');
  if (missing) return startOfflinePage(missing);
  await startWorker(page);
}
