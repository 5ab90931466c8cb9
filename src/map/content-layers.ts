import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { CircleLayerSpecification, ExpressionSpecification, FilterSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Language } from '../model/languages.ts';
import { LABEL_COLOURS, type Theme } from '../../tiles/flavour.ts';
import { circlesAside, FESTIVAL_SIZE, FESTIVALS_MIN_ZOOM, iconOffset, soonLayers } from './festival-marks.ts';
import type { StylePart } from './map-style.ts';
import { MARKER, markerColour, markerImage } from './markers.ts';
import { withSoon } from './soon.ts';

/** Layers of the map that a visitor can choose things from. */
export const MAPPED = ['sites', 'festivals'] as const;
export type Mapped = (typeof MAPPED)[number];

/** Properties of a feature, as the open data files have them. Positions are WGS 84. */
export interface ThingProperties {
  readonly id: string;
  readonly province: string;
  readonly collection: Mapped;
  readonly icon: string;
  readonly precision: 'exact' | 'area';
  /** Metres. */
  readonly accuracy: number;
  readonly [name: string]: unknown;
}

export type Things = FeatureCollection<Point, ThingProperties>;

const CLUSTER_MAX_ZOOM = 13;
const AREA_MIN_ZOOM = 8;
/** Size of the chosen mark beside the others. */
const CHOSEN_SIZE = 1.12;
const NAMES_MIN_ZOOM = 8.5;
const IMAGE: ExpressionSpecification = ['concat', 'kind:', ['get', 'collection'], ':', ['get', 'precision'], ':', ['get', 'icon']];
const SINGLE: FilterSpecification = ['!', ['has', 'point_count']];

/** A circle of `radius` metres about a position as a ring of 48 corners. */
function ring([lon = 0, lat = 0]: readonly number[], radius: number): number[][] {
  const dLat = radius / 111_320;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 48;
    return [lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)];
  });
}

/** Circles in place of positions that are only areas. */
export function areas(things: Things): FeatureCollection<Polygon, ThingProperties> {
  const features = things.features
    .filter(({ properties }) => properties.precision === 'area')
    .map(({ geometry, properties }): Feature<Polygon, ThingProperties> => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring(geometry.coordinates, properties.accuracy)] },
    }));
  return { type: 'FeatureCollection', features };
}

/** Draws the picture of a kind when a layer first asks for it. */
export function provideImage(map: MapLibre, id: string, theme: Theme): void {
  const ratio = Math.min(3, Math.ceil(devicePixelRatio));
  const [, collection, precision, icon = 'default'] = /^kind:(\w+):(\w+):([a-z-]+)$/.exec(id) ?? [];
  if (collection === 'sites' || collection === 'festivals') {
    map.addImage(id, markerImage(icon, collection, precision === 'area', theme, ratio), { pixelRatio: ratio });
  } else {
    map.addImage(id, { width: 1, height: 1, data: new Uint8Array(4) });
  }
}

function nameField(lang: Language): ExpressionSpecification {
  return ['coalesce', ['get', `name:${lang}`], ['get', 'name']];
}

function clusterLayers(theme: Theme): LayerSpecification[] {
  const colour = markerColour('sites', theme);
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'sites',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': colour,
        'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 18, 20, 26],
        'circle-stroke-color': theme === 'dark' ? '#15110f' : '#fffaf0',
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'sites',
      filter: ['has', 'point_count'],
      layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-font': ['Noto Sans'], 'text-size': 15, 'text-allow-overlap': true },
      paint: { 'text-color': theme === 'dark' ? '#16110e' : '#fff8ec' },
    },
  ];
}

function thingLayer(collection: Mapped, lang: Language, theme: Theme): LayerSpecification {
  const { ink, halo } = LABEL_COLOURS[theme];
  const festival = collection === 'festivals';
  return {
    id: collection,
    type: 'symbol',
    source: collection,
    minzoom: festival ? FESTIVALS_MIN_ZOOM : 0,
    filter: SINGLE,
    layout: {
      'icon-image': IMAGE,
      'icon-size': festival ? FESTIVAL_SIZE : 1,
      'icon-offset': festival ? iconOffset(FESTIVAL_SIZE) : [0, 0],
      'icon-allow-overlap': true,
      'text-field': ['step', ['zoom'], '', festival ? 11 : NAMES_MIN_ZOOM, nameField(lang)],
      'text-font': ['Noto Sans'],
      'text-size': 13.5,
      'text-max-width': 9,
      'text-line-height': 1.35,
      'text-optional': true,
      'text-variable-anchor': festival ? ['bottom', 'left'] : ['top', 'left', 'right'],
      'text-radial-offset': festival ? 2.4 : 1.5,
      'text-justify': 'auto',
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  };
}

function areaLayers(theme: Theme): LayerSpecification[] {
  const colour = markerColour('sites', theme);
  return [
    { id: 'area-fill', type: 'fill', source: 'areas', minzoom: AREA_MIN_ZOOM, paint: { 'fill-color': colour, 'fill-opacity': 0.1 } },
    {
      id: 'area-line',
      type: 'line',
      source: 'areas',
      minzoom: AREA_MIN_ZOOM,
      paint: { 'line-color': colour, 'line-dasharray': [3, 2], 'line-width': 1.5, 'line-opacity': 0.7 },
    },
  ];
}

/** A mark that is chosen: larger, with a ring about it, whatever cluster it is in. */
function chosenPaint(theme: Theme, size: number): NonNullable<CircleLayerSpecification['paint']> {
  return {
    'circle-radius': (MARKER * size) / 2 + 5,
    'circle-color': theme === 'dark' ? '#15110f' : '#fffaf0',
    'circle-stroke-width': 4,
    'circle-stroke-color': theme === 'dark' ? '#8cbdd0' : '#2b5566',
  };
}

/** The chosen site, above all others and below the festivals beside it. */
function chosenSite(theme: Theme): LayerSpecification[] {
  const filter: FilterSpecification = ['!', ['has', 'aside']];
  return [
    { id: 'selection-ring', type: 'circle', source: 'selection', filter, paint: chosenPaint(theme, 1) },
    { id: 'selection', type: 'symbol', source: 'selection', filter, layout: { 'icon-image': IMAGE, 'icon-size': CHOSEN_SIZE, 'icon-allow-overlap': true } },
  ];
}

/** The chosen festival, beside its place and above all. */
function chosenFestival(theme: Theme): LayerSpecification[] {
  const size = CHOSEN_SIZE * FESTIVAL_SIZE;
  return [
    ...circlesAside('selection-ring', { source: 'selection', paint: chosenPaint(theme, FESTIVAL_SIZE) }),
    { id: 'selection-1', type: 'symbol', source: 'selection', filter: ['has', 'aside'], layout: { 'icon-image': IMAGE, 'icon-size': size, 'icon-offset': iconOffset(size), 'icon-allow-overlap': true } },
  ];
}

/** Sites, festivals, areas and the chosen thing. */
export function contentPart(things: Readonly<Record<Mapped, Things>>, chosen: Things['features'], lang: Language, theme: Theme): StylePart {
  return {
    sources: {
      areas: { type: 'geojson', data: areas(things.sites) },
      sites: { type: 'geojson', data: things.sites, cluster: true, clusterRadius: 36, clusterMaxZoom: CLUSTER_MAX_ZOOM },
      festivals: { type: 'geojson', data: withSoon(things.festivals, new Date()) },
      selection: { type: 'geojson', data: { type: 'FeatureCollection', features: chosen } },
    },
    layers: [
      ...areaLayers(theme),
      thingLayer('sites', lang, theme),
      ...clusterLayers(theme),
      ...chosenSite(theme),
      ...soonLayers(theme),
      thingLayer('festivals', lang, theme),
      ...chosenFestival(theme),
    ],
  };
}
