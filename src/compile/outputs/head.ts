import { html, type TemplateResult } from 'lit';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { inLanguage, pathOf, type LanguageRoute, type Route } from '../../model/routes.ts';
import type { SharedPicture } from '../views/picture-view.ts';
import { THEME_COLOURS } from './icons.ts';

/** The colour of the browser's frame, and the icon that Apple's systems look for. */
const app = [
  html`<meta name="theme-color" content=${THEME_COLOURS.light} media="(prefers-color-scheme: light)" />`,
  html`<meta name="theme-color" content=${THEME_COLOURS.dark} media="(prefers-color-scheme: dark)" />`,
  html`<link rel="apple-touch-icon" href="/icon-180.png" />`,
];

interface HeadOptions {
  readonly origin: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly picture?: SharedPicture;
}

/** Canonical address, the other languages, Open Graph and the manifest of a page in one language. */
export function languageHead(route: LanguageRoute, { origin, title, description, type, picture }: HeadOptions): readonly TemplateResult[] {
  const { locale } = LANGUAGES[route.lang];
  return [
    html`<link rel="canonical" href=${origin + pathOf(route)} />`,
    ...alternates(languages.map((lang) => inLanguage(route, lang)), origin),
    html`<link rel="alternate" hreflang="x-default" href=${origin + pathOf(route.page === 'home' ? { page: 'chooser' } : inLanguage(route, 'en'))} />`,
    html`<link rel="manifest" href=${`/manifest.${route.lang}.webmanifest`} />`,
    ...app,
    html`<meta property="og:type" content=${type} />`,
    html`<meta property="og:title" content=${title} />`,
    html`<meta property="og:description" content=${description} />`,
    html`<meta property="og:url" content=${origin + pathOf(route)} />`,
    html`<meta property="og:locale" content=${locale.replace('-', '_')} />`,
    ...(picture ? shared(picture, origin) : []),
  ];
}

function shared({ href, width, height, alt }: SharedPicture, origin: string): readonly TemplateResult[] {
  return [
    html`<meta property="og:image" content=${origin + href} />`,
    html`<meta property="og:image:width" content=${width} />`,
    html`<meta property="og:image:height" content=${height} />`,
    html`<meta property="og:image:alt" content=${alt} />`,
    html`<meta name="twitter:card" content="summary_large_image" />`,
  ];
}

function alternates(routes: readonly LanguageRoute[], origin: string): readonly TemplateResult[] {
  return routes.map(
    (route) => html`<link rel="alternate" hreflang=${LANGUAGES[route.lang].tag} href=${origin + pathOf(route)} />`,
  );
}

interface PlainHeadOptions extends Omit<HeadOptions, 'type' | 'picture'> {
  readonly index: boolean;
}

/** The head of a page that is not of one language. It is not for search engines unless `index`. */
export function plainHead(route: Route, { origin, title, description, index }: PlainHeadOptions): readonly TemplateResult[] {
  const links = index
    ? [
        html`<link rel="canonical" href=${origin + pathOf(route)} />`,
        ...alternates(languages.map((lang) => ({ page: 'home', lang })), origin),
        html`<link rel="alternate" hreflang="x-default" href=${`${origin}/`} />`,
      ]
    : [html`<meta name="robots" content="noindex" />`];
  return [
    ...links,
    html`<meta property="og:type" content="website" />`,
    html`<meta property="og:title" content=${title} />`,
    html`<meta property="og:description" content=${description} />`,
    html`<meta property="og:url" content=${origin + pathOf(route)} />`,
  ];
}
