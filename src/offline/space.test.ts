import { afterEach, describe, expect, it, vi } from 'vitest';
import { isKeptForGood, keepForGood, roomFor } from './space.ts';

const telling = (quota?: number, usage?: number): Pick<StorageManager, 'estimate'> => ({ estimate: () => Promise.resolve({ ...(quota === undefined ? {} : { quota }), ...(usage === undefined ? {} : { usage }) }) });

describe('roomFor', () => {
  it('leaves a tenth for what the browser needs itself', async () => {
    expect(await roomFor(99, telling(1000, 890))).toEqual({ enough: true, free: 110 });
    expect(await roomFor(101, telling(1000, 890))).toEqual({ enough: false, free: 110 });
  });

  it('tries where the browser does not tell', async () => {
    expect(await roomFor(1e12, telling())).toEqual({ enough: true });
  });
});

describe('keepForGood', () => {
  it('is no promise where the browser refuses or cannot be asked', async () => {
    expect(await keepForGood({ persist: () => Promise.resolve(true) })).toBe(true);
    expect(await keepForGood({ persist: () => Promise.reject(new Error('no')) })).toBe(false);
    expect(await keepForGood({})).toBe(false);
  });
});

describe('a browser that keeps no books of its storage', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('can save all the same', async () => {
    vi.stubGlobal('navigator', {});
    expect([await roomFor(1e12), await keepForGood(), await isKeptForGood()]).toEqual([{ enough: true }, false, false]);
  });
});
