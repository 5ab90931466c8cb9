import type { CircleLayerSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../tiles/flavour.ts';
import type { Things } from './content-layers.ts';
import { MARKER, markerColour } from './markers.ts';

/** Size of the mark of a festival beside that of a site. */
export const FESTIVAL_SIZE = 0.76;
export const FESTIVALS_MIN_ZOOM = 7;
/** CSS pixels to the right and downwards by which festivals stand beside their place, so that its site is seen; those of one place each in a corner of their own. */
const CORNERS = [[20, -20], [-20, -20], [20, 20], [-20, 20]] as const;

/** How far the mark of a thing stands beside its place, CSS pixels to the right and downwards. */
export function asideOf({ aside }: Readonly<Record<string, unknown>>): readonly [x: number, y: number] {
  return typeof aside === 'number' ? (CORNERS[aside] ?? CORNERS[0]) : [0, 0];
}

/** Festivals with the property `aside`: which corner of its place each has, counted through where they share one. */
export function withAside(things: Things): Things {
  const taken = new Map<string, number>();
  const features = things.features.map((feature) => {
    const place = feature.geometry.coordinates.join();
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return { ...feature, properties: { ...feature.properties, aside: before % CORNERS.length } };
  });
  return { ...things, features };
}

/** `icon-offset` for icons of `size`, by the property `aside`; none where a thing has none. */
export function iconOffset(size: number): ExpressionSpecification {
  const corners = CORNERS.flatMap(([x, y], corner) => [corner, ['literal', [x / size, y / size]]]);
  return ['match', ['coalesce', ['get', 'aside'], -1], ...corners, ['literal', [0, 0]]] as unknown as ExpressionSpecification;
}

/** A circle about the mark of each festival of a source: a layer for each corner, since circles cannot be moved one by one. */
export function circlesAside(id: string, { source, filter, paint }: { source: string; filter?: ExpressionSpecification; paint: NonNullable<CircleLayerSpecification['paint']> }): LayerSpecification[] {
  return CORNERS.map(([x, y], corner): LayerSpecification => {
    const here: ExpressionSpecification = ['==', ['get', 'aside'], corner];
    return { id: `${id}-${corner}`, type: 'circle', source, minzoom: FESTIVALS_MIN_ZOOM, filter: filter ? ['all', filter, here] : here, paint: { ...paint, 'circle-translate': [x, y] } };
  });
}

/** A ring about each festival that is on now, a thinner one where it begins soon. */
export function soonLayers(theme: Theme): LayerSpecification[] {
  return circlesAside('festivals-soon', {
    source: 'festivals',
    filter: ['has', 'soon'],
    paint: {
      'circle-radius': (MARKER * FESTIVAL_SIZE) / 2 + 2,
      'circle-color': theme === 'dark' ? '#15110f' : '#fffaf0',
      'circle-stroke-color': markerColour('festivals', theme),
      'circle-stroke-width': ['match', ['get', 'soon'], 'now', 5, 2.5],
    },
  });
}
