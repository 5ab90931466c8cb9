import { NeutralToneMapping, PCFShadowMap, type PerspectiveCamera, WebGLRenderer } from 'three';
import { type FaultReason, type Quality, type Space, ViewerFault } from './kind.ts';
import { Pacer, pixelRatio } from './quality.ts';

/** Milliseconds that a lost context may take to come back. */
const PATIENCE = 3000;

interface Hooks {
  /** A frame has been drawn. */
  drawn(): void;
  /** Nothing moves any more. */
  rest(): void;
  fault(reason: FaultReason): void;
}

/** What an immersive session brings: eyes of its own, so that the flat view stays as it was. */
export interface Presented {
  readonly camera: PerspectiveCamera;
  /** Moves things before each frame, by the seconds since the last. */
  step(seconds: number, frame: XRFrame | undefined): void;
}

/** What a device can probably bear, before anything has been drawn. */
function firstQuality(gl: WebGL2RenderingContext): Quality {
  const name = String(gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
  return /swiftshader|llvmpipe|software|basic render/i.test(name) || deviceMemory <= 2 ? 1 : 2;
}

function makeRenderer(canvas: HTMLCanvasElement): { renderer: WebGLRenderer; quality: Quality } {
  const context = canvas.getContext('webgl2', { alpha: true, antialias: true, powerPreference: 'high-performance' });
  if (!context) throw new ViewerFault('webgl');
  const renderer = new WebGLRenderer({ canvas, context });
  renderer.toneMapping = NeutralToneMapping;
  renderer.shadowMap.type = PCFShadowMap;
  return { renderer, quality: firstQuality(context) };
}

/**
 * The one renderer of a page, and its loop: it draws only while something changes, somebody can see
 * it, and the context is there; it takes less upon itself where frames are slow.
 */
export class SpaceView {
  readonly renderer: WebGLRenderer;
  private readonly canvas = document.createElement('canvas');
  private readonly listening = new AbortController();
  private readonly pacer: Pacer;
  private readonly sized = new ResizeObserver(() => this.redraw());
  private readonly seen = new IntersectionObserver((entries) => this.see(entries.at(-1)?.isIntersecting ?? true));
  private space: Space | undefined;
  private request = 0;
  private last = 0;
  private visible = true;
  private immersive = false;
  private losses = 0;
  /** Width, height and pixel ratio that the picture has. */
  private fitted = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Throws `ViewerFault('webgl')`. */
  constructor(
    private readonly host: HTMLElement,
    private readonly hooks: Hooks,
  ) {
    const { renderer, quality } = makeRenderer(this.canvas);
    this.renderer = renderer;
    this.pacer = new Pacer(quality);
    this.fit();
    host.prepend(this.canvas);
    const { signal } = this.listening;
    this.canvas.addEventListener('webglcontextlost', this.onLost, { signal });
    this.canvas.addEventListener('webglcontextrestored', this.onRestored, { signal });
    document.addEventListener('visibilitychange', () => this.wake(), { signal });
  }

  /** What the device is thought to bear. */
  get quality(): Quality {
    return this.pacer.quality;
  }

  /** Draws the first frame of `space` at once, and goes on from there. */
  show(space: Space): void {
    this.space = space;
    space.setQuality?.(this.quality);
    this.sized.observe(this.host);
    this.seen.observe(this.host);
    this.resize();
    this.draw(performance.now());
  }

  /** Asks for a frame. */
  invalidate(): void {
    if (!this.request && this.awake) this.request = requestAnimationFrame((now) => this.draw(now));
  }

  /** Gives the frames to an immersive session; without one they come back to the flat view. */
  present(session?: Presented): void {
    this.immersive = session !== undefined;
    cancelAnimationFrame(this.request);
    this.request = 0;
    let before = 0;
    const frames = (now: number, frame?: XRFrame): void => {
      if (!session || !this.space || !this.renderer.xr.isPresenting) return;
      session.step(before ? Math.min((now - before) / 1000, 0.1) : 0, frame);
      before = now;
      this.renderer.render(this.space.scene, session.camera);
    };
    this.renderer.setAnimationLoop(session ? frames : null);
    if (!session) this.resume();
  }

  private resume(): void {
    this.last = 0;
    this.fitted = '';
    this.resize();
  }

  private get awake(): boolean {
    return this.space !== undefined && this.visible && !document.hidden && !this.immersive && !this.renderer.getContext().isContextLost();
  }

  private see(visible: boolean): void {
    this.visible = visible;
    this.wake();
  }

  private wake(): void {
    this.last = 0;
    this.invalidate();
  }

  private draw(now: number): void {
    this.request = 0;
    const { space } = this;
    if (!space || !this.awake) return;
    if (this.last && this.pacer.add(now - this.last)) this.applyQuality(space);
    const more = space.update(this.last ? Math.min((now - this.last) / 1000, 0.1) : 0);
    this.renderer.render(space.scene, space.camera);
    this.hooks.drawn();
    if (more) this.invalidate();
    this.last = this.request ? now : 0;
    if (!this.request) this.hooks.rest();
  }

  private applyQuality(space: Space): void {
    this.resize();
    space.setQuality?.(this.quality);
  }

  /** Another size leaves the picture empty: it is drawn again before it is seen. */
  private redraw(): void {
    const before = this.fitted;
    this.resize();
    if (this.fitted === before) return;
    cancelAnimationFrame(this.request);
    this.draw(performance.now());
  }

  /** Makes the picture as large as its place, where it is not: each time costs milliseconds, even at the same size. */
  private fit(): void {
    const { clientWidth, clientHeight } = this.host;
    const ratio = pixelRatio(this.quality, devicePixelRatio);
    const size = [clientWidth, clientHeight, ratio].join();
    if (size === this.fitted) return;
    this.fitted = size;
    this.renderer.setDrawingBufferSize(clientWidth, clientHeight, ratio);
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.host;
    if (!this.space || !clientWidth || !clientHeight || this.immersive) return;
    this.fit();
    this.space.camera.aspect = clientWidth / clientHeight;
    this.space.camera.updateProjectionMatrix();
    this.invalidate();
  }

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    this.losses += 1;
    if (this.losses > 1) return this.hooks.fault('lost');
    this.timer = setTimeout(() => this.hooks.fault('lost'), PATIENCE);
  };

  private readonly onRestored = (): void => {
    clearTimeout(this.timer);
    this.wake();
  };

  /** Ends the loop and gives the context back to the browser. */
  dispose(): void {
    clearTimeout(this.timer);
    this.listening.abort();
    this.seen.disconnect();
    this.sized.disconnect();
    cancelAnimationFrame(this.request);
    this.renderer.setAnimationLoop(null);
    this.space = undefined;
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.canvas.remove();
  }
}
