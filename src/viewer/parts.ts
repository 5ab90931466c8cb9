import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Translate } from '../locales/translate.ts';
import { LANGUAGES, type Language } from '../model/languages.ts';
import type { Hotspot, Picture, ViewerData, Words } from '../model/viewer.ts';
import type { Tool } from './kind.ts';
import { icon } from './icons.ts';

/** Words, in the language that they are in. */
export function words({ text, lang }: Words): TemplateResult | string {
  return lang ? html`<span lang=${lang}>${text}</span>` : text;
}

/** A picture in the best format that the browser knows. */
export function picture({ alt, sources, src, width, height }: Picture, sizes: string): TemplateResult {
  return html`<picture>
    ${sources.map(({ type, srcset }) => html`<source type=${type} srcset=${srcset} sizes=${sizes} />`)}
    <img src=${src} alt=${alt.text} width=${width} height=${height} decoding="async" />
  </picture>`;
}

/** A string of the catalogue whose key is made from parts. */
function say(t: Translate, key: string): string {
  return t(`viewer.${key}` as 'viewer.close');
}

/** A round button with an icon; its name is read out and shown on hover. */
export function iconButton(name: string, symbol: string, run: () => unknown, { on, kind = '' }: { readonly on?: boolean | undefined; readonly kind?: string } = {}): TemplateResult {
  const pressed = on === undefined ? undefined : on ? 'true' : 'false';
  return html`<button type="button" class="v-button ${kind}" title=${name} aria-label=${name} aria-pressed=${ifDefined(pressed)} @click=${run}>${icon(symbol)}</button>`;
}

/** The buttons of tools. */
function toolButtons(tools: readonly Tool[], t: Translate, after: () => void): TemplateResult[] {
  return tools.map(({ key, icon: symbol, on, run }) => iconButton(say(t, key), symbol, async () => {
    await run();
    after();
  }, { on, kind: key.replace(/\W/g, '-') }));
}

interface Bar {
  /** Those of the thing; none until it is there. */
  readonly tools: readonly Tool[] | undefined;
  /** Is the guided view on? Unknown where there is none. */
  readonly guiding: boolean | undefined;
  /** Is there anything that hotspots tell? */
  readonly told: boolean;
  readonly full: boolean;
  guide(): void;
  move(by: number): void;
  /** A tool was used. */
  used(): void;
  copy(): void;
  /** Fills the screen, or leaves it. */
  fill(): void;
}

/** The buttons below the picture. */
export function toolBar(t: Translate, { tools, guiding, told: telling, full, guide, move, used, copy, fill }: Bar): TemplateResult {
  return html`<div class="v-bar" role="group" aria-label=${t('viewer.tools')}>
    ${tools && guiding !== undefined ? html`<button type="button" class="v-guide" aria-pressed=${guiding ? 'true' : 'false'} @click=${guide}>${icon('guide')}${t('viewer.guide.title')}</button>` : nothing}
    ${tools && telling ? [iconButton(t('viewer.previous'), 'previous', () => move(-1)), iconButton(t('viewer.next'), 'next', () => move(1))] : nothing}
    ${tools ? toolButtons(tools, t, used) : nothing}
    ${tools ? iconButton(t('viewer.copy'), 'copy', copy, { kind: 'copy' }) : nothing}
    ${iconButton(t(full ? 'viewer.leaveFull' : 'viewer.full'), full ? 'small' : 'full', fill, { kind: 'full' })}
  </div>`;
}

/** What covers the picture until it is there: the poster, how far the download is, or what went wrong and a way on. */
export function cover({ poster, lang }: ViewerData, t: Translate, { ready, loaded, fault, again }: { readonly ready: boolean; readonly loaded: Parameters<typeof download>[0] | undefined; readonly fault: string | null; again(): void }): TemplateResult {
  return html`<div class="v-cover" ?hidden=${ready}>
    ${poster ? picture(poster, '100vw') : nothing}
    ${loaded ? download(loaded, lang, t) : nothing}
    ${fault ? apology(fault, t, again) : nothing}
  </div>`;
}

/** What the thing is called, and the buttons that are there all the time. */
export function head({ title, schematic }: ViewerData, t: Translate, { helping, help: askHelp, close }: { readonly helping: boolean; help(): void; close(): void }): TemplateResult {
  return html`<div class="v-head">
    <p class="v-title">${words(title)}${schematic ? html` <b>${t('viewer.schematic')}</b>` : nothing}</p>
    ${iconButton(t('viewer.help'), 'help', askHelp, { on: helping, kind: 'help' })}
    ${iconButton(t('viewer.close'), 'close', close, { kind: 'close' })}
  </div>`;
}

/** A button for each hotspot, hidden until it is known where it is in the picture. */
export function markerButtons(hotspots: readonly Hotspot[], chosen: Hotspot | undefined, t: Translate, choose: (hotspot: Hotspot) => void): TemplateResult {
  const name = (hotspot: Hotspot, index: number): string => t('viewer.hotspot', { number: index + 1, title: hotspot.title.text });
  return html`<div class="v-markers">
    ${hotspots.map((hotspot, index) => html`<button type="button" hidden data-hotspot=${hotspot.id} aria-label=${name(hotspot, index)} aria-pressed=${hotspot === chosen ? 'true' : 'false'} @click=${() => choose(hotspot)}><span>${index + 1}</span></button>`)}
  </div>`;
}

/** What is told about a hotspot. */
function hotspotText({ text, picture: shown, audio, link }: Hotspot): TemplateResult {
  return html`<p>${words(text)}</p>
    ${shown ? html`<figure>${picture(shown, '20rem')}<figcaption>${shown.credit}</figcaption></figure>` : nothing}
    ${audio ? html`<audio controls preload="none" src=${audio.href}></audio>` : nothing}
    ${link ? html`<p><a class="button" href=${link.href}>${words(link)}</a></p>` : nothing}`;
}

/** A number of bytes as megabytes, in the digits of a language. */
function megabytes(bytes: number, lang: Language): string {
  return new Intl.NumberFormat(LANGUAGES[lang].locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);
}

/** How far a download is. */
export function download({ bytes, total }: { readonly bytes: number; readonly total: number }, lang: Language, t: Translate): TemplateResult {
  const text = t('viewer.loaded', { loaded: megabytes(bytes, lang), total: megabytes(total, lang) });
  return html`<p class="v-progress"><progress max=${total} value=${bytes} aria-label=${t('viewer.loading')}></progress>${text}</p>`;
}

/** Why it cannot be shown, and a second try where one may help. */
export function apology(reason: string, t: Translate, retry: () => void): TemplateResult {
  return html`<div class="v-fault" role="alert">
    <p>${say(t, `fault.${reason}`)}</p>
    ${reason === 'webgl' ? nothing : html`<button type="button" @click=${retry}>${t('viewer.retry')}</button>`}
  </div>`;
}

/** How to move about, where the thing comes from, and whose it is. */
export function help({ provenance, credit }: ViewerData, t: Translate): TemplateResult {
  return html`<section class="v-panel" aria-label=${t('viewer.help')}>
    <h3>${t('viewer.help')}</h3>
    <p>${t('viewer.keys')}</p>
    <p>${t('viewer.touch')}</p>
    ${provenance ? html`<p>${words(provenance)}</p>` : nothing}
    <p class="v-credit">${credit}</p>
  </section>`;
}

/** The chosen hotspot. */
export function told(hotspot: Hotspot, t: Translate, close: () => void): TemplateResult {
  return html`<section class="v-panel" aria-label=${hotspot.title.text} aria-live="polite">
    <h3>${words(hotspot.title)}</h3>
    ${hotspotText(hotspot)} ${iconButton(t('viewer.closeText'), 'close', close, { kind: 'v-corner' })}
  </section>`;
}

/** All hotspots as text, where there is no picture to put them on. */
export function textList(hotspots: readonly Hotspot[]): TemplateResult | typeof nothing {
  if (!hotspots.length) return nothing;
  return html`<ol class="v-list">
    ${hotspots.map((hotspot) => html`<li><h3>${words(hotspot.title)}</h3>${hotspotText(hotspot)}</li>`)}
  </ol>`;
}
