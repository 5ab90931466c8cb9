import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { DIST, expect, filesOf, LANGUAGES, test } from './driver.ts';
import { apart, colourAt, isBrick, Looker, MODEL, MOUND, TOUR } from './viewer-driver.ts';

const named = (pattern: RegExp): string => filesOf().find((file) => pattern.test(file)) ?? '';
const built = (pattern: RegExp): Buffer => readFileSync(join(DIST, named(pattern)));
const model = (): Buffer => built(/go-cay-thi-a\.\w+\.glb$/);

interface Fault {
  readonly what: string;
  readonly reason: string;
  readonly index: number;
  readonly files: string;
  answer(route: Route): Promise<void>;
}

/** Changes what the viewer is told. */
const changed = (change: (data: Record<string, unknown>) => void) => async (route: Route): Promise<void> => {
  const data = (await (await route.fetch()).json()) as Record<string, unknown>;
  change(data);
  await route.fulfill({ json: data });
};

const FAULTS: readonly Fault[] = [
  { what: 'a model that is not there', reason: 'missing', index: MODEL, files: '**/*.glb', answer: (route) => route.fulfill({ status: 404 }) },
  { what: 'a model that ends too early', reason: 'broken', index: MODEL, files: '**/*.glb', answer: (route) => route.fulfill({ body: model().subarray(0, 20_000) }) },
  { what: 'something that is no model', reason: 'broken', index: MODEL, files: '**/*.glb', answer: (route) => route.fulfill({ body: '<!doctype html><title>Not a model</title>' }) },
  { what: 'a line that is down', reason: 'offline', index: MODEL, files: '**/*.glb', answer: (route) => route.abort('internetdisconnected') },
  { what: 'a model of 500 MB', reason: 'large', index: MODEL, files: '**/mound-a.*.json', answer: changed((data) => Object.assign(data, { files: [{ href: '/huge.glb', bytes: 500e6 }] })) },
  { what: 'a panorama that is none', reason: 'broken', index: TOUR, files: '**/tours/*east*.jpg', answer: (route) => route.fulfill({ body: 'JFIF?' }) },
  { what: 'a panorama of the wrong ratio', reason: 'broken', index: TOUR, files: '**/tours/*east*.jpg', answer: (route) => route.fulfill({ body: built(/go-cay-thi-a-960\.\w+\.jpg$/) }) },
  { what: 'splats that are none', reason: 'broken', index: MODEL, files: '**/mound-a.*.json', answer: changed((data) => Object.assign(data, { type: 'splat', file: { href: '/robots.txt', bytes: 900 }, hotspots: [] })) },
];

FAULTS.forEach(({ what, reason, index, files, answer }, order) => {
  const lang = LANGUAGES[order % LANGUAGES.length] ?? 'vi';
  test(`${what}: a sentence in ${lang} and the poster, and the page goes on @phone`, async ({ page, witness }) => {
    const errors = witness.errors();
    await page.route(files, answer);
    const looker = new Looker(page, lang);
    await looker.read();
    await looker.press(index);
    await looker.readsOfFault(reason);
    await page.unroute(files);
    await looker.closes(index);
    await looker.press(index);
    await looker.sees();
    expect(errors).toEqual([]);
  });
});

/** The site behind a line that breaks in the middle of each model, until `mend` is called. */
async function brokenLine(site: string): Promise<{ readonly address: string; mend(): void; close(): void }> {
  let broken = true;
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', site)).then(async ({ status, headers, body }) => {
      const bytes = Buffer.from(await new Response(body).arrayBuffer());
      response.writeHead(status, { 'content-type': headers.get('content-type') ?? '', 'content-length': bytes.length });
      if (!broken || !request.url?.endsWith('.glb')) return response.end(bytes);
      return response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => request.socket.destroy(), 300));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, mend: () => (broken = false), close: () => server.close() };
}

test('a line that breaks on the way, and a second try @phone', async ({ page, baseURL }) => {
  const line = await brokenLine(baseURL ?? '');
  const looker = new Looker(page, 'ja');
  await page.goto(`${line.address}/ja/${MOUND}/`);
  await looker.press();
  await looker.readsOfFault('offline');
  line.mend();
  await looker.button('retry').click();
  await looker.sees();
  line.close();
});

test('without WebGL 2 there is the poster and every text @phone', async ({ page, given }) => {
  await given.noWebgl();
  const looker = new Looker(page);
  await looker.read();
  await looker.press();
  await looker.readsOfFault('webgl');
  await expect(looker.viewer.locator('.v-list li')).toHaveCount(6);
  await expect(looker.button('retry')).toHaveCount(0);
});

test('graphics that are lost come back; lost again, poster and text are there @phone', async ({ page }) => {
  const looker = new Looker(page, 'zh');
  await looker.open();
  const before = await looker.picture();
  expect(isBrick(colourAt(before, 0.5, 0.45))).toBe(true);
  await looker.graphics('loseContext');
  await expect.poll(async () => apart(before, await looker.picture())).toBeGreaterThan(8);
  await looker.graphics('restoreContext');
  await expect.poll(async () => apart(before, await looker.picture())).toBeLessThan(1);
  await looker.graphics('loseContext');
  await looker.readsOfFault('lost');
  await expect(looker.viewer.locator('.v-list li')).toHaveCount(6);
});

/** Notes every WebGL context that is made, without keeping it. */
async function countContexts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const made: WeakRef<WebGL2RenderingContext>[] = [];
    const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, options?: unknown) => RenderingContext | null;
    const noted = function (this: HTMLCanvasElement, kind: string, options?: unknown): RenderingContext | null {
      const context = getContext.call(this, kind, options);
      if (context instanceof WebGL2RenderingContext) made.push(new WeakRef(context));
      return context;
    };
    HTMLCanvasElement.prototype.getContext = noted as HTMLCanvasElement['getContext'];
    Object.assign(window, { alive: () => made.filter((each) => each.deref()?.isContextLost() === false).length });
  });
  return () => page.evaluate(() => (window as unknown as { alive(): number }).alive());
}

/** Bytes by which the heap may grow in twenty openings; it was 0.36 MB when it was measured, and a model is half of one. */
const CREEP = 1e6;

test('thirty openings leave no context and no memory behind @phone', async ({ page, context }, { annotations }) => {
  const alive = await countContexts(page);
  const looker = new Looker(page);
  const inspector = await context.newCDPSession(page);
  const heap = async (): Promise<number> => {
    for (let round = 0; round < 3; round += 1) await inspector.send('HeapProfiler.collectGarbage');
    return (await inspector.send('Runtime.getHeapUsage')).usedSize;
  };
  const rounds = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round += 1) {
      await looker.press(round % 5 === 4 ? TOUR : MODEL);
      await looker.sees();
      expect(await alive()).toBe(1);
      await looker.closes(round % 5 === 4 ? TOUR : MODEL);
    }
  };
  await looker.read();
  await rounds(10);
  const before = await heap();
  await rounds(20);
  const growth = (await heap()) - before;
  annotations.push({ type: 'heap', description: `${before} bytes, and ${growth} more after twenty openings` });
  expect(await alive()).toBe(0);
  expect(growth).toBeLessThan(CREEP);
});
