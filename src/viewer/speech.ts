import { LANGUAGES, type Language } from '../model/languages.ts';

/** The voice of this device for a language; `undefined` where it has none. Voices may come late: ask again on `voiceschanged`. */
export function voiceFor(lang: Language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const [main = lang] = LANGUAGES[lang].tag.split('-');
  const fits = speechSynthesis.getVoices().filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === main);
  return fits.find((voice) => voice.localService) ?? fits[0];
}

/** Reads a text aloud. Calls `ended` when it is over or was stopped. */
export function speak(text: string, voice: SpeechSynthesisVoice, ended: () => void): void {
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, onend: ended, onerror: ended });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

export function stopSpeaking(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
