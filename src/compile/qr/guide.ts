import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { LANGUAGES } from '../../model/languages.ts';
import { printPages } from './browser.ts';
import words from './guide/words.json' with { type: 'json' };
import { SYMBOL_SIDE } from './plate/face.ts';
import { MAKING, RATIO, SIZES } from './plate/facts.ts';
import { addressOf, distanceOf, makeSymbol } from './plate/symbol.ts';
import { escaped } from './plate/svg.ts';

/** Languages in which those read who put up plates. */
const READERS = ['vi', 'en'] as const;
type Reader = (typeof READERS)[number];

/**
 * Writes the mounting guide as one page a language, and as a PDF where there is a Chromium.
 *
 * @param origin public address, on whose length the symbols depend
 * @returns the files that were written
 */
export async function writeGuide(out: string, origin: string): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const fonts = await fontFaces();
  const pages = await Promise.all(
    READERS.map(async (lang) => ({ html: guidePage(lang, await readFile(new URL(`guide/${lang}.md`, import.meta.url), 'utf8'), origin, fonts), lang })),
  );
  const written: string[] = [];
  for (const { lang, html } of pages) {
    written.push(path.join(out, `mounting-guide.${lang}.html`));
    await writeFile(written.at(-1) ?? '', html);
  }
  const prints = await printPages(pages.map(({ html }) => html));
  for (const [i, pdf] of prints.entries()) {
    written.push(path.join(out, `mounting-guide.${READERS[i]}.pdf`));
    await writeFile(written.at(-1) ?? '', pdf);
  }
  return written;
}

/** The guide in one language as a page that needs nothing else. */
export function guidePage(lang: Reader, markdown: string, origin: string, fonts: string): string {
  const body = new MarkdownIt().render(markdown).replace('<p>{sizes}</p>', () => sizeTable(lang, origin)).replace('</h1>', () => `</h1>\n${drawing(lang)}`);
  return `<!doctype html>
<html lang="${LANGUAGES[lang].tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title[lang]}</title>
<style>${fonts}${STYLE}</style>
<body>
${body}</body>
</html>
`;
}

const STYLE = `
@page { size: A4; margin: 18mm 20mm; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 400 11pt/1.55 'Guide Sans', 'Noto Sans', system-ui, sans-serif; color: #1d1713; }
h1, h2 { font-family: 'Guide Serif', Georgia, serif; line-height: 1.25; break-after: avoid; }
h1 { font-size: 25pt; margin: 0 0 .4rem; color: #8c3620; }
h2 { font-size: 14.5pt; margin: 1.3rem 0 .3rem; }
ul, ol { margin: .3rem 0; padding-inline-start: 1.3rem; }
li { margin-block: .2rem; break-inside: avoid; }
strong { font-weight: 600; }
code { font: inherit; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid #d9cfbb; text-align: start; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1.5px solid #8c3620; }
svg { display: block; width: 100%; margin: .4rem 0 .2rem; }
`;

function sizeTable(lang: Reader, origin: string): string {
  const rows = SIZES.map((size) => {
    const side = (size * SYMBOL_SIDE) / 100;
    const plate = `${size} × ${(size * RATIO).toLocaleString(LANGUAGES[lang].locale)} cm`;
    return `<tr><th>${plate}</th><td>${side.toLocaleString(LANGUAGES[lang].locale)} cm</td><td>${reach(origin, side * 10)}</td></tr>`;
  });
  const head = words.columns[lang].map((word) => `<th>${escaped(word)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function reach(origin: string, side: number): string {
  try {
    return `${distanceOf(makeSymbol(addressOf(origin, '22222'), { ...MAKING.stone, side })).join('–')} cm`;
  } catch {
    return '–';
  }
}

/** A plate on a wall and one on a lectern from the side, with the measures of the text. */
function drawing(lang: Reader): string {
  const metres = (value: number): string => value.toLocaleString(LANGUAGES[lang].locale, { minimumFractionDigits: 2 });
  const person = (x: number): string =>
    `<circle cx="${x}" cy="31" r="7.5"/><path d="M${x} 41c-8 0-10 5-10 12v34h5v55h10v-55h5v-34c0-7-2-12-10-12z"/><path d="M${x - 4} 56l-20 4" stroke="#544a41" stroke-width="5" stroke-linecap="round"/>`;
  return `<svg viewBox="0 0 520 152" role="img" aria-label="${escaped(words.drawing[lang])}">
<g fill="#d9cfbb"><path d="M0 142h520v4H0z"/><path d="M66 12h10v130H66z"/></g>
<g fill="#c0b3a2">${person(196)}${person(440)}</g>
<path d="M77 47v28" stroke="#8c3620" stroke-width="4"/>
<path d="M382 142V78" fill="none" stroke="#d9cfbb" stroke-width="6"/><path d="M364 65l36 22" stroke="#8c3620" stroke-width="4"/>
<g fill="none" stroke="#1d1713" stroke-width="1"><path d="M56 142V61M52 61h8M52 142h8"/><path d="M350 142V64M346 64h8M346 142h8"/><path d="M82 61h86" stroke-dasharray="3 3"/></g>
<g font-family="'Guide Sans', sans-serif" font-size="11" fill="#1d1713"><text x="50" y="106" text-anchor="end">${metres(1.2)}–</text><text x="50" y="120" text-anchor="end">${metres(1.4)} m</text><text x="108" y="55">8–10 ×</text><text x="344" y="106" text-anchor="end">${metres(0.8)}–</text><text x="344" y="120" text-anchor="end">${metres(1)} m</text><text x="366" y="54">30–45°</text></g>
</svg>`;
}

async function fontFaces(): Promise<string> {
  const require = createRequire(import.meta.url);
  const faces = [
    ['Guide Sans', 'noto-sans', 400],
    ['Guide Sans', 'noto-sans', 600],
    ['Guide Serif', 'alegreya', 700],
  ] as const;
  const rules = faces.flatMap(([family, name, weight]) =>
    (['latin', 'vietnamese'] as const).map(async (part) => {
      const file = await readFile(require.resolve(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`));
      const range = part === 'vietnamese' ? 'unicode-range:U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9' : '';
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')});${range}}`;
    }),
  );
  return (await Promise.all(rules)).join('\n');
}
