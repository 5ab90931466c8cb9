import type { Translate } from '../../locales/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Content } from '../content.ts';
import type { Material } from '../material.ts';
import type { Page } from '../page.ts';

/** What an output is given. */
export interface Build {
  readonly content: Content;
  readonly material: Material;
  /** Public address without a slash at its end. */
  readonly origin: string;
  /** The ISO day on which the site is built. */
  readonly today: string;
  readonly translate: Readonly<Record<Language, Translate>>;
  readonly compose: (page: Page) => string;
}

/** What a file of the site holds: text, bytes, or the absolute path of a file to copy, so that no large one need be in memory. */
export type OutputBytes = string | Uint8Array | { readonly stored: string };

/** A file of the site: its absolute path (a page ends in '/') and what it holds. */
export type OutputFile = readonly [path: string, bytes: OutputBytes];

/** Turns content into files. Pure: the same content gives the same bytes. */
export type Output = (build: Build) => Iterable<OutputFile>;
