import { describe, expect, it } from 'vitest';
import { viewersOf } from '../material.ts';
import type { ViewerData } from '../../model/viewer.ts';
import { atlasOf, entryOf, fixtureContent, MATERIAL } from '../testing/site.ts';
import type { Atlas } from './atlas.ts';
import { viewerData } from './viewer-data.ts';
import { viewerViews } from './viewer-view.ts';

const content = await fixtureContent();

function data<T extends ViewerData['type']>(type: T, atlas: Atlas = atlasOf(content, 'en'), change: object = {}): Extract<ViewerData, { type: T }> {
  const entry = entryOf(atlas, 'sites/dinh-thu');
  const viewer = viewersOf(entry.thing).find((candidate) => candidate.type === type);
  const found = viewer && viewerData(atlas, entry, { ...viewer, ...change });
  if (found?.type !== type) throw new Error(`No ${type}`);
  return found as Extract<ViewerData, { type: T }>;
}

describe('viewerData of a model', () => {
  it('names its file by the hash of its bytes, and what travels', () => {
    const { files, metric, start } = data('model');
    expect(files).toEqual([{ href: expect.stringMatching(/^\/media\/song-thu\/dinh\/hop\.[0-9a-f]{8}\.glb$/) as string, bytes: 1504 }]);
    expect([metric, start]).toEqual([true, { position: [3, 2, 4], target: [0, 0.5, 0] }]);
  });

  it('says that it is schematic and what is assumed, as plain text in the language of the page', () => {
    const { schematic, provenance, credit, lang } = data('model');
    expect({ schematic, provenance, credit, lang }).toEqual({
      schematic: true,
      provenance: { text: 'An invented box, 2 m long. All measures are assumed.' },
      credit: 'Người dựng Thử · CC BY 4.0',
      lang: 'en',
    });
  });

  it('has hotspots with picture and link, and steps', () => {
    const { hotspots, steps } = data('model', atlasOf(content, 'ja'));
    expect(hotspots.map(({ id, at, title, link, picture }) => [id, at, title.text, link?.href, picture?.alt.text])).toEqual([
      ['mai', [0, 1, 0], '屋根', undefined, '亭の正面（絵）。'],
      ['cua', [0, 0.4, 0.5], '入口', '/ja/song-thu/sites/chua-thu/', undefined],
    ]);
    expect(steps.map(({ title, hotspot, pose }) => [title.text, hotspot, pose?.position])).toEqual([
      ['上から', 'mai', undefined],
      ['庭から', undefined, [0, 1.6, 5]],
    ]);
  });

  it('says in which language a text stands in for one that is missing', () => {
    expect(data('model', atlasOf(content, 'zh'), { title: { vi: 'Chỉ tiếng Việt' } }).title).toEqual({ text: 'Chỉ tiếng Việt', lang: 'vi' });
  });

  it('is nothing where its file was not made', () => {
    const atlas = { ...atlasOf(content, 'en'), material: { ...MATERIAL, files: new Map() } };
    expect(() => data('model', atlas)).toThrow('No model');
  });
});

describe('viewerData of a tour', () => {
  it('has its scenes in order, with the ways between them', () => {
    const { scenes } = data('tour');
    expect(scenes.map(({ id, heading, pitch, roll, place, links, levels }) => ({ id, heading, pitch, roll, place, links, levels }))).toEqual([
      { id: 'san', heading: 90, pitch: 0, roll: 0, place: [0, 0], links: [{ to: 'trong', heading: 45, pitch: -5 }], levels: [] },
      { id: 'trong', heading: 90, pitch: 0, roll: 0, place: [5, 5], links: [{ to: 'san', heading: 225, pitch: 0 }], levels: [] },
    ]);
    expect(scenes[0].picture).toMatchObject({ width: 512, height: 256, href: expect.stringMatching(/^\/media\/song-thu\/dinh\/san\.[0-9a-f]{8}\.jpg$/) as string });
  });

  it('takes heading and crop from the picture where the content says nothing, scaled to its real size', () => {
    const [key = '', made] = [...MATERIAL.panoramas][0] ?? [];
    if (!made) throw new Error('No panorama');
    const crop = { fullWidth: 2048, fullHeight: 1024, width: 1024, height: 512, left: 100, top: 256 };
    const material = { ...MATERIAL, panoramas: new Map([...MATERIAL.panoramas, [key, { ...made, facts: { ...made.facts, gpano: { heading: 12, roll: 3, crop } } }]]) };
    const [scene] = viewersOf(entryOf(atlasOf(content, 'en'), 'sites/dinh-thu').thing).find(({ type }) => type === 'tour')?.scenes ?? [];
    const { heading: _, ...plain } = scene ?? { id: '', file: '', title: {} };
    const [first] = data('tour', { ...atlasOf(content, 'en'), material }, { scenes: [plain] }).scenes;
    expect([first.heading, first.pitch, first.roll]).toEqual([12, 0, 3]);
    expect(first.crop).toEqual({ fullWidth: 1024, fullHeight: 512, left: 50, top: 128 });
  });
});

describe('viewerData of a photograph', () => {
  it('names the IIIF service and its tiles', () => {
    expect(data('image')).toMatchObject({ service: '/iiif/song-thu/sites/dinh-thu/gan', width: 1200, height: 800, tile: 512, scales: [1, 2, 4], format: 'jpg', hotspots: [{ at: [980, 285, 0] }] });
  });
});

describe('viewerViews', () => {
  const views = viewerViews(atlasOf(content, 'vi'), entryOf(atlasOf(content, 'vi'), 'sites/dinh-thu'));

  it('say how much must be fetched first, as the language writes it', () => {
    expect(views.map(({ type, size }) => [type, size])).toEqual([['model', '0,1'], ['tour', '0,1'], ['image', undefined]]);
  });

  it('tell each hotspot and step in words, by scene in a tour', () => {
    expect(views.map(({ groups, steps }) => [groups.map(({ title, spots }) => [title?.text, spots.map((spot) => spot.title.text)]), steps.length])).toEqual([
      [[[undefined, ['Mái', 'Cửa']]], 2],
      [[['Ngoài sân', ['Cây đa']], ['Trong đình', ['Cột']]], 0],
      [[[undefined, ['Đầu đao']]], 0],
    ]);
  });
});
