import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html as lit, type TemplateResult } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { transform } from 'lightningcss';
import { foreignOrigin, readManifest } from '../../tiles/streets-manifest.ts';
import { earlyScript } from './early.ts';
import type { FontFile } from './outputs/fonts.ts';

/** Style sheets in `article/` that only some pages carry. */
const SHEETS = ['calendar.css', 'media.css', 'plain.css'] as const;
export type Sheet = (typeof SHEETS)[number];

/** A page as the outputs describe it; {@link composePage} makes the file of it. */
export interface Page {
  /** BCP 47 tag of the page. */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Further elements of the head, as Lit templates. */
  readonly head: readonly TemplateResult[];
  /** schema.org data. */
  readonly jsonLd?: object;
  readonly body: TemplateResult;
  /** A style sheet of its own, after page.css. */
  readonly sheet?: Sheet;
  /** Whether it moves on by itself: then without the faces, whose download it would break off. */
  readonly passing?: boolean;
  /** Whether the map stands beside it. */
  readonly map?: boolean;
}

/** What all pages of a build share. */
export interface Shell {
  /** index.html as Vite has made it: with the addresses of the built scripts. */
  readonly template: string;
  readonly fonts: readonly FontFile[];
  /** Files of the map for a page in a language (BCP 47); none in development. */
  readonly map?: (lang: string) => readonly string[];
  /** False in development, where Vite injects scripts and styles of its own. */
  readonly strict: boolean;
}

function minified(filename: string): string {
  const code = readFileSync(new URL(`../article/${filename}`, import.meta.url));
  return transform({ filename, code, minify: true, targets: { chrome: 111 << 16, safari: 16 << 16 } }).code.toString();
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy of every page: nothing from elsewhere but the street map, where its file lies at the origin
 * `streets`; no inline script but the early one, no eval. The viewer's decoders are WebAssembly in workers
 * made from our own files, and a model holds its pictures in itself.
 */
export function contentSecurityPolicy(styles: readonly string[], script: string, streets?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${sha256(script)}`,
    `style-src 'self' ${styles.map(sha256).join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ['connect-src', "'self'", 'blob:', 'data:', streets].filter(Boolean).join(' '),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * A Lit template as HTML, without the marks that only hydration needs. White space between
 * tags goes where a line ends in it (the layout of the source), and stays where it is a space.
 */
export function toHtml(template: TemplateResult): string {
  const marked = collectResultSync(render(template));
  return marked
    .replace(/<!--\/?lit-(part|node)[^>]*-->|<\?>/g, '')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/[ \t\n]{2,}/g, ' ');
}

/** JSON that can stand inside a script element: no `<` can end it. */
function inertJson(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Gives a function that makes the HTML of a page; what is the same on all pages is made once. */
export function composer({ template, fonts, strict, map }: Shell): (page: Page) => string {
  const plain = minified('page.css');
  const faced = fonts.map((font) => font.css).join('') + plain;
  const streets = foreignOrigin(readManifest());
  const sheets = new Map<Sheet, string>(SHEETS.map((sheet) => [sheet, minified(sheet)]));
  const compact = template.replace(/>\s+</g, '><');
  return (page) => {
    const script = earlyScript(page.map ? map?.(page.lang) : undefined);
    const own = page.sheet ? (sheets.get(page.sheet) ?? '') : '';
    const common = page.passing ? plain : faced;
    const styles = own ? [common, own] : [common];
    const head = [
      strict ? `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(styles, script, streets)}">` : '',
      `<title>${escape(page.title)}</title><meta name="description" content="${escape(page.description)}">`,
      `<meta name="color-scheme" content="light dark"><script>${script}</script>${styles.map((style) => `<style>${style}</style>`).join('')}<link rel="icon" href="/icon.svg" type="image/svg+xml">`,
      page.head.length ? toHtml(lit`${page.head}`) : '',
      page.jsonLd ? `<script type="application/ld+json">${inertJson(page.jsonLd)}</script>` : '',
    ];
    return compact
      .replace(/<html lang="[^"]*"/, () => `<html lang="${page.lang}"`)
      .replace('<!--page:head-->', () => head.join(''))
      .replace('<!--page:body-->', () => toHtml(page.body));
  };
}
