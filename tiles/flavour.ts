import { namedFlavor, type Flavor } from '@protomaps/basemaps';

export type Theme = 'light' | 'dark';

/** Regular, medium and italic of the one face of the map: MapLibre draws them from font files, without glyph tiles. */
const FONTS = { regular: 'Noto Sans', bold: 'Noto Sans', italic: 'Noto Sans' } as const;

/** River silt and palm leaf by day. */
const LIGHT: Partial<Flavor> = {
  background: '#dce6e2',
  earth: '#f3ebd9',
  water: '#c9dbd9',
  park_a: '#dbe3c4',
  park_b: '#cfdab4',
  wood_a: '#d3ddb9',
  wood_b: '#c6d3a8',
  scrub_a: '#e3e5c8',
  scrub_b: '#dadfbc',
  sand: '#efe2c0',
  beach: '#f2e6c6',
  buildings: '#ded0b6',
  boundaries: '#9b8a72',
  railway: '#a99c88',
  roads_label_minor: '#4f4336',
  roads_label_minor_halo: '#f8f2e4',
  roads_label_major: '#3a2f25',
  roads_label_major_halo: '#f8f2e4',
  ocean_label: '#3d6a72',
  city_label: '#2b231c',
  city_label_halo: '#f8f2e4',
  subplace_label: '#5a4d40',
  subplace_label_halo: '#f8f2e4',
  state_label: '#7a6a57',
  state_label_halo: '#f8f2e4',
  country_label: '#7a6a57',
};

/** The black of silk dyed with mặc nưa by night. */
const DARK: Partial<Flavor> = {
  background: '#152127',
  earth: '#241f1a',
  water: '#182a32',
  park_a: '#26301f',
  park_b: '#2a3622',
  wood_a: '#26311f',
  wood_b: '#2b3823',
  scrub_a: '#2a2e20',
  scrub_b: '#2d3222',
  sand: '#38301f',
  beach: '#3a3222',
  buildings: '#38302a',
  boundaries: '#7d6f5d',
  railway: '#554a40',
  roads_label_minor: '#d2c5b2',
  roads_label_minor_halo: '#1a1512',
  roads_label_major: '#e8dcc9',
  roads_label_major_halo: '#1a1512',
  ocean_label: '#8fb6bf',
  city_label: '#efe4d2',
  city_label_halo: '#1a1512',
  subplace_label: '#c2b5a3',
  subplace_label_halo: '#1a1512',
  state_label: '#a59782',
  state_label_halo: '#1a1512',
  country_label: '#a59782',
};

/** Our colours on the names that Protomaps' layers know. */
export function flavour(theme: Theme): Flavor {
  const own = theme === 'dark' ? DARK : LIGHT;
  return { ...namedFlavor(theme), ...own, ...FONTS };
}

/** Ink and halo of our own labels, in the colours of the flavour. */
export const LABEL_COLOURS = {
  light: { ink: '#2b231c', halo: '#f8f2e4', water: '#2f626d', waterHalo: '#dce6e2', hill: '#5c4427' },
  dark: { ink: '#efe4d2', halo: '#1a1512', water: '#9cc4cc', waterHalo: '#152127', hill: '#d3b78a' },
} as const;
