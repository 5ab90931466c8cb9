import { describe, expect, it } from 'vitest';
import { outlinesOf } from './outlines.ts';
import { addressOf, distanceOf, makeSymbol, moduleOf, plainAddress, symbolPath } from './symbol.ts';

const DEMAND = { side: 60, level: 'Q', module: 0.6 } as const;

/** An address of this many characters. */
function address(length: number): string {
  return addressOf(`https://${'a'.repeat(length - 20)}.vn`, '2H9TT');
}

describe('the address in a symbol', () => {
  it('is upper case, so that two characters take eleven bits', () => {
    expect(addressOf('https://disan.example', '2H9TT')).toBe('HTTPS://DISAN.EXAMPLE/Q/2H9TT/');
  });

  it('keeps the case of a folder, which may matter to a server', () => {
    expect(addressOf('https://disan.example/ban-do/', '2H9TT')).toBe('HTTPS://DISAN.EXAMPLE/ban-do/Q/2H9TT/');
  });

  it('is short in letters', () => {
    expect(plainAddress('https://disan.example', '2H9TT')).toBe('disan.example/Q/2H9TT');
  });
});

describe('makeSymbol', () => {
  it.each([
    [30, 3, 'H'],
    [35, 3, 'H'],
    [36, 3, 'Q'],
    [47, 3, 'Q'],
    [48, 4, 'H'],
    [51, 4, 'Q'],
    [67, 4, 'Q'],
    [68, 4, 'M'],
    [90, 4, 'M'],
  ])('holds an address of %i characters in version %i with level %s', (length, version, level) => {
    const symbol = makeSymbol(address(length), DEMAND);
    expect(symbol.text).toHaveLength(length);
    expect([symbol.version, symbol.level]).toEqual([version, level]);
  });

  it('refuses an address that would be read from less than eight times the side', () => {
    expect(() => makeSymbol(address(120), DEMAND)).toThrow(/too long for a symbol of 60 mm/);
  });

  it('takes a lower level where modules would be too fine for the material', () => {
    expect(makeSymbol(address(30), { side: 27, level: 'Q', module: 1 })).toMatchObject({ version: 2, level: 'M' });
  });

  it('is the same every time', () => {
    expect(makeSymbol(address(30), DEMAND)).toEqual(makeSymbol(address(30), DEMAND));
  });
});

describe('distanceOf', () => {
  it.each([30, 48])('lies within eight to ten times the side for %i characters', (length) => {
    const [near, far] = distanceOf(makeSymbol(address(length), DEMAND));
    expect(far).toBeGreaterThanOrEqual(48);
    expect(far).toBeLessThanOrEqual(60);
    expect(near).toBeLessThan(far);
  });
});

describe('symbolPath', () => {
  it('covers the dark modules and no others', () => {
    const symbol = makeSymbol(address(30), DEMAND);
    const loops = outlinesOf(symbol.modules);
    const isInside = (x: number, y: number): boolean =>
      loops.flatMap((loop) => loop.filter(([ax, ay], i) => {
        const [bx, by] = loop[(i + 1) % loop.length] ?? [0, 0];
        return ax === bx && ax > x && Math.min(ay, by) < y && Math.max(ay, by) > y;
      })).length % 2 === 1;
    const drawn = symbol.modules.map((row, y) => row.map((_, x) => isInside(x + 0.5, y + 0.5)));
    expect(drawn).toEqual(symbol.modules);
  });

  it('lies where it is asked to', () => {
    const symbol = makeSymbol(address(30), DEMAND);
    const at = symbolPath(symbol, 5, 7).flatMap((step) => (step[0] === 'Z' ? [] : [[step[1], step[2]] as const]));
    expect(Math.min(...at.map(([x]) => x))).toBe(5);
    expect(Math.max(...at.map(([, y]) => y))).toBeCloseTo(67, 6);
    expect(moduleOf(symbol)).toBeCloseTo(60 / 29, 6);
  });
});

describe('outlinesOf', () => {
  it('goes around a hole the other way', () => {
    const ring = [[true, true, true], [true, false, true], [true, true, true]];
    expect(outlinesOf(ring).map((loop) => loop.length)).toEqual([4, 4]);
    expect(outlinesOf(ring)[1]).toEqual([[1, 2], [1, 1], [2, 1], [2, 2]].map((corner) => expect.arrayContaining(corner)));
  });

  it('keeps apart what touches at a corner', () => {
    expect(outlinesOf([[true, false], [false, true]])).toHaveLength(2);
  });
});
