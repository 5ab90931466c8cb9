import { html, render } from 'lit';
import { uiIcon } from '../article/icon.ts';
import { loadTranslate } from '../locales/translate.ts';
import { LANGUAGES, languages } from '../model/languages.ts';
import css from './in-app-note.css?inline';
import { dismissNote, isNoteDismissed } from './memory.ts';

/** Tells a reader inside `app` how to open the page in a browser proper, until that reader closes the note. */
export async function showInAppNote(app: string): Promise<void> {
  if (isNoteDismissed()) return;
  const t = await loadTranslate(languages.find((lang) => LANGUAGES[lang].tag === document.documentElement.lang) ?? 'vi');
  const note = document.createElement('aside');
  note.className = 'in-app';
  note.setAttribute('aria-label', t('inApp.title'));
  const close = (): void => {
    dismissNote();
    note.remove();
  };
  render(html`<p>${t('inApp.text', { app })}</p><button type="button" aria-label=${t('inApp.close')} @click=${close}>${uiIcon('close')}</button>`, note);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(note);
}
