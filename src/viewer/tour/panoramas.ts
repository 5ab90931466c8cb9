import type { TourScene } from '../../model/viewer.ts';
import { loadFile } from '../load-picture.ts';
import { loadPanorama, type Ground, type Panorama } from './panorama.ts';

/** Panoramas that stay ready to be shown. */
const KEPT = 3;
/** Milliseconds that a browser without idle time waits before it fetches ahead. */
const LATER = 2500;

interface Line {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** The panoramas of a tour: the last ones stay, the next ones are fetched ahead when there is time. */
export class Panoramas {
  private readonly kept = new Map<string, Promise<Panorama>>();
  private readonly ahead = new Set<string>();
  /** Those that must not go: on the screen now. */
  shown: readonly Panorama[] = [];

  constructor(private readonly ground: Ground) {}

  /** Loads a panorama, or gives the one that is kept. Throws what `loadPanorama` throws; one may try again. */
  get(scene: TourScene, progress?: Ground['progress']): Promise<Panorama> {
    const found = this.kept.get(scene.id);
    const loading = found ?? loadPanorama(scene, progress ? { ...this.ground, progress } : this.ground);
    this.kept.delete(scene.id);
    this.kept.set(scene.id, loading);
    if (!found) loading.then(() => this.trim(), () => this.kept.delete(scene.id));
    return loading;
  }

  /** Fetches the small pictures of scenes in idle time, one by one, so that the browser has them. Nothing where data is to be saved or the line is slow. */
  fetchAhead(scenes: readonly TourScene[]): void {
    const { saveData, effectiveType = '' } = (navigator as Line).connection ?? {};
    if (saveData || /2g|3g/.test(effectiveType)) return;
    const fetching = async (): Promise<void> => {
      for (const scene of scenes) await this.warm(scene);
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void fetching());
    else setTimeout(() => void fetching(), LATER);
  }

  dispose(): void {
    for (const loading of this.kept.values()) loading.then((panorama) => panorama.dispose(), () => undefined);
    this.kept.clear();
    this.shown = [];
  }

  private async warm({ id, picture }: TourScene): Promise<void> {
    if (this.ground.signal.aborted || this.kept.has(id) || this.ahead.has(id)) return;
    this.ahead.add(id);
    await loadFile(picture.href, this.ground.signal).catch(() => this.ahead.delete(id));
  }

  private trim(): void {
    const staying = new Set(this.shown.map(({ scene }) => scene.id));
    for (const [id, loading] of this.kept) {
      if (this.kept.size <= KEPT) return;
      if (staying.has(id)) continue;
      this.kept.delete(id);
      loading.then((panorama) => panorama.dispose(), () => undefined);
    }
  }
}
