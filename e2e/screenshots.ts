import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import { SCREEN_FORMS, screenshotName, type ScreenForm } from '../src/compile/pictures/screenshots.ts';
import { siteServer } from '../src/compile/kiosk/serve.mjs';
import { DIST, LANGUAGES, textOf, type Language } from './built.ts';
import { CHROMIUM_PATH, SANDBOX_ARGS } from './chromium.ts';

/** Bytes that a screenshot may take. */
const MOST = 60_000;
const SCREENS: Readonly<Record<ScreenForm, { readonly viewport: { width: number; height: number }; readonly deviceScaleFactor: number }>> = {
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 },
};

async function shoot(browser: Browser, url: string, form: ScreenForm): Promise<Buffer> {
  const page = await browser.newPage({ ...SCREENS[form], reducedMotion: 'reduce', serviceWorkers: 'block' });
  await page.goto(url, { waitUntil: 'load' });
  if (form === 'wide') await page.locator('ds-map[ready]').waitFor({ timeout: 60_000 });
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.waitForTimeout(form === 'wide' ? 3000 : 500);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The best WebP of a picture that is small enough. */
async function small(picture: Buffer): Promise<Buffer> {
  for (let quality = 82; quality > 30; quality -= 6) {
    const bytes = await sharp(picture).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length <= MOST) return bytes;
  }
  throw new Error(`No WebP of a screenshot below ${MOST} bytes`);
}

/** Takes pictures of the built site, of the page of its first province, and puts them into the data folder. */
async function main(data: string): Promise<void> {
  const [first] = JSON.parse(textOf('data/provinces.vi.json')) as readonly { readonly id: string }[];
  if (!first) throw new Error('The site has no province');
  const server = siteServer(DIST);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch({ args: SANDBOX_ARGS, ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) });
  const take = async (lang: Language, form: ScreenForm): Promise<void> => {
    const bytes = await small(await shoot(browser, `http://127.0.0.1:${port}/${lang}/${first.id}/`, form));
    const file = join(data, first.id, screenshotName(lang, form));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  };
  for (const lang of LANGUAGES) for (const form of SCREEN_FORMS) await take(lang, form);
  await browser.close();
  server.close();
}

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
await main(resolve(root, process.env.DISAN_DATA ?? 'data'));
