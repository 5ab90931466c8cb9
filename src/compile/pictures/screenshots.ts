import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { languages, type Language } from '../../model/languages.ts';
import { storedFile, type StoredFile } from './widths.ts';

/** A picture of the site itself, for those who install it: `wide` on a desk, `narrow` on a phone. */
export type ScreenForm = 'wide' | 'narrow';

export const SCREEN_FORMS: readonly ScreenForm[] = ['wide', 'narrow'];

/** Folder of a province with its {@link Screenshot}s. */
export const SCREENSHOTS = 'screenshots';

/** A screenshot as `npm run screenshots` made it; sizes in pixels. */
export interface Screenshot extends StoredFile {
  readonly width: number;
  readonly height: number;
}

/** Name of the screenshot in a language, below the folder of its province. */
export function screenshotName(lang: Language, form: ScreenForm): string {
  return `${SCREENSHOTS}/${lang}-${form}.webp`;
}

/** The screenshots of a province that are there, by their name. `dir` is the data folder. */
export async function readScreenshots(dir: string, province: string): Promise<ReadonlyMap<string, Screenshot>> {
  const found = new Map<string, Screenshot>();
  for (const name of languages.flatMap((lang) => SCREEN_FORMS.map((form) => screenshotName(lang, form)))) {
    const file = path.resolve(dir, province, name);
    if (!existsSync(file)) continue;
    const { width, height } = await sharp(file).metadata();
    found.set(name, { ...(await storedFile(file)), width, height });
  }
  return found;
}
