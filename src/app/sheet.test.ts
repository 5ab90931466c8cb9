// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { nearest, Sheet, type SheetHeight } from './sheet.ts';

const t = TRANSLATE.en;
const changed = vi.fn<(covered: number) => void>();
let panel: HTMLElement;
let sheet: Sheet;

function handle(): HTMLButtonElement {
  const found = panel.querySelector('button');
  if (!found) throw new Error('No handle');
  return found;
}

/** Drags the handle to so many pixels below the top of the window. */
function drag(from: number, ...to: number[]): void {
  const button = handle();
  button.setPointerCapture = vi.fn();
  button.dispatchEvent(new PointerEvent('pointerdown', { clientY: from, pointerId: 1 }));
  for (const clientY of to) button.dispatchEvent(new PointerEvent('pointermove', { clientY, pointerId: 1 }));
  button.dispatchEvent(new PointerEvent('pointerup', { clientY: to.at(-1) ?? from, pointerId: 1 }));
  button.dispatchEvent(new MouseEvent('click', { detail: 1 }));
}

beforeEach(() => {
  Object.defineProperty(window, 'innerHeight', { value: 1000, configurable: true });
  document.body.innerHTML = '<main><h1>Tên</h1></main>';
  panel = document.querySelector('main') as HTMLElement;
  changed.mockClear();
  sheet = new Sheet(panel, t, changed);
  sheet.open();
});

describe('Sheet', () => {
  it('opens half, with its handle before the text', () => {
    expect([panel.dataset.sheet, panel.firstElementChild]).toEqual(['half', handle()]);
  });

  it('tells how much of the map it covers', () => {
    expect(changed.mock.calls).toEqual([[520]]);
  });

  it.each([
    ['peek', '20dvh', 200],
    ['half', '52dvh', 520],
    ['full', '92dvh', 520],
  ] as const)('is as high as %s asks, and never counts more than half as covered', (height, css, covered) => {
    sheet.set(height);
    expect([panel.style.getPropertyValue('--sheet'), changed.mock.lastCall]).toEqual([css, [covered]]);
  });

  it('goes from half to full to peek and round again, by tap or by key', () => {
    const heights = Array.from({ length: 4 }, () => {
      handle().click();
      return panel.dataset.sheet;
    });
    expect(heights).toEqual(['full', 'peek', 'half', 'full']);
  });

  it.each([
    ['peek', 'Enlarge the panel', 'false'],
    ['half', 'Enlarge the panel', 'true'],
    ['full', 'Shrink the panel', 'true'],
  ] as const)('says at %s what the handle does', (height, label, expanded) => {
    sheet.set(height);
    expect([handle().getAttribute('aria-label'), handle().getAttribute('aria-expanded')]).toEqual([label, expanded]);
  });

  it('has a handle that is a button, of no form', () => {
    expect(handle().type).toBe('button');
  });

  it('follows the finger', () => {
    handle().setPointerCapture = vi.fn();
    handle().dispatchEvent(new PointerEvent('pointerdown', { clientY: 480, pointerId: 1 }));
    handle().dispatchEvent(new PointerEvent('pointermove', { clientY: 300, pointerId: 1 }));
    expect(panel.style.getPropertyValue('--sheet')).toBe('700px');
  });

  it.each([
    [820, 'peek'],
    [500, 'half'],
    [100, 'full'],
  ] as const)('comes to rest near %d px from the top at %s', (y, height) => {
    drag(480, 470, y);
    expect(panel.dataset.sheet).toBe(height);
  });

  it('takes a trembling finger for a tap', () => {
    drag(480, 483);
    expect(panel.dataset.sheet).toBe('full');
  });

  it('does not take the end of a drag for a tap', () => {
    drag(480, 100);
    expect(panel.dataset.sheet).toBe('full');
  });

  it('does not move with a pointer that only passes over it', () => {
    handle().dispatchEvent(new PointerEvent('pointermove', { clientY: 100, pointerId: 1 }));
    expect(panel.style.getPropertyValue('--sheet')).toBe('52dvh');
  });

  it('comes to rest where a drag is broken off', () => {
    handle().setPointerCapture = vi.fn();
    handle().dispatchEvent(new PointerEvent('pointerdown', { clientY: 480, pointerId: 1 }));
    handle().dispatchEvent(new PointerEvent('pointermove', { clientY: 850, pointerId: 1 }));
    handle().dispatchEvent(new PointerEvent('pointercancel', { clientY: 850, pointerId: 1 }));
    expect(panel.dataset.sheet).toBe('peek');
  });

  it('answers to a key after a drag', () => {
    drag(480, 100);
    handle().click();
    expect(panel.dataset.sheet).toBe('peek');
  });

  it('leaves nothing behind when it closes', () => {
    const button = handle();
    sheet.close();
    expect([panel.querySelector('button'), panel.dataset.sheet, panel.style.getPropertyValue('--sheet')]).toEqual([null, undefined, '']);
    expect(changed.mock.lastCall).toEqual([0]);
    changed.mockClear();
    button.click();
    button.dispatchEvent(new PointerEvent('pointerup', { clientY: 10 }));
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('nearest', () => {
  it.each<[number, SheetHeight]>([
    [0, 'peek'],
    [0.2, 'peek'],
    [0.35, 'peek'],
    [0.37, 'half'],
    [0.52, 'half'],
    [0.71, 'half'],
    [0.73, 'full'],
    [1, 'full'],
    [-1, 'peek'],
    [2, 'full'],
  ])('of %d is %s', (part, height) => {
    expect(nearest(part)).toBe(height);
  });
});
