import { expect, test } from './driver.ts';
import { SPLAT_FILES } from './splat-files.ts';
import { colourAt, Looker } from './viewer-driver.ts';

test.use({ serviceWorkers: 'block' });

/** A visitor before splats in the place of the model. */
async function opened(looker: Looker, end: keyof typeof SPLAT_FILES, more: object = {}): Promise<void> {
  const { page } = looker;
  const body = SPLAT_FILES[end]();
  await page.route(`**/balls.${end}`, (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
  await page.route('**/mound-a.*.json', async (route) => {
    const data = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...data, type: 'splat', file: { href: `/media/balls.${end}`, bytes: body.length }, hotspots: [], start: undefined, ...more } });
  });
  await looker.open();
}

/** Which colour stands out above the middle of the picture, and below it. */
async function seen(looker: Looker): Promise<readonly string[]> {
  const picture = await looker.picture();
  return [0.3, 0.7].map((height) => {
    const [red, , blue] = colourAt(picture, 0.5, height);
    return red - blue > 80 ? 'red' : blue - red > 80 ? 'blue' : 'none';
  });
}

for (const end of ['splat', 'ply', 'spz'] as const) {
  test(`splats of a .${end} are seen as they stand @phone`, async ({ page, witness }) => {
    const errors = witness.errors();
    const looker = new Looker(page);
    await opened(looker, end);
    await expect.poll(() => seen(looker)).toEqual(['red', 'blue']);
    expect(errors).toEqual([]);
  });
}

test('splats whose file is upside down stand upright @phone', async ({ page }) => {
  const looker = new Looker(page);
  await opened(looker, 'ply', { up: '-y' });
  await expect.poll(() => seen(looker)).toEqual(['blue', 'red']);
});

test('keys turn splats, and a copied view has its numbers @phone', async ({ page }) => {
  const looker = new Looker(page);
  await opened(looker, 'splat');
  const before = await looker.camera();
  await looker.host.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => looker.camera()).not.toEqual(before);
  await page.keyboard.press('Home');
  await expect.poll(() => looker.camera()).toEqual(before);
});
