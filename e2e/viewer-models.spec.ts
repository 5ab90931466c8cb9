import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { apart, colourAt, isBrick, Looker, type Raster } from './viewer-driver.ts';
import { green, plain, WAYS } from './viewer-models.ts';

/** How the viewer shows a model that comes in the place of that of the site. */
async function shown(page: Page, body: Buffer): Promise<Raster> {
  await page.unroute('**/*.glb');
  await page.route('**/*.glb', (route) => route.fulfill({ body, contentType: 'model/gltf-binary' }));
  const looker = new Looker(page, 'en');
  await looker.open();
  return looker.picture();
}

for (const [way, { needs, make }] of Object.entries(WAYS)) {
  test(`a model that is ${way} looks as it does without @phone`, async ({ page }) => {
    const [bytes, bare] = [await make(), await plain()];
    expect(bytes.toString('latin1')).toContain(needs);
    expect(bare.toString('latin1')).not.toContain(needs);
    const wanted = await shown(page, bare);
    expect(isBrick(colourAt(wanted, 0.5, 0.45))).toBe(true);
    expect(apart(wanted, await shown(page, bytes))).toBeLessThan(1);
  });
}

/** Supercompression as KTX 2.0 numbers it (Zstandard, BasisLZ), and how far apart colours may be that 5 bits a channel give. */
for (const [kind, scheme, far] of [['UASTC', 2, 1], ['ETC1S', 1, 2]] as const) {
  test(`a texture in KTX2 (${kind}) looks as it does in PNG @phone`, async ({ page }) => {
    const bytes = await green(kind);
    expect(bytes.toString('latin1')).toContain('KHR_texture_basisu');
    expect(bytes.readUInt32LE(bytes.indexOf('KTX 20') - 1 + 44)).toBe(scheme);
    const wanted = await shown(page, await green('PNG'));
    const [red, strong, blue] = colourAt(wanted, 0.5, 0.45);
    expect(strong - Math.max(red, blue)).toBeGreaterThan(30);
    expect(apart(wanted, await shown(page, bytes))).toBeLessThan(far);
  });
}
