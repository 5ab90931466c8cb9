import { describe, expect, it } from 'vitest';
import { originalFingerprint, originalLanguage } from './fingerprint.ts';

const THING = {
  name: { vi: 'Chùa', en: 'Pagoda' },
  name_status: { en: 'published' },
  visit: { fee: { vi: 'Không', en: 'None' } },
  media: [{ alt: { vi: 'Ảnh', en: 'Picture' } }],
  code: 'X',
  translation: { vi: { status: 'original' }, en: { status: 'draft', of: '0123456789ab' } },
};

const WITH = (change: object): string => originalFingerprint({ ...THING, ...change });

describe('originalFingerprint', () => {
  it('is the same for the same texts, and has 12 hexadecimal digits', () => {
    expect(originalFingerprint(structuredClone(THING))).toBe(originalFingerprint(THING));
    expect(originalFingerprint(THING)).toBe('eda6de73b2fb');
  });

  it.each([
    ['a changed original', { name: { vi: 'Chùa mới', en: 'Pagoda' } }],
    ['a changed original deep inside', { media: [{ alt: { vi: 'Tranh', en: 'Picture' } }] }],
    ['another text', { summary: { vi: 'Một', en: 'One' } }],
    ['the same words in another field', { name: { vi: 'Không', en: 'x' }, visit: { fee: { vi: 'Chùa', en: 'x' } } }],
    ['another original language', { translation: { en: { status: 'original' }, vi: { status: 'draft' } } }],
  ])('changes with %s', (_, change) => {
    expect(WITH(change)).not.toBe(originalFingerprint(THING));
  });

  it.each([
    ['a translation', { name: { vi: 'Chùa', en: 'Temple' } }],
    ['a fact that is no text', { code: 'Y' }],
    ['white space and composition', { name: { vi: ' Chùa\n'.normalize('NFD'), en: 'Pagoda' } }],
    ['the state of a name', { name_status: { en: 'proposed' } }],
    ['a stamp', { translation: { vi: { status: 'original' }, en: { status: 'reviewed' } } }],
  ])('does not change with %s', (_, change) => {
    expect(WITH(change)).toBe(originalFingerprint(THING));
  });

  it('does not change with the order of fields', () => {
    expect(originalFingerprint(Object.fromEntries(Object.entries(THING).reverse()))).toBe(originalFingerprint(THING));
  });

  it('is empty without an original', () => {
    expect(WITH({ translation: {} })).toBe('');
    expect(originalLanguage(THING)).toBe('vi');
  });
});
