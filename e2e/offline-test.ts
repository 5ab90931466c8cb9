import { test as base } from '@playwright/test';
import { DIST, PORT } from './built.ts';
import { Device } from './offline-driver.ts';
import { buildReleases, StoppableSite } from './offline-site.ts';

export { expect } from '@playwright/test';

/** Ports beside those of the other tests. */
const FIRST_PORT = PORT + 4;
/** The languages of a pack, by the names that they have for themselves. */
export const OWN_NAMES = ['Tiếng Việt', 'English', '中文', '日本語'];

/** A site that can be stopped, a device with a browser that can be closed, and three releases of the invented province. */
export const test = base.extend<{ site: StoppableSite; device: Device }, { releases: readonly string[] }>({
  releases: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => use(await buildReleases()),
    { scope: 'worker', timeout: 240_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  site: async ({}, use, { workerIndex }) => {
    const site = new StoppableSite(DIST, FIRST_PORT + (workerIndex % 4));
    await site.start();
    await use(site);
    await site.stop();
  },
  device: async ({ site, launchOptions }, use) => {
    const device = new Device(site.address, launchOptions);
    await device.start();
    await use(device);
    await device.throwAway();
  },
});
