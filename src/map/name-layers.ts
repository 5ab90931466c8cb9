import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_COLOURS, type Theme } from '../../tiles/flavour.ts';
import type { StylePart } from './map-style.ts';

/** A name that the province asks for: words in the visitor's language, position in WGS 84 degrees. */
export interface MapLabel {
  readonly kind: 'town' | 'sea' | 'archipelago' | 'island' | 'hill' | 'river' | 'canal' | 'country' | 'commune';
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly rank: number;
  /** Metres above the sea. */
  readonly height?: number;
}

/** Towns, countries and rivers stand in the tiles already. */
const IN_TILES: ReadonlySet<MapLabel['kind']> = new Set(['town', 'country', 'river']);

/** Zoom from which a name of a rank is shown: seas and archipelagos early, hills late. */
function minZoom({ kind, rank }: MapLabel): number {
  const first: Record<MapLabel['kind'], number> = { sea: 2, archipelago: 3, island: 6, river: 7, canal: 9, hill: 8, town: 6, country: 2, commune: 10.5 };
  return first[kind] + (rank - 1);
}

function collection(labels: readonly MapLabel[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels
      .filter((label) => !IN_TILES.has(label.kind))
      .map((label) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [label.lon, label.lat] },
        properties: {
          kind: label.kind,
          name: label.kind === 'hill' && label.height ? `▲ ${label.name} ${Math.round(label.height)} m` : label.name,
          rank: label.rank,
          minzoom: minZoom(label),
        },
      })),
  };
}

function layer(id: string, kinds: readonly string[], size: number, ink: string, halo: string): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'names',
    filter: ['all', ['in', ['get', 'kind'], ['literal', [...kinds]]], ['<=', ['get', 'minzoom'], ['zoom']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Noto Sans'],
      'text-size': size,
      'text-max-width': 8,
      'text-letter-spacing': kinds.includes('sea') ? 0.12 : 0.02,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  };
}

/** The names of communes, waters, islands and hills, below the content. */
export function namesPart(labels: readonly MapLabel[], theme: Theme): StylePart {
  const { water, waterHalo, hill, halo, ink } = LABEL_COLOURS[theme];
  return {
    sources: { names: { type: 'geojson', data: collection(labels) } },
    layers: [
      layer('names-commune', ['commune'], 11.5, hill, halo),
      layer('names-water', ['sea', 'canal'], 13, water, waterHalo),
      layer('names-land', ['island', 'archipelago'], 12.5, ink, halo),
      layer('names-hill', ['hill'], 12, hill, halo),
    ],
  };
}
