import type { Group } from 'three';
import type { Translate } from '../../locales/translate.ts';
import type { Hotspot, ViewerData } from '../../model/viewer.ts';
import { Board, type BoardButton } from './board.ts';
import { before, between, type Head } from './moves.ts';
import type { Palette } from './palette.ts';

/** Metres: how wide the text of a hotspot is, how far away, how much below the eyes; and the same of the menu. */
const TEXT = { wide: 1.2, away: 1.6, below: 0.08 } as const;
const MENU = { wide: 0.52, away: 0.9, below: 0.62 } as const;
/** Radians: how the menu leans back, and how far one turns until it comes along. */
const LEAN = -0.6;
const ASIDE = 1;
/** Metres that one steps aside until the menu comes along. */
const STEP = 0.6;

interface Speech {
  readonly data: ViewerData;
  readonly t: Translate;
  readonly palette: Palette;
  /** BCP 47 of the page. */
  readonly lang: string;
  exit(): void;
  next(hotspot: Hotspot): void;
}

/** What one reads and presses in a session: the menu, which is always there, and the text of a hotspot. */
export class Boards {
  private readonly menu: Board;
  private panel: Board | undefined;
  private menuAt: Head | undefined;

  constructor(private readonly rig: Group, private readonly speech: Speech) {
    const { data, t, palette, lang } = speech;
    this.menu = new Board({ title: data.title, ...(data.schematic && { note: t('viewer.schematic') }), buttons: [this.exit()] }, palette, lang, MENU.wide);
    this.menu.name = 'xr-menu';
    rig.add(this.menu);
  }

  /** Those that one can point at, the nearest first. */
  get all(): readonly Board[] {
    return this.panel ? [this.panel] : [this.menu];
  }

  /** Opens the text of a hotspot before the visitor. */
  tell(hotspot: Hotspot, number: number, head: Head): void {
    this.close();
    const { title, text } = hotspot;
    const { t, palette, lang, next } = this.speech;
    const buttons: BoardButton[] = [
      { key: 'close', name: t('viewer.xr.close'), run: () => this.close() },
      { key: 'next', name: t('viewer.xr.next'), run: () => next(hotspot) },
      this.exit(),
    ];
    const named = { ...title, text: t('viewer.hotspot', { number, title: title.text }) };
    this.panel = new Board({ title: named, text, buttons }, palette, lang, TEXT.wide);
    this.panel.name = 'xr-text';
    const { position, turn } = before(head, TEXT.away, TEXT.below);
    this.panel.position.copy(position);
    this.panel.rotation.y = turn;
    this.rig.add(this.panel);
    this.menu.visible = false;
  }

  close(): void {
    this.panel?.dispose();
    this.panel = undefined;
    this.menu.visible = true;
  }

  /** Lets the menu come along, in steps. */
  update(head: Head): void {
    const at = this.menuAt;
    if (at && Math.abs(between(at.turn, head.turn)) < ASIDE && at.position.distanceTo(head.position) < STEP) return;
    this.menuAt = head;
    const { position, turn } = before(head, MENU.away, MENU.below);
    this.menu.position.copy(position);
    this.menu.rotation.set(LEAN, turn, 0, 'YXZ');
  }

  private exit(): BoardButton {
    return { key: 'exit', name: this.speech.t('viewer.xr.exit'), run: () => this.speech.exit() };
  }

  dispose(): void {
    this.close();
    this.menu.dispose();
  }
}
