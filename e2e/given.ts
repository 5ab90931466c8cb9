import type { Page } from '@playwright/test';
import type { Language } from './built.ts';

/** The circumstances of a visit, set before the first page is opened. */
export class Given {
  constructor(private readonly page: Page) {}

  /** A browser that cannot draw with WebGL. */
  async noWebgl(): Promise<void> {
    await this.page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, options?: unknown) => RenderingContext | null;
      const without = function (this: HTMLCanvasElement, kind: string, options?: unknown): RenderingContext | null {
        return kind.includes('webgl') ? null : getContext.call(this, kind, options);
      };
      HTMLCanvasElement.prototype.getContext = without as HTMLCanvasElement['getContext'];
    });
  }

  /** A browser without a share sheet of the system, as most are on a desk. */
  async noShareSheet(): Promise<void> {
    await this.page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  }

  /** A browser that refuses to copy; `clipboard: false` is one that offers none, as over plain http. */
  async noCopying({ clipboard }: { clipboard: boolean }): Promise<void> {
    await this.page.addInitScript((offered) => {
      const value = offered ? { writeText: () => Promise.reject(new Error('refused')) } : undefined;
      Object.defineProperty(navigator, 'clipboard', { value });
    }, clipboard);
  }

  /** A page whose scripts have not arrived: it stays as it was sent. */
  async scriptsHeldBack(): Promise<void> {
    await this.page.route('**/assets/index-*.js', (route) => route.abort());
  }

  /** A visitor who chose a language on an earlier day. */
  async chosenLanguage(lang: Language): Promise<void> {
    await this.page.addInitScript((chosen) => localStorage.setItem('disan.language', chosen), lang);
  }

  /** A line that drops the files whose address matches, until the returned function is called. */
  async filesLost(pattern: RegExp): Promise<() => Promise<void>> {
    await this.page.route(pattern, (route) => route.abort());
    return () => this.page.unroute(pattern);
  }

  /** A visitor who stands somewhere and lets the page know. */
  async standingAt(lon: number, lat: number): Promise<void> {
    await this.page.context().grantPermissions(['geolocation']);
    await this.page.context().setGeolocation({ longitude: lon, latitude: lat });
  }
}
