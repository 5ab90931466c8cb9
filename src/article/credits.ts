import { html, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';

const PARTS = ['texts', 'positions', 'base', 'fonts', 'software'] as const;

/** The long form of the attribution; `streets` is that of the street-level file, if one is in use. */
export function creditsArticle(t: Translate, streets: string | undefined): TemplateResult {
  return html`<article class="list credits">
    <header class="title plain">
      <h1 tabindex="-1">${t('credits.title')}</h1>
      <p class="intro">${t('credits.intro')}</p>
    </header>
    ${PARTS.map(
      (part) => html`<section>
        <h2>${t(`credits.${part}`)}</h2>
        <p>${t(`credits.${part}Body`)}</p>
      </section>`,
    )}
    ${streets ? html`<section><h2>${t('credits.streets')}</h2><p>${streets}</p></section>` : ''}
  </article>`;
}
