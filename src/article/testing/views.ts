import type { Card, Drawing, ListView, PlanView, ThingView } from '../view.ts';

/** Text that is markup, an attribute's end and an entity, were it not escaped. */
export const NASTY = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;&lt;`;

/** A view of a thing with every field filled. */
export const THING: ThingView = {
  province: 'song-thu',
  collection: 'sites',
  id: 'dinh-thu',
  code: 'ZSM6T',
  crumbs: [{ text: 'Sông Thử', href: '/en/song-thu/' }, { text: 'Sites', href: '/en/song-thu/sites/' }],
  kind: 'Communal house',
  icon: 'default',
  badges: [
    { text: 'Special national monument', gilded: true },
    { text: 'Provincial monument', gilded: false },
  ],
  name: { text: 'Thử House', note: 'proposed name' },
  localName: { text: 'Đình Thử', lang: 'vi' },
  summary: { text: 'A house.' },
  pictures: [],
  viewers: [],
  facts: [{ term: 'Period', values: [{ text: '1790' }, { text: 'Thế kỷ 18', lang: 'vi' }] }],
  body: {
    blocks: [
      { tag: 'h2', children: ['Two things'] },
      { tag: 'p', children: ['It has ', { tag: 'strong', children: ['a roof'] }, '.'] },
    ],
  },
  sections: [{ title: 'When you visit', rows: [{ term: 'Opening hours', values: [{ text: '07:00–17:00' }] }], note: 'Checked November 2026.' }],
  where: { lon: 107.4, lat: 21.1, precision: 'exact', accuracy: 20, rows: [], note: 'A note.', directions: [{ text: 'Map app', href: 'geo:21.1,107.4' }], plan: plan() },
  lists: [{ title: 'Nearby', cards: [card()] }],
  sources: [{ text: 'A source', href: 'https://example.org/' }],
  translation: 'draft',
  permalink: 'https://disan.example/Q/ZSM6T/',
};

/** A plan of a hall with a gate before it. */
function plan(): PlanView {
  return {
    width: 100,
    height: 80,
    shapes: [
      { kind: 'building', path: 'M10 10L50 10L50 40z' },
      { kind: 'gate', x: 30, y: 60 },
    ],
    legend: [{ text: 'Hall' }, { text: 'Cổng', lang: 'vi' }],
    marks: [
      { x: 36, y: 20, number: 1 },
      { x: 30, y: 60, number: 2 },
    ],
    scale: 20,
    note: { text: 'Drawn from published figures.' },
  };
}

/** A card; `fields` replace those of the sample. */
export function card(fields: Partial<Card> = {}): Card {
  return {
    province: 'song-thu',
    collection: 'sites',
    id: 'cho-thu',
    href: '/en/song-thu/sites/cho-thu/',
    icon: 'default',
    kind: 'Market',
    name: { text: 'Thử Market' },
    meta: ['Market', '1.7 km south-west'],
    summary: { text: 'A market.' },
    lon: 107.4,
    lat: 21.1,
    ...fields,
  };
}

export const LIST: ListView = {
  title: { text: 'Sông Thử' },
  summary: { text: 'A province.' },
  groups: [
    { title: 'Sites', cards: [card(), card({ id: 'dinh-thu', href: '/en/song-thu/sites/dinh-thu/' })] },
    { title: 'Festivals', cards: [] },
  ],
};

export const DRAWING: Drawing = {
  width: 320,
  height: 200,
  land: 'M0 0l9 9',
  rivers: 'M1 1l9 9',
  borders: 'M2 2l9 9',
  labels: [
    { x: 10, y: 20, text: 'Town' },
    { x: 90, y: 20, text: 'Bến Thử', lang: 'vi', end: true },
  ],
  dots: [],
};
