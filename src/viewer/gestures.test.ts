// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followHands, gripOf, wheelFactor } from './gestures.ts';

describe('a wheel', () => {
  it('makes things larger upwards and smaller downwards, by the same factor', () => {
    const up = wheelFactor({ deltaY: -100, deltaMode: 0, ctrlKey: false });
    const down = wheelFactor({ deltaY: 100, deltaMode: 0, ctrlKey: false });
    expect(up).toBeGreaterThan(1.1);
    expect(up * down).toBeCloseTo(1);
  });

  it('counts lines as pixels, and is bounded', () => {
    expect(wheelFactor({ deltaY: 3, deltaMode: 1, ctrlKey: false })).toBeCloseTo(wheelFactor({ deltaY: 48, deltaMode: 0, ctrlKey: false }));
    expect(wheelFactor({ deltaY: 1e6, deltaMode: 0, ctrlKey: false })).toBeGreaterThan(0.5);
  });
});

describe('fingers', () => {
  it('have a middle and a spread', () => {
    expect(gripOf([{ x: 0, y: 0 }, { x: 10, y: 0 }])).toEqual({ x: 5, y: 0, spread: 5 });
    expect(gripOf([{ x: 3, y: 4 }])).toEqual({ x: 3, y: 4, spread: 0 });
  });
});

describe('hands on a picture', () => {
  const said = { hold: vi.fn(), drag: vi.fn(), release: vi.fn(), zoom: vi.fn(), double: vi.fn() };
  let element: HTMLElement;
  let end: AbortController;

  function point(type: string, x: number, y: number, time: number, pointerId = 1, target: Element = element): void {
    const event = new PointerEvent(type, { clientX: x, clientY: y, pointerId, button: 0, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: time });
    target.dispatchEvent(event);
  }

  beforeEach(() => {
    element = document.createElement('div');
    element.setPointerCapture = vi.fn();
    document.body.append(element);
    end = new AbortController();
    followHands(element, said, end.signal);
  });
  afterEach(() => {
    end.abort();
    element.remove();
    vi.clearAllMocks();
  });

  it('drag, and let go at a speed', () => {
    point('pointerdown', 0, 0, 1000);
    point('pointermove', 10, 0, 1010);
    point('pointermove', 20, 5, 1020);
    point('pointerup', 20, 5, 1030);
    expect(said.hold).toHaveBeenCalledTimes(1);
    expect(said.drag.mock.calls).toEqual([[10, 0], [10, 5]]);
    const [right] = said.release.mock.lastCall as [number, number];
    expect(right).toBeGreaterThan(500);
    expect(right).toBeLessThanOrEqual(1000);
  });

  it('let go without a speed when they had stopped', () => {
    point('pointerdown', 0, 0, 1000);
    point('pointermove', 30, 0, 1010);
    point('pointerup', 30, 0, 1300);
    expect(said.release).toHaveBeenCalledWith(0, 0);
  });

  it('pinch around their middle', () => {
    point('pointerdown', 0, 0, 0, 1);
    point('pointerdown', 100, 0, 0, 2);
    point('pointermove', 200, 0, 10, 2);
    expect(said.zoom).toHaveBeenCalledWith(2, 100, 0);
  });

  it('tap twice at the same place', () => {
    for (const time of [0, 200]) {
      point('pointerdown', 50, 50, time);
      point('pointerup', 51, 50, time + 40);
    }
    expect(said.double).toHaveBeenCalledWith(51, 50);
    expect(said.drag).not.toHaveBeenCalled();
  });

  it('may press a button twice without a zoom', () => {
    const button = element.appendChild(document.createElement('button'));
    for (const time of [0, 200]) {
      point('pointerdown', 50, 50, time, 1, button);
      point('pointerup', 50, 50, time + 40, 1, button);
    }
    expect(said.double).not.toHaveBeenCalled();
    expect(element.setPointerCapture).not.toHaveBeenCalled();
  });

  it('turn the wheel, and the page does not scroll', () => {
    const wheel = Object.assign(new MouseEvent('wheel', { clientX: 7, clientY: 8, cancelable: true }), { deltaY: -100, deltaMode: 0 });
    element.dispatchEvent(wheel);
    expect(said.zoom).toHaveBeenCalledWith(expect.any(Number), 7, 8);
    expect(wheel.defaultPrevented).toBe(true);
  });

  it('are followed no more in the end', () => {
    end.abort();
    point('pointerdown', 0, 0, 0);
    expect(said.hold).not.toHaveBeenCalled();
    expect(element.style.touchAction).toBe('');
  });
});
