import { describe, expect, it } from 'vitest';
import { contentsOf, plainText } from './street-schema.ts';

const layers = (...ids: string[]): object => ({ vector_layers: ids.map((id) => ({ id, fields: { kind: 'String' } })) });
const PROTOMAPS = ['earth', 'water', 'roads', 'places'];

describe('contentsOf', () => {
  it.each([
    ['OpenMapTiles', ['water', 'transportation', 'building', 'landcover', 'place']],
    ['Shortbread', ['ocean', 'land', 'streets', 'place_labels']],
    ['Mapbox Streets', ['water', 'road', 'landuse', 'place_label']],
  ])('calls the schema of %s by its name', (name, ids) => {
    expect(() => contentsOf(layers(...ids), 'x')).toThrow(`x is made in the schema of ${name}, which this map does not draw: extract`);
  });

  it('names the layers that are missing', () => {
    expect(() => contentsOf(layers('earth', 'water', 'boundaries'), 'x')).toThrow('lacks the layers roads, places (it has earth, water, boundaries)');
  });

  it('refuses version 3 of Protomaps, which has the same layers', () => {
    const old = { vector_layers: PROTOMAPS.map((id) => ({ id, fields: { 'pmap:kind': 'String' } })) };
    expect(() => contentsOf(old, 'x')).toThrow('older schema of Protomaps');
  });

  it.each([[null], [[]], ['text'], [{ vector_layers: 'roads' }], [{ vector_layers: [null, { id: 7 }] }]])('refuses the metadata %j', (metadata) => {
    expect(() => contentsOf(metadata, 'x')).toThrow('does not say which layers it has');
  });

  it.each([[{}], [{ attribution: '<b></b>' }], [{ attribution: 7 }]])('credits OpenStreetMap where %j credits no one', (more) => {
    expect(contentsOf({ ...layers(...PROTOMAPS), ...more }, 'x').attribution).toBe('© OpenStreetMap contributors');
  });
});

describe('plainText', () => {
  it.each([
    ['<a href="https://osm.org">&copy; OpenStreetMap</a>', '© OpenStreetMap'],
    ['Nh&#224; &amp; đất&nbsp;&#xA9;', 'Nhà & đất ©'],
    ['a<br>b\n\tc\u0007', 'a b c'],
    ['Map<script>alert(1)</script> of <style>p{}</style>ours', 'Map of ours'],
    ['5 &lt; 6 &unknown;', '5 < 6 &unknown;'],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
