import type { Language } from '../../model/languages.ts';
import { speak, stopSpeaking, voiceFor } from '../speech.ts';

/** What is heard in a session: a recording, or the voice of the device; one at a time. `changed` when it begins and ends. */
export class Voice {
  /** Is there anything to hear now? */
  sounds = false;
  private recording: HTMLAudioElement | undefined;
  /** Counts what was begun, so that the end of something before ends nothing now. */
  private turn = 0;

  constructor(private readonly lang: Language, private readonly changed: () => void) {}

  /** Has the device a voice for the language of the page? */
  get reads(): boolean {
    return voiceFor(this.lang) !== undefined;
  }

  play(href: string): void {
    this.hush();
    const recording = new Audio(href);
    this.recording = recording;
    const over = this.begin();
    for (const type of ['ended', 'error']) recording.addEventListener(type, over);
    recording.play().catch(over);
  }

  read(text: string): void {
    const voice = voiceFor(this.lang);
    if (!voice) return;
    this.hush();
    speak(text, voice, this.begin());
  }

  hush(): void {
    this.recording?.pause();
    this.recording = undefined;
    stopSpeaking();
    this.end(this.turn);
  }

  /** Gives what is to be called when it is over. */
  private begin(): () => void {
    this.turn += 1;
    const { turn } = this;
    this.sounds = true;
    this.changed();
    return () => this.end(turn);
  }

  private end(turn: number): void {
    if (turn !== this.turn || !this.sounds) return;
    this.sounds = false;
    this.changed();
  }
}
