import { describe, expect, it } from 'vitest';
import { directionsTo, SERVICE_NAMES } from './directions.ts';

const WAYS = directionsTo(107.41234, 21.09876, 'Đình Thử (cũ) & bạn');

describe('directionsTo', () => {
  it('begins with the map program of the device', () => {
    expect(WAYS[0]?.service).toBe('app');
  });

  it('has a name for each web map', () => {
    expect(WAYS.slice(1).map(({ service }) => service)).toEqual(Object.keys(SERVICE_NAMES));
  });

  it('has latitude before longitude everywhere', () => {
    expect(WAYS.map(({ href }) => /21\.09876(,|%2C)107\.41234/.test(href))).toEqual([true, true, true, true]);
  });

  it('gives geo: the position twice, for programs that show nothing without a question', () => {
    expect(WAYS[0]?.href).toMatch(/^geo:21\.09876,107\.41234\?q=21\.09876,107\.41234\(.*\)$/);
  });

  it('gives the name so that no character of it ends the address', () => {
    expect(WAYS[0]?.href).toMatch(/^[\w:,.?=()%~!*'-]+$/);
    expect(decodeURIComponent(WAYS[0]?.href ?? '')).toContain('(Đình Thử (cũ) & bạn)');
  });

  it('gives web maps over https, and each can be read as an address', () => {
    expect(WAYS.slice(1).map(({ href }) => new URL(href).protocol)).toEqual(['https:', 'https:', 'https:']);
  });

  it('keeps south and west', () => {
    expect(directionsTo(-58.4, -34.6, '')[0]?.href).toMatch(/^geo:-34\.6,-58\.4\?/);
  });
});
