import type { Translate } from '../../locales/translate.ts';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { hashOf, mediaPaths, pathOf } from '../../model/routes.ts';
import type { Material } from '../material.ts';
import { SCREEN_FORMS, screenshotName } from '../pictures/screenshots.ts';
import type { Atlas } from '../views/atlas.ts';
import { ICONS, THEME_COLOURS } from './icons.ts';
import type { Output } from './output.ts';
import { atlases } from './pages.ts';

/** Zoom that shows a province on a phone. */
const PROVINCE_ZOOM = 7.5;

interface Shortcut {
  readonly name: string;
  readonly url: string;
}

/** What a long press on the icon offers: the map and the calendar of the first province, and the scanner. */
function shortcuts({ here, lang }: Atlas, t: Translate): readonly Shortcut[] {
  const province = here.province.id;
  const [west, south, east, north] = here.province.bounds as [number, number, number, number];
  const view = hashOf({ zoom: PROVINCE_ZOOM, lat: (south + north) / 2, lon: (west + east) / 2 });
  return [
    { name: t('map.open'), url: pathOf({ page: 'province', lang, province }) + view },
    ...(here.festivals.length ? [{ name: t('calendar.title'), url: pathOf({ page: 'calendar', lang, province }) }] : []),
    { name: t('scan.open'), url: `${pathOf({ page: 'home', lang })}?scan` },
  ];
}

/** What the app looks like, for those who are asked whether to install it: as many pictures as the first province has. */
function screenshots({ here, lang }: Atlas, { screenshots: all }: Material, label: string): readonly object[] {
  const province = here.province.id;
  return SCREEN_FORMS.flatMap((form) => {
    const name = screenshotName(lang, form);
    const screen = all.get(province)?.get(name);
    if (!screen) return [];
    const { hash, width, height } = screen;
    return [{ src: mediaPaths.file(province, name, hash), type: 'image/webp', sizes: `${width}x${height}`, form_factor: form, label }];
  });
}

/** A manifest per language, so that the installed app has its name in it. */
export const manifests: Output = function* (build) {
  const icons = ICONS.flatMap(({ path, size, purpose }) => (purpose === 'apple' ? [] : [{ src: path, type: 'image/png', sizes: `${size}x${size}`, purpose }]));
  for (const lang of languages) {
    const t = build.translate[lang];
    const [first] = atlases(build, lang);
    const manifest = {
      name: t('app.title'),
      short_name: t('app.shortTitle'),
      description: t('app.tagline'),
      lang: LANGUAGES[lang].tag,
      dir: 'ltr',
      id: '/',
      start_url: pathOf({ page: 'home', lang }),
      scope: '/',
      display: 'standalone',
      background_color: THEME_COLOURS.light,
      theme_color: THEME_COLOURS.light,
      categories: ['travel', 'education', 'books'],
      icons: [...icons, { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
      ...(first ? { shortcuts: shortcuts(first, t), screenshots: screenshots(first, build.material, t('app.tagline')) } : {}),
    };
    yield [`/manifest.${lang}.webmanifest`, JSON.stringify(manifest)];
  }
};
