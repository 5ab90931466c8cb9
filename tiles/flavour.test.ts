import { namedFlavor } from '@protomaps/basemaps';
import { describe, expect, it } from 'vitest';
import { flavour, LABEL_COLOURS, type Theme } from './flavour.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const FONTS = ['regular', 'bold', 'italic'];
const COLOUR = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|rgba?\([\d., %]+\)|hsla?\([\d., %]+\)|[a-z]+)$/i;

/** Fields of a flavour with dotted names, nested ones too. */
function fields(value: object, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null ? fields(inner as object, `${prefix}${name}.`) : [[prefix + name, inner]],
  );
}

/** Relative luminance of #rrggbb (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('flavour(%s)', (theme) => {
  it('has every field of a flavour, and no other', () => {
    const known = Object.keys({ ...namedFlavor(theme), regular: '', bold: '', italic: '' });
    expect(Object.keys(flavour(theme)).sort()).toEqual(known.sort());
  });

  it('has a colour in every field', () => {
    const wrong = fields(flavour(theme)).filter(([name, value]) => !FONTS.includes(name) && !(typeof value === 'string' && COLOUR.test(value)));
    expect(wrong).toEqual([]);
  });

  it('writes in one face, so that no glyph tiles are asked for', () => {
    const { regular, bold, italic } = flavour(theme);
    expect(new Set([regular, bold, italic])).toEqual(new Set(['Noto Sans']));
  });

  it.each([
    ['ink', 'halo'],
    ['water', 'waterHalo'],
    ['hill', 'halo'],
  ] as const)('has %s that is read on its %s', (ink, halo) => {
    expect(contrast(LABEL_COLOURS[theme][ink], LABEL_COLOURS[theme][halo])).toBeGreaterThanOrEqual(4.5);
  });

  it('has names of towns that are read on land', () => {
    expect(contrast(flavour(theme).city_label, flavour(theme).earth)).toBeGreaterThanOrEqual(7);
  });
});

it('has grounds of its own by day and by night', () => {
  expect(flavour('light').earth).not.toBe(flavour('dark').earth);
});
