import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** A font as the pages load it: the file, and the rule that names it. */
export interface FontFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly css: string;
}

interface Face {
  readonly family: string;
  readonly name: string;
  readonly weight: number;
}

const FACES: readonly Face[] = [
  { family: 'Alegreya', name: 'alegreya', weight: 700 },
  { family: 'Disan Sans', name: 'noto-sans', weight: 400 },
];

const VOWELS = 'AĂÂEÊIOÔƠUƯY';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VIETNAMESE = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('') + 'Đ';
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** The two parts of a face, as its package splits them; a page loads those that it has characters of. */
const SUBSETS = {
  latin: { characters: `${ASCII}ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýçñöü\u00a0°·×«»–—‘’“”…`, range: 'U+0-FF,U+2000-206F' },
  vietnamese: {
    characters: VIETNAMESE + VIETNAMESE.toLowerCase(),
    range: 'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9',
  },
} as const;

/** Without ligatures, small capitals and the other figures, which no style sheet asks for. */
const FEATURES = ['kern', 'ccmp', 'locl', 'mark'];

/** A system serif in the proportions of Alegreya, so that nothing moves when the face arrives. */
const FALLBACK = "@font-face{font-family:'Alegreya fallback';src:local('Georgia'),local('Noto Serif');font-weight:700;size-adjust:91%}";

/**
 * The text faces of the pages, cut to Latin and Vietnamese (OFL 1.1). `font-display: optional`:
 * the text is never hidden and never moves; a face that comes late serves the next page.
 */
export async function fontFiles(): Promise<readonly FontFile[]> {
  const require = createRequire(import.meta.url);
  const jobs = FACES.flatMap((face) => (['latin', 'vietnamese'] as const).map((subset) => ({ face, subset })));
  const files = await Promise.all(
    jobs.map(async ({ face, subset }) => {
      const source = require.resolve(`@fontsource/${face.name}/files/${face.name}-${subset}-${face.weight}-normal.woff2`);
      const { characters, range } = SUBSETS[subset];
      const bytes = await subsetFont(await readFile(source), characters, { targetFormat: 'woff2', keepFeatures: FEATURES });
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      const path = `/assets/${face.name}-${subset}-${face.weight}-${hash}.woff2`;
      const css = `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-display:optional;src:url(${path}) format('woff2');unicode-range:${range}}`;
      return { path, bytes, css };
    }),
  );
  return files.map((file, i) => (i ? file : { ...file, css: FALLBACK + file.css }));
}
