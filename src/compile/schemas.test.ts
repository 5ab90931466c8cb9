import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../model/languages.ts';
import { COLLECTIONS } from '../model/routes.ts';
import { schemaOf } from './schemas.ts';

describe('the schemas', () => {
  it('know the languages that the program knows', () => {
    expect(schemaOf('common').$defs?.['language']?.enum).toEqual(Object.keys(LANGUAGES));
  });
  it('know the collections that the addresses know', () => {
    expect(schemaOf('layer').properties?.['id']?.enum).toEqual([...COLLECTIONS]);
  });
});
