import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fontFiles } from './fonts.ts';

const files = await fontFiles();

describe('fontFiles', () => {
  it('gives Latin and Vietnamese of a serif and a sans', () => {
    expect(files.map(({ path }) => path.replace(/-[0-9a-f]{8}\./, '.'))).toEqual([
      '/assets/alegreya-latin-700.woff2',
      '/assets/alegreya-vietnamese-700.woff2',
      '/assets/noto-sans-latin-400.woff2',
      '/assets/noto-sans-vietnamese-400.woff2',
    ]);
  });

  it('gives WOFF2', () => {
    expect(files.map(({ bytes }) => Buffer.from(bytes.slice(0, 4)).toString())).toEqual(['wOF2', 'wOF2', 'wOF2', 'wOF2']);
  });

  it('has the hash of its bytes in the name, so that it can be kept for ever', () => {
    for (const { path, bytes } of files) expect(path).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 8));
  });

  it('never hides or moves text', () => {
    for (const { css } of files) expect(css).toContain('font-display:optional');
  });

  it('names its own file in its rule', () => {
    for (const { css, path } of files) expect(css).toContain(`src:url(${path})`);
  });

  it('gives the same bytes twice', async () => {
    expect((await fontFiles()).map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });
});
