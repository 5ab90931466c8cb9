import type { Translate } from '../locales/translate.ts';
import type { ViewerData } from '../model/viewer.ts';
import type { Space, Tool } from './kind.ts';
import type { SpaceView } from './space-view.ts';
import { modesHere } from './xr/modes.ts';

/** What an extension works with: an open thing, and the renderer that draws it. */
export interface Extended {
  readonly data: ViewerData;
  readonly t: Translate;
  readonly space: Space;
  readonly view: SpaceView;
  /** Ends when the viewer is closed. */
  readonly signal: AbortSignal;
  /** The element to put things into, above the picture. */
  readonly host: HTMLElement;
  /** Says that the tools are others now. */
  changed(): void;
}

/** More tools for whatever three.js draws. */
export interface Extension {
  readonly tools: readonly Tool[];
  dispose(): void;
}

interface Extending {
  extend(extended: Extended): Promise<Extension>;
}

/** Fetched after the first frame; nothing is, where this device has nothing for it. */
export const EXTENSIONS: readonly (() => Promise<Extending | undefined>)[] = [
  async () => ((await modesHere()).length ? import('./xr.ts') : undefined),
];
