import { BadArchive } from './bad-archive.ts';

/** What the metadata of an archive must tell for the style to draw it. */
export interface Contents {
  /** Names of its layers. */
  readonly layers: readonly string[];
  /** Plain text. */
  readonly attribution: string;
}

const NEEDED = ['earth', 'water', 'roads', 'places'];
const DEFAULT_ATTRIBUTION = '© OpenStreetMap contributors';
const MOST_ATTRIBUTION = 300;
const REMEDY = 'extract a map in the Protomaps schema, version 4 (tiles/README.md, "Streets")';

/** Other schemas, by layers that only they have. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  OpenMapTiles: ['transportation', 'landcover', 'place'],
  Shortbread: ['streets', 'land', 'place_labels'],
  'Mapbox Streets': ['road', 'landuse', 'place_label'],
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', middot: '·' };

function character(entity: string, name: string): string {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  return ENTITIES[name] ?? entity;
}

/** Text as a reader sees it: without tags, scripts, control characters and doubled spaces. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, character)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

interface VectorLayer {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function layersIn(metadata: unknown): readonly VectorLayer[] {
  const list = record(metadata)['vector_layers'];
  const all = Array.isArray(list) ? (list as unknown[]).map(record) : [];
  return all.flatMap(({ id, fields }) => (typeof id === 'string' ? [{ id, fields: record(fields) }] : []));
}

/** Version 3 of Protomaps has the same layers, but says `pmap:kind` where version 4 says `kind`. */
function isOutdated(layers: readonly VectorLayer[]): boolean {
  const fields = Object.keys(layers.find(({ id }) => id === 'roads')?.fields ?? {});
  return fields.length > 0 && !fields.includes('kind');
}

/** @throws BadArchive when the layers are not those that the style draws */
export function contentsOf(metadata: unknown, name: string): Contents {
  const layers = layersIn(metadata);
  const ids = layers.map(({ id }) => id);
  if (ids.length === 0) throw new BadArchive(name, 'does not say which layers it has', REMEDY);
  const other = Object.entries(OTHERS).find(([, marks]) => marks.every((mark) => ids.includes(mark)))?.[0];
  if (other) throw new BadArchive(name, `is made in the schema of ${other}, which this map does not draw`, REMEDY);
  const missing = NEEDED.filter((id) => !ids.includes(id));
  if (missing.length) throw new BadArchive(name, `lacks the layers ${missing.join(', ')} (it has ${ids.join(', ')})`, REMEDY);
  if (isOutdated(layers)) throw new BadArchive(name, 'is made in an older schema of Protomaps', REMEDY);
  const given = record(metadata)['attribution'];
  return { layers: ids, attribution: (typeof given === 'string' && plainText(given).slice(0, MOST_ATTRIBUTION)) || DEFAULT_ATTRIBUTION };
}
