import type { Language } from './languages.ts';

/** Words of a viewer in the visitor's language; `lang` (BCP 47) where they are in another one. */
export interface Words {
  readonly text: string;
  readonly lang?: string;
}

/** A file that a viewer fetches. `bytes` is what travels. */
export interface ViewerFile {
  readonly href: string;
  readonly bytes: number;
}

/** A picture in the widths and formats that the build made of it; `width` and `height` are of the largest, in pixels. */
export interface Picture {
  readonly alt: Words;
  readonly width: number;
  readonly height: number;
  /** Best format first; each `srcset` as HTML has it. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** For browsers that know none of the formats. */
  readonly src: string;
  /** A tiny picture as a data: address, shown until the other is there. */
  readonly blur?: string;
  /** Creator and licence in one line. */
  readonly credit: string;
}

/** A point [x, y, z] in metres, Y up, as in glTF. In an image: pixels from the upper left, z = 0. */
export type Point = readonly [x: number, y: number, z: number];

/** From where and to where one looks. */
export interface Pose {
  readonly position: Point;
  readonly target: Point;
}

/** A direction in a panorama: degrees clockwise from north, degrees above the horizon. */
export interface Direction {
  readonly heading: number;
  readonly pitch: number;
}

/** Something to look at, with its text. */
export interface Hotspot {
  readonly id: string;
  readonly title: Words;
  readonly text: Words;
  readonly picture?: Picture;
  readonly audio?: ViewerFile & { readonly type: string };
  /** The page of another thing. */
  readonly link?: Words & { readonly href: string };
}

/** A hotspot of a model, a splat or an image. */
export interface PlacedHotspot extends Hotspot {
  readonly at: Point;
  /** The view that shows it best; without one the viewer finds its own. */
  readonly pose?: Pose;
}

/** A hotspot of a panorama. */
export interface DirectedHotspot extends Hotspot, Direction {}

/** One stop of a guided view. */
export interface Step {
  readonly title: Words;
  readonly text: Words;
  /** The hotspot that it is about; the view goes there unless `pose` or `look` says otherwise. */
  readonly hotspot?: string;
  readonly pose?: Pose;
  /** Panoramas: the scene and the direction in it. */
  readonly scene?: string;
  readonly look?: Direction;
}

interface ViewerBase {
  readonly id: string;
  readonly lang: Language;
  readonly title: Words;
  /** Creator and licence in one line. */
  readonly credit: string;
  /** True for a reconstruction from published figures: the viewer says so all the time. */
  readonly schematic: boolean;
  /** Where it comes from and what is assumed, as plain text. */
  readonly provenance?: Words;
  readonly poster?: Picture;
  readonly steps: readonly Step[];
  /** Path of the page of the thing. */
  readonly page: string;
}

/** A glTF model: the first file is the small one that comes at once, the others are finer. */
export interface ModelViewer extends ViewerBase {
  readonly type: 'model';
  readonly files: readonly [ViewerFile, ...ViewerFile[]];
  /** Is a unit a metre? Then one can measure. */
  readonly metric: boolean;
  readonly start?: Pose;
  readonly hotspots: readonly PlacedHotspot[];
  /** For AR Quick Look. */
  readonly usdz?: ViewerFile;
}

/** A panorama in equirectangular projection. Angles in degrees. */
export interface TourScene {
  readonly id: string;
  readonly title: Words;
  /** The whole picture, at most 4096 pixels wide: shown first. */
  readonly picture: ViewerFile & { readonly width: number; readonly height: number };
  /** Larger panoramas: square tiles of `size` pixels, `{x}` and `{y}` in `href` counted from the upper left; coarse level first. */
  readonly levels: readonly { readonly href: string; readonly size: number; readonly columns: number; readonly rows: number; readonly width: number; readonly height: number }[];
  /** The part of the sphere that the picture covers (XMP GPano); without it the whole. */
  readonly crop?: { readonly fullWidth: number; readonly fullHeight: number; readonly left: number; readonly top: number };
  /** The compass bearing of the middle of the picture; pitch and roll of the camera. */
  readonly heading: number;
  readonly pitch: number;
  readonly roll: number;
  /** Where it stands on the small map: metres east and north of the first scene. */
  readonly place?: readonly [east: number, north: number];
  readonly start?: Direction;
  readonly links: readonly (Direction & { readonly to: string })[];
  readonly hotspots: readonly DirectedHotspot[];
}

/** Panoramas that are joined by links; the first is where one begins. */
export interface TourViewer extends ViewerBase {
  readonly type: 'tour';
  readonly scenes: readonly [TourScene, ...TourScene[]];
}

/** Gaussian splats. */
export interface SplatViewer extends ViewerBase {
  readonly type: 'splat';
  readonly file: ViewerFile;
  /** Which way of the file points up; y without it. */
  readonly up?: 'y' | '-y' | 'z' | '-z';
  readonly start?: Pose;
  readonly hotspots: readonly PlacedHotspot[];
}

/** A large photograph as a IIIF Image API 3 level 0 service. Hotspots stand at pixels of the whole picture. */
export interface ImageViewer extends ViewerBase {
  readonly type: 'image';
  /** Address of the IIIF service, without `/info.json`. */
  readonly service: string;
  readonly width: number;
  readonly height: number;
  readonly tile: number;
  /** Powers of two by which the picture is made smaller, as in `scaleFactors`. */
  readonly scales: readonly number[];
  readonly format: string;
  readonly hotspots: readonly PlacedHotspot[];
}

/** What a viewer shows, in one language: the file that `dataPaths.viewer` names. */
export type ViewerData = ModelViewer | TourViewer | SplatViewer | ImageViewer;
