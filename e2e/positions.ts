/** A view of the map as its address has it: zoom, then degrees (WGS 84) of the middle. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** The fragment of a view with `position` in its middle. */
export function viewThatShows({ lon, lat }: Position, zoom: number): string {
  return `#map=${zoom.toFixed(2)}/${lat.toFixed(4)}/${lon.toFixed(4)}`;
}

export function viewOf(hash: string): View | undefined {
  const [zoom, lat, lon] = hash.replace(/^#map=/, '').split('/').map(Number);
  return zoom === undefined || lat === undefined || lon === undefined ? undefined : { zoom, lat, lon };
}

/** Great-circle distance on a sphere of 6371 km. */
export function kilometresBetween(a: Position, b: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** What `read` gives once it has given the same three times running; `key` tells what counts as the same. */
export async function settled<T>(read: () => Promise<T>, key: (value: T) => string): Promise<T> {
  let last = await read();
  for (let same = 0; same < 2; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = await read();
    same = key(now) === key(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** A place on the screen in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
