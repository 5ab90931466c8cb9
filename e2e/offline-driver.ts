import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { say, type Language } from './built.ts';

type Launch = Parameters<typeof chromium.launchPersistentContext>[1];

/** A device that keeps what it has when its browser is closed. Too narrow for the map to come by itself. */
export class Device {
  private readonly profile = mkdtempSync(join(tmpdir(), 'disan-device-'));
  private context: BrowserContext | undefined;
  private shown: Page | undefined;
  /** What the console has complained of, except that the line is broken. */
  readonly complaints: string[] = [];

  constructor(
    private readonly address: string,
    private readonly options: Launch,
  ) {}

  get page(): Page {
    if (!this.shown) throw new Error('The browser is closed');
    return this.shown;
  }

  /** Starts the browser anew on what was kept. */
  async start(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, { viewport: { width: 800, height: 900 }, locale: 'vi-VN', serviceWorkers: 'allow', ...this.options });
    this.shown = this.context.pages()[0] ?? (await this.context.newPage());
    this.shown.on('console', (message) => {
      if (message.type() === 'error' && !/net::ERR_/.test(message.text())) this.complaints.push(message.text());
    });
    this.shown.on('pageerror', (error) => this.complaints.push(error.message));
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
    this.shown = undefined;
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async throwAway(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  /** @returns whether the page itself is shown, not that for what is missing */
  async opens(path: string): Promise<boolean> {
    await this.page.goto(this.address + path, { waitUntil: 'domcontentloaded' });
    return (await this.page.locator('[data-page="offline"]').count()) === 0;
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 }).first();
  }

  /** Touches the page, which brings the worker, and waits until it answers for the page. */
  async settled(): Promise<void> {
    await this.page.keyboard.press('Shift');
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    });
  }

  /** Opens what can be saved, on a page in Vietnamese. */
  async openPacks(path: string): Promise<void> {
    await this.opens(path);
    await this.settled();
    await this.button('open').click();
    await this.dialog().getByRole('heading', { level: 3 }).first().waitFor();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The part of the dialog about one pack. */
  pack(name: string): Locator {
    return this.dialog().locator('section').filter({ has: this.page.getByRole('heading', { name: new RegExp(`${name}$`) }) });
  }

  button(key: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: this.says(key), exact: true });
  }

  says(key: string, lang: Language = 'vi', values?: Record<string, string | number>): string {
    return say(lang, `offline.${key}`, values);
  }

  /**
   * Saves a pack of the open dialog, with further languages, and waits until it says that it is done.
   *
   * @returns milliseconds from the press
   */
  async save(name: string, languages: readonly string[]): Promise<number> {
    for (const language of languages) await this.pack(name).getByRole('checkbox', { name: language }).check();
    const begun = Date.now();
    await this.button('save', this.pack(name)).click();
    await this.pack(name).getByText(this.says('done', 'vi', { name })).waitFor({ timeout: 90_000 });
    return Date.now() - begun;
  }

  async update(name: string): Promise<void> {
    await this.button('update', this.pack(name)).click();
    await this.pack(name).getByText(this.says('done', 'vi', { name })).waitFor({ timeout: 60_000 });
  }

  /** Whether a visited page is on the device. */
  keeps(path: string): Promise<boolean> {
    return this.page.evaluate(async (asked) => Boolean(await (await caches.open('disan-pages')).match(asked)), path);
  }

  /** Whether a file that never changes, and that a page asked for, is on the device. */
  keepsFile(name: RegExp): Promise<boolean> {
    return this.page.evaluate(async (source) => {
      const kept = await (await caches.open('disan-assets')).keys();
      return kept.some(({ url }) => new RegExp(source).test(new URL(url).pathname));
    }, name.source);
  }

  /** Names of what the worker keeps for every page: one of each version that is at work or waits. */
  shell(): Promise<readonly string[]> {
    return this.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('disan-shell-')));
  }

  /** Spoils stored files, as a bad memory does. */
  async damageFiles(count: number): Promise<void> {
    await this.page.evaluate(async (wanted) => {
      const files = await caches.open('disan-files');
      for (const request of (await files.keys()).slice(0, wanted)) await files.put(request, new Response('spoilt'));
    }, count);
  }

  /** Lets the browser keep only so many bytes more. */
  async leaveRoom(bytes: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: this.address });
    await session.send('Storage.overrideQuotaForOrigin', { origin: this.address, quotaSize: usage + bytes });
  }

  /** A browser that tells of so much room: Chromium itself tells of ten gigabytes whatever there is. */
  async tellsRoom(bytes: number): Promise<void> {
    await this.page.evaluate((quota) => {
      navigator.storage.estimate = () => Promise.resolve({ quota, usage: 0 });
    }, bytes);
  }

  /** Milliseconds from the beginning of the navigation until text was painted. */
  async textAfter(): Promise<number> {
    const painted = await this.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    return Math.round((await painted.jsonValue()) ?? 0);
  }

  /** Waits until the map draws things of a layer. @returns milliseconds from the beginning of the navigation */
  async mapAfter(layer: string): Promise<number> {
    const drawn = await this.page.waitForFunction(
      (name) => {
        const map = document.querySelector('ds-map') as (HTMLElement & { drawn?(layer: string): readonly unknown[] }) | null;
        return (map?.drawn?.(name).length ?? 0) > 0 && performance.now();
      },
      layer,
      { polling: 'raf', timeout: 40_000 },
    );
    return Math.round(Number(await drawn.jsonValue()));
  }

  /** Lets what WebGL draws be read later, on every page from now on. */
  async keepDrawings(): Promise<void> {
    await this.page.addInitScript(() => {
      const plain = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, options?: object) => RenderingContext | null;
      const kept = function (this: HTMLCanvasElement, kind: string, options?: object): RenderingContext | null {
        return plain.call(this, kind, kind.startsWith('webgl') ? { ...options, preserveDrawingBuffer: true } : options);
      };
      HTMLCanvasElement.prototype.getContext = kept as HTMLCanvasElement['getContext'];
    });
  }

  /** How many colours the middle of a canvas has. */
  async coloursOf(canvas: Locator): Promise<number> {
    return canvas.evaluate((drawn: HTMLCanvasElement) => {
      const small = Object.assign(document.createElement('canvas'), { width: 32, height: 32 }).getContext('2d');
      small?.drawImage(drawn, drawn.width / 4, drawn.height / 4, drawn.width / 2, drawn.height / 2, 0, 0, 32, 32);
      const pixels = small?.getImageData(0, 0, 32, 32).data.buffer ?? new ArrayBuffer(0);
      return new Set(new Uint32Array(pixels)).size;
    });
  }
}
