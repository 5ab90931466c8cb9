import { describe, expect, it } from 'vitest';
import { splatTypeOf } from './splat-file.ts';

function ply(header: string, body: number): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode(`ply\n${header}end_header\n`), ...new Uint8Array(body)]);
}

const TWO = 'format binary_little_endian 1.0\ncomment two points\nelement vertex 2\nproperty float x\nproperty float y\nproperty uchar red\n';

describe('a file of splats', () => {
  it('is a PLY when all points are there', () => {
    expect(splatTypeOf(ply(TWO, 18), 'a.ply')).toBe('ply');
    expect(splatTypeOf(ply(TWO, 17), 'a.ply')).toBeUndefined();
  });

  it.each([
    ['without an end of its header', new TextEncoder().encode('ply\nformat binary_little_endian 1.0\nelement vertex 2\n')],
    ['without points', ply('format binary_little_endian 1.0\nelement vertex 0\n', 100)],
    ['in letters', ply('format ascii 1.0\nelement vertex 1\nproperty float x\n', 100)],
    ['with a type that nobody knows', ply('format binary_little_endian 1.0\nelement vertex 1\nproperty quad x\n', 100)],
  ])('is no PLY %s', (_, bytes) => {
    expect(splatTypeOf(bytes, 'a.ply')).toBeUndefined();
  });

  it('counts all elements of a PLY', () => {
    const two = 'format binary_little_endian 1.0\nelement chunk 1\nproperty float min_x\nelement vertex 1\nproperty uint packed\n';
    expect(splatTypeOf(ply(two, 8), 'a.ply')).toBe('ply');
    expect(splatTypeOf(ply(two, 7), 'a.ply')).toBeUndefined();
  });

  it('is an SPZ by its mark', () => {
    expect(splatTypeOf(new Uint8Array([0x1f, 0x8b, 8, 0]), 'a.spz')).toBe('spz');
  });

  it.each([[64, true], [0, false], [50, false]])('is a .splat with %d bytes: %s', (length, is) => {
    expect(splatTypeOf(new Uint8Array(length), '/media/a.1234.splat') === 'splat').toBe(is);
  });

  it('is none when neither mark nor name say so', () => {
    expect(splatTypeOf(new TextEncoder().encode('<!doctype html><title>Not found'), 'a.ply')).toBeUndefined();
  });
});
