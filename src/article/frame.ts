import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Translate } from '../locales/translate.ts';
import { LANGUAGES, languages, type Language } from '../model/languages.ts';
import { inLanguage, pathOf, type LanguageRoute } from '../model/routes.ts';
import { drawing } from './drawing.ts';
import { uiIcon } from './icon.ts';
import { phrase } from './prose.ts';
import type { Drawing, Phrase } from './view.ts';

/** What surrounds the text of a page in one language. */
export interface Frame {
  readonly route: LanguageRoute;
  readonly lang: Language;
  readonly t: Translate;
  /** The way from the start page to here. */
  readonly crumbs: readonly Phrase[];
  /** Links to the collections of the province, for the menu. */
  readonly menu: readonly Phrase[];
  /** Addresses of the open data of the province. */
  readonly data: readonly Phrase[];
  /** The still map, where the page has one. */
  readonly chart?: Drawing;
  /** The server that the street map is read from, where it is not our own. */
  readonly streetsHost?: string;
  /** A page that needs all the room there is and no map. */
  readonly wide?: boolean;
}

/** Two braided lines, the two arms of the river, and a place between them. */
export function riverMark(): TemplateResult {
  return html`<svg class="mark-river" viewBox="0 0 32 32" aria-hidden="true"><path d="M7 3c8 6-4 12 4 18 4 3 4 5 4 8M25 3c-8 6 4 12-4 18-4 3-4 5-4 8" /><circle cx="16" cy="11" r="2.6" /></svg>`;
}

/** The switch: every language by its own name, the present one marked. */
export function languageSwitch(frame: Pick<Frame, 'route' | 'lang' | 't'>): TemplateResult {
  return html`<nav class="languages" aria-label=${frame.t('app.language')}>
    ${languages.map((lang) => {
      const { name, short, tag } = LANGUAGES[lang];
      return html`<a
        href=${pathOf(inLanguage(frame.route, lang))}
        hreflang=${tag}
        lang=${tag}
        data-language=${lang}
        aria-label=${name}
        aria-current=${ifDefined(lang === frame.lang ? 'true' : undefined)}
        ><span class="short">${short}</span><span class="full">${name}</span></a
      >`;
    })}
  </nav>`;
}

export function topBar(frame: Frame): TemplateResult {
  return html`<a class="skip" href="#main">${frame.t('app.skip')}</a>
    <header class="bar">
      <a class="brand" href=${pathOf({ page: 'home', lang: frame.lang })} aria-label=${frame.t('app.title')}
        >${riverMark()}<span>${frame.t('app.title')}</span></a
      >
      <button type="button" class="to-scan" data-open-scan data-failed=${frame.t('status.loadFailed')} aria-label=${frame.t('scan.open')} title=${frame.t('scan.open')}>${uiIcon('scan')}</button>
      ${languageSwitch(frame)}
    </header>`;
}

/** The way from the start page to here. */
export function breadcrumbs(list: readonly Phrase[], t: Translate): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<nav class="crumbs" aria-label=${t('app.breadcrumb')}>
    <ol>${list.map((crumb) => html`<li>${phrase(crumb)}</li>`)}</ol>
  </nav>`;
}

export function pageFooter({ menu, data, lang, t, streetsHost }: Frame): TemplateResult {
  return html`<footer class="foot">
    <nav aria-label=${t('app.footer')}>${menu.map((item) => phrase(item))}${phrase({ text: t('credits.title'), href: pathOf({ page: 'credits', lang }) })}</nav>
    <p>${streetsHost ? t('footer.privacyStreets', { host: streetsHost }) : t('footer.privacy')}</p>
    <p>${t('footer.licence')} ${t('footer.credits')}</p>
    <p class="data">${t('footer.data')} ${data.map((item) => phrase(item))}</p>
    ${offlineButton(t)}
    <button type="button" class="theme" data-theme-switch>${uiIcon('moon')}${t('theme.switch')}</button>
  </footer>`;
}

/** Opens what can be saved. It carries the words that a page needs before, or without, the strings of its language. */
function offlineButton(t: Translate): TemplateResult {
  return html`<button
    type="button"
    data-open-packs
    data-failed=${t('status.loadFailed')}
    data-ready=${t('offline.ready')}
    data-reload=${t('offline.reload')}
    data-later=${t('offline.later')}
    data-arrived=${t('offline.arrived')}
    data-open-page=${t('offline.openPage')}
    >${uiIcon('download')}${t('offline.open')}</button
  >`;
}

/** The whole body of a page in one language, about its `content`. */
export function pageBody(frame: Frame, content: TemplateResult): TemplateResult {
  const { chart, t, wide } = frame;
  if (wide) {
    return html`${topBar(frame)}
      <main id="main" class="sheet wide"><div id="text">${breadcrumbs(frame.crumbs, t)}${content}</div>${pageFooter(frame)}</main>`;
  }
  return html`${topBar(frame)}
    <ds-app>
      <main id="main" class="sheet">
        <div id="text">${breadcrumbs(frame.crumbs, t)}${chart ? html`<figure class="chart">${drawing(chart, t('province.overview'))}</figure>` : nothing}${content}</div>
        ${pageFooter(frame)}
      </main>
      <section class="map-slot" id="map" aria-label=${t('map.open')}></section>
      <button type="button" class="to-map" data-open-map><i class="when-text">${uiIcon('map')}</i><i class="when-map">${uiIcon('book')}</i><span>${t('map.open')}</span></button>
      <p class="status" role="status" aria-live="polite"></p>
    </ds-app>`;
}
