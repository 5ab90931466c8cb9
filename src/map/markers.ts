import type { Theme } from '../../tiles/flavour.ts';
import { kindPath } from '../model/kind-path.ts';

/** Diameter of a marker in CSS pixels. */
export const MARKER = 34;
const GRID = 32;

const COLOURS = {
  light: { sites: '#8c3620', festivals: '#8f2f5c', rim: '#fffaf0', sign: '#fff8ec' },
  dark: { sites: '#e08a6d', festivals: '#e38db5', rim: '#15110f', sign: '#16110e' },
} as const;

export function markerColour(collection: 'sites' | 'festivals', theme: Theme): string {
  return COLOURS[theme][collection];
}

/**
 * The picture of a marker: the icon of its kind on a disc of its collection's colour; where the
 * position is only an area, the colours change places and the rim is dashed. Drawn at `ratio` device pixels a CSS pixel.
 */
export function markerImage(icon: string, collection: 'sites' | 'festivals', area: boolean, theme: Theme, ratio: number): ImageData {
  const size = Math.round(MARKER * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas');
  const colours = COLOURS[theme];
  context.scale(ratio, ratio);
  const centre = MARKER / 2;
  context.beginPath();
  context.arc(centre, centre, centre - 2, 0, 2 * Math.PI);
  context.fillStyle = area ? colours.rim : colours[collection];
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = area ? colours[collection] : colours.rim;
  if (area) context.setLineDash([3.5, 2.5]);
  context.stroke();
  const scale = (MARKER * 0.66) / GRID;
  context.translate(centre - (GRID * scale) / 2, centre - (GRID * scale) / 2);
  context.scale(scale, scale);
  context.fillStyle = area ? colours[collection] : colours.sign;
  context.fill(new Path2D(kindPath(icon)), 'evenodd');
  return context.getImageData(0, 0, size, size);
}
