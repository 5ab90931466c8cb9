import { html, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { pathOf } from '../model/routes.ts';
import type { Language } from '../model/languages.ts';
import { riverMark } from './frame.ts';

/** The page in place of one that is not on the device; a script lists what is. */
export function offlinePage(lang: Language, t: Translate): TemplateResult {
  return html`<main id="main" class="lost" data-page="offline">
    <a class="brand" href=${pathOf({ page: 'home', lang })} aria-label=${t('app.title')}>${riverMark()}<span>${t('app.title')}</span></a>
    <h1>${t('offline.missing.title')}</h1>
    <p class="intro">${t('offline.missing.text')}</p>
    <p class="actions">
      <button type="button" data-retry>${t('offline.missing.retry')}</button>
      <button type="button" data-keep data-kept=${t('offline.missing.kept')}>${t('offline.missing.keep')}</button>
    </p>
    <p class="note" role="status" data-says></p>
    <section>
      <h2>${t('offline.missing.here')}</h2>
      <ul class="choices" data-saved></ul>
      <p data-nothing hidden>${t('offline.missing.nothing')}</p>
    </section>
  </main>`;
}
