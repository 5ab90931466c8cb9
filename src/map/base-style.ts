import { layers } from '@protomaps/basemaps';
import type { LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { LANGUAGES, type Language } from '../model/languages.ts';
import streetsJson from '../../tiles/streets.json';
import type { Streets } from '../../tiles/streets.ts';
import { flavour, type Theme } from '../../tiles/flavour.ts';
import { absolute, BASE_ZOOMS, baseUrl } from './base-tiles.ts';

const BASE = 'base';
const STREETS = 'streets';
/** The layers that the embedded file holds: MapLibre reports every other one that a style asks for. */
const BASE_LAYERS: ReadonlySet<string> = new Set(['earth', 'water', 'boundaries', 'places']);

/** The street-level file of this installation, if there is one. */
export const streets = streetsJson as Streets | null;

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

/** The embedded map gives the overview alone: up to zoom 5 Protomaps draws claims at sea as borders. */
const STREETS_FROM = 8;
/** Names that the embedded map or the province gives itself: of countries, provinces, seas and islands. */
const NAMED_BY_US: ReadonlySet<string> = new Set(['places_country', 'places_region', 'water_label_ocean', 'earth_label_islands'].map((id) => `${STREETS}-${id}`));

/** The layers of the streets above those of the embedded map; its labels come last, above both. */
function streetLayers(lang: Language, theme: Theme): LayerSpecification[] {
  if (!streets) return [];
  return layersOf(STREETS, lang, theme, new Set(streets.layers)).filter(({ id, type }) => type !== 'background' && !NAMED_BY_US.has(id));
}

function streetSource({ url, bounds, minzoom, maxzoom }: Streets): VectorSourceSpecification {
  return { type: 'vector', tiles: [`pmtiles://${absolute(url)}/{z}/{x}/{y}`], bounds: [...bounds], minzoom: Math.max(STREETS_FROM, minzoom), maxzoom };
}

/** Family of the page's text face, which the map draws its labels with too: fetched once, cached once. */
const TEXT_FACE = 'Disan Sans';

/** The files of the text face, as the inline style of the page names them. */
function textFaces(): { url: string; 'unicode-range': string[] }[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.style);
  return faces
    .filter((face) => face.getPropertyValue('font-family').includes(TEXT_FACE))
    .map((face) => ({
      url: absolute(/url\("?([^")]+)/.exec(face.getPropertyValue('src'))?.[1] ?? ''),
      'unicode-range': face.getPropertyValue('unicode-range').split(/,\s*/),
    }));
}

/** The style of the ground: Protomaps' layers in our colours, with labels in `lang`. No glyph files, no sprite. */
export function baseStyle(lang: Language, theme: Theme): StyleSpecification {
  const base: VectorSourceSpecification & { sparse: true } = { type: 'vector', tiles: [`pmtiles://${baseUrl}/{z}/{x}/{y}`], ...BASE_ZOOMS, sparse: true };
  const extra: StyleSpecification['sources'] = streets ? { [STREETS]: streetSource(streets) } : {};
  return {
    version: 8,
    sources: { [BASE]: base, ...extra },
    'font-faces': { 'Noto Sans': textFaces() },
    layers: [...layersOf(BASE, lang, theme, BASE_LAYERS), ...streetLayers(lang, theme)],
  };
}
