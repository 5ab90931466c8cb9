import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, type Vector2 } from 'three';
import type { Picture, Words } from '../../model/viewer.ts';
import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

/** Pixels of a board: its width, its margin, its buttons. */
const WIDTH = 1024;
const MARGIN = 56;
const BUTTON = 104;
const GAP = 24;
const ROOM = WIDTH - 2 * MARGIN;
/** Sizes of letters in pixels; smaller ones are for texts that would stand too high otherwise. */
const SIZES = [42, 36, 31] as const;
const HIGHEST = 1150;
const LINE = 1.5;
/** Pixels: how high a picture is at most, and the letters of its credit. */
const PICTURE = 460;
const CREDIT = 26;
/** Pixels: how wide a button is at least. */
const LEAST = 260;

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
  readonly picture?: Picture;
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

interface Layout {
  readonly lines: readonly Line[];
  /** Where the picture goes, once it is there. */
  readonly picture?: readonly [left: number, top: number, width: number, height: number];
  readonly bottom: number;
}

type Pen = CanvasRenderingContext2D;

/** Something to read and to press in an immersive session. What it says is in `userData` too. */
export class Board extends Mesh<PlaneGeometry, MeshBasicMaterial> {
  private readonly canvas = document.createElement('canvas');
  private readonly texture = new CanvasTexture(this.canvas);
  private areas: readonly Area[] = [];
  private lit: BoardButton | undefined;
  private picture: HTMLImageElement | undefined;

  /** `metres` is the width of the board in the room. `lang` is that of the page (BCP 47). */
  constructor(
    private readonly said: BoardText,
    private readonly palette: Palette,
    private readonly lang: string,
    private readonly metres: number,
  ) {
    super(new PlaneGeometry(1, 1), new MeshBasicMaterial({ transparent: true, depthTest: false, toneMapped: false }));
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.anisotropy = 8;
    this.material.map = this.texture;
    this.renderOrder = 6000;
    const { title, text, buttons } = said;
    this.userData = { title: title.text, text: text?.text ?? '', lang: text?.lang ?? lang, buttons: buttons.map(({ key, name }) => ({ key, name })) };
    if (said.picture) this.fetchPicture(said.picture);
    this.draw();
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

  /** A picture comes when it comes: the text is there before it. */
  private fetchPicture({ src, width, height, alt }: Picture): void {
    const picture = Object.assign(new Image(width, height), { src, alt: alt.text });
    picture.decode().then(() => {
      this.picture = picture;
      this.userData.picture = src;
      if (this.parent) this.draw();
    }, () => undefined);
  }

  private draw(): void {
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    this.canvas.lang = this.lang;
    const sizes = SIZES.map((size) => this.lay(pen, size));
    const { lines, picture, bottom } = sizes.find((each) => each.bottom < HIGHEST) ?? (sizes[SIZES.length - 1] as (typeof sizes)[number]);
    this.areas = this.layButtons(pen, bottom);
    const last = this.areas.at(-1);
    const height = last ? last.top + BUTTON + MARGIN : bottom + MARGIN / 2;
    if (this.canvas.height !== height || this.canvas.width !== WIDTH) {
      this.texture.dispose();
      Object.assign(this.canvas, { width: WIDTH, height });
    }
    this.paintGround(pen, height);
    for (const { text, font, colour, y } of lines) Object.assign(pen, { font, fillStyle: colour }).fillText(text, MARGIN, y);
    for (const area of this.areas) this.paintButton(pen, area);
    if (picture && this.picture) pen.drawImage(this.picture, ...picture);
    this.texture.needsUpdate = true;
    this.scale.set(this.metres, (this.metres * height) / WIDTH, 1);
  }

  /** Where each line goes with letters of `size` pixels. */
  private lay(pen: Pen, size: number): Layout {
    const { title, text, note } = this.said;
    const { colours, font } = this.palette;
    const lines: Line[] = [];
    let y = MARGIN / 2;
    const add = (words: Words, letters: string, height: number, colour: string): void => {
      pen.font = letters;
      for (const line of wrap(words.text, ROOM, (part) => pen.measureText(part).width, words.lang ?? this.lang)) {
        y += height;
        lines.push({ text: line, font: letters, colour, y });
      }
      y += height / 3;
    };
    add(title, `700 ${Math.round(size * 1.3)}px ${font('serif', title.lang)}`, Math.round(size * 1.3 * LINE), colours.ink);
    if (note) add({ text: note }, `700 ${size}px ${font('sans')}`, Math.round(size * LINE), colours.brick);
    const picture = this.picture && this.layPicture(this.picture, y);
    if (picture) {
      y = picture[1] + picture[3];
      add({ text: this.said.picture?.credit ?? '' }, `400 ${CREDIT}px ${font('sans')}`, Math.round(CREDIT * LINE), colours.soft);
    }
    if (text) add(text, `400 ${size}px ${font('sans', text.lang)}`, Math.round(size * LINE), colours.ink);
    return { lines, ...(picture && { picture }), bottom: Math.round(y + GAP) };
  }

  private layPicture({ naturalWidth, naturalHeight }: HTMLImageElement, top: number): Layout['picture'] {
    const scale = Math.min(ROOM / naturalWidth, PICTURE / naturalHeight);
    const [width, height] = [naturalWidth * scale, naturalHeight * scale];
    return [(WIDTH - width) / 2, top + GAP / 2, width, height];
  }

  /** As few rows as there may be, as even as they may be; the buttons of a row share what is left over. */
  private layButtons(pen: Pen, top: number): readonly Area[] {
    pen.font = this.buttonFont;
    const { buttons } = this.said;
    const wide = buttons.map(({ name }) => Math.min(ROOM, Math.max(LEAST, pen.measureText(name).width + 3 * GAP)));
    const fits = (from: number, to: number): boolean => wide.slice(from, to).reduce((sum, each) => sum + each + GAP, -GAP) <= ROOM;
    const rowsOf = (abreast: number): number[] => Array.from({ length: Math.ceil(buttons.length / abreast) }, (_, row) => row * abreast);
    const abreast = [4, 3, 2].find((count) => rowsOf(count).every((from) => fits(from, from + count))) ?? 1;
    const even = Math.ceil(buttons.length / Math.max(1, rowsOf(abreast).length));
    return rowsOf(Math.max(1, even)).flatMap((from, row) => {
      const here = wide.slice(from, from + even);
      const more = (ROOM + GAP - here.reduce((sum, each) => sum + each + GAP, 0)) / here.length;
      return here.map((width, index): Area => ({
        button: buttons[from + index] as BoardButton,
        left: MARGIN + here.slice(0, index).reduce((sum, each) => sum + each + more + GAP, 0),
        top: top + row * (BUTTON + GAP),
        width: width + more,
      }));
    });
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
