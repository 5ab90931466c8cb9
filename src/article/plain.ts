import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { LANGUAGES, languages, type Language } from '../model/languages.ts';
import { cardGroup } from './cards.ts';
import { riverMark } from './frame.ts';
import type { TitledCards } from './view.ts';

type Translators = Readonly<Record<Language, Translate>>;

/** One way on, in the words of its language. */
export interface Choice {
  readonly lang: Language;
  readonly href: string;
  readonly title?: string;
  readonly text?: string;
  /** What is to be known of the way on. */
  readonly note?: string | undefined;
}

function choices(list: readonly Choice[]): TemplateResult {
  return html`<ul class="choices">
    ${list.map(({ lang, href, title, text, note }) => {
      const { name, tag } = LANGUAGES[lang];
      return html`<li>
        <a href=${href} hreflang=${tag} lang=${tag} data-language=${lang}>
          <small>${title ? name : nothing}</small><b>${title ?? name}</b>${note ? html`<em>${note}</em>` : nothing}${text ? html`<span>${text}</span>` : nothing}
        </a>
      </li>`;
    })}
  </ul>`;
}

function everyLanguage(translators: Translators, key: (t: Translate) => string): TemplateResult[] {
  return languages.map((lang) => html`<span lang=${LANGUAGES[lang].tag}>${key(translators[lang])}</span>`);
}

/** The page at `/`: every language by its own name. */
export function chooserPage(list: readonly Choice[], translators: Translators): TemplateResult {
  return html`<main id="main" class="choose" data-page="chooser">
    ${riverMark()}
    <h1>${everyLanguage(translators, (t) => t('app.title'))}</h1>
    ${choices(list)}
  </main>`;
}

/** The page behind a plate: the name and summary of the thing in every language at once. */
export function codePage(code: string, list: readonly Choice[]): TemplateResult {
  return html`<main id="main" class="choose" data-page="code" data-code=${code}>
    ${riverMark()}
    <h1 class="plate-code">${code}</h1>
    ${choices(list)}
  </main>`;
}

/** The page for an address that is none of ours: a sentence in every language and all places. */
export function lostPage(groups: Readonly<Record<Language, readonly TitledCards[]>>, translators: Translators): TemplateResult {
  return html`<main id="main" class="lost" data-page="lost">
    <h1>${everyLanguage(translators, (t) => t('notFound.title'))}</h1>
    ${languages.map((lang) => {
      const t = translators[lang];
      return html`<section lang=${LANGUAGES[lang].tag} data-lost=${lang}>
        <p class="lost-why" data-code=${t('notFound.code')} data-typo=${t('notFound.typo')}>${t('notFound.text')}</p>
        ${groups[lang].map(cardGroup)}
      </section>`;
    })}
  </main>`;
}
