/** What the build tells the worker about the site that it came with. */
export interface Release {
  /** Changes when what every page needs has changed; not with each text. */
  readonly id: string;
  /** Hashed files that are fetched when the worker is installed. */
  readonly assets: readonly string[];
  /** Pages for what is not there. */
  readonly pages: readonly string[];
}

declare const DISAN_RELEASE: Release;

export const release = DISAN_RELEASE;
