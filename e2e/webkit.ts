import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PROGRAMS = ['WebKitWebDriver', 'xvfb-run'];
const FIND = `
  const all = [...document.querySelectorAll(arguments[0])];
  const found = all.find((each) => each.textContent.trim() === arguments[1] && each.checkVisibility() && !each.disabled);
  found?.scrollIntoView({ block: 'center' });
  return found ? [found, found.getBoundingClientRect().y] : null`;
/** Looks in a row at which a thing must stand in the same place before it is pressed. */
const STILL = 4;
/** Milliseconds between two looks at a page. */
const PAUSE = 150;

/** What is missing on this machine for a browser with the engine of WebKitGTK: names of programs. */
export function missingForWebKit(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(':');
  return PROGRAMS.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const asking = createServer().listen(0, '127.0.0.1', () => {
      const { port } = asking.address() as { port: number };
      asking.close(() => done(port));
    });
  });
}

/** A browser with WebKitGTK's engine on a screen of its own, spoken to as W3C WebDriver has it. What it keeps goes when it ends. */
export class WebKit {
  private session = '';

  private constructor(
    private readonly driver: ChildProcess,
    private readonly address: string,
  ) {}

  static async start(): Promise<WebKit> {
    const port = await freePort();
    // The web process has no sandbox for root, and none in most containers.
    const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true, env });
    const browser = new WebKit(driver, `http://127.0.0.1:${port}`);
    await browser.begin();
    return browser;
  }

  private async begin(): Promise<void> {
    await this.until(() => fetch(`${this.address}/status`).then(({ ok }) => ok, () => false), 10_000);
    const capabilities = { alwaysMatch: { timeouts: { script: 60_000, pageLoad: 60_000 } } };
    const { sessionId } = (await this.ask('POST', '/session', { capabilities })) as { sessionId: string };
    this.session = `/session/${sessionId}`;
  }

  private async ask(method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.address + path, { method, signal: AbortSignal.timeout(90_000), ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }

  /** Opens an address and waits until it is loaded. */
  async open(url: string): Promise<void> {
    await this.ask('POST', `${this.session}/url`, { url });
  }

  /** Runs a function's text in the page: `return …`, or a promise that it returns. */
  async run<T>(script: string, ...args: readonly unknown[]): Promise<T> {
    return (await this.ask('POST', `${this.session}/execute/sync`, { script, args })) as T;
  }

  /** Presses the first element to be seen that a selector finds and whose text is this, once it stands still. */
  async press(selector: string, text: string): Promise<void> {
    const places: number[] = [];
    await this.until(async () => {
      const [element, place = NaN] = (await this.run<[Readonly<Record<string, string>>, number] | null>(FIND, selector, text)) ?? [];
      const still = places.unshift(place) >= STILL && new Set(places.slice(0, STILL)).size === 1;
      const [id] = Object.values(element ?? {});
      return still && id !== undefined && this.ask('POST', `${this.session}/element/${id}/click`, {}).then(() => true, () => false);
    }, 45_000, `${selector} ${text}`);
  }

  /** Waits until a text returns something true in the page. */
  async sees(script: string, ...args: readonly unknown[]): Promise<void> {
    await this.until(() => this.run<unknown>(script, ...args).then(Boolean, () => false), 90_000, script);
  }

  private async until(holds: () => Promise<boolean>, patience: number, what = 'WebKitWebDriver'): Promise<void> {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`In vain for ${patience} ms: ${what}`);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  /** Ends browser, driver and screen. */
  async end(): Promise<void> {
    if (this.session) await this.ask('DELETE', this.session).catch(() => undefined);
    if (this.driver.pid) process.kill(-this.driver.pid);
  }
}
