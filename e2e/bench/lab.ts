import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_PATH, SANDBOX_ARGS } from '../chromium.ts';
import { buildPeer, buildProbe, buildSite, dist, type Peer } from './build.ts';
import { openSite, type Site } from './server.ts';

/** What every bench works with. */
export interface Lab {
  readonly browser: Browser;
  /** Script for the pages, see probe.ts. */
  readonly probe: string;
  readonly runs: number;
  readonly ours: Site;
  /** A peer's page, built and served on first use. */
  peers(name: Peer): Promise<Site>;
  /** Paths of ours: the page of a thing and the map of its province. */
  readonly thing: string;
  readonly home: string;
  /** The HTML of a page of ours. */
  readPage(path: string): Promise<string>;
  close(): Promise<void>;
}

const THING = '/vi/an-giang/sites/mieu-ba-chua-xu-nui-sam/';
const HOME = '/vi/an-giang/';

/** Everything but the hundreds of pages and articles that no bench opens. */
function opened(path: string): boolean {
  return path.startsWith('/assets/') || path === `${THING}index.html` || path === `${HOME}index.html` || path.endsWith('.geojson');
}

/** Builds what is missing and starts browser and servers. `close` ends them. */
export async function openLab(runs: number): Promise<Lab> {
  await buildSite();
  const probe = await buildProbe();
  const browser = await chromium.launch({ args: [...SANDBOX_ARGS], ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) });
  const ours = await openSite(dist, opened);
  const sites = new Map<Peer, Promise<Site>>();
  const peers = (name: Peer): Promise<Site> => {
    const site = sites.get(name) ?? buildPeer(name, THING).then((folder) => openSite(folder));
    sites.set(name, site);
    return site;
  };
  return {
    browser,
    probe,
    runs,
    ours,
    peers,
    thing: THING,
    home: HOME,
    readPage: (path) => readFile(join(dist, path, 'index.html'), 'utf8'),
    async close() {
      await browser.close();
      for (const site of [ours, ...(await Promise.all(sites.values()))]) await site.close();
    },
  };
}
