import { layers } from '@protomaps/basemaps';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';
import { LANGUAGES, type Language } from '../model/languages.ts';
import basePmtiles from '../../tiles/base.pmtiles?url';
import { flavour, type Theme } from '../../tiles/flavour.ts';

export const BASE_SOURCE = 'base';

/** Absolute address of a file of ours: MapLibre's worker has no page to resolve against. */
function absolute(path: string): string {
  return new URL(path, location.href).href;
}

/** The style of the ground: Protomaps' layers in our colours, with labels in `lang`. No glyph files, no sprite. */
export function baseStyle(lang: Language, theme: Theme): StyleSpecification {
  const faces = [
    { url: absolute(latin), 'unicode-range': ['U+0-FF', 'U+2000-206F'] },
    { url: absolute(vietnamese), 'unicode-range': ['U+102-103', 'U+110-111', 'U+128-129', 'U+168-169', 'U+1A0-1A1', 'U+1AF-1B0', 'U+1EA0-1EF9'] },
  ];
  return {
    version: 8,
    sources: { [BASE_SOURCE]: { type: 'vector', url: `pmtiles://${absolute(basePmtiles)}` } },
    'font-faces': { 'Noto Sans': faces },
    layers: layers(BASE_SOURCE, flavour(theme), { lang: LANGUAGES[lang].tag }),
  } as StyleSpecification;
}
