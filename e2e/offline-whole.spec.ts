import { DIST, LANGUAGES, textOf, thingsOf, type Thing } from './built.ts';
import { expect, OWN_NAMES, test } from './offline-test.ts';
import type { Device } from './offline-driver.ts';
import type { StoppableSite } from './offline-site.ts';

const PROVINCE = 'an-giang';
const things = thingsOf(PROVINCE, DIST);

test.describe.configure({ mode: 'default', timeout: 150_000 });

/** Bytes that a pack of the whole province may take on its way, without 3D. */
const MOST = 12_000_000;

function sum({ sent }: StoppableSite): number {
  return [...sent.values()].reduce((all, bytes) => all + bytes, 0);
}

/** Opens a page beside its map. @returns milliseconds to its text, and to the map */
async function openWithMap(device: Device, path: string): Promise<{ readonly text: number; readonly map: number }> {
  await device.page.setViewportSize({ width: 1280, height: 800 });
  expect(await device.opens(path)).toBe(true);
  await expect(device.heading()).toContainText('An Giang');
  return { text: await device.textAfter(), map: await device.mapAfter('sites') };
}

async function opensThing(device: Device, { province, collection, id, name }: Thing): Promise<void> {
  for (const lang of LANGUAGES) {
    const path = `/${lang}/${province}/${collection}/${id}/`;
    expect(await device.opens(path), path).toBe(true);
    await expect(device.heading(), path).toContainText(name[lang]);
  }
}

async function opensCode(device: Device, { province, collection, id, code, name }: Thing): Promise<void> {
  for (const path of [`/Q/${code}/`, `/q/${code.toLowerCase()}/`]) {
    await device.opens(path);
    await device.page.waitForURL(`**/vi/${province}/${collection}/${id}/**`);
    await expect(device.heading(), path).toContainText(name.vi);
  }
}

/** A festival with its first day after the one of today. */
function comingFestival(): { readonly id: string; readonly day: string } {
  const { features } = JSON.parse(textOf(`data/${PROVINCE}/festivals.geojson`)) as { features: { properties: { id: string; dates: [string, string][] } }[] };
  const today = new Date().toISOString().slice(0, 10);
  const days = features.flatMap(({ properties: { id, dates } }) => dates.map(([day]) => ({ id, day })));
  const [next] = days.filter(({ day }) => day > today).sort((a, b) => a.day.localeCompare(b.day));
  if (!next) throw new Error('No festival is to come');
  return next;
}

test('a saved province opens with the server stopped and the browser started anew @desk', async ({ site, device }) => {
  await device.openPacks(`/vi/${PROVINCE}/`);
  site.forget();
  const took = await device.save('An Giang', OWN_NAMES);
  console.log(`saved in ${took} ms, ${sum(site)} bytes`);
  expect(sum(site)).toBeLessThanOrEqual(MOST);
  await openWithMap(device, `/vi/${PROVINCE}/`);
  const warm = await openWithMap(device, `/vi/${PROVINCE}/`);
  await device.close();
  await site.stop();
  await device.start();
  const cold = await openWithMap(device, `/vi/${PROVINCE}/`);
  console.log(`warm with a line: text ${warm.text} ms, map ${warm.map} ms; cold without: text ${cold.text} ms, map ${cold.map} ms, ${(cold.map / warm.map).toFixed(2)} times`);
  for (const lang of LANGUAGES) {
    for (const path of [`/${lang}/`, `/${lang}/${PROVINCE}/`, `/${lang}/${PROVINCE}/sites/`, `/${lang}/${PROVINCE}/calendar/`, `/${lang}/${PROVINCE}/places/tri-ton/`]) {
      expect(await device.opens(path), path).toBe(true);
    }
  }
  for (const thing of things.slice(0, 4)) await opensThing(device, thing);
  for (const thing of things.slice(0, 4)) await opensCode(device, thing);
  const { id, day } = comingFestival();
  const festival = things.find((thing) => thing.id === id);
  expect(await device.opens(`/vi/${PROVINCE}/calendar/#day=${day}`)).toBe(true);
  await expect(device.page.locator(`[data-day="${day}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(device.page.locator('ds-calendar').getByRole('link', { name: festival?.name.vi ?? id }).first()).toBeVisible();
  expect(device.complaints).toEqual([]);
});

test('a saved model opens with the server stopped @desk', async ({ site, device }) => {
  const path = `/vi/${PROVINCE}/sites/go-cay-thi/`;
  const name = things.find(({ id }) => id === 'go-cay-thi')?.name.vi ?? '';
  await device.openPacks(path);
  site.forget();
  await device.save(name, [device.says('models')]);
  console.log(`place with 3D: ${sum(site)} bytes`);
  await site.stop();
  await device.restart();
  await device.keepDrawings();
  expect(await device.opens(path)).toBe(true);
  for (const viewer of await device.page.locator('[data-open-viewer]').all()) {
    await viewer.click();
    await expect(device.page.locator('ds-viewer')).toHaveAttribute('state', 'ready', { timeout: 30_000 });
    await expect.poll(() => device.coloursOf(device.page.locator('ds-viewer canvas').first())).toBeGreaterThan(20);
  }
  expect(device.complaints).toEqual([]);
});
