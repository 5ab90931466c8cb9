import { offlinePage } from '../../article/offline.ts';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { offlinePath } from '../../model/pack.ts';
import { plainHead } from './head.ts';
import type { Page } from '../page.ts';
import type { Output } from './output.ts';

/** The pages that the service worker shows in place of those that are not on the device. */
export const offlinePages: Output = function* (build) {
  for (const lang of languages) {
    const t = build.translate[lang];
    const title = t('offline.missing.title');
    const description = t('offline.missing.text');
    const page: Page = {
      lang: LANGUAGES[lang].tag,
      title: `${title} · ${t('app.title')}`,
      description,
      sheet: 'plain.css',
      head: plainHead({ page: 'home', lang }, { origin: build.origin, title, description, index: false }),
      body: offlinePage(lang, t),
    };
    yield [offlinePath(lang), build.compose(page)];
  }
};
