import { CHANNEL, PackStore } from '../offline/pack-store.ts';
import { kindOf } from './kind-of.ts';
import { pageOfArticle } from './paths.ts';
import { release } from './release.ts';
import { strategies } from './strategies.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a page tells the worker. */
type Message = { readonly type: 'skip' } | { readonly type: 'visited'; readonly urls: readonly string[] };

const SHELL = `disan-shell-${release.id}`;
const store = new PackStore();
const answer = strategies(store);

new BroadcastChannel(CHANNEL).onmessage = () => store.forget();

/** Rejects unless everything came: then the former worker stays. */
async function install(event: ExtendableEvent): Promise<void> {
  const shell = await caches.open(SHELL);
  await shell.addAll(release.pages.map((path) => new Request(path, { cache: 'no-cache' })));
  await Promise.all(release.assets.map((path) => answer.assetNow.handle({ event, request: new Request(path) })));
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('disan-shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Keeps what a page had fetched before there was a worker. */
async function keepVisited(event: ExtendableEvent, urls: readonly string[]): Promise<void> {
  const all = urls.map((url) => {
    const request = new Request(url);
    const kind = url === urls[0] ? 'page' : kindOf(request, self.location.origin);
    if (kind === 'other') return undefined;
    return (kind === 'asset' ? answer.assetNow : answer[kind]).handle({ event, request });
  });
  await Promise.allSettled(all);
}

/** When the first page of a visit opens, no page of a former version is open any more. */
async function settle({ clientId, resultingClientId }: FetchEvent): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.every(({ id }) => id === clientId || id === resultingClientId)) await store.settle();
}

function onFetch(event: FetchEvent): void {
  const { request } = event;
  const kind = kindOf(request, self.location.origin);
  if (kind === 'other') return;
  event.respondWith(answer[kind].handle({ event, request }));
  const { pathname } = new URL(request.url);
  const page = kind === 'data' ? pageOfArticle(pathname) : undefined;
  if (page) event.waitUntil(keepVisited(event, [new URL(page, request.url).href]));
  if (kind === 'page') event.waitUntil(settle(event).catch(() => undefined));
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', onFetch);
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'skip') void self.skipWaiting();
  if (message.type === 'visited') event.waitUntil(keepVisited(event, message.urls));
});
