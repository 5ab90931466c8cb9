import { describe, expect, it } from 'vitest';
import { kioskMinutes } from './kiosk-minutes.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('kioskMinutes', () => {
  it('is what the address says, and stays for the pages after it', () => {
    const storage = memory();
    expect([kioskMinutes('?kiosk=5', storage), kioskMinutes('', storage)]).toEqual([5, 5]);
  });

  it('is nothing on a device of one’s own, or where the address makes no sense', () => {
    expect([kioskMinutes('', memory()), kioskMinutes('?kiosk=no', memory()), kioskMinutes('?kiosk=-1', memory())]).toEqual([undefined, undefined, undefined]);
  });
});
