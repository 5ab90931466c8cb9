import { PerspectiveCamera, type Scene } from 'three';
import type { DirectedHotspot, Direction, TourScene, TourViewer } from '../../model/viewer.ts';
import { followHands } from '../gestures.ts';
import { ViewerFault, type OpenKind, type Quality, type Space, type Stage, type Tool } from '../kind.ts';
import { RADIANS, screenOf, vectorOf, type View } from '../tour/direction.ts';
import { FOV, Look, viewOf } from '../tour/look.ts';
import { Gyroscope } from '../tour/gyroscope.ts';
import { Overlay } from '../tour/overlay.ts';
import type { Panorama } from '../tour/panorama.ts';
import { Passage } from '../tour/passage.ts';
import { Panoramas } from '../tour/panoramas.ts';

/** Metres at which hotspots stand in an immersive session. */
const REACH = 10;
/** Milliseconds after which a camera is at rest, and after which what was said is taken back. */
const REST = 300;
const SAID = 5000;

function homeOf({ start, heading }: TourScene): View {
  return { heading: start?.heading ?? heading, pitch: start?.pitch ?? 0, fov: FOV.first };
}

function isDirection(value: object): value is Direction {
  return 'heading' in value && 'pitch' in value && Number.isFinite(Number(value.heading) + Number(value.pitch));
}

/** A tour of panoramas. North is −z; the eye is the origin. */
class Tour implements Space {
  readonly camera = new PerspectiveCamera(FOV.first, 1, 0.1, 200);
  readonly floors = [];
  status = '';
  private readonly look: Look;
  private readonly panoramas: Panoramas;
  private readonly overlay: Overlay;
  private readonly gyroscope: Gyroscope;
  private readonly closing = new AbortController();
  private readonly passage: Passage;
  private moving = false;
  private wanted = '';
  private ahead: TourScene[] = [];
  private quality: Quality = 3;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stage: Stage<TourViewer>) {
    const { data, host, t, reducedMotion } = stage;
    const ended = this.closing.signal;
    stage.signal.addEventListener('abort', () => this.closing.abort(), { signal: ended });
    this.passage = new Passage();
    const invalidate = (): void => stage.invalidate();
    this.look = new Look(homeOf(data.scenes[0]), reducedMotion);
    this.panoramas = new Panoramas({ signal: ended, widest: () => stage.renderer().capabilities.maxTextureSize, arrived: invalidate });
    this.overlay = new Overlay(host, data, t, { go: (id) => void this.go(id), look: (direction) => this.turn(direction), key: (event) => this.onKey(event) }, ended);
    this.gyroscope = new Gyroscope((view) => this.sensed(view), () => this.look.view.heading, () => this.gyroscopeChanged());
    followHands(host, this.hands(), ended);
    this.camera.rotation.order = 'YXZ';
  }

  /** Loads the first scene while the renderer is made. Throws `ViewerFault`. */
  async start(): Promise<void> {
    const { stage, panoramas } = this;
    const [first] = stage.data.scenes;
    const loading = panoramas.get(first, (loaded, total) => stage.progress(loaded, total));
    loading.catch(() => undefined);
    const renderer = stage.renderer();
    const panorama = await loading;
    renderer.initTexture(panorama.base.texture);
    const gl = renderer.getContext();
    if (gl.getError() === gl.OUT_OF_MEMORY) throw new ViewerFault('memory');
    this.wanted = first.id;
    this.enter(panorama);
  }

  get scene(): Scene {
    return this.passage.scene;
  }

  get place(): string {
    return (this.passage.here?.scene ?? this.stage.data.scenes[0]).id;
  }

  get anchors(): Space['anchors'] {
    return this.hotspots.map((hotspot) => {
      const [x, y, z] = vectorOf(hotspot);
      return { id: hotspot.id, at: [x * REACH, y * REACH, z * REACH] };
    });
  }

  get tools(): readonly Tool[] {
    const { overlay, look, gyroscope } = this;
    const tools: Tool[] = [];
    if (this.stage.data.scenes.length > 1) tools.push({ key: 'tour.previous', icon: 'back', run: () => this.step(-1) }, { key: 'tour.next', icon: 'forward', run: () => this.step(1) });
    tools.push({ key: 'tour.rotate', icon: 'rotate', on: look.around, run: () => this.rotate() });
    if (matchMedia('(any-pointer: coarse)').matches) tools.push({ key: 'tour.motion', icon: 'motion', on: gyroscope.state === 'on', run: () => this.toggleGyroscope() });
    if (overlay.hasMap) tools.push({ key: 'tour.map', icon: 'map', on: overlay.showsMap, run: () => this.toggleMap() });
    return tools;
  }

  view(): readonly number[] {
    const { heading, pitch, fov } = this.look.view;
    return [heading, pitch, fov].map((value) => Math.round(value * 10) / 10);
  }

  setView(place: string | undefined, numbers: readonly number[]): void {
    const view = viewOf(numbers);
    if (place !== undefined && place !== this.wanted) return void this.go(place, () => view && this.look.set(view));
    if (view) this.look.set(view);
    this.moved();
  }

  show({ hotspot, scene, look }: Parameters<Space['show']>[0]): void {
    const home = hotspot === undefined ? undefined : this.stage.data.scenes.find(({ hotspots }) => hotspots.some(({ id }) => id === hotspot));
    const found = home?.hotspots.find(({ id }) => id === hotspot);
    const direction = look && isDirection(look) ? look : found;
    const place = scene ?? home?.id;
    if (place !== undefined && place !== this.wanted) return void this.go(place, () => direction && this.turn(direction));
    if (direction) this.turn(direction);
  }

  onScreen(hotspot: string): { readonly x: number; readonly y: number } | undefined {
    const found = this.hotspots.find(({ id }) => id === hotspot);
    const { clientWidth, clientHeight } = this.stage.host;
    return found && screenOf(this.look.view, clientWidth, clientHeight, found);
  }

  onKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.look.key(event.key)) return false;
    this.moved();
    return true;
  }

  setQuality(quality: Quality): void {
    this.quality = quality;
  }

  update(seconds: number): boolean {
    const moves = this.look.step(seconds);
    const fades = this.passage.step(seconds);
    this.panoramas.shown = this.passage.shown;
    this.aim();
    if (this.moving && !moves) this.moved();
    this.moving = moves;
    if (!moves && !fades) this.lookAhead();
    return moves || fades;
  }

  dispose(): void {
    this.closing.abort();
    this.gyroscope.stop();
    clearTimeout(this.resting);
    clearTimeout(this.saying);
    this.overlay.dispose();
    this.panoramas.dispose();
  }

  private get hotspots(): readonly DirectedHotspot[] {
    return this.passage.here?.scene.hotspots ?? [];
  }

  private hands(): Parameters<typeof followHands>[1] {
    const { look, stage } = this;
    return {
      hold: () => look.stop(),
      drag: (right, down) => this.dragged(right, down),
      release: (right, down) => {
        if (this.gyroscope.state !== 'on') look.release(right, down, stage.host.clientHeight);
        this.moved();
      },
      zoom: (factor) => {
        look.zoom(factor);
        this.moved();
      },
    };
  }

  private dragged(right: number, down: number): void {
    const before = this.look.view.heading;
    this.look.drag(right, down, this.stage.host.clientHeight);
    this.gyroscope.turnBy(this.look.view.heading - before);
    this.moved();
  }

  /** Something moved: asks for a frame, and says so when it has come to rest. */
  private moved(): void {
    this.stage.invalidate();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.stage.changed(), REST);
  }

  private turn(direction: Direction): void {
    this.look.turnTo({ heading: direction.heading, pitch: direction.pitch });
    this.moved();
  }

  /** Goes to another scene and keeps the direction of the view; `then` may change it. The last wish counts. */
  private async go(id: string, then?: () => void): Promise<void> {
    const scene = this.stage.data.scenes.find((other) => other.id === id);
    if (!scene || this.wanted === id) return;
    this.wanted = id;
    try {
      const panorama = await this.panoramas.get(scene);
      if (this.wanted !== id || this.closing.signal.aborted) return;
      this.enter(panorama);
      then?.();
    } catch {
      if (this.wanted === id) this.stay(scene);
    }
  }

  private stay(scene: TourScene): void {
    this.wanted = this.place;
    if (this.closing.signal.aborted) return;
    this.say(this.stage.t('viewer.tour.failed', { name: scene.title.text }));
  }

  private say(text: string): void {
    clearTimeout(this.saying);
    if (text) this.saying = setTimeout(() => this.say(''), SAID);
    this.status = text;
    this.stage.changed();
    this.stage.invalidate();
  }

  private enter(panorama: Panorama): void {
    const { stage, passage } = this;
    const first = passage.here === undefined;
    passage.enter(panorama, stage.reducedMotion || stage.renderer().xr.isPresenting);
    this.panoramas.shown = passage.shown;
    this.overlay.enter(panorama.scene);
    this.ahead = panorama.scene.links.flatMap(({ to }) => stage.data.scenes.filter(({ id }) => id === to));
    if (!first) this.say(stage.t('viewer.tour.here', { name: panorama.scene.title.text }));
    this.moved();
  }

  /** Fetches the next scenes, once this one stands on the screen. */
  private lookAhead(): void {
    if (this.ahead.length) this.panoramas.fetchAhead(this.ahead.splice(0));
  }

  /** Brings camera, tiles and buttons to where one looks. */
  private aim(): void {
    const { heading, pitch, fov, roll } = this.look.view;
    const { host } = this.stage;
    const [width, height] = [host.clientWidth, Math.max(1, host.clientHeight)];
    this.camera.rotation.set(pitch * RADIANS, -heading * RADIANS, roll * RADIANS);
    if (this.camera.fov !== fov) {
      this.camera.fov = fov;
      this.camera.updateProjectionMatrix();
    }
    const device = height * this.stage.renderer().getPixelRatio();
    if (!this.passage.fading && this.quality > 0) this.passage.here?.look(this.look.view, { aspect: width / height, height: device });
    this.overlay.place(this.look.view, width, height);
  }

  private step(by: number): void {
    const { scenes } = this.stage.data;
    const at = scenes.findIndex(({ id }) => id === this.wanted);
    const next = scenes[(at + by + scenes.length) % scenes.length];
    if (next) void this.go(next.id);
  }

  private rotate(): void {
    this.look.around = !this.look.around;
    this.moved();
  }

  private toggleMap(): void {
    this.overlay.showsMap = !this.overlay.showsMap;
    this.stage.invalidate();
  }

  private async toggleGyroscope(): Promise<void> {
    if (this.gyroscope.state !== 'on') return this.gyroscope.start();
    this.gyroscope.stop();
    this.look.set({ roll: 0 });
  }

  private sensed(view: Omit<View, 'fov'>): void {
    this.look.set(view);
    this.stage.invalidate();
  }

  private gyroscopeChanged(): void {
    const { state } = this.gyroscope;
    if (!this.closing.signal.aborted) this.say(state === 'off' ? '' : this.stage.t(`viewer.tour.gyro.${state}`));
  }
}

/** Opens a tour in its first scene. */
export const open: OpenKind<TourViewer, Space> = async (stage) => {
  const tour = new Tour(stage);
  try {
    await tour.start();
    return tour;
  } catch (error) {
    tour.dispose();
    throw error;
  }
};
