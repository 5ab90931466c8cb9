import { layers } from '@protomaps/basemaps';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?url';
import type { LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { LANGUAGES, type Language } from '../model/languages.ts';
import basePmtiles from '../../tiles/base.pmtiles?url';
import streetsJson from '../../tiles/streets.json';
import type { Streets } from '../../tiles/streets.ts';
import { flavour, type Theme } from '../../tiles/flavour.ts';

const BASE = 'base';
const STREETS = 'streets';
/** The layers that the embedded file holds: MapLibre reports every other one that a style asks for. */
const BASE_LAYERS: ReadonlySet<string> = new Set(['earth', 'water', 'boundaries', 'places']);

/** The street-level file of this installation, if there is one. */
export const streets = streetsJson as Streets | null;

/** Absolute address of a file of ours: MapLibre's worker has no page to resolve against. */
function absolute(path: string): string {
  return new URL(path, location.href).href;
}

/** Rivers and their names sooner than in a map with streets: here they are the landmarks. */
const EMBEDDED_FROM: Record<string, number> = { water_river: 5, water_waterway_label: 8 };

function embedded(layer: LayerSpecification): LayerSpecification {
  const from = EMBEDDED_FROM[layer.id];
  return from === undefined ? layer : { ...layer, minzoom: from };
}

function layersOf(source: string, lang: Language, theme: Theme, known: ReadonlySet<string>): LayerSpecification[] {
  return layers(source, flavour(theme), { lang: LANGUAGES[lang].tag })
    .filter((layer) => !('source-layer' in layer) || known.has(String(layer['source-layer'])))
    .map((layer) => (source === BASE ? embedded(layer as LayerSpecification) : { ...layer, id: `${source}-${layer.id}` })) as LayerSpecification[];
}

/** The layers of the streets above those of the embedded map; its labels come last, above both. */
function streetLayers(lang: Language, theme: Theme): LayerSpecification[] {
  if (!streets) return [];
  return layersOf(STREETS, lang, theme, new Set(streets.layers)).filter((layer) => layer.type !== 'background');
}

/** The style of the ground: Protomaps' layers in our colours, with labels in `lang`. No glyph files, no sprite. */
export function baseStyle(lang: Language, theme: Theme): StyleSpecification {
  const faces = [
    { url: absolute(latin), 'unicode-range': ['U+0-FF', 'U+2000-206F'] },
    { url: absolute(vietnamese), 'unicode-range': ['U+102-103', 'U+110-111', 'U+128-129', 'U+168-169', 'U+1A0-1A1', 'U+1AF-1B0', 'U+1EA0-1EF9'] },
  ];
  const base: VectorSourceSpecification & { sparse: true } = { type: 'vector', url: `pmtiles://${absolute(basePmtiles)}`, sparse: true };
  const extra: StyleSpecification['sources'] = streets ? { [STREETS]: { type: 'vector', url: `pmtiles://${absolute(streets.url)}`, bounds: [...streets.bounds] } } : {};
  return {
    version: 8,
    sources: { [BASE]: base, ...extra },
    'font-faces': { 'Noto Sans': faces },
    layers: [...layersOf(BASE, lang, theme, BASE_LAYERS), ...streetLayers(lang, theme)],
  };
}
