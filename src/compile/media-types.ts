/** Media types of what we publish, by the end of the file name; text says that it is UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  glb: 'model/gltf-binary',
  usdz: 'model/vnd.usdz+zip',
  spz: 'application/octet-stream',
  splat: 'application/octet-stream',
  ply: 'application/octet-stream',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  pmtiles: 'application/octet-stream',
};

/** Media type of a file by the end of its name; a path without one is a page. */
export function mediaType(path: string): string {
  return MEDIA_TYPES[path.split('.').pop() ?? ''] ?? 'text/html; charset=utf-8';
}
