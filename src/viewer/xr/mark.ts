import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace, type Vector3 } from 'three';
import type { Words } from '../../model/viewer.ts';
import type { Palette } from './palette.ts';

/** Pixels of a disc, and of a sign at most. */
const SIZE = 128;
const WIDEST = 768;
/** Height of a mark as a part of its distance, about 3°; and never less than so many metres. */
const PART = 0.055;
const LEAST = 0.06;

/** A place in the scene that one can point at: a numbered disc, or a sign with a name. */
export class Mark extends Sprite {
  private readonly wide: number;
  private lit = false;

  constructor(label: string, private readonly palette: Palette, readonly choose: () => void, lang?: Words['lang']) {
    const canvas = document.createElement('canvas');
    const map = new CanvasTexture(canvas);
    map.colorSpace = SRGBColorSpace;
    super(new SpriteMaterial({ map, depthTest: false, toneMapped: false }));
    this.renderOrder = 5000;
    this.userData = { label };
    this.wide = this.paint(canvas, label, lang);
  }

  /** As large for the eye from near and from far; `scale` is scene units a metre. A sprite is as large in the room of the eye, in metres, whatever the scene's. */
  fit(eye: Vector3, scale: number): void {
    const high = Math.max(LEAST, (eye.distanceTo(this.position) / scale) * PART) * (this.lit ? 1.2 : 1);
    this.scale.set(high * this.wide, high, 1);
  }

  /** Larger while it is pointed at. */
  set pointed(on: boolean) {
    this.lit = on;
  }

  override dispose(): void {
    super.dispose();
    this.removeFromParent();
    this.material.map?.dispose();
    this.material.dispose();
  }

  /** Gives how many times wider than high it is. */
  private paint(canvas: HTMLCanvasElement, label: string, lang?: string): number {
    const pen = canvas.getContext('2d');
    if (!pen) return 1;
    const font = `700 62px ${this.palette.font('sans', lang)}`;
    pen.font = font;
    const wide = Math.min(WIDEST, Math.max(SIZE, Math.ceil(pen.measureText(label).width) + SIZE * 0.7));
    Object.assign(canvas, { width: wide, height: SIZE });
    const { colours } = this.palette;
    pen.beginPath();
    pen.roundRect(6, 6, wide - 12, SIZE - 12, SIZE / 2);
    Object.assign(pen, { fillStyle: colours.block, strokeStyle: colours['on-block'], lineWidth: 7 });
    pen.fill();
    pen.stroke();
    Object.assign(pen, { font, fillStyle: colours['on-block'], textAlign: 'center' });
    pen.fillText(label, wide / 2, SIZE / 2 + 22, wide - SIZE * 0.4);
    return wide / SIZE;
  }
}
