import { isCode, normaliseCode } from '../../model/code.ts';
import { routeOf } from '../../model/routes.ts';

function addressIn(text: string): URL | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * The code of a plate of ours that `text` holds: its address at one of `hosts` (with port, lower
 * case), or the code alone as a person types it. A code whose check character is wrong is none.
 */
export function codeIn(text: string, hosts: readonly string[]): string | undefined {
  const address = addressIn(text.trim());
  if (!address) return isCode(normaliseCode(text)) ? normaliseCode(text) : undefined;
  const route = hosts.includes(address.host) ? routeOf(address.pathname) : undefined;
  return route?.page === 'code' && isCode(route.code) ? route.code : undefined;
}

/** Hosts whose plates are ours: where the page is now, and where it says that it belongs. */
export function ownHosts(page: Document): readonly string[] {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return [page.location.host, ...(canonical ? [new URL(canonical).host] : [])];
}
