import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { offlinePath } from '../model/pack.ts';
import type { PackStore } from '../offline/pack-store.ts';
import { StoredFirst } from './stored-first.ts';
import { languageOf, pagePath } from './paths.ts';

/** Seconds after which a line counts as none, if there is something to show. */
const PATIENCE = 3;
/** Milliseconds after which a file that a page asked for is stored. */
const LATER = 2000;
const PLAIN = { ignoreSearch: true, ignoreVary: true };

/** Keeps whole answers of ours only: no errors, no redirects. */
const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 && response.type === 'basic' && !response.redirected ? response : null),
};

const byPagePath: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(new URL(pagePath(request.url), request.url).href),
};

/**
 * A complete pack before a visited page: the pack has all that its pages need, while of a visited
 * page perhaps only the text came.
 */
function packFirst(store: PackStore): WorkboxPlugin {
  return {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) => (await store.find(pagePath(request.url)).catch(() => undefined)) ?? cachedResponse,
  };
}

/** For what has a hash in its name, which copy is used makes no difference. */
function packToo(store: PackStore): WorkboxPlugin {
  return {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? (await store.find(pagePath(request.url)).catch(() => undefined)),
  };
}

/** Says that a page is not here, in the language of its address. */
const offlinePage: WorkboxPlugin = {
  handlerDidError: ({ request }) => caches.match(offlinePath(languageOf(request.url, navigator.languages))),
};

/** The strategies of the worker over the packs of `store`. */
export function strategies(store: PackStore) {
  const few = (maxEntries: number): ExpirationPlugin => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
  const assets = { cacheName: 'disan-assets', matchOptions: PLAIN, plugins: [onlyWhole, packToo(store), few(160)] };
  return {
    page: new NetworkFirst({
      cacheName: 'disan-pages',
      networkTimeoutSeconds: PATIENCE,
      matchOptions: PLAIN,
      plugins: [byPagePath, onlyWhole, packFirst(store), offlinePage, few(60)],
    }),
    data: new NetworkFirst({ cacheName: 'disan-data', networkTimeoutSeconds: PATIENCE, matchOptions: PLAIN, plugins: [onlyWhole, packFirst(store), few(120)] }),
    asset: new StoredFirst(assets, LATER),
    /** The same, stored at once. */
    assetNow: new CacheFirst(assets),
  };
}
