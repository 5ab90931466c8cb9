import type { Translate } from '../../locales/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Content } from '../content.ts';
import type { Page } from '../page.ts';

/** What an output is given. */
export interface Build {
  readonly content: Content;
  /** Public address without a slash at its end. */
  readonly origin: string;
  /** The ISO day on which the site is built. */
  readonly today: string;
  readonly translate: Readonly<Record<Language, Translate>>;
  readonly compose: (page: Page) => string;
}

/** A file of the site: its absolute path (a page ends in '/') and its bytes or text. */
export type OutputFile = readonly [path: string, bytes: string | Uint8Array];

/** Turns content into files. Pure: the same content gives the same bytes. */
export type Output = (build: Build) => Iterable<OutputFile>;
