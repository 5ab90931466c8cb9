import { describe, expect, it } from 'vitest';
import { filesIn } from '../../model/pack.ts';
import { PackMaker, packInfo, type BuiltFile, type BuiltSite } from './packs.ts';

const FEATURE = { properties: { id: 'dinh', province: 'thu', collection: 'sites', code: 'ZSM6T', 'name:vi': 'Đình' } };
const TEXTS: Readonly<Record<string, string>> = {
  '/': '<script src="/assets/index-1.js">',
  '/Q/ZSM6T/': '<a href="/vi/thu/sites/dinh/">',
  '/Q/22222/': '<a href="/vi/khac/sites/dinh/">',
  '/vi/': '<a href="/vi/khac/">',
  '/vi/thu/': '<script src="/assets/index-1.js"><a href="/vi/khac/">',
  '/vi/thu/sites/dinh/': '<img srcset="/media/thu/d-480.0123abcd.avif 480w, /media/thu/d-960.0123abce.avif 960w, /media/thu/d-1600.0123abcf.avif 1600w" src="/media/thu/d-960.0123abcd.jpg"><button data-open-viewer="/data/thu/sites/dinh/khoi.vi.json">',
  '/vi/khac/': 'khác',
  '/ja/thu/sites/dinh/': '日本語',
  '/data/provinces.vi.json': '[{"id":"thu"}]',
  '/data/thu/catalogue.vi.json': '{"title":{"text":"Thử"}}',
  '/data/thu/sites.geojson': JSON.stringify({ features: [FEATURE] }),
  '/data/thu/sites/dinh.vi.json': '{}',
  '/data/thu/sites/dinh/khoi.vi.json': '{"type":"model","href":"/media/thu/khoi.0123abcd.glb"}',
  '/assets/index-1.js': 'import("./ds-map-1.js");import("./ds-viewer-1.js")',
  '/assets/ds-map-1.js': '"/assets/base-1.pmtiles"',
  '/assets/ds-viewer-1.js': 'import"./three-1.js";import("./model-0123abcd.js");import("./tour-0123abcd.js");import("./splat-0-23_bcd.js")',
  '/assets/model-0123abcd.js': 'import("./draco-0123abcd.js");import("./basis-0123abcd.js")',
  '/assets/tour-0123abcd.js': '',
  '/assets/splat-0-23_bcd.js': 'import("./spark-1.js")',
  '/assets/spark-1.js': '',
  '/assets/draco-0123abcd.js': '"/assets/draco_decoder-1.wasm"',
  '/assets/draco_decoder-1.wasm': '',
  '/assets/basis-0123abcd.js': '',
  '/assets/three-1.js': '',
  '/assets/base-1.pmtiles': '',
  '/assets/unused-1.js': '',
  '/media/thu/d-480.0123abcd.avif': '',
  '/media/thu/d-960.0123abce.avif': '',
  '/media/thu/d-1600.0123abcf.avif': '',
  '/media/thu/d-960.0123abcd.jpg': '',
  '/media/thu/khoi.0123abcd.glb': '{"extensionsUsed":["KHR_draco_mesh_compression"]}',
};

function siteOf(texts: Readonly<Record<string, string>>): BuiltSite {
  const file = (path: string, text: string): BuiltFile => ({ path, bytes: text.length, transfer: Math.ceil(text.length / 2), sha256: text.slice(0, 40), text });
  return new Map(Object.entries(texts).map(([path, text]) => [path, file(path, text)]));
}

const packs = new PackMaker(siteOf(TEXTS)).all();
const [province, place] = packs;
const paths = (group: 'core' | 'lang-vi' | 'lang-ja' | 'pictures' | 'models', of = province): string[] => (of?.groups[group] ?? []).map(({ path }) => path);

describe('packs', () => {
  it('are one of each province and one of each place', () => {
    expect(packs.map(({ id, title }) => [id, title.vi])).toEqual([['thu', 'Thử'], ['thu/sites/dinh', 'Đình']]);
  });

  it('have in their core the codes, the map and what scripts fetch, nothing of 3D and nothing unused', () => {
    expect(paths('core')).toEqual(['/', '/Q/ZSM6T/', '/assets/base-1.pmtiles', '/assets/ds-map-1.js', '/assets/index-1.js', '/data/thu/sites.geojson']);
  });

  it('have the texts of a language, and none of other provinces', () => {
    expect(paths('lang-vi')).toEqual(['/data/provinces.vi.json', '/data/thu/catalogue.vi.json', '/data/thu/sites/dinh.vi.json', '/vi/', '/vi/thu/', '/vi/thu/sites/dinh/']);
    expect(paths('lang-ja')).toEqual(['/ja/thu/sites/dinh/']);
  });

  it('have one size of each picture, that for a phone', () => {
    expect(paths('pictures')).toEqual(['/media/thu/d-960.0123abce.avif']);
  });

  it('have the viewer apart, with what it shows and the code that this needs', () => {
    const code = ['draco-0123abcd.js', 'draco_decoder-1.wasm', 'ds-viewer-1.js', 'model-0123abcd.js', 'three-1.js'];
    expect(paths('models')).toEqual([...code.map((name) => `/assets/${name}`), '/data/thu/sites/dinh/khoi.vi.json', '/media/thu/khoi.0123abcd.glb']);
  });

  it('change their version with any file, and only then', () => {
    const versionOf = (texts: Readonly<Record<string, string>>): string | undefined => new PackMaker(siteOf(texts)).all()[0]?.version;
    expect(versionOf(TEXTS)).toBe(province?.version);
    expect(versionOf({ ...TEXTS, '/vi/khac/': 'đổi' })).toBe(province?.version);
    expect(versionOf({ ...TEXTS, '/vi/': 'đổi' })).not.toBe(province?.version);
  });

  it('tell the sums of what travels and what stays', () => {
    const core = filesIn(province ?? { id: '', version: '', title: {}, groups: {} }, ['core']);
    const info = province && packInfo(province);
    expect(info?.groups.core).toEqual({
      files: 6,
      bytes: core.reduce((sum, { bytes }) => sum + bytes, 0),
      transfer: core.reduce((sum, { transfer }) => sum + transfer, 0),
    });
  });

  it('of a place hold that place alone', () => {
    expect(paths('lang-vi', place)).toContain('/vi/thu/sites/dinh/');
    expect(paths('core', place)).toContain('/Q/ZSM6T/');
  });
});
