import type { Translate } from '../../locales/translate.ts';
import type { Hotspot, Step, Words } from '../../model/viewer.ts';
import type { BoardButton, BoardText } from './board.ts';
import type { Voice } from './voice.ts';

/** What the boards of hotspots and stops are made with. */
export interface Telling {
  readonly t: Translate;
  readonly voice: Voice;
  close(): void;
  exit(): void;
  /** Leaves the session for a page. */
  follow(href: string): void;
}

/** Text in the language of the page, which a voice of the device can read. */
function spoken(...words: readonly Words[]): string | undefined {
  return words.some(({ lang }) => lang) ? undefined : words.map(({ text }) => text).join('. ');
}

function listening(text: string | undefined, audio: string | undefined, { t, voice }: Telling): BoardButton[] {
  if (voice.sounds) return [{ key: 'hush', name: t('viewer.xr.hush'), run: () => voice.hush() }];
  if (audio) return [{ key: 'listen', name: t('viewer.xr.listen'), run: () => voice.play(audio) }];
  return text && voice.reads ? [{ key: 'listen', name: t('viewer.guide.speak'), run: () => voice.read(text) }] : [];
}

/** What stands before the visitor about a hotspot: its text and picture, to hear it, and the page that it leads to. */
export function hotspotBoard({ title, text, picture, audio, link }: Hotspot, number: number, telling: Telling, next: () => void): BoardText {
  const { t, close, exit, follow } = telling;
  return {
    title: { ...title, text: t('viewer.hotspot', { number, title: title.text }) },
    text,
    ...(picture && { picture }),
    buttons: [
      { key: 'close', name: t('viewer.xr.close'), run: close },
      { key: 'next', name: t('viewer.xr.next'), run: next },
      ...listening(spoken(title, text), audio?.href, telling),
      ...(link ? [{ key: 'page', name: link.text, run: () => follow(link.href) }] : []),
      { key: 'exit', name: t('viewer.xr.exit'), run: exit },
    ],
  };
}

/** What stands before the visitor at a stop of the guided view. */
export function stopBoard({ title, text }: Step, [number, total]: readonly [number, number], telling: Telling, go: (by: number) => void): BoardText {
  const { t, close, exit } = telling;
  return {
    title,
    note: t('viewer.guide.count', { number, total }),
    text,
    buttons: [
      { key: 'previous', name: t('viewer.guide.previous'), run: () => go(-1) },
      { key: 'next', name: t('viewer.guide.next'), run: () => go(1) },
      ...listening(spoken(title, text), undefined, telling),
      { key: 'close', name: t('viewer.guide.stop'), run: close },
      { key: 'exit', name: t('viewer.xr.exit'), run: exit },
    ],
  };
}
