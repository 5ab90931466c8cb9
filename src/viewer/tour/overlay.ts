import { ifDefined } from 'lit/directives/if-defined.js';
import { html, nothing, render, svg, type TemplateResult } from 'lit/html.js';
import type { Translate } from '../../locales/translate.ts';
import type { TourScene, TourViewer, Words } from '../../model/viewer.ts';
import { adoptStyle } from '../adopt-style.ts';
import { directionOf, screenOf, vectorOf, type View } from './direction.ts';
import { cone, layOut, sideways, type Spot } from './map-layout.ts';
import css from './tour.css?inline';

/** CSS pixels of a button on the map, and of the map: its least and its most. */
const BUTTON = 44;
const MAP = { least: 168, most: 232 } as const;
/** The cone of the view, which needs room at the edges of the map. */
const CONE = 34;

type Placed = TourScene & { readonly place: readonly [number, number] };

/** What a press on the overlay asks for. */
export interface OverlayWishes {
  go(scene: string): void;
  look(direction: { readonly heading: number; readonly pitch: number }): void;
  /** A key that was pressed on one of the buttons; true when it was used. */
  key(event: KeyboardEvent): boolean;
}

function placed(scene: TourScene): scene is Placed {
  return scene.place !== undefined;
}

/** The side of the map in CSS pixels: more room for more scenes. */
export function mapSize(count: number): number {
  return Math.min(MAP.most, Math.max(MAP.least, 2 * CONE + Math.ceil(Math.sqrt(count)) * BUTTON));
}

function named({ text, lang }: Words): TemplateResult {
  return html`<span class="tour-name" lang=${ifDefined(lang)}>${text}</span>`;
}

function move(element: Element | undefined, at: Spot | undefined): void {
  if (element instanceof HTMLElement && at) element.style.translate = `${at.x.toFixed(1)}px ${at.y.toFixed(1)}px`;
}

/** The ways onward and the small map of a tour: HTML over the picture. */
export class Overlay {
  private readonly element = document.createElement('div');
  private readonly scenes: readonly Placed[];
  private readonly size: number;
  private readonly spots: readonly Spot[];
  private mapOpen = matchMedia('(min-width: 40rem)').matches;
  private scene: TourScene;

  constructor(
    host: HTMLElement,
    private readonly data: TourViewer,
    private readonly t: Translate,
    private readonly wishes: OverlayWishes,
    signal: AbortSignal,
  ) {
    this.scene = data.scenes[0];
    this.scenes = data.scenes.filter(placed);
    this.size = mapSize(this.scenes.length);
    this.spots = layOut(this.scenes.map(({ place }) => place), this.size, BUTTON, CONE);
    this.element.className = 'tour';
    this.element.addEventListener('keydown', (event) => wishes.key(event) && event.preventDefault());
    adoptStyle(host, css, signal);
    host.append(this.element);
  }

  /** Is there a map at all? */
  get hasMap(): boolean {
    return this.scenes.length > 1;
  }

  get showsMap(): boolean {
    return this.hasMap && this.mapOpen;
  }

  set showsMap(open: boolean) {
    this.mapOpen = open;
    this.draw();
  }

  /** Shows the ways out of a scene. Whoever went by a button of the last scene stands on the first of this one. */
  enter(scene: TourScene): void {
    const within = this.links.some((link) => link.matches(':focus'));
    this.scene = scene;
    this.draw();
    if (within) this.links[0]?.focus({ preventScroll: true });
  }

  /** Puts everything where it is seen. Sizes in CSS pixels. */
  place(view: View, width: number, height: number): void {
    this.links.forEach((button, index) => {
      const link = this.scene.links[index];
      const at = link && screenOf(view, width, height, link);
      button.classList.toggle('away', !at);
      move(button, at ?? { x: width / 2, y: height / 2 });
    });
    if (!this.showsMap) return;
    const path = this.element.querySelector('.tour-cone');
    path?.setAttribute('d', cone(view.heading, sideways(view.fov, width / Math.max(1, height)), CONE));
  }

  dispose(): void {
    render(nothing, this.element);
    this.element.remove();
  }

  private get links(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.tour-link')];
  }

  private draw(): void {
    render(html`${this.scene.links.map((link) => this.link(link))}${this.showsMap ? this.map() : nothing}`, this.element);
    const buttons = this.element.querySelectorAll('.tour-spot');
    this.spots.forEach((spot, index) => move(buttons[index], spot));
  }

  private titleOf(id: string): Words {
    return this.data.scenes.find((scene) => scene.id === id)?.title ?? { text: id };
  }

  private link({ to, heading, pitch }: TourScene['links'][number]): TemplateResult {
    const title = this.titleOf(to);
    const find = (event: FocusEvent): void => {
      if ((event.target as Element).matches(':focus-visible')) this.wishes.look(directionOf(vectorOf({ heading, pitch })));
    };
    return html`<button type="button" class="tour-link" aria-label=${this.t('viewer.tour.goTo', { name: title.text })} @click=${() => this.wishes.go(to)} @focus=${find}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 14.5 12 7l7.5 7.5" /><path d="M7.5 18.5 12 14l4.5 4.5" /></svg>${named(title)}
    </button>`;
  }

  private map(): TemplateResult {
    const { t, size } = this;
    const here = this.scenes.findIndex(({ id }) => id === this.scene.id);
    const spot = this.spots[here];
    return html`<nav class="tour-chart" aria-label=${t('viewer.tour.mapLabel')}>
      <svg class="tour-plan" width=${size} height=${size} viewBox="0 0 ${size} ${size}" aria-hidden="true">
        ${this.ways()}
        ${spot ? svg`<path class="tour-cone" transform="translate(${spot.x} ${spot.y})" d="" />` : nothing}
        <path class="tour-north" d="M${size - 13} 20v-11m-4 4.5 4-4.5 4 4.5" />
      </svg>
      ${this.scenes.map((scene) => this.spot(scene))}
    </nav>`;
  }

  private ways(): TemplateResult[] {
    const spotOf = new Map(this.scenes.map(({ id }, index) => [id, this.spots[index]]));
    const pairs = new Set(this.scenes.flatMap(({ id, links }) => links.map(({ to }) => [id, to].sort().join('\n'))));
    return [...pairs].flatMap((pair) => {
      const [from, end] = pair.split('\n').map((id) => spotOf.get(id));
      return from && end ? [svg`<path class="tour-way" d="M${from.x} ${from.y}L${end.x} ${end.y}" />`] : [];
    });
  }

  private spot({ id, title }: Placed): TemplateResult {
    const here = id === this.scene.id;
    return html`<button type="button" class="tour-spot" aria-current=${ifDefined(here ? 'location' : undefined)} aria-label=${title.text} lang=${ifDefined(title.lang)} title=${title.text} @click=${() => this.wishes.go(id)}></button>`;
  }
}
