import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Translate } from '../locales/translate.ts';
import { hashOfSight, type Sight } from '../model/routes.ts';
import type { Hotspot, ViewerData } from '../model/viewer.ts';
import { adoptStyle } from './adopt-style.ts';
import css from './ds-viewer.css?inline';
import { ViewerCloseEvent, ViewerFaultEvent, ViewerReadyEvent, ViewerSightEvent } from './events.ts';
import { isFull, toggleFull } from './full-screen.ts';
import type { Guide } from './guide.ts';
import { hotspotsAt, Markers } from './hotspots.ts';
import { type FaultReason, type Opened, ViewerFault } from './kind.ts';
import { cover, head, help, markerButtons, textList, told, toolBar } from './parts.ts';
import { reasonOf, Session } from './session.ts';
import { guardWheel } from './wheel-guard.ts';

/** Milliseconds between two looks at a download, and after the last move until the address follows. */
const GLANCE = 100;
const REST = 300;
/** Milliseconds that a word about what was done stays. */
const SAID = 5000;

let current: DsViewer | undefined;

/**
 * A thing to look at from all sides: a model, a tour of panoramas, splats, a large photograph. It opens
 * when it is put into the page, one at a time, and lets go of everything when it is taken away.
 *
 * @summary Viewer with poster, tools, hotspots and a guided view.
 * @attr state - `loading`, `ready` or `fault`.
 * @attr fault - Why it cannot be shown: a `FaultReason`.
 * @event ds-viewer-ready - The first frame is there.
 * @event ds-viewer-sight - The view came to rest.
 * @event ds-viewer-fault - It cannot be shown.
 * @event ds-viewer-close - The visitor closes it.
 */
export class DsViewer extends HTMLElement {
  data!: ViewerData;
  t!: Translate;
  /** The view to begin with, as an address has it. */
  sight: Sight | undefined;

  private session: Session | undefined;
  private markers: Markers | undefined;
  private listening = new AbortController();
  private guide: Guide | undefined;
  private chosen: Hotspot | undefined;
  private helping = false;
  private said = '';
  /** What the thing itself last said. */
  private status = '';
  private loaded: { readonly bytes: number; readonly total: number } | undefined;
  private glanced = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;

  /** What is open, once it is. */
  get opened(): Opened | undefined {
    return this.session?.opened;
  }

  /** The present view, as an address would have it. */
  get here(): Sight {
    const { opened, data } = this;
    const sight = { viewer: data.id, camera: opened?.view() ?? [] };
    return opened?.place ? { ...sight, scene: opened.place } : sight;
  }

  connectedCallback(): void {
    if (current && current !== this) current.dispatchEvent(new ViewerCloseEvent());
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    current = this;
    document.documentElement.classList.add('viewer-open');
    this.listening = new AbortController();
    const { signal } = this.listening;
    adoptStyle(this, css, signal);
    guardWheel(this, () => isFull(this), signal);
    this.addEventListener('keydown', this.onKey, { signal });
    document.addEventListener('fullscreenchange', () => this.show(), { signal });
    void this.open();
  }

  disconnectedCallback(): void {
    if (current === this) {
      current = undefined;
      document.documentElement.classList.remove('viewer-open');
    }
    this.listening.abort();
    this.end();
  }

  /** Opens the thing, or tries again after a fault. */
  async open(): Promise<void> {
    this.end();
    this.removeAttribute('fault');
    this.setAttribute('state', 'loading');
    this.said = this.t('viewer.opening', { title: this.data.title.text });
    this.show();
    const session = this.begin();
    try {
      await session.open();
      if (this.sight) session.opened?.setView(this.sight.scene, this.sight.camera);
      session.show();
    } catch (error) {
      if (this.session === session) this.fail(reasonOf(error), error);
    }
  }

  private begin(): Session {
    const host = this.piece('.v-host');
    this.markers = new Markers(this.piece('.v-markers'));
    this.session = new Session(this.data, this.t, host, {
      progress: (bytes, total) => this.progress(bytes, total),
      drawn: () => this.drawn(),
      rested: () => this.rest(),
      changed: () => this.show(),
      choose: (id) => this.choose(this.hotspots.find((hotspot) => hotspot.id === id)),
      fault: (reason) => this.fail(reason),
    });
    return this.session;
  }

  private end(): void {
    clearTimeout(this.resting);
    clearTimeout(this.saying);
    this.guide?.dispose();
    this.session?.dispose();
    this.session = this.guide = this.chosen = this.loaded = undefined;
    this.status = '';
    this.glanced = performance.now();
  }

  private piece(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  private fail(reason: FaultReason, cause?: unknown): void {
    const unexpected = cause instanceof ViewerFault ? cause.cause : cause;
    if (unexpected) console.warn(unexpected);
    this.end();
    this.setAttribute('state', 'fault');
    this.setAttribute('fault', reason);
    this.said = '';
    this.show();
    this.dispatchEvent(new ViewerFaultEvent(reason));
  }

  private progress(bytes: number, total: number): void {
    const now = performance.now();
    if (now - this.glanced < GLANCE) return;
    this.glanced = now;
    this.loaded = { bytes, total };
    if (this.getAttribute('state') === 'loading') this.show();
  }

  private drawn(): void {
    if (this.getAttribute('state') === 'loading') this.becomeReady();
    const { opened } = this;
    if (!opened) return;
    this.markers?.place((id) => opened.onScreen(id));
    const { status = '' } = opened;
    if (status === this.status) return;
    this.status = status;
    this.say(status);
  }

  private becomeReady(): void {
    this.setAttribute('state', 'ready');
    this.said = '';
    this.show();
    if (document.activeElement === document.body || this.contains(document.activeElement)) this.piece('.v-host').focus({ preventScroll: true });
    this.dispatchEvent(new ViewerReadyEvent());
  }

  private say(text: string): void {
    clearTimeout(this.saying);
    this.said = text;
    this.show();
  }

  private rest(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (!this.opened) return;
      this.show();
      this.dispatchEvent(new ViewerSightEvent(this.here));
    }, REST);
  }

  private get hotspots(): readonly Hotspot[] {
    return hotspotsAt(this.data, this.opened?.place);
  }

  private choose(hotspot: Hotspot | undefined): void {
    this.stopGuide();
    this.helping = false;
    this.chosen = hotspot;
    if (hotspot) this.opened?.show({ hotspot: hotspot.id });
    this.show();
    if (hotspot) this.reveal();
  }

  /** Brings picture and text onto the screen together. */
  private reveal(): void {
    if (!isFull(this)) this.scrollIntoView({ block: 'nearest' });
  }

  private move(by: number): void {
    const { hotspots, chosen } = this;
    const at = hotspots.findIndex(({ id }) => id === chosen?.id);
    const next = at < 0 ? (by > 0 ? 0 : hotspots.length - 1) : (at + by + hotspots.length) % hotspots.length;
    this.choose(hotspots[next]);
  }

  private async startGuide(): Promise<void> {
    if (this.guide) return this.stopGuide();
    const { Guide } = await import('./guide.ts');
    const { data, t, opened } = this;
    if (!opened || this.guide) return;
    this.chosen = undefined;
    this.helping = false;
    this.guide = new Guide({ data, t, opened, changed: () => this.show(), stop: () => this.stopGuide() });
    this.show();
    this.reveal();
  }

  private stopGuide(): void {
    this.guide?.dispose();
    this.guide = undefined;
    this.show();
  }

  private async copy(): Promise<void> {
    const url = new URL(hashOfSight(this.here), location.href).href;
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const done = await clipboard?.writeText(url).then(() => true, () => false);
    this.say(this.t(done ? 'viewer.copied' : 'viewer.copyFailed', { url }));
    if (done) this.saying = setTimeout(() => this.say(this.status), SAID);
  }

  private toggleHelp(): void {
    this.stopGuide();
    this.chosen = undefined;
    this.helping = !this.helping;
    this.show();
    if (this.helping) this.reveal();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (this.chosen || this.guide || this.helping)) {
      event.preventDefault();
      this.helping = false;
      this.choose(undefined);
      return this.piece('.v-host').focus();
    }
    if (event.target !== this.piece('.v-host') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.opened?.onKey(event)) event.preventDefault();
  };

  private bar(): TemplateResult {
    return toolBar(this.t, {
      tools: this.opened && this.session?.tools,
      guiding: this.data.steps.length ? this.guide !== undefined : undefined,
      told: this.hotspots.length > 0,
      full: isFull(this),
      guide: () => void this.startGuide(),
      move: (by) => this.move(by),
      used: () => this.show(),
      copy: () => void this.copy(),
      fill: () => void toggleFull(this).then(() => this.show()),
    });
  }

  private panel(): TemplateResult | typeof nothing {
    const { t, chosen, guide, data } = this;
    if (guide) return guide.template();
    if (this.helping) return help(data, t);
    return chosen ? told(chosen, t, () => this.choose(undefined)) : nothing;
  }

  private show(): void {
    if (!this.isConnected) return;
    const fault = this.hasAttribute('fault');
    render(
      html`<div class="v-frame">
          <div class="v-host" tabindex="0" role="application" aria-label=${this.data.title.text} aria-describedby="v-keys"></div>
          <p id="v-keys" hidden>${this.t('viewer.keys')}</p>
          ${markerButtons(this.opened ? this.hotspots : [], this.chosen, this.t, (hotspot) => this.choose(hotspot))}
          ${cover(this.data, this.t, { ready: this.getAttribute('state') === 'ready', loaded: this.getAttribute('state') === 'loading' ? this.loaded : undefined, fault: this.getAttribute('fault'), again: () => void this.open() })}
          ${head(this.data, this.t, { helping: this.helping, help: () => this.toggleHelp(), close: () => this.dispatchEvent(new ViewerCloseEvent()) })}
          <p class="v-status" role="status">${this.said}</p>
        </div>
        ${fault ? nothing : this.bar()} ${this.panel()} ${fault ? textList(this.hotspots) : nothing}`,
      this,
    );
    const { opened } = this;
    if (opened) this.markers?.place((id) => opened.onScreen(id));
  }
}

customElements.define('ds-viewer', DsViewer);
