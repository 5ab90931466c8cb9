import type { Translate } from '../locales/translate.ts';

export type SheetHeight = 'peek' | 'half' | 'full';

/** Parts of the window's height. */
const HEIGHTS: Record<SheetHeight, number> = { peek: 0.2, half: 0.52, full: 0.92 };
const ORDER: readonly SheetHeight[] = ['peek', 'half', 'full'];
const DRAG_SLOP = 6;

/**
 * The panel as a sheet over the map on a phone: a handle that is dragged, tapped or
 * worked by keyboard sets one of three heights.
 */
export class Sheet {
  private height: SheetHeight = 'half';
  private readonly handle = document.createElement('button');
  private readonly listening = new AbortController();

  constructor(
    private readonly sheet: HTMLElement,
    private readonly t: Translate,
    private readonly changed: (coveredPixels: number) => void,
  ) {}

  open(): void {
    this.handle.type = 'button';
    this.handle.className = 'handle';
    this.sheet.prepend(this.handle);
    this.listen();
    this.set('half');
  }

  close(): void {
    this.listening.abort();
    this.handle.remove();
    this.sheet.style.removeProperty('--sheet');
    delete this.sheet.dataset.sheet;
    this.changed(0);
  }

  set(height: SheetHeight): void {
    this.height = height;
    this.sheet.dataset.sheet = height;
    this.sheet.style.setProperty('--sheet', `${HEIGHTS[height] * 100}dvh`);
    this.handle.setAttribute('aria-label', this.t(height === 'full' ? 'sheet.shrink' : 'sheet.expand'));
    this.handle.setAttribute('aria-expanded', String(height !== 'peek'));
    this.changed(Math.round(innerHeight * Math.min(HEIGHTS[height], HEIGHTS.half)));
  }

  private listen(): void {
    const { signal } = this.listening;
    let start: number | undefined;
    let moved = false;
    this.handle.addEventListener('pointerdown', (event) => {
      start = event.clientY;
      moved = false;
      this.handle.setPointerCapture(event.pointerId);
    }, { signal });
    this.handle.addEventListener('pointermove', (event) => {
      if (start === undefined || (!moved && Math.abs(event.clientY - start) < DRAG_SLOP)) return;
      moved = true;
      this.sheet.style.setProperty('--sheet', `${innerHeight - event.clientY}px`);
    }, { signal });
    const drop = (event: PointerEvent): void => {
      start = undefined;
      if (moved) this.set(nearest(1 - event.clientY / innerHeight));
    };
    this.handle.addEventListener('pointerup', drop, { signal });
    this.handle.addEventListener('pointercancel', drop, { signal });
    this.handle.addEventListener('click', ({ detail }) => {
      const endsDrag = moved && detail > 0;
      if (!endsDrag) this.set(this.next());
    }, { signal });
  }

  private next(): SheetHeight {
    return this.height === 'full' ? 'peek' : (ORDER[ORDER.indexOf(this.height) + 1] ?? 'half');
  }
}

/** The height whose part of the window is nearest to `part`. */
export function nearest(part: number): SheetHeight {
  return ORDER.reduce((best, height) => (Math.abs(HEIGHTS[height] - part) < Math.abs(HEIGHTS[best] - part) ? height : best));
}
