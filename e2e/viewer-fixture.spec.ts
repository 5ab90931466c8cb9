import AxeBuilder from '@axe-core/playwright';
import type { Route } from '@playwright/test';
import sharp from 'sharp';
import { expect, FIXTURE_PORT, test } from './driver.ts';
import { colourAt, Looker } from './viewer-driver.ts';

test.use({ baseURL: `http://127.0.0.1:${FIXTURE_PORT}` });

const HOUSE = 'song-thu/sites/dinh-thu';
/** Which button of the page of the house opens what. */
const [BOX, TOUR, PHOTOGRAPH] = [0, 1, 2];
/** A tile of the photograph in its own size. */
const FINEST = /\/(\d+),(\d+),512,\d+\/512,\d+\/0\/default\.jpg$/;

type Colour = 'red' | 'yellow' | 'green' | 'blue' | 'magenta' | 'none';

/** Which of the colours of the panorama, or of its tiles, something is. */
function named([red, green, blue]: readonly [number, number, number]): Colour {
  if (red > 150 && blue > 150 && green < 90) return 'magenta';
  if (red > 150 && green > 120 && blue < 110) return 'yellow';
  if (red > 120 && green < 100) return 'red';
  if (blue > 110 && red < 90) return 'blue';
  return green > 90 && red < 100 ? 'green' : 'none';
}

/** The colour a little above the middle of the picture. */
async function ahead(looker: Looker): Promise<Colour> {
  return named(colourAt(await looker.picture(), 0.5, 0.45));
}

test('a large photograph: whole at first, then its own pixels where one looks @desk', async ({ page }) => {
  const tiles: string[] = [];
  page.on('request', (request) => void (FINEST.test(request.url()) && tiles.push(request.url())));
  const looker = new Looker(page, 'en');
  await looker.open(PHOTOGRAPH, HOUSE);
  const whole = await looker.camera();
  expect(whole).toEqual([600, 400, 1]);
  await looker.viewer.locator('[data-hotspot="dau-dao"]').click();
  await expect(looker.panel()).toContainText('The corner curves to the sky.');
  await expect.poll(async () => (await looker.camera()).slice(0, 2)).toEqual([980, 285]);
  await expect.poll(() => tiles.length).toBeGreaterThan(0);
  await expect.poll(async () => named(colourAt(await looker.picture(), 0.15, 0.6))).toBe('red');
  await page.keyboard.press('Escape');
  await looker.host.focus();
  await page.keyboard.press('-');
  const farther = await looker.camera();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await looker.camera())[0]).toBeLessThan(farther[0] ?? 0);
  await page.keyboard.press('Home');
  await expect.poll(() => looker.camera()).toEqual(whole);
  await looker.button('image.in').click();
  await expect.poll(async () => (await looker.camera())[2]).toBeGreaterThan(1.2);
});

test('a large photograph under two fingers @phone', async ({ page, context }) => {
  const looker = new Looker(page, 'ja');
  await looker.open(PHOTOGRAPH, HOUSE);
  const box = await looker.host.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const fingers = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number): Promise<unknown> =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: apart ? [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] : [] });
  await touch('touchStart', 30);
  for (const apart of [45, 60, 90]) await touch('touchMove', apart);
  await touch('touchEnd', 0);
  await expect.poll(async () => (await looker.camera())[2]).toBeGreaterThan(2);
});

test('a large photograph: axe finds no violation @phone', async ({ page }) => {
  const looker = new Looker(page, 'vi');
  await looker.open(PHOTOGRAPH, HOUSE);
  expect((await new AxeBuilder({ page }).include('ds-viewer').analyze()).violations).toEqual([]);
});

test('a panorama stands by its compass, and turns with the keys @desk', async ({ page }) => {
  const looker = new Looker(page, 'en');
  await looker.open(TOUR, HOUSE);
  expect((await looker.camera())[0]).toBe(45);
  await expect.poll(() => ahead(looker)).toBe('yellow');
  await looker.viewer.locator('[data-hotspot="cay-da"], .v-markers').first().waitFor({ state: 'attached' });
  await looker.button('next').click();
  await expect.poll(async () => (await looker.camera())[0]).toBe(135);
  await expect.poll(() => ahead(looker)).toBe('green');
  await page.keyboard.press('Escape');
  await looker.host.focus();
  for (let press = 0; press < 30 && (await ahead(looker)) !== 'blue'; press += 1) await page.keyboard.press('ArrowRight');
  expect(await ahead(looker)).toBe('blue');
});

test('a large panorama brings finer tiles where one looks @desk', async ({ page }) => {
  const tile = await sharp({ create: { width: 512, height: 512, channels: 3, background: '#d020d0' } }).jpeg().toBuffer();
  const asked: string[] = [];
  await page.route('**/fine/*.jpg', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: tile, contentType: 'image/jpeg' });
  });
  await page.route('**/quanh.*.json', async (route: Route) => {
    const data = (await (await route.fetch()).json()) as { scenes: { levels: unknown[] }[] };
    data.scenes.forEach((scene) => Object.assign(scene, { levels: [{ href: '/media/fine/{x}-{y}.jpg', size: 512, columns: 8, rows: 4, width: 4096, height: 2048 }] }));
    await route.fulfill({ json: data });
  });
  const looker = new Looker(page, 'en');
  await looker.open(TOUR, HOUSE);
  await expect.poll(() => ahead(looker)).toBe('magenta');
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.length).toBeLessThan(32);
});

test('a hotspot shows its picture, and leads to the page of another thing @phone', async ({ page }) => {
  const looker = new Looker(page, 'vi');
  await looker.open(BOX, HOUSE);
  await looker.viewer.locator('[data-hotspot="mai"]').click();
  await expect(looker.panel().getByRole('img', { name: 'Mặt trước của đình (tranh vẽ).' })).toBeVisible();
  await expect(looker.panel()).toContainText('Người vẽ Thử');
  await looker.button('next').click();
  await looker.panel().getByRole('link').click();
  await page.waitForURL('**/vi/song-thu/sites/chua-thu/*');
});
