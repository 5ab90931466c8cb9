import type { Locator, Page } from '@playwright/test';

/** Smallest side of a target for a thumb and smallest letters, in CSS pixels. */
const THUMB = 44;
const SMALL_PRINT = 12;

/** What a ruler, a thumb and a pair of eyes find on a page. Answers are lists of what is wrong, one line each. */
export class Measure {
  constructor(private readonly page: Page) {}

  /** What is wider than the window, so that a visitor would have to scroll sideways. */
  stickingOut(): Promise<readonly string[]> {
    return this.page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
      return wide.slice(-3).map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`);
    }, this.page.viewportSize()?.width ?? 0);
  }

  /**
   * Buttons and links that are too small for a thumb. Links in a sentence are left out, and those in
   * a drawing: the list beside it has the same.
   */
  smallTargets(): Promise<readonly string[]> {
    return this.page.evaluate((least) => {
      const everything = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);
      const inSentence = (target: Element): boolean => getComputedStyle(target).display === 'inline' && !target.closest('nav');
      const targets = everything(document).filter((element) => element instanceof HTMLButtonElement || (element instanceof HTMLAnchorElement && !inSentence(element)));
      return targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        const fits = (width >= least && height >= least) || !target.checkVisibility({ visibilityProperty: true }) || !width;
        const name = target.getAttribute('aria-label') ?? target.textContent.trim().slice(0, 30);
        return fits ? [] : [`${name} ${width.toFixed(1)} × ${height.toFixed(1)}`];
      });
    }, THUMB);
  }

  /** Words in letters smaller than one should have to read, as they appear on the screen. */
  smallPrint(): Promise<readonly string[]> {
    return this.page.evaluate((least) => {
      const small = new Set<string>();
      const look = (root: ParentNode & Node): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) look(element.shadowRoot);
          const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
          if (!own.length || !element.checkVisibility({ visibilityProperty: true }) || element.closest('script, style, noscript, head')) continue;
          const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
          if (size < least - 0.05) small.add(`${element.textContent.trim().slice(0, 30)} ${size.toFixed(1)} px`);
        }
      };
      look(document);
      return [...small];
    }, SMALL_PRINT);
  }

  /** Of the next `count` stops of Tab, those that a visitor cannot see: hidden, covered or without a ring. */
  async unseenStops(count: number): Promise<readonly string[]> {
    const unseen: string[] = [];
    for (let stop = 0; stop < count; stop += 1) {
      await this.page.keyboard.press('Tab');
      const what = await this.page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (!focused || focused === document.body) return '';
        const root = focused.getRootNode() as Document | ShadowRoot;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const));
        const seen = points.some(([x, y]) => {
          const hit = root.elementFromPoint(x, y);
          return hit && (focused.contains(hit) || hit.contains(focused));
        });
        const name = focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 30);
        if (!seen) return `covered: ${name}`;
        const ringed = getComputedStyle(focused).outlineStyle !== 'none' || focused instanceof SVGElement;
        return ringed ? '' : `no ring: ${name}`;
      });
      if (what) unseen.push(what);
    }
    return unseen;
  }

  /** Whether nothing lies over the middle of an element. */
  isUncovered(what: Locator): Promise<boolean> {
    return what.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const root = element.getRootNode() as Document | ShadowRoot;
      const host = root instanceof ShadowRoot ? root.host : element;
      const hit = document.elementFromPoint(x, y);
      return Boolean(hit && (host.contains(hit) || element.contains(hit))) && element.contains(root.elementFromPoint(x, y));
    });
  }

  /** Mean brightness of what an element shows, from 0 to 255. */
  async brightness(what: Locator): Promise<number> {
    const picture = (await what.screenshot()).toString('base64');
    return this.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(16, 16).getContext('2d');
      context?.drawImage(image, 0, 0, 16, 16);
      const pixels = context?.getImageData(0, 0, 16, 16).data ?? new Uint8ClampedArray();
      return pixels.reduce((sum, value, i) => sum + (i % 4 === 3 ? 0 : value), 0) / (pixels.length * 0.75);
    }, picture);
  }

  /** Starts to add up how far things move by themselves (Cumulative Layout Shift); before the first page. */
  async watchShifts(): Promise<void> {
    await this.page.addInitScript(() => {
      const told = window as unknown as { shifted: number };
      told.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) told.shifted += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
  }

  shifts(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  }
}
