import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The faces of a plate: a serif for the Vietnamese name, a sans in two weights for all else. */
export const FACES = ['name', 'text', 'strong', 'zh', 'ja'] as const;
export type FaceName = (typeof FACES)[number];

/** A TrueType font cut to the characters of a job. */
export interface FontFile {
  /** Unique within a job, usable as a PostScript name. */
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Characters for which this font is to be used. */
  readonly characters: ReadonlySet<string>;
}

/** The fonts of each face, those to be tried first at the front. */
export type Fonts = Readonly<Record<FaceName, readonly FontFile[]>>;

interface Origin {
  readonly key: string;
  readonly file: string;
  /** Weight to which a variable font is set. */
  readonly weight?: number;
  readonly covers: (code: number) => boolean;
}

const require = createRequire(import.meta.url);
const noto = (weight: number, part: string): string => `@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff2`;

const SERIF: Origin = { key: 'Alegreya-Bold', file: '@expo-google-fonts/alegreya/700Bold/Alegreya_700Bold.ttf', covers: () => true };

function sans(weight: number, name: string): Promise<Origin[]> {
  return origins('@fontsource/noto-sans', (part) => ({ key: `${name}-${part}`, file: noto(weight, part) }), ['latin', 'vietnamese', 'latin-ext']);
}

/** A CJK face comes in a hundred parts, cut by how often characters are used; Hong Kong's has the rare ones of old names. */
function cjk(region: 'sc' | 'jp' | 'hk', weight: number): Promise<Origin[]> {
  const name = `noto-sans-${region}`;
  return origins(`@fontsource-variable/${name}`, (part) => {
    const id = part.replace(/[[\]]/g, '');
    return { key: `NotoSans${region.toUpperCase()}-${id}`, file: `@fontsource-variable/${name}/files/${name}-${id}-wght-normal.woff2`, weight };
  });
}

async function origins(source: string, origin: (part: string) => Omit<Origin, 'covers'>, parts?: readonly string[]): Promise<Origin[]> {
  const ranges = JSON.parse(await readFile(require.resolve(`${source}/unicode.json`), 'utf8')) as Record<string, string>;
  return (parts ?? Object.keys(ranges)).map((part) => ({ ...origin(part), covers: inRanges(ranges[part] ?? '') }));
}

/** Whether a character lies in ranges as CSS writes them: U+0102-0103,U+20AB. */
function inRanges(text: string): (code: number) => boolean {
  const ranges = text.split(',').map((range) => range.replace('U+', '').split('-').map((end) => Number.parseInt(end, 16)));
  return (code) => ranges.some(([from = 0, to = from]) => code >= from && code <= to);
}

/** The fonts that a job needs, cut to `text`: every character that will stand on a plate, in any order. */
export async function loadFonts(text: string): Promise<Fonts> {
  const characters = new Set(text.normalize('NFC'));
  const parts = [sans(500, 'NotoSans-Medium'), sans(600, 'NotoSans-SemiBold'), cjk('sc', 500), cjk('jp', 500), cjk('hk', 500)] as const;
  const [medium, bold, zh, ja, rare] = await Promise.all(parts);
  const chain = async (list: readonly Origin[], mark = ''): Promise<FontFile[]> => {
    const left = new Set(characters);
    const files: FontFile[] = [];
    for (const origin of list) {
      const mine = new Set([...left].filter((char) => origin.covers(char.codePointAt(0) ?? 0)));
      if (!mine.size) continue;
      files.push(await cutFont({ ...origin, key: mark + origin.key }, mine));
      for (const char of mine) left.delete(char);
    }
    return files;
  };
  const [name, plain, strong] = [await chain([SERIF]), await chain(medium), await chain(bold)];
  const [chinese, japanese] = [await chain([...zh, ...rare].filter(isCjkPart), 'Zh'), await chain([...ja, ...rare].filter(isCjkPart), 'Ja')];
  return { name, text: plain, strong, zh: [...plain, ...chinese], ja: [...plain, ...japanese] };
}

/** Latin letters are those of Noto Sans in every language. */
function isCjkPart({ key }: Origin): boolean {
  return /-\d+$/.test(key);
}

async function cutFont({ key, file, weight }: Origin, characters: ReadonlySet<string>): Promise<FontFile> {
  const bytes = await subsetFont(await readFile(require.resolve(file)), [...characters].join(''), {
    targetFormat: 'sfnt',
    keepFeatures: ['kern'],
    ...(weight === undefined ? {} : { variationAxes: { wght: weight } }),
  });
  return { key, bytes, characters };
}
