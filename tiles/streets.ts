/** What is known of the street-level file that an operator put in; `null` where there is none. */
export interface Streets {
  /** Where a page finds it: a path of ours, or an https address. */
  readonly url: string;
  /** Hex digest of the file; missing for one that is only referred to. */
  readonly sha256?: string;
  /** West, south, east, north in degrees, WGS 84. */
  readonly bounds: readonly [number, number, number, number];
  readonly minzoom: number;
  readonly maxzoom: number;
  /** Names of its layers, as its metadata gives them. */
  readonly layers: readonly string[];
  readonly attribution: string;
  /** Day on which it was put in, as YYYY-MM-DD. */
  readonly added: string;
}
