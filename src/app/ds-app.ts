import { html, render, type TemplateResult } from 'lit';
import { cardGroup } from '../article/cards.ts';
import { listArticle } from '../article/list.ts';
import { thingArticle } from '../article/thing.ts';
import type { ListView } from '../article/view.ts';
import { loadTranslate, type Translate } from '../locales/translate.ts';
import type { DsMap } from '../map/ds-map.ts';
import { isLanguage, type Language } from '../model/languages.ts';
import { hashOf, inLanguage, pathOf, routeOf, viewOf, type LanguageRoute } from '../model/routes.ts';
import { AtlasData, type ProvinceInfo } from './atlas-data.ts';
import appCss from './ds-app.css?inline';
import { listInView, type Bounds } from './in-view.ts';
import { currentTheme } from './memory.ts';
import { announce } from './share.ts';
import { Sheet } from './sheet.ts';

const DESK = matchMedia('(min-width: 60rem)');

function hasWebgl(): boolean {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}

/** The route of the page that we are on, or of `path`, if it is one in a language. */
function languageRoute(path: string): LanguageRoute | undefined {
  const route = routeOf(path);
  return route && 'lang' in route ? route : undefined;
}

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
  private rendered = false;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(appCss);
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
    if (DESK.matches) void this.start();
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
    void loadTranslate(this.language).then((t) => {
      this.t = t;
      if (!hasWebgl()) return announce(t('map.noWebgl'));
      this.overlay(t);
      void this.start();
    }, () => this.showFailure('load'));
  }

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
    this.t ??= await loadTranslate(this.language);
    if (!hasWebgl()) return this.showFailure('webgl');
    const note = html`<p class="map-note" role="status">${this.t('map.loading')}</p>`;
    render(note, this.slotted);
    const [provinces] = await Promise.all([this.data.provinces(), import('../map/ds-map.ts')]);
    this.provinces = provinces;
    await this.createMap(this.t);
  }

  private async createMap(t: Translate): Promise<void> {
    const map = document.createElement('ds-map');
    map.language = this.language;
    map.t = t;
    map.theme = currentTheme();
    [map.things, map.ground] = await Promise.all([this.data.things(this.provinces), this.data.ground(this.provinces)]);
    map.credits = pathOf({ page: 'credits', lang: this.language });
    map.labels = this.provinces.flatMap((province) => province.labels);
    map.bounds = this.bounds();
    map.view = viewOf(location.hash);
    map.selected = this.selected();
    map.covered = DESK.matches ? 0 : Math.round(innerHeight * 0.52);
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
    if (!first || location.hash) history.replaceState(history.state, '', location.pathname + hash);
    if (!first && this.route && this.route.page !== 'thing') void this.showList(this.route, bounds);
  }

  private readonly onBack = (): void => {
    const route = languageRoute(location.pathname);
    const view = viewOf(location.hash);
    if (view) this.map?.moveTo(view);
    if (route && JSON.stringify(route) !== JSON.stringify(this.route)) void this.show(route);
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
    if (route.page === 'list' && route.collection !== 'sites' && route.collection !== 'festivals') return;
    event.preventDefault();
    void this.go(route);
  };

  /** Goes to a page as a link would: a new entry in the history, the text in the panel. */
  private async go(route: LanguageRoute): Promise<void> {
    history.pushState(null, '', pathOf(route) + location.hash);
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
    this.put(thingArticle(view, this.t), view.name.text);
    announce(this.t('status.opened', { name: view.name.text }));
  }

  private async showList(route: LanguageRoute, bounds?: Bounds): Promise<void> {
    if (!this.t) return;
    const wanted = 'province' in route ? [route.province] : this.provinces.map(({ id }) => id);
    const views = (await Promise.all(wanted.map((id) => this.data.catalogue(id)))).map((view) => onlyCollection(view, route));
    if (this.route !== route) return;
    const list = bounds ? listInView(views, bounds, this.t) : joined(views);
    this.put(bounds ? listBeside(list) : listArticle(list), list.title.text);
  }

  private put(content: TemplateResult, title: string): void {
    if (!this.rendered) this.text.replaceChildren();
    this.rendered = true;
    render(content, this.text);
    document.title = `${title} · ${this.t?.('app.title') ?? ''}`;
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

function onlyCollection(view: ListView, route: LanguageRoute): ListView {
  if (route.page !== 'list') return view;
  const groups = view.groups.filter((group) => group.cards[0]?.collection === route.collection);
  return { title: { text: groups[0]?.title ?? view.title.text }, groups };
}

function joined(views: readonly ListView[]): ListView {
  const [first] = views;
  return { title: first?.title ?? { text: '' }, groups: views.flatMap((view) => view.groups), ...(first?.summary ? { summary: first.summary } : {}) };
}

/** The list of what the map shows; its first heading tells a screen reader how many. */
function listBeside(view: ListView): TemplateResult {
  const [shown, outside] = view.groups;
  return html`<article class="list">
    <header class="title plain"><h1 tabindex="-1">${view.title.text}</h1></header>
    <div class="in-view" aria-live="polite" aria-atomic="false">
      ${shown?.cards.length ? cardGroup(shown) : html`<section class="group"><h2>${shown?.title}</h2></section>`}
    </div>
    ${outside ? cardGroup(outside) : ''}
  </article>`;
}

customElements.define('ds-app', DsApp);
