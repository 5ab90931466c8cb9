import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Translate } from '../locales/translate.ts';
import type { Step, ViewerData } from '../model/viewer.ts';
import type { Opened } from './kind.ts';
import { iconButton, words } from './parts.ts';
import { speak, stopSpeaking, voiceFor } from './speech.ts';

interface Guided {
  readonly data: ViewerData;
  readonly t: Translate;
  readonly opened: Opened;
  /** Draws the panel anew. */
  changed(): void;
  stop(): void;
}

/** Where the view of a step is: its own pose or direction, else its hotspot. */
export function aim({ hotspot, scene, pose, look }: Step): Parameters<Opened['show']>[0] {
  return { ...(hotspot && { hotspot }), ...(scene && { scene }), ...(pose && { pose }), ...(look && { look }) };
}

/** Leads from stop to stop of the guided view, with captions, and a voice where the device has one. */
export class Guide {
  private index = 0;
  private speaking = false;
  private readonly onVoices = (): void => this.guided.changed();

  constructor(private readonly guided: Guided) {
    if ('speechSynthesis' in globalThis) speechSynthesis.addEventListener?.('voiceschanged', this.onVoices);
    this.show();
  }

  private get step(): Step | undefined {
    return this.guided.data.steps[this.index];
  }

  private go(by: number): void {
    const { length } = this.guided.data.steps;
    this.index = (this.index + by + length) % length;
    this.show();
    if (this.speaking) this.read();
    this.guided.changed();
  }

  private show(): void {
    if (this.step) this.guided.opened.show(aim(this.step));
  }

  private read(): void {
    const { step, guided } = this;
    const voice = voiceFor(guided.data.lang);
    if (!step || !voice) return;
    this.speaking = true;
    const spoken = this.index;
    speak(`${step.title.text}. ${step.text.text}`, voice, () => {
      if (spoken === this.index) this.speaking = false;
      guided.changed();
    });
    guided.changed();
  }

  private hush(): void {
    this.speaking = false;
    stopSpeaking();
    this.guided.changed();
  }

  private voiceButton(step: Step): TemplateResult | typeof nothing {
    const { data, t } = this.guided;
    if (step.text.lang || !voiceFor(data.lang)) return nothing;
    return this.speaking
      ? iconButton(t('viewer.guide.hush'), 'stop', () => this.hush())
      : iconButton(t('viewer.guide.speak'), 'speak', () => this.read());
  }

  template(): TemplateResult | typeof nothing {
    const { step, index } = this;
    const { data, t, stop } = this.guided;
    if (!step) return nothing;
    return html`<section class="v-panel" aria-label=${t('viewer.guide.title')}>
      <div class="v-told" aria-live="polite">
        <p class="v-count">${t('viewer.guide.count', { number: index + 1, total: data.steps.length })}</p>
        <h3>${words(step.title)}</h3>
        <p>${words(step.text)}</p>
      </div>
      <div class="v-moves">
        ${iconButton(t('viewer.guide.previous'), 'previous', () => this.go(-1))}
        ${iconButton(t('viewer.guide.next'), 'next', () => this.go(1))}
        ${this.voiceButton(step)}
        <button type="button" @click=${stop}>${t('viewer.guide.stop')}</button>
      </div>
    </section>`;
  }

  dispose(): void {
    stopSpeaking();
    if ('speechSynthesis' in globalThis) speechSynthesis.removeEventListener?.('voiceschanged', this.onVoices);
  }
}
