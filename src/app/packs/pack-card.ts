import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../locales/translate.ts';
import { formatDate, formatNumber } from '../../locales/translate.ts';
import { languageName, type PackGroup } from '../../model/pack.ts';
import { LANGUAGES, languages, type Language } from '../../model/languages.ts';
import { words } from '../../model/text.ts';
import type { PackWork, Said } from './pack-work.ts';

/** Megabytes as they are written, at least a tenth. */
export function megabytes(bytes: number, lang: Language): string {
  return formatNumber(Math.max(bytes > 0 ? 0.1 : 0, bytes / 1e6), lang, 1);
}

function percent({ progress: { done, total } }: PackWork): number {
  return total ? Math.floor((done / total) * 100) : 0;
}

/** The local day of a moment, as `YYYY-MM-DD`. */
function dayOf(at: string): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Draws one pack. */
export class PackCard {
  constructor(
    private readonly t: Translate,
    private readonly lang: Language,
  ) {}

  render(work: PackWork, label: string): TemplateResult {
    const { id } = work;
    return html`<section class="pack" aria-labelledby=${`pack-${id}`}>
      <h3 id=${`pack-${id}`}><small>${label}</small> ${words(work.title, this.lang)}</h3>
      ${work.saved ? html`<p class="fact">${this.t('offline.saved', { date: formatDate(dayOf(work.saved.at), this.lang), bytes: megabytes(work.stored, this.lang) })}</p>` : nothing}
      ${work.saved && !work.doing ? html`<p class="fact">${work.saved.groups.map((group) => this.groupName(group)).join(' · ')}</p>` : nothing}
      ${this.body(work)}
      <p class="says" role="status">${work.said ? this.says(work.said, work) : nothing}</p>
    </section>`;
  }

  private body(work: PackWork): TemplateResult {
    if (work.doing) return this.running(work);
    if (work.planned) return this.paused(work);
    if (work.saved) return this.kept(work);
    return html`${this.choice(work)}<div class="row">${this.button('save', () => void work.save(), true, !work.info)}</div>`;
  }

  private running(work: PackWork): TemplateResult {
    const { t, lang } = this;
    const { done, total } = work.progress;
    const text =
      work.doing === 'checking'
        ? t('offline.checking', { percent: percent(work) })
        : t('offline.progress', { done: formatNumber(done / 1e6, lang, 1), total: megabytes(total, lang), percent: percent(work) });
    return html`<progress max="100" .value=${percent(work)} aria-label=${t('offline.title')}></progress>
      <p class="fact">${text}</p>
      <div class="row">
        ${this.button('pause', () => work.pause())}${work.doing === 'saving' ? this.button('cancel', () => void work.cancel()) : nothing}
      </div>`;
  }

  private paused(work: PackWork): TemplateResult {
    return html`<progress max="100" .value=${percent(work)} aria-label=${this.t('offline.title')}></progress>
      <p class="fact">${this.t('offline.paused', { percent: percent(work) })}</p>
      <div class="row">${this.button('resume', () => void work.save(), true)}${this.button('cancel', () => void work.cancel())}</div>`;
  }

  private kept(work: PackWork): TemplateResult {
    const { t, lang } = this;
    const same = work.info?.version === work.saved?.version || !work.newer;
    const known = work.info ? html`<p class="fact">${same ? t('offline.current') : t('offline.newer', { transfer: megabytes(work.newer, lang) })}</p>` : nothing;
    const changed = work.saved?.groups.join() !== [...work.chosen].filter((group) => work.groups.includes(group)).sort(byOrder(work)).join();
    return html`${known}
      <div class="row">
        ${same ? nothing : this.button('update', () => void work.save(), true)} ${this.button('check', () => void work.check())} ${this.remove(work)}
      </div>
      ${work.info
        ? html`<details><summary>${t('offline.change')}</summary>${this.choice(work)}<div class="row">${this.button('save', () => void work.save(), true, !changed)}</div></details>`
        : nothing}`;
  }

  /** Two presses, so that a slip does not cost a download. */
  private remove(work: PackWork): TemplateResult {
    return html`<details class="sure"><summary class="button">${this.t('offline.remove')}</summary>${this.button('removeSure', () => void work.remove())}</details>`;
  }

  private choice(work: PackWork): TemplateResult {
    const { transfer, bytes } = work.size;
    const { t, lang } = this;
    const parts = work.groups.filter((group) => group !== 'core');
    return html`<fieldset>
        <legend>${t('offline.parts')}</legend>
        ${parts.map((group) => this.part(work, group))}
      </fieldset>
      ${work.info ? html`<p class="size">${t('offline.size', { transfer: megabytes(transfer, lang), bytes: megabytes(bytes, lang) })}</p>` : nothing}`;
  }

  private part(work: PackWork, group: PackGroup): TemplateResult {
    const change = (event: Event): void => work.choose(group, (event.target as HTMLInputElement).checked);
    const tag = languages.find((lang) => LANGUAGES[lang].name === languageName(group));
    return html`<label><input type="checkbox" .checked=${work.chosen.has(group)} @change=${change} /><span lang=${tag ? LANGUAGES[tag].tag : LANGUAGES[this.lang].tag}>${this.groupName(group)}</span></label>`;
  }

  private groupName(group: PackGroup): string {
    const name = languageName(group);
    if (name !== undefined) return name;
    return this.t(`offline.${group as 'core' | 'pictures' | 'models'}`);
  }

  private button(word: 'save' | 'pause' | 'resume' | 'cancel' | 'check' | 'update' | 'removeSure', press: () => void, main = false, disabled = false): TemplateResult {
    return html`<button type="button" class=${main ? 'main' : ''} ?disabled=${disabled} @click=${press}>${this.t(`offline.${word}`)}</button>`;
  }

  private says(said: Said, work: PackWork): string {
    const { t, lang } = this;
    const name = words(work.title, lang);
    switch (said.kind) {
      case 'done':
        return t('offline.done', { name });
      case 'fault':
        return t(`offline.fault.${said.fault}`);
      case 'noRoom':
        return t('offline.noRoom', { needed: megabytes(said.needed, lang), free: megabytes(said.free, lang) });
      case 'checked':
        return said.repair.damaged ? t('offline.repaired', { damaged: said.repair.damaged, repaired: said.repair.repaired }) : t('offline.whole');
    }
  }
}

function byOrder(work: PackWork): (a: PackGroup, b: PackGroup) => number {
  return (a, b) => work.groups.indexOf(a) - work.groups.indexOf(b);
}
