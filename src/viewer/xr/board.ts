import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, type Vector2 } from 'three';
import type { Words } from '../../model/viewer.ts';
import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

/** Pixels of a board: its width, its margin, its buttons. */
const WIDTH = 1024;
const MARGIN = 56;
const BUTTON = 104;
const GAP = 24;
/** Sizes of letters in pixels; smaller ones are for texts that would stand too high otherwise. */
const SIZES = [42, 36, 31] as const;
const HIGHEST = 1150;
const LINE = 1.5;

/** A button on a board. */
export interface BoardButton {
  readonly key: string;
  readonly name: string;
  run(): void;
}

/** What a board says. */
export interface BoardText {
  readonly title: Words;
  readonly text?: Words;
  /** A line that matters as much as the title. */
  readonly note?: string;
  readonly buttons: readonly BoardButton[];
}

interface Line {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  /** Baseline in pixels from the top. */
  readonly y: number;
}

interface Area {
  readonly button: BoardButton;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

type Pen = CanvasRenderingContext2D;

/** Something to read and to press in an immersive session. What it says is in `userData` too. */
export class Board extends Mesh<PlaneGeometry, MeshBasicMaterial> {
  private readonly canvas = document.createElement('canvas');
  private readonly texture = new CanvasTexture(this.canvas);
  private areas: readonly Area[] = [];
  private lit: BoardButton | undefined;

  /** `metres` is the width of the board in the room. `lang` is that of the page (BCP 47). */
  constructor(
    private readonly said: BoardText,
    private readonly palette: Palette,
    private readonly lang: string,
    metres: number,
  ) {
    super(new PlaneGeometry(1, 1), new MeshBasicMaterial({ transparent: true, depthTest: false, toneMapped: false }));
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.anisotropy = 8;
    this.material.map = this.texture;
    this.renderOrder = 6000;
    const { title, text, buttons } = said;
    this.userData = { title: title.text, text: text?.text ?? '', lang: text?.lang ?? lang, buttons: buttons.map(({ key, name }) => ({ key, name })) };
    this.draw();
    this.scale.set(metres, (metres * this.canvas.height) / WIDTH, 1);
  }

  /** The button at a place of the board: parts of its width and height from the lower left. */
  buttonAt({ x, y }: Vector2): BoardButton | undefined {
    const [right, down] = [x * WIDTH, (1 - y) * this.canvas.height];
    return this.areas.find(({ left, top, width }) => right >= left && right <= left + width && down >= top && down <= top + BUTTON)?.button;
  }

  /** Where the middle of a button is on the board, as `buttonAt` takes it. */
  placeOf(key: string): readonly [x: number, y: number] | undefined {
    const area = this.areas.find(({ button }) => button.key === key);
    return area && [(area.left + area.width / 2) / WIDTH, 1 - (area.top + BUTTON / 2) / this.canvas.height];
  }

  /** Shows which button is pointed at. */
  set pointed(button: BoardButton | undefined) {
    if (button === this.lit) return;
    this.lit = button;
    this.draw();
  }

  override dispose(): void {
    super.dispose();
    this.removeFromParent();
    this.geometry.dispose();
    this.material.dispose();
    this.texture.dispose();
  }

  private draw(): void {
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    this.canvas.lang = this.lang;
    const sizes = SIZES.map((size) => this.lay(pen, size));
    const { lines, bottom } = sizes.find((each) => each.bottom < HIGHEST) ?? (sizes[SIZES.length - 1] as (typeof sizes)[number]);
    this.areas = this.layButtons(pen, bottom);
    const height = bottom + (this.areas.length ? BUTTON + MARGIN : MARGIN / 2);
    if (this.canvas.height !== height || this.canvas.width !== WIDTH) Object.assign(this.canvas, { width: WIDTH, height });
    this.paintGround(pen, height);
    for (const { text, font, colour, y } of lines) Object.assign(pen, { font, fillStyle: colour }).fillText(text, MARGIN, y);
    for (const area of this.areas) this.paintButton(pen, area);
    this.texture.needsUpdate = true;
  }

  /** Where each line goes with letters of `size` pixels. */
  private lay(pen: Pen, size: number): { readonly lines: readonly Line[]; readonly bottom: number } {
    const { title, text, note } = this.said;
    const { colours, font } = this.palette;
    const lines: Line[] = [];
    let y = MARGIN / 2;
    const add = (words: Words, letters: string, height: number, colour: string): void => {
      pen.font = letters;
      for (const line of wrap(words.text, WIDTH - 2 * MARGIN, (part) => pen.measureText(part).width, words.lang ?? this.lang)) {
        y += height;
        lines.push({ text: line, font: letters, colour, y });
      }
      y += height / 3;
    };
    add(title, `700 ${Math.round(size * 1.3)}px ${font('serif', title.lang)}`, Math.round(size * 1.3 * LINE), colours.ink);
    if (note) add({ text: note }, `700 ${size}px ${font('sans')}`, Math.round(size * LINE), colours.brick);
    if (text) add(text, `400 ${size}px ${font('sans', text.lang)}`, Math.round(size * LINE), colours.ink);
    return { lines, bottom: Math.round(y + GAP) };
  }

  private layButtons(pen: Pen, top: number): readonly Area[] {
    pen.font = this.buttonFont;
    const { buttons } = this.said;
    const width = (WIDTH - 2 * MARGIN - GAP * (buttons.length - 1)) / Math.max(1, buttons.length);
    return buttons.map((button, index) => ({ button, left: MARGIN + index * (width + GAP), top, width }));
  }

  private get buttonFont(): string {
    return `600 40px ${this.palette.font('sans')}`;
  }

  private paintGround(pen: Pen, height: number): void {
    const { raised, line } = this.palette.colours;
    pen.clearRect(0, 0, WIDTH, height);
    pen.beginPath();
    pen.roundRect(3, 3, WIDTH - 6, height - 6, 28);
    Object.assign(pen, { fillStyle: raised, strokeStyle: line, lineWidth: 4 });
    pen.fill();
    pen.stroke();
  }

  private paintButton(pen: Pen, { button, left, top, width }: Area): void {
    const { block, ink } = this.palette.colours;
    pen.beginPath();
    pen.roundRect(left, top, width, BUTTON, BUTTON / 2);
    pen.fillStyle = button === this.lit ? ink : block;
    pen.fill();
    Object.assign(pen, { font: this.buttonFont, fillStyle: button === this.lit ? this.palette.colours.raised : this.palette.colours['on-block'] });
    const wide = pen.measureText(button.name).width;
    pen.fillText(button.name, left + Math.max(GAP, (width - wide) / 2), top + BUTTON / 2 + 14, width - 2 * GAP);
  }
}
