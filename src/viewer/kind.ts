import type { Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { Translate } from '../locales/translate.ts';
import type { ViewerData } from '../model/viewer.ts';

/** How much a device can bear: 0 is the least, still readable; 3 the best. */
export type Quality = 0 | 1 | 2 | 3;

/** What `<ds-viewer>` lends to the kind that it opens. */
export interface Stage<D extends ViewerData = ViewerData> {
  readonly data: D;
  readonly t: Translate;
  /** The element that the kind may put its own elements into, as large as the picture. */
  readonly host: HTMLElement;
  /** The one renderer of the page; asked for first by kinds that draw with three.js. Throws `ViewerFault('webgl')`. */
  renderer(): WebGLRenderer;
  /** Ends when the viewer is closed. */
  readonly signal: AbortSignal;
  readonly reducedMotion: boolean;
  /** Says how far the download is, in bytes. */
  progress(loaded: number, total: number): void;
  /** Asks for a frame; nothing is drawn while nothing changes. */
  invalidate(): void;
  /** Says that another scene is shown or the camera came to rest, so that the address follows. */
  changed(): void;
  /** A click on a hotspot or a link inside the picture. */
  choose(hotspot: string): void;
}

/** A button of a kind: its name is `viewer.<key>` of the catalogue. */
export interface Tool {
  readonly key: string;
  readonly icon: string;
  /** For a switch: is it on? */
  readonly on?: boolean;
  run(): void | Promise<void>;
}

/** What any open viewer can do. */
export interface Opened {
  /** The buttons now; read again after each press. */
  readonly tools: readonly Tool[];
  /** A sentence for the status line, such as a measured distance. */
  readonly status?: string | undefined;
  /** The scene that is shown, in a tour. */
  readonly place?: string | undefined;
  /** The view as numbers for the address, and back. Unusable numbers are ignored. */
  view(): readonly number[];
  setView(place: string | undefined, numbers: readonly number[]): void;
  /** Turns to a hotspot, a pose or a direction; at once with reduced motion. */
  show(target: { readonly hotspot?: string; readonly scene?: string; readonly pose?: object; readonly look?: object }): void;
  /** Where a hotspot is in the picture: CSS pixels from its upper left; `undefined` when hidden or behind the eye. */
  onScreen(hotspot: string): { readonly x: number; readonly y: number } | undefined;
  /** Arrow keys, + and −, Home, Page Up and Down; true when the key was used. */
  onKey(event: KeyboardEvent): boolean;
  dispose(): void;
}

/** A kind that three.js draws; the element owns the loop, the size and immersive sessions. */
export interface Space extends Opened {
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  /** Moves things on by `seconds`; true while there is more to come. */
  update(seconds: number): boolean;
  setQuality?(quality: Quality): void;
  /** What one can stand on in an immersive session; none in a panorama. */
  readonly floors: readonly Object3D[];
  /** Where the hotspots are, in the scene. */
  readonly anchors: readonly { readonly id: string; readonly at: readonly [number, number, number] }[];
}

export type OpenKind<D extends ViewerData, O extends Opened> = (stage: Stage<D>) => Promise<O>;

/** Why a viewer cannot show its thing; the sentence for the visitor is `viewer.fault.<reason>`. */
export type FaultReason = 'webgl' | 'offline' | 'missing' | 'broken' | 'large' | 'memory' | 'lost';

/** Thrown by kinds; the element shows the sentence, the poster and the text instead. */
export class ViewerFault extends Error {
  constructor(readonly reason: FaultReason, cause?: unknown) {
    super(reason, { cause });
    this.name = 'ViewerFault';
  }
}
