import type { ImageViewer, PlacedHotspot } from '../../model/viewer.ts';
import { followHands } from '../gestures.ts';
import type { Opened, OpenKind, Stage, Tool } from '../kind.ts';
import { loadPicture } from '../load-picture.ts';
import { regionOf, scaleFor, tileAddress, tilesIn, type Tile } from '../image/iiif.ts';
import { Lens } from '../image/lens.ts';
import { TileStore } from '../tile-store.ts';

/** Pixels of tiles that are kept: four bytes each. */
const KEPT = 24_000_000;
/** The screen is drawn with no more pixels than these for each CSS pixel. */
const DENSEST = 2;
/** Milliseconds after which the picture is at rest. */
const REST = 300;
/** How much larger a hotspot is shown than the whole, and what buttons, keys and double taps do. */
const CLOSE = 4;
const STEP = 1.5;
const DOUBLE = 2.5;

const KEYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-0.2, 0],
  ArrowRight: [0.2, 0],
  ArrowUp: [0, -0.2],
  ArrowDown: [0, 0.2],
  PageUp: [0, -0.9],
  PageDown: [0, 0.9],
};

/** A large photograph on a canvas: coarse tiles lie under the fine ones until those are there. */
class DeepZoom implements Opened {
  private readonly canvas = document.createElement('canvas');
  private readonly closing = new AbortController();
  private readonly lens: Lens;
  private readonly tiles: TileStore<ImageBitmap>;
  private readonly scales: readonly number[];
  private overview: ImageBitmap | undefined;
  private frame = 0;
  private before: number | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stage: Stage<ImageViewer>) {
    const { data, host, signal, reducedMotion } = stage;
    this.scales = [...data.scales].sort((a, b) => b - a);
    this.lens = new Lens(data, reducedMotion);
    this.tiles = new TileStore({ load: loadPicture, free: (tile) => tile.close(), arrived: () => this.ask() }, Math.ceil(KEPT / data.tile ** 2));
    signal.addEventListener('abort', () => this.closing.abort(), { signal: this.closing.signal });
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', data.title.text);
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', cursor: 'grab' });
    host.prepend(this.canvas);
  }

  /** Fetches the coarsest tile, which stays. Throws `ViewerFault`. */
  async start(): Promise<void> {
    const { data, host } = this.stage;
    const { signal } = this.closing;
    this.overview = await loadPicture(tileAddress({ scale: this.scales[0] ?? 1, column: 0, row: 0 }, data), signal);
    const watch = new ResizeObserver(() => this.resized());
    watch.observe(host);
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
    followHands(host, this.hands(), signal);
    this.resized();
  }

  get tools(): readonly Tool[] {
    const { lens } = this;
    return [
      { key: 'image.in', icon: 'plus', run: () => this.change(() => lens.glideAt(STEP)) },
      { key: 'image.out', icon: 'minus', run: () => this.change(() => lens.glideAt(1 / STEP)) },
      { key: 'image.whole', icon: 'home', run: () => this.change(() => lens.whole()) },
    ];
  }

  /** Middle in pixels of the picture, and how many times larger than whole: the same part on any screen. */
  view(): readonly number[] {
    const { x, y, zoom } = this.lens.sight;
    return [Math.round(x), Math.round(y), Math.round((zoom / this.lens.least) * 100) / 100];
  }

  setView(_place: string | undefined, [x, y, times = 1]: readonly number[]): void {
    if (x === undefined || y === undefined || !Number.isFinite(x + y + times)) return;
    this.change(() => this.lens.set({ x, y, zoom: times * this.lens.least }));
  }

  show({ hotspot, pose }: Parameters<Opened['show']>[0]): void {
    const at = pose && 'target' in pose && Array.isArray(pose.target) ? (pose.target as number[]) : this.hotspot(hotspot)?.at;
    const [x, y] = at ?? [];
    if (x === undefined || y === undefined) return;
    this.change(() => this.lens.moveTo({ x, y, zoom: Math.max(this.lens.sight.zoom, this.lens.least * CLOSE) }));
  }

  onScreen(hotspot: string): { readonly x: number; readonly y: number } | undefined {
    const found = this.hotspot(hotspot);
    if (!found) return undefined;
    const at = this.lens.toScreen(found.at[0], found.at[1]);
    const { clientWidth, clientHeight } = this.stage.host;
    return at.x < 0 || at.y < 0 || at.x > clientWidth || at.y > clientHeight ? undefined : at;
  }

  onKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const { lens } = this;
    const { clientWidth, clientHeight } = this.stage.host;
    const step = KEYS[event.key];
    if (step) this.change(() => lens.drag(-step[0] * clientWidth, -step[1] * clientHeight));
    else if (event.key === '+' || event.key === '=') this.change(() => lens.zoomAt(STEP));
    else if (event.key === '-' || event.key === '−') this.change(() => lens.zoomAt(1 / STEP));
    else if (event.key === 'Home') this.change(() => lens.whole());
    else return false;
    return true;
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
    this.closing.abort();
    this.tiles.dispose();
    this.overview?.close();
    this.canvas.remove();
    this.canvas.width = this.canvas.height = 0;
  }

  private hotspot(id: string | undefined): PlacedHotspot | undefined {
    return this.stage.data.hotspots.find((hotspot) => hotspot.id === id);
  }

  private hands(): Parameters<typeof followHands>[1] {
    const { lens } = this;
    return {
      hold: () => lens.stop(),
      drag: (right, down) => this.change(() => lens.drag(right, down)),
      release: (right, down) => this.change(() => lens.release(right, down)),
      zoom: (factor, x, y) => this.change(() => lens.zoomAt(factor, x, y)),
      double: (x, y) => this.change(() => (lens.sight.zoom * 1.2 > lens.most ? lens.whole() : lens.glideAt(DOUBLE, x, y))),
    };
  }

  private change(what: () => void): void {
    what();
    this.ask();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.stage.changed(), REST);
  }

  private resized(): void {
    const { clientWidth, clientHeight } = this.stage.host;
    const density = Math.min(DENSEST, devicePixelRatio || 1);
    this.lens.fit({ width: clientWidth, height: clientHeight });
    this.canvas.width = Math.max(1, Math.round(clientWidth * density));
    this.canvas.height = Math.max(1, Math.round(clientHeight * density));
    this.draw();
  }

  /** Asks for one drawing before the next frame. */
  private ask(): void {
    if (this.frame || this.closing.signal.aborted) return;
    this.frame = requestAnimationFrame((now) => {
      this.frame = 0;
      const more = this.lens.step(Math.min(0.1, (now - (this.before ?? now)) / 1000));
      this.before = more ? now : undefined;
      this.draw();
      if (more) this.change(() => undefined);
    });
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    if (!context || this.closing.signal.aborted) return;
    const { data } = this.stage;
    const density = this.canvas.width / Math.max(1, this.stage.host.clientWidth);
    const fine = scaleFor(this.lens.sight.zoom * density, this.scales);
    const wanted = tilesIn(this.lens.region, fine, data);
    this.tiles.want(wanted.map((tile) => tileAddress(tile, data)));
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (wanted.some((tile) => !this.tiles.get(tileAddress(tile, data)))) this.paintUnder(context, fine, density);
    for (const tile of wanted) this.paintTile(context, tile, density);
    this.stage.invalidate();
  }

  /** What is there of coarser tiles, as long as fine ones are missing. */
  private paintUnder(context: CanvasRenderingContext2D, fine: number, density: number): void {
    const { data } = this.stage;
    if (this.overview) this.paint(context, this.overview, { x: 0, y: 0, width: data.width, height: data.height }, density);
    for (const scale of this.scales.filter((scale) => scale > fine)) {
      for (const tile of tilesIn(this.lens.region, scale, data)) this.paintTile(context, tile, density);
    }
  }

  private paintTile(context: CanvasRenderingContext2D, tile: Tile, density: number): void {
    const picture = this.tiles.get(tileAddress(tile, this.stage.data));
    if (picture) this.paint(context, picture, regionOf(tile, this.stage.data), density);
  }

  /** Edges fall on whole pixels, so that no seam shows between tiles. */
  private paint(context: CanvasRenderingContext2D, picture: ImageBitmap, region: ReturnType<typeof regionOf>, density: number): void {
    const from = this.lens.toScreen(region.x, region.y);
    const to = this.lens.toScreen(region.x + region.width, region.y + region.height);
    const [left, top] = [Math.round(from.x * density), Math.round(from.y * density)];
    context.drawImage(picture, left, top, Math.round(to.x * density) - left, Math.round(to.y * density) - top);
  }
}

/** Opens a large photograph. */
export const open: OpenKind<ImageViewer, Opened> = async (stage) => {
  const image = new DeepZoom(stage);
  try {
    await image.start();
    return image;
  } catch (error) {
    image.dispose();
    throw error;
  }
};
