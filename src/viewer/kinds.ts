import type { ViewerData, ViewerFile } from '../model/viewer.ts';
import type { OpenKind, Opened } from './kind.ts';

type DataOf<K extends ViewerData['type']> = Extract<ViewerData, { type: K }>;

interface Kind<D extends ViewerData> {
  load(): Promise<{ open: OpenKind<D, Opened> }>;
  /** Is it drawn by three.js? Then that is fetched along with it. */
  readonly space: boolean;
  /** What is asked for at once, while the code is still on its way. */
  first?(data: D): ViewerFile;
}

/** What there is to open, and where its code is. */
const KINDS: { readonly [K in ViewerData['type']]: Kind<DataOf<K>> } = {
  model: { load: () => import('./kinds/model.ts'), space: true, first: ({ files }) => files[0] },
  tour: { load: () => import('./kinds/tour.ts'), space: true, first: ({ scenes }) => scenes[0].picture },
  splat: { load: () => import('./kinds/splat.ts'), space: true, first: ({ file }) => file },
  image: { load: () => import('./kinds/image.ts'), space: false },
};

/** The kind of some data. */
export function kindOf<D extends ViewerData>({ type }: D): Kind<D> {
  return KINDS[type] as unknown as Kind<D>;
}
