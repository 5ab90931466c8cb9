import type { Group } from 'three';
import type { Translate } from '../../locales/translate.ts';
import type { Hotspot, Step, ViewerData } from '../../model/viewer.ts';
import { Board, type BoardButton, type BoardText } from './board.ts';
import { before, between, type Head } from './moves.ts';
import type { Palette } from './palette.ts';
import { hotspotBoard, stopBoard, type Telling } from './told.ts';
import { Voice } from './voice.ts';

/** Metres: how wide the text of a hotspot is, how far away, how much below the eyes; and the same of the menu. */
const TEXT = { wide: 1.2, away: 1.6, below: 0.08 } as const;
const MENU = { wide: 0.52, away: 0.9, below: 0.62 } as const;
/** Radians: how the menu leans back, and how far one turns until it comes along. */
const LEAN = -0.6;
const ASIDE = 1;
/** The text of a stop stands farther away and to the left (radians), so that one sees what it is about. */
const STOP = { away: 1.9, left: 0.36 } as const;
/** Metres that one steps aside until the menu comes along. */
const STEP = 0.6;

interface Speech {
  readonly data: ViewerData;
  readonly t: Translate;
  readonly palette: Palette;
  /** BCP 47 of the page. */
  readonly lang: string;
  /** Radians to the left at which the menu stands, where it would cover the thing. */
  readonly aside: number;
  exit(): void;
  /** Leaves for a page. */
  follow(href: string): void;
  next(hotspot: Hotspot): void;
  /** Brings the visitor to a stop of the guided view. */
  visit(step: Step): void;
}

/** What one reads and presses in a session: the menu, which is always there, and the text of a hotspot or of a stop. */
export class Boards {
  private readonly menu: Board;
  private readonly voice: Voice;
  private readonly telling: Telling;
  private panel: Board | undefined;
  /** What the panel says now; asked again when something begins or ends to sound. */
  private said: (() => BoardText) | undefined;
  private guiding = false;
  private menuAt: Head | undefined;
  private head: Head | undefined;

  constructor(private readonly rig: Group, private readonly speech: Speech) {
    const { data, t, palette, lang, exit, follow } = speech;
    this.voice = new Voice(data.lang, () => this.refresh());
    this.telling = { t, voice: this.voice, close: () => this.close(), exit, follow };
    const guide: BoardButton = { key: 'guide', name: t('viewer.guide.title'), run: () => this.guide(0) };
    const leave: BoardButton = { key: 'exit', name: t('viewer.xr.exit'), run: exit };
    this.menu = new Board({ title: data.title, ...(data.schematic && { note: t('viewer.schematic') }), buttons: [...(data.steps.length ? [guide] : []), leave] }, palette, lang, MENU.wide);
    this.menu.name = 'xr-menu';
    rig.add(this.menu);
  }

  /** Those that one can point at, the nearest first. */
  get all(): readonly Board[] {
    return this.panel ? [this.panel] : [this.menu];
  }

  /** Opens the text of a hotspot before the visitor. */
  tell(hotspot: Hotspot, number: number, head: Head): void {
    this.open(() => hotspotBoard(hotspot, number, this.telling, () => this.speech.next(hotspot)), head);
  }

  /** Opens a stop of the guided view, and brings the visitor there. */
  private guide(index: number): void {
    const { steps } = this.speech.data;
    const step = steps[index];
    if (!step || !this.head) return;
    this.speech.visit(step);
    this.open(() => stopBoard(step, [index + 1, steps.length], this.telling, (by) => this.guide((index + by + steps.length) % steps.length)), { ...this.head, turn: this.head.turn + STOP.left }, STOP.away);
    this.guiding = true;
  }

  private open(said: () => BoardText, head: Head, away: number = TEXT.away): void {
    this.close();
    this.said = said;
    this.panel = this.make(said());
    const { position, turn } = before(head, away, TEXT.below);
    this.panel.position.copy(position);
    this.panel.rotation.y = turn;
    this.menu.visible = false;
  }

  private make(said: BoardText): Board {
    const { palette, lang } = this.speech;
    const board = new Board(said, palette, lang, TEXT.wide);
    board.name = 'xr-text';
    this.rig.add(board);
    return board;
  }

  /** The same text in the same place, with the buttons that it has now. */
  private refresh(): void {
    const { panel, said } = this;
    if (!panel || !said) return;
    this.panel = this.make(said());
    this.panel.position.copy(panel.position);
    this.panel.rotation.copy(panel.rotation);
    panel.dispose();
  }

  /** In another scene what was told about the one before goes; the guided view stays. */
  arrive(): void {
    if (!this.guiding) this.close();
  }

  close(): void {
    this.guiding = false;
    this.said = undefined;
    this.voice.hush();
    this.panel?.dispose();
    this.panel = undefined;
    this.menu.visible = true;
  }

  /** Lets the menu come along, in steps. */
  update(head: Head): void {
    this.head = head;
    const at = this.menuAt;
    if (at && Math.abs(between(at.turn, head.turn)) < ASIDE && at.position.distanceTo(head.position) < STEP) return;
    this.menuAt = head;
    const { position, turn } = before({ ...head, turn: head.turn + this.speech.aside }, MENU.away, MENU.below);
    this.menu.position.copy(position);
    this.menu.rotation.set(LEAN, turn, 0, 'YXZ');
  }

  dispose(): void {
    this.close();
    this.menu.dispose();
  }
}
