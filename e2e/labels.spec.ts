import { type Page } from '@playwright/test';
import { expect, test } from './driver.ts';

/** An empty stretch of sea in the middle of the desk's map. */
const SEA = { lon: 103.75, lat: 9.75 };
const VIEW = `#map=9.00/${SEA.lat.toFixed(4)}/${SEA.lon.toFixed(4)}`;

/** Top and bottom of the ink of a glyph in pixels from the top of the picture, and how much ink there is. */
interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly pixels: number;
}

/** Puts one name of our own on the map, in place of all others, and takes a picture of it. */
async function pictureOf(page: Page, name: string): Promise<string> {
  await page.route('**/data/provinces.*.json', async (route) => {
    const provinces = (await (await route.fetch()).json()) as object[];
    const labels = [{ kind: 'island', name, ...SEA, rank: 1 }];
    await route.fulfill({ json: provinces.map((province) => ({ ...province, labels })) });
  });
  await page.goto(`/vi/an-giang/${VIEW}`);
  const map = page.locator('ds-map[ready]');
  await map.waitFor();
  await expect.poll(() => map.evaluate((element) => (element as HTMLElement & { drawn(layer: string): readonly unknown[] }).drawn('names-land').length)).toBe(1);
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no box');
  const clip = { x: box.x + box.width / 2 - 110, y: box.y + box.height / 2 - 30, width: 220, height: 60 };
  return (await page.screenshot({ clip })).toString('base64');
}

/** The glyphs of a picture, left to right: columns of ink between empty ones. Dark on light. */
function glyphs(page: Page, png: string): Promise<readonly Ink[]> {
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const dark = (x: number, y: number): boolean => (pixels[4 * (y * width + x)] ?? 255) < 125;
    const found: { top: number; bottom: number; pixels: number }[] = [];
    let open: { top: number; bottom: number; pixels: number } | undefined;
    for (let x = 0; x < width; x += 1) {
      const rows = Array.from({ length: height }, (_, y) => y).filter((y) => dark(x, y));
      if (!rows.length) open = undefined;
      else {
        if (!open) found.push((open = { top: height, bottom: 0, pixels: 0 }));
        open.top = Math.min(open.top, ...rows);
        open.bottom = Math.max(open.bottom, ...rows);
        open.pixels += rows.length;
      }
    }
    return found;
  }, png);
}

test.use({ deviceScaleFactor: 3, bypassCSP: true });

test('stacked Vietnamese marks stand whole above and below their letters @desk', async ({ page }) => {
  const [plain, ...marked] = await glyphs(page, await pictureOf(page, 'E  Ặ  Ễ  Ỡ  ợ  ữ'));
  expect(marked).toHaveLength(5);
  const [breveDot, circumflexTilde, hornTilde, hornDot, lowerHornTilde] = marked as [Ink, Ink, Ink, Ink, Ink];
  if (!plain) throw new Error('No ink');
  const height = plain.bottom - plain.top;
  expect(breveDot.top, 'Ặ has its breve').toBeLessThan(plain.top - 0.15 * height);
  expect(breveDot.bottom, 'Ặ has its dot').toBeGreaterThan(plain.bottom + 0.1 * height);
  expect(circumflexTilde.top, 'Ễ has two marks').toBeLessThan(plain.top - 0.3 * height);
  expect(Math.abs(circumflexTilde.bottom - plain.bottom), 'Ễ stands on the line').toBeLessThan(0.1 * height);
  expect(hornTilde.top, 'Ỡ has its tilde').toBeLessThan(plain.top - 0.12 * height);
  expect(hornDot.bottom, 'ợ has its dot').toBeGreaterThan(plain.bottom + 0.1 * height);
  expect(lowerHornTilde.top, 'ữ has its tilde').toBeLessThan(plain.top + 0.1 * height);
  expect(Math.abs(lowerHornTilde.bottom - plain.bottom), 'ữ stands on the line').toBeLessThan(0.12 * height);
});

for (const [language, name] of [['Chinese', '一  龙  河  仙'], ['Japanese', '一  ハ  ぶ  島']] as const) {
  test(`${language} letters are drawn, each its own @desk`, async ({ page }) => {
    const found = await glyphs(page, await pictureOf(page, name));
    const inks = new Set(found.map((glyph) => `${glyph.pixels}/${glyph.bottom - glyph.top}`));
    expect(found.length, 'every letter leaves ink').toBeGreaterThanOrEqual(4);
    expect(inks.size, 'no two look the same, as boxes for missing letters would').toBe(found.length);
  });
}
