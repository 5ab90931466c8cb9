import type { Language } from '../../model/languages.ts';
import { speak, stopSpeaking, voiceFor } from '../speech.ts';

/** What is heard in a session: a recording, or the voice of the device; one at a time. `changed` when it begins and ends. */
export class Voice {
  /** Is there anything to hear now? */
  sounds = false;
  private recording: HTMLAudioElement | undefined;

  constructor(private readonly lang: Language, private readonly changed: () => void) {}

  /** Has the device a voice for the language of the page? */
  get reads(): boolean {
    return voiceFor(this.lang) !== undefined;
  }

  play(href: string): void {
    this.hush();
    const recording = new Audio(href);
    this.recording = recording;
    const over = (): void => this.end(recording === this.recording);
    for (const type of ['ended', 'error']) recording.addEventListener(type, over);
    recording.play().catch(over);
    this.begin();
  }

  read(text: string): void {
    const voice = voiceFor(this.lang);
    if (!voice) return;
    this.hush();
    speak(text, voice, () => this.end(this.recording === undefined));
    this.begin();
  }

  hush(): void {
    this.recording?.pause();
    this.recording = undefined;
    stopSpeaking();
    this.end(true);
  }

  private begin(): void {
    this.sounds = true;
    this.changed();
  }

  private end(mine: boolean): void {
    if (!mine || !this.sounds) return;
    this.sounds = false;
    this.changed();
  }
}
