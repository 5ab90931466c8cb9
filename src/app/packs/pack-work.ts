import { filesIn, languageGroup, PACK_GROUPS, packPaths, sizeOf, type PackGroup, type PackInfo, type PackManifest, type PackSize } from '../../model/pack.ts';
import type { Language } from '../../model/languages.ts';
import type { Text } from '../../model/text.ts';
import { faultOf, PackError, type PackFault } from '../../offline/pack-error.ts';
import type { PackStore, PlannedPack, SavedPack } from '../../offline/pack-store.ts';
import { repairPack, type Repair } from '../../offline/repair-pack.ts';
import { missingFiles, savePack, transferOf, type Progress } from '../../offline/save-pack.ts';
import { keepForGood, roomFor } from '../../offline/space.ts';

/** What goes on with a pack. */
export type Doing = 'saving' | 'checking';
/** What was last said of it. */
export type Said =
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly fault: PackFault }
  | { readonly kind: 'noRoom'; readonly needed: number; readonly free: number }
  | { readonly kind: 'checked'; readonly repair: Repair };

async function readManifest(id: string): Promise<PackManifest> {
  const response = await fetch(packPaths.manifest(id), { cache: 'no-cache' });
  if (!response.ok) throw new PackError('network', `${id}: ${response.status}`);
  return (await response.json()) as PackManifest;
}

/** One pack as the visitor sees it, and what can be done with it. `onChange` is called whenever any of it changes. */
export class PackWork {
  saved: SavedPack | undefined;
  planned: PlannedPack | undefined;
  doing: Doing | undefined;
  progress: Progress = { done: 0, total: 0 };
  said: Said | undefined;
  /** Bytes that an update would fetch; 0 where the saved version is that of the site. */
  newer = 0;
  chosen: ReadonlySet<PackGroup>;
  private running: AbortController | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    readonly id: string,
    /** What the site offers; nothing while there is no line. */
    readonly info: PackInfo | undefined,
    private readonly store: PackStore,
    lang: Language,
    private readonly onChange: () => void,
  ) {
    this.chosen = new Set<PackGroup>(['core', languageGroup(lang), 'pictures']);
  }

  get title(): Text {
    return this.info?.title ?? this.saved?.title ?? this.planned?.title ?? {};
  }

  /** The groups that the site has of it. */
  get groups(): readonly PackGroup[] {
    return PACK_GROUPS.filter((group) => this.info?.groups[group]);
  }

  get size(): PackSize {
    return this.info ? sizeOf(this.info, [...this.chosen]) : { files: 0, bytes: 0, transfer: 0 };
  }

  /** Bytes that it takes on the device. */
  get stored(): number {
    return this.saved?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  }

  /** Reads what the device has of it, and how much an update would fetch. */
  async read(): Promise<void> {
    this.saved = (await this.store.saved()).find(({ id }) => id === this.id);
    this.planned = (await this.store.planned()).find(({ id }) => id === this.id);
    const here = this.planned ?? this.saved;
    if (here) this.chosen = new Set(here.groups);
    await this.compare();
    if (this.planned && this.doing === undefined) await this.readProgress(this.planned);
    this.onChange();
  }

  private async readProgress({ files }: PlannedPack): Promise<void> {
    const total = transferOf(files);
    this.progress = { done: total - transferOf(await missingFiles(this.store, files)), total };
  }

  private async compare(): Promise<void> {
    this.newer = 0;
    const { saved, info } = this;
    if (!saved || !info || saved.version === info.version) return;
    const files = await readManifest(this.id).then((manifest) => filesIn(manifest, saved.groups), () => []);
    const known = new Set(saved.files.map(({ path, sha256 }) => `${path} ${sha256}`));
    if (files.every(({ path, sha256 }) => known.has(`${path} ${sha256}`))) return;
    this.newer = Math.max(1, transferOf(await missingFiles(this.store, files)));
  }

  choose(group: PackGroup, wanted: boolean): void {
    const chosen = new Set(this.chosen);
    if (wanted) chosen.add(group);
    else chosen.delete(group);
    this.chosen = chosen;
    this.said = undefined;
    this.onChange();
  }

  /** Saves what is chosen, goes on with it, or brings it up to date. */
  save(): Promise<void> {
    return this.run('saving', async (signal) => {
      const manifest = await readManifest(this.id);
      const groups = PACK_GROUPS.filter((group) => this.chosen.has(group) && manifest.groups[group]);
      if (!(await this.fits(manifest, groups))) return;
      const first = (await this.store.saved()).length === 0;
      await savePack(this.store, manifest, groups, { signal, onProgress: this.onProgress });
      this.said = { kind: 'done' };
      if (first) void keepForGood();
    });
  }

  private async fits(manifest: PackManifest, groups: readonly PackGroup[]): Promise<boolean> {
    const missing = await missingFiles(this.store, filesIn(manifest, groups));
    const needed = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    const { enough, free = 0 } = await roomFor(needed);
    if (!enough) this.said = { kind: 'noRoom', needed, free };
    return enough;
  }

  /** Looks through every stored file and mends what is damaged. */
  check(): Promise<void> {
    const { saved } = this;
    if (!saved) return Promise.resolve();
    return this.run('checking', async (signal) => {
      this.said = { kind: 'checked', repair: await repairPack(this.store, saved, { signal, onProgress: this.onProgress }) };
    });
  }

  pause(): void {
    this.running?.abort();
  }

  async cancel(): Promise<void> {
    this.pause();
    await this.ended;
    await this.store.cancel(this.id);
    this.said = undefined;
    await this.read();
  }

  async remove(): Promise<void> {
    this.pause();
    await this.ended;
    await this.store.remove(this.id);
    this.said = undefined;
    await this.read();
  }

  private readonly onProgress = (progress: Progress): void => {
    this.progress = progress;
    this.onChange();
  };

  private run(doing: Doing, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!this.running) this.ended = this.start(doing, work);
    return this.ended;
  }

  /** One at a time, also across windows. */
  private async start(doing: Doing, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = (this.running = new AbortController());
    this.doing = doing;
    this.said = undefined;
    this.progress = { done: 0, total: 0 };
    this.onChange();
    try {
      await alone(this.id, () => work(running.signal));
    } catch (error) {
      this.said = { kind: 'fault', fault: faultOf(error).fault };
    }
    this.running = undefined;
    this.doing = undefined;
    await this.read();
  }
}

/** Runs `work` unless another window is at the same pack: then it throws `busy`. */
async function alone(id: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`disan-pack-${id}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new PackError('busy');
    return work();
  });
}
