import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, say, type Language } from './driver.ts';

/** What is open, as far as a test looks at it. */
type Element = HTMLElement & { readonly here: { readonly scene?: string; readonly camera: readonly number[] } };

/** A picture as rows of RGB. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const MOUND = 'an-giang/sites/go-cay-thi';
export const TOWER = 'an-giang/sites/cot-day-thep-long-dien-a';
/** Which button of the page of the mound opens what. */
export const MODEL = 0;
export const TOUR = 1;

function rounded(numbers: readonly number[]): readonly number[] {
  return numbers.map((number) => Math.round(number * 1000) / 1000);
}

async function rasterOf(png: Buffer): Promise<Raster> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The colour at a place, given as parts of width and height. */
export function colourAt({ data, width, height }: Raster, x: number, y: number): readonly [red: number, green: number, blue: number] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** How far two pictures of one size are apart: the mean over all of 0 to 255. */
export function apart(one: Raster, other: Raster): number {
  if (one.data.length !== other.data.length) throw new Error('Two sizes');
  return one.data.reduce((sum, value, index) => sum + Math.abs(value - (other.data[index] ?? 0)), 0) / one.data.length;
}

/** Is it brick: much more red than blue? */
export function isBrick([red, , blue]: readonly [number, number, number]): boolean {
  return red - blue > 45;
}

/** A visitor before a viewer. */
export class Looker {
  constructor(
    readonly page: Page,
    readonly lang: Language = 'vi',
  ) {}

  get viewer(): Locator {
    return this.page.locator('ds-viewer');
  }

  /** The picture, which takes the keys. */
  get host(): Locator {
    return this.page.locator('.v-host');
  }

  opener(index = MODEL): Locator {
    return this.page.locator('[data-open-viewer]').nth(index);
  }

  async read(path = MOUND): Promise<void> {
    await this.page.goto(`/${this.lang}/${path}/`);
  }

  async press(index = MODEL): Promise<void> {
    await this.opener(index).click();
  }

  /** Opens a viewer of a page, and waits for its first frame. */
  async open(index = MODEL, path = MOUND): Promise<void> {
    await this.read(path);
    await this.press(index);
    await this.sees();
  }

  async sees(): Promise<void> {
    await expect(this.viewer).toHaveAttribute('state', 'ready', { timeout: 20_000 });
  }

  button(key: string): Locator {
    return this.viewer.getByRole('button', { name: say(this.lang, `viewer.${key}`), exact: true });
  }

  says(key: string, values?: Record<string, string | number>): string {
    return say(this.lang, `viewer.${key}`, values);
  }

  panel(): Locator {
    return this.viewer.locator('.v-panel');
  }

  markers(): Locator {
    return this.viewer.locator('[data-hotspot]:visible');
  }

  /** The view as the address has it, to a thousandth. */
  async camera(): Promise<readonly number[]> {
    return rounded(await this.viewer.evaluate((element) => (element as Element).here.camera));
  }

  scene(): Promise<string | undefined> {
    return this.viewer.evaluate((element) => (element as Element).here.scene);
  }

  /** What the screen shows of the drawing, without what lies over it. */
  async picture(): Promise<Raster> {
    const style = '.v-markers, .v-head, .v-status, .tour, .to-map, [data-open-map] { visibility: hidden !important; }';
    const png = await this.viewer.locator('canvas').screenshot({ style, scale: 'css' });
    return rasterOf(png);
  }

  /** What the screen shows. */
  async screen(): Promise<Raster> {
    return rasterOf(await this.page.screenshot({ scale: 'css' }));
  }

  /** Presses a button, and tells the camera in the same moment. */
  async cameraAtOnce(button: Locator): Promise<readonly number[]> {
    const camera = await button.evaluate((element) => {
      (element as HTMLButtonElement).click();
      return (element.closest('ds-viewer') as Element).here.camera;
    });
    return rounded(camera);
  }

  /** The graphics are taken away, or given back. */
  async graphics(what: 'loseContext' | 'restoreContext'): Promise<void> {
    await this.viewer.locator('canvas').evaluate((canvas, call) => {
      const kept = canvas as HTMLCanvasElement & { lose?: WEBGL_lose_context | null };
      kept.lose ??= kept.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      kept.lose?.[call]();
    }, what);
  }

  /** Waits for the sentence of a fault, with the poster or plain ground, and text, behind it. */
  async readsOfFault(reason: string): Promise<void> {
    await expect(this.viewer).toHaveAttribute('fault', reason, { timeout: 15_000 });
    await expect(this.viewer.getByRole('alert')).toContainText(this.says(`fault.${reason}`));
    await expect(this.viewer.locator('.v-cover img')).toBeVisible();
    await expect(this.viewer.locator('canvas')).toHaveCount(0);
  }

  /** Closes it; the keyboard is back where it was opened. */
  async closes(index = MODEL): Promise<void> {
    await this.button('close').click();
    await expect(this.viewer).toHaveCount(0);
    await expect(this.opener(index)).toBeFocused();
  }
}
