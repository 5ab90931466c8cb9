/** How a request is answered: `page` and `data` from the network first, `asset` from what is stored first, `other` is left to the browser. */
export type RequestKind = 'page' | 'data' | 'asset' | 'other';

type Asked = Pick<Request, 'method' | 'mode' | 'cache' | 'url' | 'headers'>;

/** Addresses that are never answered from a cache: the worker itself, and lists of what can be saved. */
const FRESH = /^\/(sw\.js$|packs\/)/;

/** Kind of a request by what it asks for. Slices of files, other servers and what packs are filled with pass through. */
export function kindOf({ method, mode, cache, url, headers }: Asked, origin: string): RequestKind {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || headers.has('range') || FRESH.test(pathname)) return 'other';
  if (mode === 'navigate') return 'page';
  if (cache === 'no-cache' || cache === 'no-store' || cache === 'reload') return 'other';
  return /^\/(assets|media)\//.test(pathname) ? 'asset' : 'data';
}
