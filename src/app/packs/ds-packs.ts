import { html, nothing, render, type TemplateResult } from 'lit';
import { uiIcon } from '../../article/icon.ts';
import { loadTranslate, type Translate } from '../../locales/translate.ts';
import { packPaths, type PackIndex, type PackInfo } from '../../model/pack.ts';
import { routeOf } from '../../model/routes.ts';
import { PackStore } from '../../offline/pack-store.ts';
import { isKeptForGood } from '../../offline/space.ts';
import css from './ds-packs.css?inline';
import { PackCard } from './pack-card.ts';
import { PackWork } from './pack-work.ts';
import { pageLanguage } from '../page-language.ts';

/** Milliseconds between two pictures of the progress. */
const FRAME = 100;

/** Whether this browser can keep pages at all: not in a private window of some, not in most apps, not over plain http. */
function canKeep(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;
}

async function offered(): Promise<readonly PackInfo[] | undefined> {
  try {
    const response = await fetch(packPaths.index, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as PackIndex).packs : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What can be kept on the device and what is: of this place, of its province, and whatever else was
 * saved. It opens when it is put into the page and goes away when it is closed; a saving that runs
 * is paused then.
 *
 * @summary Dialog of the packs for offline use.
 */
export class DsPacks extends HTMLElement {
  private readonly sheet = new CSSStyleSheet();
  private readonly language = pageLanguage();
  private readonly store = new PackStore();
  private t!: Translate;
  private card!: PackCard;
  private state: 'loading' | 'unsupported' | 'ready' = 'loading';
  private line = true;
  private protected = true;
  private works: readonly PackWork[] = [];
  private waiting = false;

  async connectedCallback(): Promise<void> {
    this.sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.t = await loadTranslate(this.language);
    if (!this.isConnected) return;
    this.card = new PackCard(this.t, this.language);
    this.show();
    this.querySelector('dialog')?.showModal();
    await this.load().catch(() => (this.state = 'unsupported'));
    this.show();
  }

  disconnectedCallback(): void {
    for (const work of this.works) work.pause();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  private async load(): Promise<void> {
    if (!canKeep()) {
      this.state = 'unsupported';
      return;
    }
    const [packs, saved, planned] = await Promise.all([offered(), this.store.saved(), this.store.planned()]);
    this.line = packs !== undefined;
    const wanted = [...this.idsHere(packs ?? []), ...saved.map(({ id }) => id), ...planned.map(({ id }) => id)];
    const change = (): void => this.showSoon();
    this.works = [...new Set(wanted)].map((id) => new PackWork(id, packs?.find((pack) => pack.id === id), this.store, this.language, change));
    await Promise.all(this.works.map((work) => work.read()));
    this.protected = await isKeptForGood();
    this.state = 'ready';
  }

  /** The packs of this page: its place, and its province; all provinces where it is of none. */
  private idsHere(packs: readonly PackInfo[]): readonly string[] {
    const route = routeOf(location.pathname);
    const province = route && 'province' in route ? route.province : undefined;
    const place = route?.page === 'thing' ? `${route.province}/${route.collection}/${route.id}` : undefined;
    const here = packs.filter(({ id }) => id === place || (province ? id === province : !id.includes('/')));
    return here.map(({ id }) => id).sort((a, b) => b.length - a.length);
  }

  private labelOf({ id }: PackWork): string {
    const { t } = this;
    const route = routeOf(location.pathname);
    if (route?.page === 'thing' && id === `${route.province}/${route.collection}/${route.id}`) return t('offline.place');
    return id.includes('/') ? t('offline.also') : t('offline.province');
  }

  private content(): TemplateResult | typeof nothing {
    const { t, state, works } = this;
    if (state === 'loading') return html`<p role="status">${t('offline.loading')}</p>`;
    if (state === 'unsupported') return html`<p>${t('offline.unsupported', { address: location.host })}</p>`;
    const saved = works.some((work) => work.saved);
    return html`<p>${this.line ? t('offline.intro') : t('offline.noLine')}</p>
      ${works.length ? works.map((work) => this.card.render(work, this.labelOf(work))) : html`<p>${t('offline.none')}</p>`}
      ${saved && !this.protected ? html`<p class="fact">${t('offline.loss')}</p>` : nothing}`;
  }

  /** Files come faster than a screen can show. */
  private showSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.show();
    }, FRAME);
  }

  private show(): void {
    if (!this.isConnected) return;
    const close = (): void => this.querySelector('dialog')?.close();
    render(
      html`<dialog aria-labelledby="packs-title" @close=${() => this.remove()}>
        <header><h2 id="packs-title">${this.t('offline.title')}</h2><button type="button" class="close" aria-label=${this.t('offline.close')} @click=${close}>${uiIcon('close')}</button></header>
        ${this.content()}
      </dialog>`,
      this,
    );
  }
}

customElements.define('ds-packs', DsPacks);
