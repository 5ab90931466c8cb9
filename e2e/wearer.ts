import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, say, type Language } from './driver.ts';

/** What of the emulated headset the page is asked to do. */
interface Tracked {
  readonly position: { set(x: number, y: number, z: number): void };
  readonly quaternion: { set(x: number, y: number, z: number, w: number): void };
}
interface Headset extends Tracked {
  readonly controllers: { readonly right: Tracked & { updateButtonValue(id: string, value: number): void; updateAxes(id: string, x: number, y: number): void } };
  readonly activeSession: { requestAnimationFrame(call: (now: number) => void): number } | undefined;
}
/** What a board says. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  /** The address of its picture, once it is drawn. */
  readonly picture?: string;
  readonly buttons: readonly { readonly key: string; readonly name: string }[];
}
/** As much of an object of three.js as is looked at. */
interface Thing {
  readonly name: string;
  readonly visible: boolean;
  readonly children: readonly Thing[];
  readonly userData: object;
  readonly matrixWorld: { readonly elements: readonly number[] };
  getObjectByName(name: string): Thing | undefined;
  placeOf(key: string): readonly [number, number] | undefined;
  localToWorld(at: unknown): void;
}
export type Viewer = HTMLElement & { readonly opened: { readonly scene: Thing; readonly camera: Thing; readonly anchors: readonly { readonly id: string; readonly at: readonly [number, number, number] }[] } };
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
export const BEHIND = 0.06;
const VIEW = { tour: 1, model: 0 } as const;

/** A visitor with a headset on, whose eyes and hand the test moves. */
export class Wearer {
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
  reads(): Promise<Said | undefined> {
    return this.page.evaluate(() => (document.querySelector('ds-viewer') as Viewer).opened.scene.getObjectByName('xr-text')?.userData as Said | undefined);
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

  /** For the left and the right half of the picture: the part of it that is green as the mound is, and a sum over all its colours. */
  halves(): Promise<readonly { readonly green: number; readonly sum: number }[]> {
    return this.page.evaluate(async () => {
      await new Promise((resolve) => window.headset.activeSession?.requestAnimationFrame(resolve));
      return new Promise<{ green: number; sum: number }[]>((resolve) => window.headset.activeSession?.requestAnimationFrame(() => {
        const canvas = [...document.querySelectorAll('canvas')].find((each) => each.getContext('webgl2')) as HTMLCanvasElement;
        const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
        const [width, height] = [gl.drawingBufferWidth >> 1, gl.drawingBufferHeight];
        resolve([0, width].map((left) => {
          const pixels = new Uint8Array(width * height * 4);
          gl.readPixels(left, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          const words = new Uint32Array(pixels.buffer);
          const isGreen = (word: number): boolean => ((word >> 8) & 255) - ((word >> 16) & 255) > 30 && (word & 255) - ((word >> 8) & 255) < 12;
          return { green: words.filter(isGreen).length / words.length, sum: words.reduce((sum, word, index) => (sum * 31 + word + index) % 1_000_003, 0) };
        }));
      }));
    });
  }
}
