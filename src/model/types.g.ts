/* Generated from data/schema by `npm run types`: do not edit. */
import type {Language} from './languages.ts';
import type {Text} from './text.ts';

export type AnyThing = Codes | Festival | Layer | Place | Product | Province | Site | Trail;
/**
 * One line of plain text in every language.
 */
export type Line = Text;
/**
 * planned: not made yet. printed: made. mounted: stands on the ground. damaged: stands, to be replaced. retired: taken down; says in moved_to where it leads.
 */
export type PlateState = 'planned' | 'printed' | 'mounted' | 'damaged' | 'retired';
/**
 * For a name in another language: published (found in a source) or proposed (our own, until a person confirms it).
 */
export type NameStatus = Partial<Record<Language, 'published' | 'proposed'>>;
/**
 * @minItems 1
 *
 * Items: Community whose heritage this is, in the order of the province's statistics.
 */
export type Communities = ('kinh' | 'khmer' | 'cham' | 'hoa')[];
/**
 * A short plain text (one or two sentences) in every language.
 */
export type Paragraph = Text;
/**
 * A longer text in every language, in Markdown: paragraphs, ## headings, lists, **bold**, *emphasis*, [links](https://…). No HTML.
 */
export type Markdown = Text;
/**
 * A model or splat: x, y, z in metres as in glTF (y up, x east and z south where the model is laid out by the compass). An image: pixels from its upper left corner, x and y.
 *
 * @minItems 2
 * @maxItems 3
 */
export type Point = number[];
/**
 * State of each language.
 */
export type Translation = Partial<Record<Language, {status: 'original' | 'draft' | 'reviewed'; of?: string}>>;
/**
 * A name that may stay Vietnamese where no other form is known.
 */
export type ProperName = Text;
/**
 * Longitude, latitude in degrees.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Position = number[];

/**
 * The QR codes of a province in the order in which they were given. Append only: a plate lasts for decades, so no entry is ever removed, and its `code` and `opens` never change.
 */
export interface Codes {
  /**
   * Number of lines of codes.lock and the hash of the last one. Written by `npm run codes:lock`, never by hand.
   */
  seal?: string;
  codes: PlateCode[];
}
/**
 * One code: what it opens, and the plates that carry it.
 */
export interface PlateCode {
  /**
   * QR code: four characters and a check character. Made by `npm run new`; no meaning in it, never reused, never changed.
   */
  code: string;
  /**
   * What it opened when it was given, as collection/id. Never changed: if the thing is renamed or joined with another, add `moved_to`.
   */
  opens: string;
  /**
   * The 3D model or panorama of the thing before which the plate stands.
   */
  viewer?: string;
  /**
   * The stop of the trail at which the plate stands, as collection/id.
   */
  stop?: string;
  /**
   * Where plates with this code stand; without it, one plate at the thing itself.
   *
   * @minItems 1
   */
  positions?: PlatePosition[];
  /**
   * A day in quotation marks: '2026-06-07'.
   */
  since: string;
  state: PlateState;
  /**
   * Where it leads now, as collection/id or another code. A retired code must have it.
   */
  moved_to?: string;
  /**
   * A day in quotation marks: '2026-06-07'.
   */
  last_checked?: string;
  note?: string;
}
/**
 * Where one plate stands: gate, hall, stele. Its name stands on the plate.
 */
export interface PlatePosition {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  name: Line;
  lon?: number;
  lat?: number;
  state?: PlateState;
  /**
   * A day in quotation marks: '2026-06-07'.
   */
  last_checked?: string;
}
/**
 * A festival or feast that returns.
 */
export interface Festival {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * QR code: four characters and a check character. Made by `npm run new`; no meaning in it, never reused, never changed.
   */
  code: string;
  /**
   * One of the kinds in data/layers/festivals.yaml.
   */
  kind: string;
  recognition?: {
    level: 'unesco' | 'national' | 'provincial';
    title?: Line;
    /**
     * Number of the decision.
     */
    reference?: string;
    /**
     * Year, month or day as precisely as known, in quotation marks: '1980', '1980-07' or '1980-07-10'.
     */
    date?: string;
  }[];
  name: Line;
  name_status?: NameStatus;
  other_names?: OtherName[];
  location: Location;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  place: string;
  venue?: Line;
  communities: Communities;
  /**
   * The rule by which it returns; text says it in words.
   */
  calendar: {
    system: 'vietnamese-lunar' | 'khmer' | 'islamic' | 'gregorian' | 'announced';
    month?: number;
    day_from?: number;
    day_to?: number;
    text: Line;
  };
  /**
   * Known days, both included. They win over the rule.
   */
  dates?: {
    /**
     * A day in quotation marks: '2026-06-07'.
     */
    from: string;
    /**
     * A day in quotation marks: '2026-06-07'.
     */
    to: string;
    /**
     * announced: published by the organisers (give the source). computed: from the calendar rule. expected: computed, may move by a day.
     */
    basis: 'announced' | 'computed' | 'expected';
    /**
     * Address of a page, https or http.
     */
    source?: string;
  }[];
  programme?: {
    when: Line;
    what: Paragraph;
  }[];
  summary: Paragraph;
  body: Markdown;
  visit?: Visit;
  media?: Medium[];
  viewers?: Viewer[];
  /**
   * Items: Another thing of the same province, as collection/id.
   */
  related?: string[];
  /**
   * @minItems 1
   */
  sources: Source[];
  translation: Translation;
}
export interface OtherName {
  /**
   * The name.
   */
  text: string;
  /**
   * Language of this name (BCP 47), km and cham scripts included.
   */
  lang: string;
  /**
   * alternative: in use beside the main name. former: no longer in use. han: name in Chinese characters on the monument or in old texts.
   */
  type: 'alternative' | 'former' | 'han';
}
/**
 * Where it is.
 */
export interface Location {
  /**
   * Longitude, degrees east, WGS 84.
   */
  lon: number;
  /**
   * Latitude, degrees north, WGS 84.
   */
  lat: number;
  /**
   * exact: a pin may be set and navigated to. area: only 'somewhere here'; drawn as a circle of the accuracy, never as a pin.
   */
  precision: 'exact' | 'area';
  /**
   * Radius in metres within which the place lies.
   */
  accuracy: number;
  /**
   * Where the position comes from, a title or an address.
   */
  source: string;
}
/**
 * What a visitor needs to know. Leave a field out when it is not known; never guess.
 */
export interface Visit {
  /**
   * Opening hours in OpenStreetMap opening_hours syntax, such as 'Mo-Su 07:00-17:00'. Leave out when not known.
   */
  hours?: string;
  hours_note?: Paragraph;
  fee?: Paragraph;
  dress?: Paragraph;
  etiquette?: Paragraph;
  accessibility?: Paragraph;
  getting_there?: Paragraph;
  best_time?: Paragraph;
  phone?: string;
  /**
   * Address of a page, https or http.
   */
  website?: string;
  /**
   * Year, month or day as precisely as known, in quotation marks: '1980', '1980-07' or '1980-07-10'.
   */
  checked?: string;
}
/**
 * A picture, recording or film.
 */
export interface Medium {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  type: 'image' | 'audio' | 'video';
  /**
   * File in the province's media folder.
   */
  file: string;
  alt: Paragraph;
  caption?: Paragraph;
  /**
   * Person or body that made it.
   */
  creator: string;
  /**
   * SPDX identifier, or LicenseRef-… with the terms in the province's media folder.
   */
  licence: string;
  /**
   * Address of a page, https or http.
   */
  source?: string;
  /**
   * Year, month or day as precisely as known, in quotation marks: '1980', '1980-07' or '1980-07-10'.
   */
  date?: string;
}
/**
 * Something to look around in: a 3D model, a tour, splats or a large photograph.
 */
export interface Viewer {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * model: glTF. tour: 360° panoramas. splat: Gaussian splats. image: deep zoom.
   */
  type: 'model' | 'tour' | 'splat' | 'image';
  /**
   * model: a .glb, the small one that comes first. splat: .ply, .spz or .splat. image: the large photograph. A tour has scenes instead.
   */
  file?: string;
  /**
   * model: a .glb with more detail, fetched after the first on devices that can bear it.
   */
  fine?: string;
  /**
   * model: the same for AR Quick Look on iOS.
   */
  usdz?: string;
  /**
   * model: true where a unit is a metre, so that one can measure.
   */
  metric?: boolean;
  /**
   * splat: which way of the file points up; y without it. Many programs train with y down (-y). Start, hotspots and steps are as the visitor sees it, y up.
   */
  up?: 'y' | '-y' | 'z' | '-z';
  title: Line;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  poster?: string;
  /**
   * True for a reconstruction from published figures, not a survey.
   */
  schematic?: boolean;
  provenance?: Markdown;
  start?: Pose;
  /**
   * tour: its panoramas; one begins with the first.
   *
   * @minItems 1
   * @maxItems 60
   */
  scenes?: Scene[];
  /**
   * model, splat, image: what there is to see. In a tour each scene has its own.
   *
   * @maxItems 60
   */
  hotspots?: PlacedHotspot[];
  /**
   * The guided view, in order.
   *
   * @maxItems 60
   */
  steps?: Step[];
  /**
   * Person or body that made it.
   */
  creator: string;
  /**
   * SPDX identifier, or LicenseRef-… with the terms in the province's media folder.
   */
  licence: string;
}
/**
 * From where and to where one looks, in metres.
 */
export interface Pose {
  position: Point;
  target: Point;
}
/**
 * One panorama of a tour.
 */
export interface Scene {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * Equirectangular picture, twice as wide as high; one that covers a part says so in XMP GPano.
   */
  file: string;
  title: Line;
  /**
   * Compass bearing of the middle of the picture, in degrees; without it what the picture says (XMP GPano), else 0.
   */
  heading?: number;
  /**
   * Tilt of the camera, in degrees; without it what the picture says, else 0.
   */
  pitch?: number;
  /**
   * Roll of the camera, in degrees; without it what the picture says, else 0.
   */
  roll?: number;
  /**
   * Where it stands on the small map: metres east and north of the first scene.
   *
   * @minItems 2
   * @maxItems 2
   */
  place?: number[];
  start?: Direction;
  /**
   * @maxItems 30
   */
  links?: SceneLink[];
  /**
   * @maxItems 60
   */
  hotspots?: DirectedHotspot[];
}
/**
 * A direction in a panorama.
 */
export interface Direction {
  /**
   * Degrees clockwise from north.
   */
  heading: number;
  /**
   * Degrees above the horizon; 0 without it.
   */
  pitch?: number;
}
/**
 * The way to another scene of the same tour.
 */
export interface SceneLink {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  to: string;
  /**
   * Where it lies: degrees clockwise from north.
   */
  heading: number;
  /**
   * Degrees above the horizon; 0 without it.
   */
  pitch?: number;
}
/**
 * Something to look at in a panorama. Its text is shown as plain text too.
 */
export interface DirectedHotspot {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * Degrees clockwise from north.
   */
  heading: number;
  /**
   * Degrees above the horizon; 0 without it.
   */
  pitch?: number;
  title: Line;
  text: Paragraph;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  picture?: string;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  audio?: string;
  /**
   * Another thing of the same province, as collection/id.
   */
  link?: string;
}
/**
 * Something to look at in a model, a splat or an image. Its text is shown as plain text too.
 */
export interface PlacedHotspot {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  at: Point;
  pose?: Pose;
  title: Line;
  text: Paragraph;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  picture?: string;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  audio?: string;
  /**
   * Another thing of the same province, as collection/id.
   */
  link?: string;
}
/**
 * One stop of a guided view. It goes to the hotspot, or to the pose (models, splats), or to the scene and the direction in it (tours).
 */
export interface Step {
  title: Line;
  text: Paragraph;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  hotspot?: string;
  pose?: Pose;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  scene?: string;
  look?: Direction;
}
/**
 * A page from which statements are taken.
 */
export interface Source {
  /**
   * Address of a page, https or http.
   */
  url: string;
  /**
   * Title or publisher of the page, as the reader will see it.
   */
  title: string;
  /**
   * A day in quotation marks: '2026-06-07'.
   */
  accessed?: string;
}
/**
 * A layer of the map and the kinds in it.
 */
export interface Layer {
  /**
   * The collection that it draws, and its word in the address.
   */
  id: 'sites' | 'festivals' | 'trails' | 'products' | 'places';
  /**
   * Place in menus, smallest first.
   */
  order: number;
  name: Line;
  singular: Line;
  summary: Paragraph;
  kinds: {
    id: string;
    name: Line;
    /**
     * One of the icons drawn in src/article/icons.
     */
    icon: string;
    /**
     * True where a place of this kind is an area by nature, such as a forest.
     */
    wide?: boolean;
  }[];
}
/**
 * A commune-level unit as it is today, with the units it was made from.
 */
export interface Place {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * Official code.
   */
  admin_code: string;
  type: 'ward' | 'commune' | 'special-zone';
  name: ProperName;
  name_status?: NameStatus;
  /**
   * A point inside, for labels and areas.
   */
  centre: {
    lon: number;
    lat: number;
  };
  /**
   * West, south, east, north in degrees.
   *
   * @minItems 4
   * @maxItems 4
   */
  bbox: number[];
  /**
   * @minItems 1
   */
  former_units: FormerUnit[];
  /**
   * @minItems 1
   */
  sources: Source[];
}
/**
 * An administrative unit before the merger.
 */
export interface FormerUnit {
  /**
   * Name with its type, such as 'Xã Vĩnh Tế'.
   */
  name: string;
  /**
   * Former district, town or city.
   */
  district: string;
  /**
   * Former province.
   */
  province: string;
  /**
   * Former official code.
   */
  code?: string;
  /**
   * How much of it went into the present unit.
   */
  extent?: 'whole' | 'part' | 'unchanged';
}
/**
 * A craft or food of a place.
 */
export interface Product {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * QR code: four characters and a check character. Made by `npm run new`; no meaning in it, never reused, never changed.
   */
  code: string;
  kind: string;
  name: Line;
  name_status?: NameStatus;
  other_names?: OtherName[];
  /**
   * Stars in the One Commune One Product programme.
   */
  ocop_stars?: number;
  location?: Location;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  place: string;
  communities: Communities;
  summary: Paragraph;
  body: Markdown;
  media?: Medium[];
  /**
   * Items: Another thing of the same province, as collection/id.
   */
  related?: string[];
  /**
   * @minItems 1
   */
  sources: Source[];
  translation: Translation;
}
/**
 * One province: what its pages and its map begin with.
 */
export interface Province {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  admin_code: string;
  name: Line;
  summary: Paragraph;
  /**
   * West, south, east, north in degrees: everything of the province lies inside.
   *
   * @minItems 4
   * @maxItems 4
   */
  bounds: number[];
  /**
   * IANA name, such as Asia/Ho_Chi_Minh.
   */
  time_zone: string;
  /**
   * Names that the map must carry, beside those of its own data: towns, waters, seas, archipelagos.
   */
  map_labels?: {
    kind: 'town' | 'sea' | 'archipelago' | 'island' | 'hill' | 'river' | 'canal' | 'country';
    name: Line;
    lon: number;
    lat: number;
    /**
     * 1 is shown first, from the smallest zoom.
     */
    rank: number;
    /**
     * Metres above the sea.
     */
    height?: number;
  }[];
  credits?: Source[];
  /**
   * @minItems 1
   */
  sources: Source[];
  translation: Translation;
}
/**
 * A monument, landscape or other place of heritage.
 */
export interface Site {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * QR code: four characters and a check character. Made by `npm run new`; no meaning in it, never reused, never changed.
   */
  code: string;
  /**
   * One of the kinds in data/layers/sites.yaml.
   */
  kind: string;
  /**
   * Leave out when not found: not found is not 'none'.
   */
  rank?: {
    /**
     * Rank under the Law on Cultural Heritage; none = known to be unranked.
     */
    level: 'special-national' | 'national' | 'provincial' | 'none';
    /**
     * Number of the decision.
     */
    decision?: string;
    /**
     * Year, month or day as precisely as known, in quotation marks: '1980', '1980-07' or '1980-07-10'.
     */
    date?: string;
  };
  name: Line;
  name_status?: NameStatus;
  other_names?: OtherName[];
  location: Location;
  ground?: Ground;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  place: string;
  /**
   * Where it lay before July 2025, so that the old address is found.
   */
  former_units?: FormerUnit[];
  address?: Line;
  period?: Period;
  communities: Communities;
  summary: Paragraph;
  body: Markdown;
  visit?: Visit;
  media?: Medium[];
  viewers?: Viewer[];
  /**
   * Items: Another thing of the same province, as collection/id.
   */
  related?: string[];
  /**
   * @minItems 1
   */
  sources: Source[];
  translation: Translation;
}
/**
 * A plan of the site on the ground: footprints, paths and gates. Drawn from zoom 14.
 */
export interface Ground {
  /**
   * True where the shapes are made from published figures or estimated, not surveyed.
   */
  schematic: boolean;
  note: Paragraph;
  /**
   * @minItems 1
   * @maxItems 60
   */
  features: {
    kind: 'building' | 'foundation' | 'wall' | 'court' | 'path' | 'gate' | 'water' | 'tomb' | 'statue';
    name?: Line;
    /**
     * GeoJSON geometry (RFC 7946), WGS 84: a Polygon for a footprint, a LineString for a wall or path, a Point for a gate or statue.
     */
    geometry:
      | {
          type: 'Polygon';
          /**
           * @minItems 1
           */
          coordinates: Position[][];
        }
      | {
          type: 'LineString';
          /**
           * @minItems 2
           */
          coordinates: Position[];
        }
      | {
          type: 'Point';
          coordinates: Position;
        };
  }[];
}
/**
 * When it was made.
 */
export interface Period {
  /**
   * First year; negative before our era.
   */
  from?: number;
  /**
   * Last year of making.
   */
  to?: number;
  text: Line;
}
/**
 * A themed route through places in order.
 */
export interface Trail {
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  id: string;
  /**
   * QR code: four characters and a check character. Made by `npm run new`; no meaning in it, never reused, never changed.
   */
  code: string;
  kind: string;
  name: Line;
  name_status?: NameStatus;
  /**
   * Lower-case name without marks, words joined by '-'. Equals the file name. It stands in the public address, so it never changes.
   */
  axis?: string;
  mode: 'foot' | 'bicycle' | 'motorbike' | 'car' | 'boat' | 'mixed';
  /**
   * @minItems 2
   */
  stops: {
    /**
     * Another thing of the same province, as collection/id.
     */
    ref: string;
    note?: Paragraph;
  }[];
  summary: Paragraph;
  body: Markdown;
  /**
   * Items: Another thing of the same province, as collection/id.
   */
  related?: string[];
  /**
   * @minItems 1
   */
  sources: Source[];
  translation: Translation;
}
