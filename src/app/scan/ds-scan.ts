import { html, nothing, render, type TemplateResult } from 'lit';
import { uiIcon } from '../../article/icon.ts';
import { loadTranslate, type Translate } from '../../locales/translate.ts';
import { pathOf } from '../../model/routes.ts';
import { pageLanguage } from '../page-language.ts';
import { CameraError, openCamera, torchOf, type CameraFault } from './camera.ts';
import { codeIn, ownHosts } from './code-in.ts';
import { makeDecoder } from './decoder.ts';
import css from './ds-scan.css?inline';

/** Milliseconds between two pictures that are looked at. */
const PAUSE = 120;

type State = 'starting' | 'looking' | 'found' | 'decoder' | CameraFault;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

/**
 * Opens what a plate says: by the camera, or by its code typed in. It shows itself when it is put
 * into the page, and goes away with its camera when it is closed or the page is left.
 *
 * @summary Dialog that reads the codes on our plates.
 */
export class DsScan extends HTMLElement {
  private readonly stopping = new AbortController();
  private readonly sheet = new CSSStyleSheet();
  private readonly hosts = ownHosts(document);
  private t!: Translate;
  private state: State = 'starting';
  private other = '';
  private wrong = false;
  private lit = false;
  private torch: ReturnType<typeof torchOf>;

  async connectedCallback(): Promise<void> {
    this.sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    const { signal } = this.stopping;
    document.addEventListener('visibilitychange', () => this.dialog?.close(), { signal });
    addEventListener('pagehide', () => this.remove(), { signal });
    this.t = await loadTranslate(pageLanguage());
    if (signal.aborted) return;
    this.show();
    this.dialog?.showModal();
    await this.look(signal);
  }

  disconnectedCallback(): void {
    this.stopping.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private change(state: State): void {
    this.state = state;
    this.show();
  }

  private async look(signal: AbortSignal): Promise<void> {
    try {
      const stream = await openCamera();
      const stop = (): void => stream.getTracks().forEach((track) => track.stop());
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop);
      this.torch = torchOf(stream);
      await this.watch(stream, signal);
    } catch (error) {
      if (!signal.aborted) this.change(error instanceof CameraError ? error.fault : 'decoder');
    }
  }

  /** Looks at picture after picture until one holds a code of ours. */
  private async watch(stream: MediaStream, signal: AbortSignal): Promise<void> {
    const video = this.querySelector('video') as HTMLVideoElement;
    video.srcObject = stream;
    const [decode] = await Promise.all([makeDecoder(), video.play()]);
    this.change('looking');
    while (!signal.aborted) {
      const text = await decode(video);
      const code = text && codeIn(text, this.hosts);
      if (code) return this.open(code);
      if (text && text !== this.other) this.tellOther(text);
      await pause();
    }
  }

  private tellOther(text: string): void {
    this.other = text;
    this.show();
  }

  private open(code: string): void {
    this.change('found');
    location.assign(pathOf({ page: 'code', code }));
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = codeIn(this.querySelector('input')?.value ?? '', this.hosts);
    if (code) return this.open(code);
    this.wrong = true;
    this.show();
    this.querySelector('input')?.focus();
  };

  private readonly onInput = (): void => {
    this.wrong = false;
    this.show();
  };

  private readonly switchTorch = async (): Promise<void> => {
    await this.torch?.(!this.lit).then(() => (this.lit = !this.lit), () => undefined);
    this.show();
  };

  private says(): string {
    const { t, state, other } = this;
    if (state === 'looking') return other ? t('scan.other', { text: other.slice(0, 80) }) : t('scan.hint');
    if (state === 'starting' || state === 'found') return t(`scan.${state}`);
    return t(`scan.fault.${state}`);
  }

  private finder(): TemplateResult {
    const { t, state, torch, lit } = this;
    const seen = state === 'starting' || state === 'looking' || state === 'found';
    return html`<div class="finder" ?hidden=${!seen}>
      <video muted playsinline aria-hidden="true"></video>
      ${torch ? html`<button type="button" class="torch" aria-pressed=${lit ? 'true' : 'false'} @click=${this.switchTorch}>${t('scan.torch')}</button>` : nothing}
    </div>
    <p class="says" role="status">${this.says()}</p>`;
  }

  private form(): TemplateResult {
    const { t, wrong } = this;
    return html`<form novalidate @submit=${this.onSubmit}>
      <label for="scan-code">${t('scan.type')}</label>
      <div>
        <input id="scan-code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" size="8" aria-describedby="scan-note" aria-invalid=${wrong ? 'true' : 'false'} @input=${this.onInput} />
        <button>${t('scan.go')}</button>
      </div>
      <p id="scan-note" class=${wrong ? 'wrong' : ''} aria-live="assertive">${wrong ? t('notFound.typo') : t('scan.typeNote')}</p>
    </form>`;
  }

  private show(): void {
    const close = (): void => this.dialog?.close();
    render(
      html`<dialog aria-labelledby="scan-title" @close=${() => this.remove()}>
        <header><h2 id="scan-title">${this.t('scan.title')}</h2><button type="button" class="close" aria-label=${this.t('scan.close')} @click=${close}>${uiIcon('close')}</button></header>
        ${this.finder()}${this.form()}
      </dialog>`,
      this,
    );
  }
}

customElements.define('ds-scan', DsScan);
