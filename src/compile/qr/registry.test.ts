import { describe, expect, it } from 'vitest';
import type { PlateCode } from '../../model/types.g.ts';
import { codesOf, destinationOf, type Registry } from './registry.ts';

function code(name: string, opens: string, more: Partial<PlateCode> = {}): PlateCode {
  return { code: name, opens, since: '2026-01-01', state: 'planned', ...more };
}

const REGISTRIES: readonly Registry[] = [
  {
    province: 'thu',
    codes: [
      code('2224B', 'sites/a'),
      code('2225G', 'sites/a'),
      code('2226L', 'sites/b', { moved_to: 'sites/a' }),
      code('2227Q', 'sites/c', { state: 'retired', moved_to: '2226L' }),
      code('2228V', 'sites/d', { moved_to: '2229Z' }),
      code('2229Z', 'sites/d', { moved_to: '2228V' }),
    ],
  },
  { province: 'tinh', codes: [code('222B6', 'sites/x', { moved_to: '2224B' })] },
];

describe('destinationOf', () => {
  it.each([
    ['what it first opened', '2224B'],
    ['where its thing went', '2226L'],
    ['over a retired code', '2227Q'],
    ['into another province', '222B6'],
  ])('leads to %s', (_, from) => {
    expect(destinationOf(from, REGISTRIES)).toEqual({ province: 'thu', ref: 'sites/a' });
  });

  it.each([
    ['in a circle', '2228V'],
    ['from a code that was never given', '3333C'],
  ])('leads nowhere %s', (_, from) => {
    expect(destinationOf(from, REGISTRIES)).toBeUndefined();
  });
});

describe('codesOf', () => {
  it('names the codes in use, the first given first, without the retired', () => {
    expect(codesOf('thu', 'sites/a', REGISTRIES).map((entry) => entry.code)).toEqual(['2224B', '2225G', '2226L', '222B6']);
  });
});
