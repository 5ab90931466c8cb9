import { describe, expect, it } from 'vitest';
import { KIND_ICONS } from './icons.ts';
import { kindPath } from './kind-path.ts';

describe('kindPath', () => {
  it.each(Object.entries(KIND_ICONS))('gives the drawing of %s', (name, path) => {
    expect(kindPath(name)).toBe(path);
  });

  it.each(['', 'not-drawn', 'constructor', '__proto__', 'toString'])('gives the default drawing for %j', (name) => {
    expect(kindPath(name)).toBe(KIND_ICONS.default);
  });
});
