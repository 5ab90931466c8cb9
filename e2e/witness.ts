import type { Page } from '@playwright/test';

/** Notes what goes on behind a page. */
export class Witness {
  constructor(private readonly page: Page) {}

  /** Every address that is asked for from now on. */
  requests(): readonly string[] {
    const asked: string[] = [];
    this.page.on('request', (request) => asked.push(request.url()));
    this.page.on('websocket', (socket) => asked.push(socket.url()));
    return asked;
  }

  /** Files of the built site that are asked for by `action` and what follows of itself. */
  async files(action: () => Promise<void>): Promise<readonly string[]> {
    const asked = this.requests();
    await action();
    await this.page.waitForLoadState('networkidle');
    const paths = asked.filter((url) => /^https?:/.test(url)).map((url) => decodeURI(new URL(url).pathname).slice(1));
    return [...new Set(paths)].map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
  }

  /** Breaches of the security policy from now on, as the browser tells them. */
  async policy(): Promise<readonly string[]> {
    const told: string[] = [];
    this.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) told.push(message.text());
    });
    await this.page.exposeFunction('tellBreach', (text: string) => told.push(text));
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (window as unknown as { tellBreach(text: string): void }).tellBreach(`${violatedDirective} ${blockedURI}`);
      });
    });
    return told;
  }

  /** Errors that no one caught, from now on. */
  errors(): readonly string[] {
    const errors: string[] = [];
    this.page.on('pageerror', (error) => errors.push(error.message));
    return errors;
  }
}
