import type { Translate } from '../locales/translate.ts';
import type { ViewerData } from '../model/viewer.ts';
import { askAhead, LARGEST } from './ahead.ts';
import { type Extension, EXTENSIONS } from './extensions.ts';
import { type FaultReason, type Opened, type Space, type Stage, type Tool, ViewerFault } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { SpaceView } from './space-view.ts';

/** What a session tells the element. */
export interface Hooks {
  progress(loaded: number, total: number): void;
  /** A frame has been drawn; the first says that the thing is there. */
  drawn(): void;
  /** The view came to rest, or another scene is shown. */
  rested(): void;
  /** The tools may be others now. */
  changed(): void;
  choose(hotspot: string): void;
  fault(reason: FaultReason): void;
}

function isSpace(opened: Opened): opened is Space {
  return 'scene' in opened;
}

/** Why it failed, for any error. */
export function reasonOf(error: unknown): FaultReason {
  if (error instanceof ViewerFault) return error.reason;
  if (error instanceof RangeError) return 'memory';
  return error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'offline' : 'broken';
}

/** One opening of one thing: from the code that it needs to the last frame. Whatever it makes, it takes away. */
export class Session {
  opened: Opened | undefined;
  private readonly ending = new AbortController();
  private readonly extensions: Extension[] = [];
  private view: SpaceView | undefined;
  private frame = 0;

  constructor(
    private readonly data: ViewerData,
    private readonly t: Translate,
    private readonly host: HTMLElement,
    private readonly hooks: Hooks,
  ) {}

  /** Rejects with a `ViewerFault`, or whatever else went wrong; says nothing more once it is disposed. */
  async open(): Promise<void> {
    const kind = kindOf(this.data);
    const { signal } = this.ending;
    const first = kind.first?.(this.data);
    if (first && first.bytes <= LARGEST) askAhead(first.href, signal);
    const [{ open }, space] = await Promise.all([kind.load(), kind.space ? import('./space-view.ts') : undefined]);
    signal.throwIfAborted();
    const opened = await open(this.stage(space?.SpaceView));
    if (signal.aborted) opened.dispose();
    signal.throwIfAborted();
    this.opened = opened;
  }

  /** Draws the first frame. Apart from `open`, so that a view can be set before. */
  show(): void {
    const { opened, view } = this;
    if (!opened) return;
    if (!view || !isSpace(opened)) return this.hooks.drawn();
    view.show(opened);
    void this.extend(opened, view);
  }

  private async extend(space: Space, view: SpaceView): Promise<void> {
    const { data, t, host } = this;
    const { signal } = this.ending;
    for (const load of EXTENSIONS) {
      const extension = await load()
        .then((found) => found?.extend({ data, t, space, view, signal, host, changed: () => this.hooks.changed() }))
        .catch(() => undefined);
      if (signal.aborted) return extension?.dispose();
      if (extension) this.extensions.push(extension);
    }
    this.hooks.changed();
  }

  /** The tools of the thing, and those that the device adds. */
  get tools(): readonly Tool[] {
    return [...(this.opened?.tools ?? []), ...this.extensions.flatMap(({ tools }) => tools)];
  }

  private stage(View: typeof SpaceView | undefined): Stage {
    const { data, t, host, hooks } = this;
    return {
      data,
      t,
      host,
      signal: this.ending.signal,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      renderer: () => {
        if (!View) throw new ViewerFault('webgl');
        this.view ??= new View(host, { drawn: () => hooks.drawn(), rest: () => hooks.rested(), fault: (reason) => hooks.fault(reason) });
        return this.view.renderer;
      },
      progress: (loaded, total) => hooks.progress(loaded, total),
      invalidate: () => this.invalidate(),
      changed: () => hooks.rested(),
      choose: (hotspot) => hooks.choose(hotspot),
    };
  }

  private invalidate(): void {
    if (this.view) return this.view.invalidate();
    if (this.opened) this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.hooks.drawn();
    });
  }

  dispose(): void {
    this.ending.abort();
    cancelAnimationFrame(this.frame);
    for (const extension of this.extensions.splice(0).reverse()) extension.dispose();
    this.opened?.dispose();
    this.opened = undefined;
    this.view?.dispose();
    this.view = undefined;
  }
}
