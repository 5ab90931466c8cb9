import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { createServer } from 'vite';
import type { Shot } from '../../../src/reconstruct/studio.ts';
import { SHOTS } from './shots.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MEDIA = fileURLToPath(new URL('../media/', import.meta.url));
const CHROMIUM = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const PORT = 4640;

/** Draws the pictures whose names are given, or all; `--quick` with few exposures and small, `--out DIR` elsewhere. */
async function main(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  const out = args.includes('--out') ? `${args[args.indexOf('--out') + 1] ?? '.'}/` : MEDIA;
  const names = args.filter((name) => name in SHOTS);
  const server = await createServer({ configFile: false, root: ROOT, appType: 'custom', logLevel: 'error', cacheDir: `${ROOT}.cache/studio`, server: { port: PORT, strictPort: true, hmr: false } });
  await server.listen();
  const browser = await chromium.launch({ args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], ...(CHROMIUM ? { executablePath: CHROMIUM } : {}) });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    await page.route('**/studio', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Studio</title>' }));
    await page.goto(`http://localhost:${PORT}/studio`);
    for (const [name, { quality, ...shot }] of Object.entries(SHOTS)) {
      if (names.length && !names.includes(name)) continue;
      const png = await draw(page, quick ? { ...shot, width: shot.width / 2, height: shot.height / 2, exposures: 6 } : shot);
      await mkdir(dirname(`${out}${name}`), { recursive: true });
      const { size } = await sharp(png).jpeg({ quality, mozjpeg: true }).toFile(`${out}${name}`);
      process.stdout.write(`${name} ${size} bytes\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function draw(page: { evaluate(script: string): Promise<unknown> }, shot: Shot): Promise<Buffer> {
  const address = await page.evaluate(`import('/src/reconstruct/studio.ts').then(({ draw }) => draw(${JSON.stringify(shot)}))`);
  return Buffer.from(String(address).replace(/^data:image\/png;base64,/, ''), 'base64');
}

await main(process.argv.slice(2));
