import { appendToLock, readLock, type LockLine } from '../qr/lock.ts';
import { appendToRegistry, withSeal } from '../qr/registry-text.ts';
import { glb, JPEG } from './samples.ts';

/** The codes of the base, as its registry and its lock have them. */
export const CODES: readonly LockLine[] = [
  { code: '2226L', opens: 'festivals/hoi-mot', since: '2026-11-01' },
  { code: '2225G', opens: 'sites/chua-hai', since: '2026-11-01' },
  { code: '2224B', opens: 'sites/chua-mot', since: '2026-11-01' },
  { code: '2227Q', opens: 'trails/duong-mot', since: '2026-11-02' },
];

/** Registry and lock of a province whose codes are these. */
export function codeFiles(province: string, codes: readonly LockLine[]): Readonly<Record<string, string>> {
  const lock = appendToLock('', codes);
  const registry = withSeal(appendToRegistry('', codes, '../schema/codes.schema.json'), readLock(lock).seal);
  return { [`${province}/codes.yaml`]: registry, [`${province}/codes.lock`]: lock };
}

/** Texts of a valid data folder as small as it can be: path below the folder → content. */
export const BASE: Readonly<Record<string, string>> = {
  'layers/sites.yaml': layer('sites', 1, 'pagoda'),
  'layers/festivals.yaml': layer('festivals', 2, 'feast'),
  'layers/trails.yaml': layer('trails', 3, 'walk'),
  'thu/province.yaml': `id: thu
admin_code: '00'
name: ${text('Thử')}
summary: ${text('Tỉnh thử.')}
bounds: [107.0, 21.0, 108.0, 22.0]
time_zone: Asia/Ho_Chi_Minh
sources:
  - {url: https://example.org/, title: Thử}
translation: ${translation()}
`,
  'thu/places/xa-thu.yaml': `id: xa-thu
admin_code: '00001'
type: commune
name: {vi: Xã Thử}
centre: {lon: 107.5, lat: 21.5}
bbox: [107.4, 21.4, 107.6, 21.6]
former_units:
  - {name: Xã Cũ, district: Huyện Thử, province: Thử}
sources:
  - {url: https://example.org/, title: Thử}
`,
  'thu/sites/chua-mot.yaml': `id: chua-mot
code: 2224B
kind: pagoda
rank:
  level: national
  date: '1980-07-10'
name: ${text('Chùa Một')}
location:
  lon: 107.5
  lat: 21.5
  precision: exact
  accuracy: 20
  source: Thử
place: xa-thu
period:
  from: 1800
  to: 1850
  text: ${text('Thế kỷ 19')}
communities: [kinh]
summary:
  vi: Ngôi chùa thử.
  en: A test pagoda.
  zh: 试寺。
  ja: 試験の寺です。
body:
  vi: |
    Một đoạn.

    Đoạn hai.
  en: |
    One paragraph.
  zh: |
    一段。
  ja: |
    一段落。
visit:
  hours: Mo-Su 07:00-17:00
media:
  - id: anh
    type: image
    file: anh.jpg
    alt: ${text('Ảnh')}
    creator: Người thử
    licence: CC-BY-4.0
viewers:
  - id: mo-hinh
    type: model
    file: chua/mo-hinh.glb
    title: ${text('Mô hình')}
    poster: anh
    creator: Người thử
    licence: CC-BY-4.0
related: [festivals/hoi-mot]
sources:
  - url: https://example.org/
    title: Thử
    accessed: '2026-11-01'
translation: ${translation()}
`,
  'thu/sites/chua-hai.yaml': site('chua-hai', '2225G'),
  'thu/festivals/hoi-mot.yaml': `id: hoi-mot
code: 2226L
kind: feast
name: ${text('Hội Một')}
location: {lon: 107.5, lat: 21.5, precision: exact, accuracy: 20, source: Thử}
place: xa-thu
communities: [kinh]
calendar:
  system: announced
  text: ${text('Mùa xuân')}
dates:
  - from: '2026-03-01'
    to: '2026-03-03'
    basis: computed
summary: ${text('Hội thử.')}
body: ${text('Hội thử.')}
sources:
  - {url: https://example.org/, title: Thử}
translation: ${translation()}
`,
  'thu/trails/duong-mot.yaml': `id: duong-mot
code: 2227Q
kind: walk
name: ${text('Đường Một')}
mode: foot
stops:
  - ref: sites/chua-mot
  - ref: sites/chua-hai
summary: ${text('Đường thử.')}
body: ${text('Đường thử.')}
sources:
  - {url: https://example.org/, title: Thử}
translation: ${translation()}
`,
  ...codeFiles('thu', CODES),
};

/** Its pictures and models. */
export const BASE_MEDIA: Readonly<Record<string, Uint8Array>> = {
  'thu/media/anh.jpg': JPEG,
  'thu/media/chua/mo-hinh.glb': glb(),
};

/** A valid site with another id and code. */
export function site(id: string, code: string): string {
  return `id: ${id}
code: ${code}
kind: pagoda
name: ${text('Chùa Hai')}
location: {lon: 107.5, lat: 21.5, precision: area, accuracy: 900, source: Thử}
place: xa-thu
communities: [kinh]
summary: ${text('Chùa thử.')}
body: ${text('Chùa thử.')}
sources:
  - {url: https://example.org/, title: Thử}
translation: ${translation()}
`;
}

function text(vi: string): string {
  return `{vi: ${vi}, en: Test, zh: 试, ja: 試}`;
}

function translation(): string {
  return '{vi: {status: original}, en: {status: draft}, zh: {status: draft}, ja: {status: draft}}';
}

function layer(id: string, order: number, kind: string): string {
  return `id: ${id}
order: ${order}
name: ${text('Lớp')}
singular: ${text('Một')}
summary: ${text('Lớp thử.')}
kinds:
  - id: ${kind}
    name: ${text('Loại')}
    icon: default
`;
}
