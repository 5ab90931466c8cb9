declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'woff' | 'sfnt';
    /** OpenType features to be kept; without it all. */
    readonly keepFeatures?: readonly string[];
    /** Where to set the axes of a variable font. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** Cuts a font (TTF, WOFF or WOFF2) to the glyphs of `text`. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
