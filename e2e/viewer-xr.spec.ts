import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, say, test, type Language } from './driver.ts';

/** What of the emulated headset the page is asked to do. */
interface Tracked {
  readonly position: { set(x: number, y: number, z: number): void };
  readonly quaternion: { set(x: number, y: number, z: number, w: number): void };
}
interface Headset extends Tracked {
  readonly controllers: { readonly right: Tracked & { updateButtonValue(id: string, value: number): void; updateAxes(id: string, x: number, y: number): void } };
  readonly activeSession: { requestAnimationFrame(call: (now: number) => void): number } | undefined;
}
/** As much of an object of three.js as is looked at. */
interface Thing {
  readonly name: string;
  readonly visible: boolean;
  readonly children: readonly Thing[];
  readonly userData: { readonly text?: string; readonly title?: string; readonly lang?: string };
  readonly matrixWorld: { readonly elements: readonly number[] };
  getObjectByName(name: string): Thing | undefined;
  placeOf(key: string): readonly [number, number] | undefined;
  localToWorld(at: unknown): void;
}
type Viewer = HTMLElement & { readonly opened: { readonly scene: Thing; readonly camera: Thing; readonly anchors: readonly { readonly id: string; readonly at: readonly [number, number, number] }[] } };
type Point = readonly [number, number, number];

declare global {
  interface Window {
    readonly headset: Headset;
  }
}

const IWER = readFileSync(fileURLToPath(new URL('../node_modules/iwer/build/iwer.min.js', import.meta.url)), 'utf8');
const SETUP = `
  window.headset = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true, ipd: 0.063 });
  window.headset.installRuntime({ forceInstall: true });
  window.headset.stereoEnabled = true;
  window.headset.position.set(0, 1.6, 0);
`;
/** Metres by which the eye that stands for both lies behind them, with some to spare. */
const BEHIND = 0.06;
const VIEW = { tour: 1, model: 0 } as const;

test.use({ viewport: { width: 640, height: 400 } });

/** A visitor with a headset on, whose eyes and hand the test moves. */
class Wearer {
  constructor(private readonly page: Page, private readonly lang: Language) {}

  /** Opens a thing of the site, and enters it. */
  async enter(kind: keyof typeof VIEW, way: 'vr' | 'ar' = 'vr'): Promise<void> {
    await this.page.addInitScript(`${IWER}\n${SETUP}`);
    await this.page.goto(`/${this.lang}/an-giang/sites/go-cay-thi/`);
    await this.page.locator('[data-open-viewer]').nth(VIEW[kind]).click();
    await expect(this.page.locator('ds-viewer')).toHaveAttribute('state', 'ready', { timeout: 20_000 });
    await this.page.getByRole('button', { name: say(this.lang, `viewer.xr.${way}`), exact: true }).click();
    await expect.poll(() => this.inSession()).toBe(true);
    await this.frames(4);
  }

  inSession(): Promise<boolean> {
    return this.page.evaluate(() => window.headset.activeSession !== undefined && (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-visitor') !== undefined);
  }

  /** Waits for frames of the session. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(async (left) => {
      for (let frame = 0; frame < left; frame += 1) await new Promise((resolve) => window.headset.activeSession?.requestAnimationFrame(resolve) ?? resolve(0));
    }, count);
  }

  /** Where the eyes are in the scene, and where they look. */
  eyes(): Promise<{ readonly at: Point; readonly ahead: Point }> {
    return this.page.evaluate(() => {
      const m = (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-eye')?.matrixWorld.elements ?? [];
      const part = (index: number, sign = 1): number => sign * (m[index] ?? Number.NaN);
      return { at: [part(12), part(13), part(14)], ahead: [part(8, -1), part(9, -1), part(10, -1)] } as const;
    });
  }

  async moveHead(x: number, y: number, z: number, turn = 0): Promise<void> {
    await this.page.evaluate(([right, up, back, angle]) => {
      window.headset.position.set(right, up, back);
      window.headset.quaternion.set(0, Math.sin(angle / 2), 0, Math.cos(angle / 2));
    }, [x, y, z, turn] as const);
    await this.frames(3);
  }

  /** Points the hand, held at the right of the hip, along a direction of the room. */
  async pointAlong(x: number, y: number, z: number): Promise<void> {
    await this.page.evaluate(([right, up, back]) => {
      const { right: hand } = window.headset.controllers;
      hand.position.set(0.2, 1.2, -0.2);
      const flat = Math.hypot(right, back);
      const [yaw, pitch] = [Math.atan2(-right, -back) / 2, Math.atan2(up, flat) / 2];
      const [a, b, c, d] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)];
      hand.quaternion.set(b * c, a * d, -a * c, b * d);
    }, [x, y, z] as const);
    await this.frames(3);
  }

  /** Points at a place of the scene. */
  async pointAt(scene: Point): Promise<void> {
    const room = await this.page.evaluate(([x, y, z]) => {
      const m = (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-visitor')?.matrixWorld.elements ?? [];
      const e = (index: number): number => m[index] ?? Number.NaN;
      const [dx, dy, dz] = [x - e(12), y - e(13), z - e(14)];
      const along = (axis: number): number => (e(axis) * dx + e(axis + 1) * dy + e(axis + 2) * dz) / e(5) ** 2;
      return [along(0), along(4), along(8)] as const;
    }, scene);
    await this.pointAlong(room[0] - 0.2, room[1] - 1.2, room[2] + 0.2);
  }

  /** Where a thing of the session is in the scene; with a key, that button of it. */
  placeOf(name: string, key?: string): Promise<Point> {
    return this.page.evaluate(([wanted, button]) => {
      const thing = (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName(wanted);
      if (!thing) throw new Error(`No ${wanted}`);
      const [x, y] = button ? (thing.placeOf(button) ?? [Number.NaN, Number.NaN]) : [0.5, 0.5];
      const m = thing.matrixWorld.elements;
      const along = (axis: number): number => (m[axis] ?? 0) * (x - 0.5) + (m[axis + 4] ?? 0) * (y - 0.5) + (m[axis + 12] ?? 0);
      return [along(0), along(1), along(2)] as const;
    }, [name, key] as const);
  }

  async pull(): Promise<void> {
    await this.page.evaluate(() => window.headset.controllers.right.updateButtonValue('trigger', 1));
    await this.frames(3);
    await this.page.evaluate(() => window.headset.controllers.right.updateButtonValue('trigger', 0));
    await this.frames(3);
  }

  async press(name: string, key?: string): Promise<void> {
    await this.pointAt(await this.placeOf(name, key));
    await this.pull();
  }

  async pushStick(aside: number): Promise<void> {
    await this.page.evaluate((x) => window.headset.controllers.right.updateAxes('thumbstick', x, 0), aside);
    await this.frames(3);
    await this.page.evaluate(() => window.headset.controllers.right.updateAxes('thumbstick', 0, 0));
    await this.frames(3);
  }

  /** The text that stands before the visitor. */
  reads(): Promise<{ readonly text: string; readonly title: string; readonly lang: string } | undefined> {
    return this.page.evaluate(() => (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-text')?.userData as { text: string; title: string; lang: string } | undefined);
  }

  /** Names of what can be pointed at. */
  marks(prefix: string): Promise<readonly string[]> {
    return this.page.evaluate((start) => {
      const names: string[] = [];
      const walk = (thing: Thing): void => {
        if (thing.name.startsWith(start)) names.push(thing.name);
        thing.children.forEach(walk);
      };
      walk((document.querySelector('ds-viewer') as Viewer).opened.scene);
      return names;
    }, prefix);
  }

  /** For the left and the right half of the picture: how many colours there are, and a sum over all of them. */
  halves(): Promise<readonly { readonly colours: number; readonly sum: number }[]> {
    return this.page.evaluate(async () => {
      await new Promise((resolve) => window.headset.activeSession?.requestAnimationFrame(resolve));
      return new Promise<{ colours: number; sum: number }[]>((resolve) => window.headset.activeSession?.requestAnimationFrame(() => {
        const canvas = [...document.querySelectorAll('canvas')].find((each) => each.getContext('webgl2')) as HTMLCanvasElement;
        const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
        const [width, height] = [gl.drawingBufferWidth >> 1, gl.drawingBufferHeight];
        resolve([0, width].map((left) => {
          const pixels = new Uint8Array(width * height * 4);
          gl.readPixels(left, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          const words = new Uint32Array(pixels.buffer);
          return { colours: new Set(words).size, sum: words.reduce((sum, word, index) => (sum * 31 + word + index) % 1_000_003, 0) };
        }));
      }));
    });
  }
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
  expect(halves.map(({ colours }) => colours > 40)).toEqual([true, true]);
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
