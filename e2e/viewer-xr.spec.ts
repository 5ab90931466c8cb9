import type { Page } from '@playwright/test';
import type { ViewerData } from '../src/model/viewer.ts';
import { expect, test, type Language } from './driver.ts';
import { BEHIND, type Viewer, Wearer } from './wearer.ts';

test.use({ viewport: { width: 640, height: 400 } });

/** What the viewer behind the button in that place reads. */
async function dataOf(page: Page, place: number): Promise<ViewerData> {
  const address = await page.locator('[data-open-viewer]').nth(place).getAttribute('data-open-viewer');
  return (await (await page.request.get(address ?? '')).json()) as ViewerData;
}

/** A recording of nothing, in seconds: 8-bit sound, 8,000 samples a second. */
function silence(seconds: number): Buffer {
  const length = seconds * 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, 8000], [28, 8000]] as const) head.writeUInt32LE(value, at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) head.writeUInt16LE(value, at);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
}

/** The texts of the hotspots, as the data of the viewer has them. */
async function told(page: Page, lang: Language): Promise<readonly { id: string; text: { text: string } }[]> {
  const address = await page.locator('[data-open-viewer]').first().getAttribute('data-open-viewer');
  const data = (await (await page.request.get(address ?? '')).json()) as { lang: string; hotspots: { id: string; text: { text: string } }[] };
  expect(data.lang).toBe(lang);
  return data.hotspots;
}

test('in virtual reality one stands before the thing, and the view follows the head @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'vi');
  await wearer.enter('model');
  const first = await wearer.eyes();
  const halves = await wearer.halves();
  expect(Math.min(...halves.map(({ green }) => green))).toBeGreaterThan(0.15);
  expect(halves[0]?.sum).not.toBe(halves[1]?.sum);
  await wearer.moveHead(0.5, 1.2, 0, Math.PI / 2);
  const next = await wearer.eyes();
  expect(next.at[1] - first.at[1]).toBeCloseTo(-0.4, 2);
  expect(Math.abs(Math.hypot(next.at[0] - first.at[0], next.at[2] - first.at[2]) - 0.5)).toBeLessThan(BEHIND);
  expect(first.ahead[0] * next.ahead[0] + first.ahead[2] * next.ahead[2]).toBeCloseTo(0, 2);
  expect((await wearer.halves())[0]?.sum).not.toBe(halves[0]?.sum);
});

test('a visitor in virtual reality goes by teleport, turns in steps, and leaves @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'vi');
  await wearer.enter('model');
  const first = await wearer.eyes();
  await wearer.pointAlong(0.6, -0.6, 0.5);
  await wearer.pull();
  const gone = await wearer.eyes();
  const way = Math.hypot(gone.at[0] - first.at[0], gone.at[2] - first.at[2]);
  expect(way).toBeGreaterThan(0.8);
  expect(way).toBeLessThan(6);
  await wearer.pushStick(1);
  const turned = await wearer.eyes();
  expect(turned.ahead[0] * gone.ahead[0] + turned.ahead[2] * gone.ahead[2]).toBeCloseTo(Math.cos(Math.PI / 6), 2);
  expect(Math.hypot(turned.at[0] - gone.at[0], turned.at[2] - gone.at[2])).toBeLessThan(BEHIND);
  await wearer.press('xr-menu', 'exit');
  await expect.poll(() => wearer.inSession()).toBe(false);
  const size = await page.evaluate(() => {
    const { width, clientWidth, height, clientHeight } = document.querySelector('ds-viewer canvas') as HTMLCanvasElement;
    return [width / clientWidth, height / clientHeight];
  });
  expect(size[0]).toBeCloseTo(size[1] ?? 0, 1);
  const before = await page.locator('ds-viewer canvas').screenshot();
  await page.locator('.v-host').focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await page.locator('ds-viewer canvas').screenshot()).equals(before)).toBe(false);
});

for (const lang of ['vi', 'ja'] as const) {
  test(`a hotspot is read in virtual reality in ${lang} @desk`, async ({ page }) => {
    const wearer = new Wearer(page, lang);
    await wearer.enter('model');
    const [hotspot, second] = await told(page, lang);
    await wearer.press(`xr-hotspot:${hotspot?.id}`);
    expect(await wearer.reads()).toMatchObject({ text: hotspot?.text.text, lang });
    await wearer.press('xr-text', 'next');
    expect((await wearer.reads())?.text).toBe(second?.text.text);
    await wearer.press('xr-text', 'close');
    expect(await wearer.reads()).toBeUndefined();
  });
}

test('in augmented reality a large thing stands before one, a metre large and on the floor @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'en');
  await wearer.enter('model', 'ar');
  const room = await page.evaluate(() => [...((document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-visitor')?.matrixWorld.elements ?? [])]);
  expect(room[5]).toBeGreaterThan(10);
  const [x = 0, , z = 0] = (await wearer.eyes()).at;
  expect(Math.hypot(x, z)).toBeGreaterThan((room[5] ?? 0) * 1.2);
  const [halves] = await wearer.halves();
  expect(halves?.green).toBeGreaterThan(0.015);
  const [hotspot] = await told(page, 'en');
  await wearer.press(`xr-hotspot:${hotspot?.id}`);
  expect((await wearer.reads())?.text).toBe(hotspot?.text.text);
  await wearer.press('xr-text', 'close');
  await wearer.press('xr-menu', 'exit');
  await expect.poll(() => wearer.inSession()).toBe(false);
});

test('in a tour one goes on by pointing at the way, and the eyes stay in the middle @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'en');
  await wearer.enter('tour');
  expect(Math.hypot(...(await wearer.eyes()).at)).toBeLessThan(BEHIND);
  const [way = ''] = await wearer.marks('xr-scene:');
  await wearer.press(way);
  await expect.poll(() => page.evaluate(() => (document.querySelector('ds-viewer') as Viewer & { opened: { place: string } }).opened.place)).toBe(way.replace('xr-scene:', ''));
  await wearer.moveHead(0.4, 1.3, 0.2);
  expect(Math.hypot(...(await wearer.eyes()).at)).toBeLessThan(BEHIND);
});

test('the guided view leads through virtual reality, from stop to stop, on the floor @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'vi');
  await wearer.enter('model');
  const { steps, hotspots } = (await dataOf(page, 0)) as Extract<ViewerData, { type: 'model' }>;
  await wearer.press('xr-menu', 'guide');
  expect(await wearer.reads()).toMatchObject({ title: steps[0]?.title.text, text: steps[0]?.text.text, lang: 'vi' });
  await wearer.press('xr-text', 'next');
  expect(await wearer.reads()).toMatchObject({ title: steps[1]?.title.text });
  const pose = hotspots.find(({ id }) => id === steps[1]?.hotspot)?.pose;
  const [x = 0, , z = 0] = pose?.position ?? [];
  const { at, ahead } = await wearer.eyes();
  expect(Math.hypot(at[0] - x, at[2] - z)).toBeLessThan(BEHIND);
  const [dx, dz] = [(pose?.target[0] ?? 0) - x, (pose?.target[2] ?? 0) - z];
  expect((ahead[0] * dx + ahead[2] * dz) / Math.hypot(dx, dz) / Math.hypot(ahead[0], ahead[2])).toBeCloseTo(1, 2);
  expect(at[1]).toBeLessThan(pose?.position[1] ?? 0);
  await wearer.press('xr-text', 'previous');
  expect(await wearer.reads()).toMatchObject({ title: steps[0]?.title.text });
  await wearer.press('xr-text', 'close');
  expect(await wearer.reads()).toBeUndefined();
});

test('the guided view of a tour goes to other scenes, and its text comes along @desk', async ({ page }) => {
  const wearer = new Wearer(page, 'ja');
  await wearer.enter('tour');
  const { steps } = await dataOf(page, 1);
  const other = steps.findIndex(({ scene }) => scene !== steps[0]?.scene);
  await wearer.press('xr-menu', 'guide');
  for (let stop = 0; stop < other; stop += 1) await wearer.press('xr-text', 'next');
  await expect.poll(() => page.evaluate(() => (document.querySelector('ds-viewer') as Viewer & { opened: { place: string } }).opened.place)).toBe(steps[other]?.scene);
  await wearer.frames(4);
  expect(await wearer.reads()).toMatchObject({ text: steps[other]?.text.text, lang: 'ja' });
  const { ahead } = await wearer.eyes();
  const heading = (Math.atan2(ahead[0], -ahead[2]) * 180) / Math.PI;
  expect((heading + 360) % 360).toBeCloseTo(steps[other]?.look?.heading ?? Number.NaN, 0);
});

test.describe('with things that this site does not have yet', () => {
  test.use({ serviceWorkers: 'block' });

  test('a hotspot in virtual reality shows its picture, plays its recording, and leads to its page @desk', async ({ page }) => {
    const wearer = new Wearer(page, 'en');
    await page.route('**/voice.wav', (route) => route.fulfill({ body: silence(20), contentType: 'audio/wav' }));
    await page.route('**/mound-a.en.json', async (route) => {
      const data = (await (await route.fetch()).json()) as Extract<ViewerData, { type: 'model' }>;
      const more = { picture: data.poster, audio: { href: '/media/voice.wav', bytes: 1000, type: 'audio/wav' }, link: { text: 'Óc Eo', href: '/en/an-giang/' } };
      await route.fulfill({ json: { ...data, hotspots: data.hotspots.map((hotspot, index) => (index ? hotspot : { ...hotspot, ...more })) } });
    });
    await wearer.enter('model');
    const { poster, hotspots } = (await dataOf(page, 0)) as Extract<ViewerData, { type: 'model' }>;
    await wearer.press(`xr-hotspot:${hotspots[0]?.id}`);
    await expect.poll(async () => (await wearer.reads())?.picture).toBe(poster?.src);
    const keys = async (): Promise<readonly string[]> => ((await wearer.reads())?.buttons ?? []).map(({ key }) => key);
    expect(await keys()).toEqual(['close', 'next', 'listen', 'page', 'exit']);
    await wearer.press('xr-text', 'listen');
    await expect.poll(keys).toEqual(['close', 'next', 'hush', 'page', 'exit']);
    await wearer.press('xr-text', 'hush');
    await expect.poll(keys).toEqual(['close', 'next', 'listen', 'page', 'exit']);
    await wearer.press('xr-text', 'page').catch(() => 'the page goes while the trigger is still held');
    await expect(page).toHaveURL(/\/en\/an-giang\/$/);
  });
});
