import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PORT } from './built.ts';
import { expect, test, total } from './driver.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const port = PORT + 3;
const address = `http://127.0.0.1:${port}`;
/** The first start prepares the libraries. */
const PATIENCE_MS = 150_000;

test('`npm start` opens the map on what was cloned @desk', async ({ visitor }) => {
  test.setTimeout(PATIENCE_MS);
  const server = spawn(process.execPath, [resolve(root, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1', '--port', String(port), '--strictPort'], { cwd: root, stdio: 'ignore' });
  try {
    await expect.poll(() => fetch(`${address}/vi/an-giang/`).then(({ ok }) => ok, () => false), { timeout: PATIENCE_MS }).toBe(true);
    await visitor.page.goto(`${address}/vi/an-giang/`);
    await expect(visitor.map()).toHaveAttribute('ready', '', { timeout: PATIENCE_MS });
    await expect.poll(() => visitor.drawn().then(total), { timeout: PATIENCE_MS }).toBeGreaterThan(0);
  } finally {
    server.kill();
  }
});
