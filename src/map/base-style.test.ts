// @vitest-environment happy-dom
/// <reference types="vite/client" />
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { languages } from '../model/languages.ts';
import { baseStyle } from './base-style.ts';

const STYLES = languages.flatMap((lang) => [[lang, 'light', baseStyle(lang, 'light')] as const, [lang, 'dark', baseStyle(lang, 'dark')] as const]);

describe('baseStyle', () => {
  it.each(STYLES)('is a style that MapLibre can draw (%s, %s)', (_, __, { 'font-faces': faces, ...style }) => {
    expect(faces).toBeDefined();
    const glyphs = 'https://disan.example/{fontstack}/{range}';
    const errors = validateStyleMin({ ...style, glyphs, sources: withoutSparse(style.sources) } as unknown as StyleSpecification);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('asks for nothing from elsewhere: no sprite, no glyph tiles, sources and faces of ours', () => {
    const [, , style] = STYLES[0] ?? [];
    expect([style?.sprite, style?.glyphs]).toEqual([undefined, undefined]);
    const addresses = [...JSON.stringify(style).matchAll(/(?:pmtiles:\/\/)?(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
    expect(new Set(addresses)).toEqual(new Set([location.origin]));
  });

  it('gives every layer an id of its own', () => {
    const ids = baseStyle('vi', 'light').layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('uses the one face that it names', () => {
    const style = baseStyle('vi', 'light');
    expect(JSON.stringify(style.layers)).toContain('Noto Sans');
    expect(JSON.stringify(style.layers)).not.toMatch(/Noto Sans (?:Regular|Medium|Italic|Bold)/);
    expect(Object.keys((style as { 'font-faces'?: object })['font-faces'] ?? {})).toEqual(['Noto Sans']);
  });

  it('differs by day and by night', () => {
    expect(baseStyle('vi', 'dark')).not.toEqual(baseStyle('vi', 'light'));
  });

  it('has labels in the language of the page', () => {
    expect(JSON.stringify(baseStyle('ja', 'light').layers)).toContain('name:ja');
    expect(JSON.stringify(baseStyle('zh', 'light').layers)).toContain('name:zh-Hans');
  });
});

/** `sparse` is of MapLibre 6, younger than the validator's tables may be. */
function withoutSparse(sources: StyleSpecification['sources'] | object): object {
  return Object.fromEntries(Object.entries(sources).map(([id, { sparse: _, ...source }]: [string, { sparse?: boolean }]) => [id, source]));
}
