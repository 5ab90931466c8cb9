/** A way to a place by another program: the web maps are links only, nothing is loaded from them. */
export interface DirectionsLink {
  readonly service: 'app' | 'openstreetmap' | 'google' | 'apple';
  readonly href: string;
}

/** Names of the web maps, the same in every language. */
export const SERVICE_NAMES = { openstreetmap: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Maps' } as const;

/**
 * Links that open a position (degrees, WGS 84) for directions: the `geo:` address that phones give
 * to their own map app (RFC 5870), and three web maps.
 */
export function directionsTo(lon: number, lat: number, name: string): readonly DirectionsLink[] {
  const point = `${lat},${lon}`;
  return [
    { service: 'app', href: `geo:${point}?q=${point}(${encodeURIComponent(name)})` },
    { service: 'openstreetmap', href: `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}` },
    { service: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(point)}` },
    { service: 'apple', href: `https://maps.apple.com/?daddr=${encodeURIComponent(point)}` },
  ];
}
