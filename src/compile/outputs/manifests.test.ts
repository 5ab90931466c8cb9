import { describe, expect, it } from 'vitest';
import { languages } from '../../model/languages.ts';
import { buildOf, fixtureContent } from '../testing/site.ts';
import { TRANSLATE } from '../testing/translators.ts';
import { ICONS } from './icons.ts';
import { manifests } from './manifests.ts';

const content = await fixtureContent();

describe('manifests', () => {
  const files = [...manifests(buildOf(content))].map(([path, text]) => [path, JSON.parse(String(text)) as unknown]) as [string, Record<string, string> & { icons: { src: string; sizes: string; purpose: string }[]; shortcuts: { name: string; url: string }[] }][];

  it('is one a language', () => {
    expect(files.map(([path]) => path)).toEqual(languages.map((lang) => `/manifest.${lang}.webmanifest`));
  });

  it('has the name in its language', () => {
    expect(files.map(([, { name }]) => name)).toEqual(languages.map((lang) => TRANSLATE[lang]('app.title')));
  });

  it('starts on the page of its language, inside its scope', () => {
    expect(files.map(([, { start_url, scope }]) => [start_url, scope])).toEqual(languages.map((lang) => [`/${lang}/`, '/']));
  });

  it('is the same app in every language', () => {
    expect(new Set(files.map(([, { id }]) => id))).toEqual(new Set(['/']));
  });

  it('names icons that the build draws, and the drawing itself', () => {
    const drawn = [...ICONS.map(({ path }) => path), '/icon.svg'];
    for (const [, { icons }] of files) expect(icons.map(({ src }) => src).filter((src) => !drawn.includes(src))).toEqual([]);
  });

  it('has an icon that may be cut to a shape', () => {
    for (const [, { icons }] of files) expect(icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual(['512x512']);
  });

  it('offers map, calendar and scanner in its language', () => {
    expect(files.map(([, { shortcuts }]) => shortcuts.map(({ name }) => name))).toEqual(
      languages.map((lang) => [TRANSLATE[lang]('map.open'), TRANSLATE[lang]('calendar.title'), TRANSLATE[lang]('scan.open')]),
    );
    for (const [, { shortcuts }] of files) for (const { url } of shortcuts) expect(url).toMatch(/^\/(vi|en|zh|ja)\/(song-thu\/(calendar\/|#map=[\d./-]+)|\?scan)$/);
  });

  it('shows the app where there are pictures of it, and none where there are not', () => {
    const screen = { stored: '/vi-wide.webp', bytes: 9, hash: '0123abcd', width: 1280, height: 800 };
    const made = buildOf(content);
    const material = { ...made.material, screenshots: new Map([['song-thu', new Map([['screenshots/vi-wide.webp', screen]])]]) };
    const shown = [...manifests({ ...made, material })].map(([, text]) => (JSON.parse(String(text)) as { screenshots: Record<string, string>[] }).screenshots);
    expect(shown.map((list) => list.length)).toEqual([1, 0, 0, 0]);
    expect(shown[0]?.[0]).toMatchObject({ src: '/media/song-thu/screenshots/vi-wide.0123abcd.webp', sizes: '1280x800', form_factor: 'wide' });
  });

  it('has colours', () => {
    for (const [, { background_color, theme_color }] of files) expect([background_color, theme_color].join()).toMatch(/^#[0-9a-f]{6},#[0-9a-f]{6}$/);
  });
});
