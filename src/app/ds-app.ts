import { html, nothing, render, type TemplateResult } from 'lit';
import { breadcrumbs } from '../article/frame.ts';
import { listArticle } from '../article/list.ts';
import { thingArticle } from '../article/thing.ts';
import type { Phrase } from '../article/view.ts';
import { loadTranslate, type Translate } from '../locales/translate.ts';
import type { DsMap } from '../map/ds-map.ts';
import { isLanguage, type Language } from '../model/languages.ts';
import { hashOf, inLanguage, pathOf, sightOf, viewOf, type LanguageRoute } from '../model/routes.ts';
import { AtlasData, type ProvinceInfo } from './atlas-data.ts';
import mediaCss from '../article/media.css?inline';
import appCss from './ds-app.css?inline';
import { listInView, type Bounds } from './in-view.ts';
import { crumbsOf, isWhole, joined, languageRoute, listBeside, onlyCollection } from './list-pages.ts';
import { currentTheme } from './memory.ts';
import { hideOver } from './over.ts';
import { announce } from './share.ts';
import { Sheet } from './sheet.ts';
import { hasWebgl } from './webgl.ts';

const DESK = matchMedia('(min-width: 60rem)');

/**
 * The joiner: the address in, data read, properties to the map and text into the panel. It keeps
 * the static text of the page until the visitor goes elsewhere.
 *
 * @summary Wraps the text and the map of a page.
 */
export class DsApp extends HTMLElement {
  private readonly language: Language = languageRoute(location.pathname)?.lang ?? 'vi';
  private readonly data = new AtlasData(this.language);
  private readonly text = document.getElementById('text') as HTMLElement;
  private readonly slotted = document.getElementById('map') as HTMLElement;
  private readonly listening = new AbortController();
  private t: Translate | undefined;
  private provinces: readonly ProvinceInfo[] = [];
  private map: DsMap | undefined;
  private sheet: Sheet | undefined;
  private route = languageRoute(location.pathname);
  private reading: AbortController | undefined;
  private starting: Promise<void> | undefined;
  private moved = false;
  private opening = false;
  private rendered = false;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(appCss + mediaCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const { signal } = this.listening;
    document.addEventListener('click', this.onClick, { signal });
    document.addEventListener('disan-theme', this.onTheme, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.onTheme, { signal });
    addEventListener('popstate', this.onBack, { signal });
    this.addEventListener('ds-map-select', ({ province, collection, id }) => {
      void this.go({ page: 'thing', lang: this.language, province, collection, id });
    }, { signal });
    this.addEventListener('ds-map-move', ({ view, bounds }) => this.onMove(hashOf(view), bounds), { signal });
    this.addEventListener('ds-map-failure', ({ reason }) => this.showFailure(reason), { signal });
    this.addEventListener('ds-locate-denied', () => announce(this.t?.('map.locateDenied') ?? ''), { signal });
    DESK.addEventListener('change', this.onWidth, { signal });
    this.onWidth();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    this.reading?.abort();
    this.map?.remove();
  }

  /** Shows the map: on a phone over the page, with the text as a sheet. A second call goes back to the text. */
  openMap(): void {
    if (DESK.matches) return void this.start();
    if (this.sheet) return this.closeMap();
    if (this.opening) return;
    this.opening = true;
    void loadTranslate(this.language).then((t) => {
      this.t = t;
      this.opening = false;
      if (!hasWebgl()) return announce(t('map.noWebgl'));
      this.overlay(t);
      void this.start();
    }, () => {
      this.opening = false;
      this.showFailure('load');
    });
  }

  /** A tablet that is turned to its broad side gets the map beside the text. */
  private readonly onWidth = (): void => {
    if (!DESK.matches) return;
    if (this.sheet) this.closeMap();
    void this.start();
  };

  private overlay(t: Translate): void {
    document.documentElement.classList.add('map-open');
    this.sheet = new Sheet(document.getElementById('main') as HTMLElement, t, (covered) => {
      if (this.map) this.map.covered = covered;
    });
    this.sheet.open();
    this.labelToggle(t('map.close'));
  }

  private closeMap(): void {
    this.sheet?.close();
    this.sheet = undefined;
    document.documentElement.classList.remove('map-open');
    this.labelToggle(this.t?.('map.open') ?? '');
    history.replaceState(null, '', location.pathname);
  }

  private labelToggle(text: string): void {
    const label = this.querySelector('.to-map span');
    if (label) label.textContent = text;
  }

  private start(): Promise<void> {
    this.starting ??= this.load().catch(() => {
      this.starting = undefined;
      this.showFailure('load');
    });
    return this.starting;
  }

  private async load(): Promise<void> {
    const element = hasWebgl() ? import('../map/ds-map.ts') : undefined;
    const provinces = this.data.provinces().then((list) => (this.provinces = list));
    const data = provinces.then((list) => Promise.all([this.data.things(list), this.data.ground(list)] as const));
    data.catch(() => undefined);
    if (element) this.fetchAhead(data).catch(() => undefined);
    this.t ??= await loadTranslate(this.language);
    if (!element) return this.showFailure('webgl');
    render(html`<p class="map-note" role="status">${this.t('map.loading')}</p>`, this.slotted);
    await element;
    this.createMap(this.t, await data);
  }

  /** Has the first tiles fetched while the code of the map is on its way. */
  private async fetchAhead(data: Promise<readonly [DsMap['things'], DsMap['ground']]>): Promise<void> {
    const { chosenZoom, fetchAhead, fitted } = await import('../map/base-tiles.ts');
    const { width, height } = this.slotted.getBoundingClientRect();
    const screen = { width, height, covered: this.covered() };
    const view = viewOf(location.hash);
    if (view) return fetchAhead(view, screen);
    const [{ sites, festivals }] = await data;
    const chosen = [...sites.features, ...festivals.features].find(({ properties }) => `${properties.collection}/${properties.id}` === this.selected());
    const [lon, lat] = chosen?.geometry.coordinates ?? [];
    if (!chosen || lon === undefined || lat === undefined) return fetchAhead(fitted(this.bounds(), screen), screen);
    await fetchAhead({ zoom: chosenZoom(chosen.properties.precision === 'area'), lon, lat }, screen);
  }

  private covered(): number {
    return DESK.matches ? 0 : Math.round(innerHeight * 0.52);
  }

  private createMap(t: Translate, [things, ground]: readonly [DsMap['things'], DsMap['ground']]): void {
    const map = document.createElement('ds-map');
    map.language = this.language;
    map.t = t;
    map.theme = currentTheme();
    map.things = things;
    map.ground = ground;
    map.credits = pathOf({ page: 'credits', lang: this.language });
    map.labels = this.provinces.flatMap((province) => province.labels);
    map.bounds = this.bounds();
    map.view = viewOf(location.hash);
    map.selected = this.selected();
    map.covered = this.covered();
    render(html`${map}`, this.slotted);
    this.map = map;
  }

  /** The province of the route, or all of them together. */
  private bounds(): Bounds {
    const id = this.route && 'province' in this.route ? this.route.province : undefined;
    const chosen = this.provinces.filter((province) => !id || province.id === id);
    const boxes = (chosen.length ? chosen : this.provinces).map((province) => province.bounds);
    const edge = (i: 0 | 1 | 2 | 3, of: (...values: number[]) => number): number => of(...boxes.map((box) => box[i]));
    return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  }

  private selected(): string | undefined {
    return this.route?.page === 'thing' ? `${this.route.collection}/${this.route.id}` : undefined;
  }

  private showFailure(reason: 'webgl' | 'load'): void {
    const { t } = this;
    const text = t?.(reason === 'webgl' ? 'map.noWebgl' : 'map.failed') ?? '';
    const retry = html`<button type="button" @click=${() => void this.start()}>${t?.('map.retry')}</button>`;
    this.map = undefined;
    if (this.sheet) this.closeMap();
    render(html`<div class="map-note"><p>${text}</p>${reason === 'load' && t ? retry : ''}</div>`, this.slotted);
    if (!DESK.matches || !text) announce(text);
  }

  private readonly onTheme = (): void => {
    if (this.map) this.map.theme = currentTheme();
  };

  private onMove(hash: string, bounds: Bounds): void {
    const first = !this.moved;
    this.moved = true;
    const asked = viewOf(location.hash) !== undefined;
    if (!sightOf(location.hash) && (!first || asked)) history.replaceState(history.state, '', location.pathname + hash);
    if ((!first || asked) && this.route && this.route.page !== 'thing' && !isWhole(this.route)) this.showList(this.route, bounds).catch(() => undefined);
  }

  private readonly onBack = (): void => {
    const route = languageRoute(location.pathname);
    const view = viewOf(location.hash);
    if (view) this.map?.moveTo(view);
    else if (route?.page !== 'thing') this.map?.fit();
    if (!route || JSON.stringify(route) === JSON.stringify(this.route)) return;
    if (isWhole(route)) location.reload();
    else void this.show(route);
  };

  private readonly onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin) return;
    const { language } = link.dataset;
    if (language && isLanguage(language) && this.route && this.map && location.hash) {
      link.href = pathOf(inLanguage(this.route, language)) + location.hash;
    }
    const route = languageRoute(link.pathname);
    if (!route || route.lang !== this.language || !this.map || link.hash || (!DESK.matches && !this.sheet)) return;
    if (isWhole(route)) return;
    event.preventDefault();
    void this.go(route);
  };

  /** Goes to a page as a link would: a new entry in the history, the text in the panel. */
  private async go(route: LanguageRoute): Promise<void> {
    history.pushState(null, '', pathOf(route) + (viewOf(location.hash) ? location.hash : ''));
    await this.show(route);
  }

  private async show(route: LanguageRoute): Promise<void> {
    this.route = route;
    this.updateLanguages(route);
    if (this.map) this.map.selected = this.selected();
    try {
      await (route.page === 'thing' ? this.showThing(route) : this.showList(route));
      this.sheet?.set('half');
      this.focusText();
    } catch (error) {
      if ((error as Error).name !== 'AbortError') announce(this.t?.('status.loadFailed') ?? '');
    }
  }

  private async showThing(route: Extract<LanguageRoute, { page: 'thing' }>): Promise<void> {
    if (!this.t) return;
    this.reading?.abort();
    this.reading = new AbortController();
    const view = await this.data.article(route, this.reading.signal);
    this.put(view.crumbs, thingArticle(view, this.t), view.name.text);
    announce(this.t('status.opened', { name: view.name.text }));
  }

  private async showList(route: LanguageRoute, bounds?: Bounds): Promise<void> {
    if (!this.t) return;
    const wanted = 'province' in route ? [route.province] : this.provinces.map(({ id }) => id);
    const whole = await Promise.all(wanted.map((id) => this.data.catalogue(id)));
    const views = whole.map((view) => onlyCollection(view, route));
    if (this.route !== route) return;
    const found = bounds ? listInView(views, bounds, this.t) : joined(views);
    const list = route.page === 'home' ? { ...found, title: { text: this.t('app.title') } } : found;
    this.put(crumbsOf(route, whole), bounds ? listBeside(list) : listArticle(list), list.title.text);
  }

  private put(crumbs: readonly Phrase[], content: TemplateResult, title: string): void {
    if (!this.rendered) this.text.replaceChildren();
    this.rendered = true;
    render(html`${this.t ? breadcrumbs(crumbs, this.t) : nothing}${content}`, this.text);
    hideOver(this.text);
    document.dispatchEvent(new Event('disan-page'));
    const site = this.t?.('app.title') ?? '';
    document.title = title === site ? site : `${title} · ${site}`;
  }

  private focusText(): void {
    const main = document.getElementById('main');
    if (this.sheet) main?.scrollTo({ top: 0 });
    else scrollTo({ top: 0 });
    this.text.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private updateLanguages(route: LanguageRoute): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[data-language]')) {
      const { language } = link.dataset;
      if (language && isLanguage(language)) link.href = pathOf(inLanguage(route, language));
    }
    document.querySelector('link[rel=canonical]')?.setAttribute('href', new URL(pathOf(route), location.href).href);
  }
}

customElements.define('ds-app', DsApp);
