import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import encodeQr from 'qr';
import { CHROMIUM_PATH, SANDBOX_ARGS } from './chromium.ts';

const [WIDTH, HEIGHT, PER_SECOND] = [640, 480, 5];
const MODULE = 8;

/** A grey picture with the symbol of `text` in its middle, as the planes of a Y4M frame. */
function frameOf(text: string): Buffer {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, 120);
  const [left, top] = [(WIDTH - modules.length * MODULE) >> 1, (HEIGHT - modules.length * MODULE) >> 1];
  modules.forEach((row, y) => row.forEach((dark, x) => {
    for (let line = 0; line < MODULE; line += 1) {
      const at = (top + y * MODULE + line) * WIDTH + left + x * MODULE;
      luma.fill(dark ? 30 : 225, at, at + MODULE);
    }
  }));
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
}

/** A film that a camera in the test sees over and over: each text for `seconds`. Gives its path. */
export function filmOf(texts: readonly string[], seconds: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'disan-film-')), 'plates.y4m');
  const frames = texts.flatMap((text) => Array<Buffer>(seconds * PER_SECOND).fill(frameOf(text)));
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${PER_SECOND}:1 Ip A1:1 C420\n`), ...frames]));
  return file;
}

/** A browser whose camera shows a film. */
export function browserWithFilm(film: string): LaunchOptions {
  return {
    args: [...SANDBOX_ARGS, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
  };
}
