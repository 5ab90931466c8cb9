import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../model/languages.ts';
import { LABEL_COLOURS, type Theme } from '../../tiles/flavour.ts';
import type { StylePart } from './map-style.ts';
import { markerColour } from './markers.ts';

/** Zoom at which a building becomes a few pixels wide. */
export const GROUND_MIN_ZOOM = 14;
const NAMES_MIN_ZOOM = 17;

function layers(lang: Language, theme: Theme): LayerSpecification[] {
  const { ink, halo, water } = LABEL_COLOURS[theme];
  const brick = markerColour('sites', theme);
  const common = { source: 'ground', minzoom: GROUND_MIN_ZOOM } as const;
  return [
    {
      ...common,
      id: 'ground-fill',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'water', water, 'court', halo, brick],
        'fill-opacity': ['match', ['get', 'kind'], 'court', 0.7, 'water', 0.35, 'foundation', 0.2, 0.4],
      },
    },
    {
      ...common,
      id: 'ground-line',
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: {
        'line-color': ['match', ['get', 'kind'], 'water', water, ['path', 'court'], ink, brick],
        'line-width': ['match', ['get', 'kind'], 'wall', 3, 1.5],
        'line-opacity': ['match', ['get', 'kind'], ['path', 'court'], 0.5, 1],
      },
    },
    {
      ...common,
      id: 'ground-point',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 4, 'circle-color': brick, 'circle-stroke-color': halo, 'circle-stroke-width': 1.5 },
    },
    {
      ...common,
      id: 'ground-names',
      type: 'symbol',
      minzoom: NAMES_MIN_ZOOM,
      layout: {
        'text-field': ['coalesce', ['get', `name:${lang}`], ['get', 'name:vi'], ''],
        'text-font': ['Noto Sans'],
        'text-size': 12,
        'text-max-width': 8,
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.5 },
    },
  ];
}

/** The plans of sites, below markers and names, from the zoom at which a building is a few pixels wide. */
export function groundPart(ground: FeatureCollection, lang: Language, theme: Theme): StylePart {
  if (!ground.features.length) return { sources: {}, layers: [] };
  return { sources: { ground: { type: 'geojson', data: ground } }, layers: layers(lang, theme) };
}
