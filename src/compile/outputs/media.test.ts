import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../model/languages.ts';
import type { ViewerData } from '../../model/viewer.ts';
import { buildOf, fixtureContent, ORIGIN } from '../testing/site.ts';
import { iiif, media, viewers } from './media.ts';
import type { OutputBytes } from './output.ts';

const build = buildOf(await fixtureContent());
const files = new Map<string, OutputBytes>([...media(build), ...iiif(build), ...viewers(build)]);

/** Every address of a file that a value names. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/,? (?:\d+w)?,? ?/).filter((part) => part.startsWith('/media/'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
}

describe('the files of viewers and pictures', () => {
  it('are there, copied from where they were made', () => {
    const stored = [...files].filter(([path]) => /^\/(media|iiif)\//.test(path) && !path.endsWith('info.json'));
    expect(stored.length).toBeGreaterThan(20);
    for (const [path, bytes] of stored) expect([path, typeof bytes === 'object' && 'stored' in bytes && existsSync(bytes.stored)]).toEqual([path, true]);
  });

  it('carry the hash of their bytes, so that they may be kept for ever', () => {
    const names = [...files.keys()].filter((path) => path.startsWith('/media/'));
    expect(names.filter((path) => !/\.[0-9a-f]{8}[./]/.test(path))).toEqual([]);
  });

  it('are all that the viewers name, in every language', () => {
    const data = [...files].filter(([path]) => path.startsWith('/data/'));
    expect(data).toHaveLength(3 * languages.length);
    const named = data.flatMap(([, json]) => addresses(JSON.parse(String(json))));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((address) => !files.has(address))).toEqual([]);
  });

  it('have for each photograph a IIIF service whose tiles are there', () => {
    const service = '/iiif/song-thu/sites/dinh-thu/gan';
    const info = JSON.parse(String(files.get(`${service}/info.json`))) as { id: string; width: number; tiles: { width: number; scaleFactors: number[] }[] };
    expect(info).toMatchObject({ id: ORIGIN + service, profile: 'level0', type: 'ImageService3', rights: 'http://creativecommons.org/publicdomain/zero/1.0/' });
    const data = JSON.parse(String(files.get('/data/song-thu/sites/dinh-thu/gan.en.json'))) as Extract<ViewerData, { type: 'image' }>;
    for (const scale of data.scales.slice(0, -1)) {
      const side = data.tile * scale;
      const [w, h] = [Math.min(side, data.width), Math.min(side, data.height)];
      const tile = `${data.service}/0,0,${w},${h}/${Math.ceil(w / scale)},${Math.ceil(h / scale)}/0/default.${data.format}`;
      expect([tile, files.has(tile)]).toEqual([tile, true]);
    }
  });
});
