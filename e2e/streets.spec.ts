import type { Page } from '@playwright/test';
import { expect, test as base } from './driver.ts';
import { serveStreets } from './streets-site.ts';

interface Place {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

type Properties = Readonly<Record<string, string | number>>;
type MapElement = HTMLElement & { drawn(layer: string): readonly Properties[] };

const CHAU_DOC: Place = { zoom: 15, lat: 10.707, lon: 105.117 };
/** In the province, but not in the street map. */
const HA_TIEN: Place = { zoom: 11, lat: 10.383, lon: 104.488 };

const test = base.extend<object, { streets: string }>({
  streets: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const { address, stop } = await serveStreets();
      await use(address);
      stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ streets }, use) => use(streets),
});

test.describe.configure({ mode: 'default' });

async function lookAt(page: Page, { zoom, lat, lon }: Place): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/vi/an-giang/#map=${zoom.toFixed(2)}/${lat.toFixed(4)}/${lon.toFixed(4)}`);
  await expect(page.locator('ds-map')).toHaveAttribute('ready', '', { timeout: 25_000 });
}

function drawn(page: Page, layer: string): Promise<readonly Properties[]> {
  return page.locator('ds-map').evaluate((map, name) => (map as MapElement).drawn(name), layer);
}

async function expectDrawn(page: Page, layer: string): Promise<void> {
  await expect.poll(async () => (await drawn(page, layer)).length, { message: layer, timeout: 25_000 }).toBeGreaterThan(0);
}

test('a street map that was put in draws its roads, buildings, land and water @desk', async ({ page }) => {
  await lookAt(page, CHAU_DOC);
  for (const layer of ['roads_minor', 'roads_major', 'roads_other', 'buildings', 'landuse_park', 'water']) await expectDrawn(page, `streets-${layer}`);
});

test('a street map that was put in names its streets and places @desk', async ({ page }) => {
  await lookAt(page, CHAU_DOC);
  await expectDrawn(page, 'streets-roads_labels_major');
  await expectDrawn(page, 'streets-pois');
  expect((await drawn(page, 'streets-roads_labels_major'))[0]?.['name']).toBe('Đường Thử');
  expect((await drawn(page, 'streets-pois'))[0]?.['name']).toBe('Tòa nhà thử');
});

test('the embedded map lies under the streets and beside them @desk', async ({ page }) => {
  await lookAt(page, CHAU_DOC);
  await expectDrawn(page, 'streets-earth');
  await expectDrawn(page, 'earth');
  await lookAt(page, HA_TIEN);
  await expectDrawn(page, 'earth');
  await expectDrawn(page, 'water');
  expect(await drawn(page, 'streets-earth')).toEqual([]);
});

test('the overview is the embedded map alone @desk', async ({ page }) => {
  await lookAt(page, { ...CHAU_DOC, zoom: 7 });
  await expectDrawn(page, 'earth');
  await expectDrawn(page, 'places_locality');
  expect(await drawn(page, 'streets-earth')).toEqual([]);
  await lookAt(page, { ...CHAU_DOC, zoom: 9 });
  await expectDrawn(page, 'streets-earth');
});

test('the embedded map is drawn where the street map cannot be reached @desk', async ({ page, given }) => {
  await given.filesLost(/streets-\w+\.pmtiles/);
  await lookAt(page, CHAU_DOC);
  await expectDrawn(page, 'earth');
});

test('streets break no rule of the site and cause no complaint in the console @desk', async ({ page, witness }) => {
  const [broken, errors] = [await witness.policy(), witness.errors()];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/GPU stall|WebGL|preload/.test(message.text())) complaints.push(message.text());
  });
  for (const place of [CHAU_DOC, { ...CHAU_DOC, zoom: 10 }, HA_TIEN]) {
    await lookAt(page, place);
    await expectDrawn(page, 'earth');
    await page.waitForLoadState('networkidle');
  }
  expect([...broken, ...errors, ...complaints]).toEqual([]);
});
