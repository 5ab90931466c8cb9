import type { Extended, Extension } from './extensions.ts';
import type { Tool } from './kind.ts';
import type { Immersion } from './xr/immersion.ts';
import { type Mode, modesHere } from './xr/modes.ts';

/** Milliseconds that a refusal stays to be read. */
const SAID = 6000;

/** The immersive sessions of an open thing: a button for each kind that the device has. */
class Immersive implements Extension {
  private immersion: Immersion | undefined;
  private notice: HTMLElement | undefined;

  constructor(private readonly extended: Extended, private readonly modes: readonly Mode[]) {}

  get tools(): readonly Tool[] {
    const { modes, extended } = this;
    const { type } = extended.data;
    const vr: Tool = { key: 'xr.vr', icon: 'headset', run: () => this.enter('immersive-vr') };
    const ar: Tool = { key: 'xr.ar', icon: 'cube', run: () => this.enter('immersive-ar') };
    const quickLook: Tool = { key: 'xr.ar', icon: 'cube', run: () => this.quickLook() };
    const placing = modes.includes('ar') && type !== 'tour' ? [ar] : modes.includes('quickLook') && type === 'model' ? [quickLook] : [];
    return [...(modes.includes('vr') ? [vr] : []), ...placing];
  }

  private async quickLook(): Promise<void> {
    const { data, space, t } = this.extended;
    const [model] = space.floors;
    if (data.type !== 'model' || !model) return;
    this.notice?.remove();
    try {
      const { openQuickLook } = await import('./xr/quick-look.ts');
      await openQuickLook(data, model);
    } catch (error) {
      console.warn(error);
      this.say(t('viewer.xr.failed'));
    }
  }

  /** Asks for the session at once, while the press still counts, and for its code along with it. */
  private async enter(mode: XRSessionMode): Promise<void> {
    if (this.immersion || !navigator.xr) return;
    this.notice?.remove();
    const wanted = { optionalFeatures: ['local-floor', 'hit-test', 'hand-tracking'] };
    const asked = navigator.xr.requestSession(mode, wanted);
    try {
      const [session, { Immersion }] = await Promise.all([asked, import('./xr/immersion.ts')]);
      if (this.extended.signal.aborted) return await session.end();
      this.immersion = new Immersion(this.extended, session, mode === 'immersive-ar', () => this.left());
      await this.immersion.start();
    } catch (error) {
      console.warn(error);
      void asked.then((session) => session.end()).catch(() => undefined);
      this.say(this.extended.t('viewer.xr.failed'));
    }
  }

  private left(): void {
    this.immersion = undefined;
    this.extended.changed();
  }

  private say(text: string): void {
    const notice = document.createElement('p');
    notice.className = 'v-status';
    notice.role = 'status';
    this.extended.host.append(notice);
    notice.textContent = text;
    this.notice = notice;
    setTimeout(() => notice.remove(), SAID);
  }

  dispose(): void {
    this.notice?.remove();
    this.immersion?.end();
  }
}

/** Gives an open thing its buttons for VR and AR, as far as this device has them. */
export async function extend(extended: Extended): Promise<Extension> {
  return new Immersive(extended, await modesHere());
}
