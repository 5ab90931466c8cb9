import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kind', 'kind', 0],
    ['knid', 'kind', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('nearest', () => {
  it('finds the word that was meant', () => {
    expect(nearest('sumary', ['name', 'summary', 'body'])).toBe('summary');
    expect(nearest('Licence', ['licence'])).toBe('licence');
  });
  it('finds none where nothing is near', () => {
    expect(nearest('xyzxyz', ['name', 'body'])).toBeUndefined();
    expect(nearest('a', [])).toBeUndefined();
  });
});
