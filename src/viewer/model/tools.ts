import { Vector3 } from 'three';
import type { Tool } from '../kind.ts';
import type { ModelSpace } from './model-space.ts';

/** Something that one can do with a model. What a hook does not need, it leaves out. */
export interface ModelTool {
  /** A sentence for the status line. */
  readonly status?: string | undefined;
  /** Moves on by seconds; true while there is more to come. */
  update?(seconds: number): boolean;
  onKey?(event: KeyboardEvent): boolean;
  /** A tap on the picture, in CSS pixels from its upper left. */
  tap?(x: number, y: number): void;
  /** Another model, finer, has come in the place of the one before. */
  changeModel?(): void;
  dispose(): void;
}

type Key = 'walk' | 'measure' | 'section' | 'figure' | 'play';

/** Tools come when they are asked for. */
const LOADERS: Record<Key, () => Promise<{ open(space: ModelSpace): ModelTool }>> = {
  walk: () => import('./walk.ts'),
  measure: () => import('./measure.ts'),
  section: () => import('./section.ts'),
  figure: () => import('./figure.ts'),
  play: () => import('./play.ts'),
};

/** Two that both take taps do not go together. */
const RIVALS: Partial<Record<Key, Key>> = { walk: 'measure', measure: 'walk' };

/** Metres from corner to corner from which on one walks in a model, rather than around it. */
const WALKABLE = 4;
/** CSS pixels that a finger may move in a tap. */
const STEADY = 8;

/** The tools of a model: which there are, and which are in use. */
export class ModelTools {
  private readonly open = new Map<Key, ModelTool>();
  private readonly listening = new AbortController();
  private down: { readonly x: number; readonly y: number } | undefined;

  constructor(private readonly space: ModelSpace) {
    const { signal } = this.listening;
    const canvas = space.renderer.domElement;
    canvas.addEventListener('pointerdown', ({ offsetX, offsetY, isPrimary }) => {
      this.down = isPrimary ? { x: offsetX, y: offsetY } : undefined;
    }, { signal });
    canvas.addEventListener('pointerup', this.onUp, { signal });
  }

  get status(): string | undefined {
    return [...this.open.values()].map(({ status }) => status).findLast(Boolean);
  }

  list(): readonly Tool[] {
    const home: Tool = { key: 'model.home', icon: 'home', run: () => this.goHome() };
    return [home, ...this.keys().map((key): Tool => ({ key: `model.${key}`, icon: key, on: this.open.has(key), run: () => this.toggle(key) }))];
  }

  private keys(): readonly Key[] {
    const { stage, box, model } = this.space;
    const { metric } = stage.data;
    const size = box.getSize(new Vector3()).length();
    const there: Record<Key, boolean> = { play: model.animations.length > 0, walk: metric && size >= WALKABLE, measure: metric, figure: metric, section: true };
    return (Object.keys(there) as Key[]).filter((key) => there[key]);
  }

  private goHome(): void {
    this.leaveWalk();
    this.space.orbit.goHome();
  }

  private async toggle(key: Key): Promise<void> {
    if (this.open.has(key)) return this.close(key);
    const module = await LOADERS[key]();
    if (this.listening.signal.aborted || this.open.has(key)) return;
    const rival = RIVALS[key];
    if (rival) this.close(rival);
    this.open.set(key, module.open(this.space));
    this.space.stage.invalidate();
  }

  private close(key: Key): void {
    this.open.get(key)?.dispose();
    this.open.delete(key);
    this.space.stage.invalidate();
  }

  /** Gives the camera back to the orbit. */
  leaveWalk(): void {
    this.close('walk');
  }

  private readonly onUp = ({ offsetX, offsetY, isPrimary }: PointerEvent): void => {
    const { down } = this;
    this.down = undefined;
    if (!down || !isPrimary || Math.hypot(offsetX - down.x, offsetY - down.y) > STEADY) return;
    for (const tool of this.open.values()) tool.tap?.(offsetX, offsetY);
  };

  update(seconds: number): boolean {
    return [...this.open.values()].map((tool) => tool.update?.(seconds) ?? false).some(Boolean);
  }

  onKey(event: KeyboardEvent): boolean {
    return [...this.open.values()].some((tool) => tool.onKey?.(event) ?? false);
  }

  changeModel(): void {
    for (const tool of this.open.values()) tool.changeModel?.();
  }

  dispose(): void {
    this.listening.abort();
    for (const key of [...this.open.keys()].reverse()) this.close(key);
  }
}
