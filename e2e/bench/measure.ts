import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Line } from './line.ts';
import type { Check, Marks } from './probe.ts';
import { waitForQuiet } from './quiet.ts';
import type { Served, Site } from './server.ts';

/** A page to measure. */
export interface Subject {
  readonly name: string;
  readonly site: Site;
  /** From the slash on, with the fragment. */
  readonly path: string;
  readonly check: Check;
  /** The path that the page moves on to by itself, if it does. */
  readonly arrives?: string;
  /** What is pressed once the page is at rest: bytes and times count from then on. */
  readonly press?: string;
  /** Without throttling of line and processor. */
  readonly free?: boolean;
  /** Whether the time of a frame is wanted too. */
  readonly frames?: boolean;
}

/** One load from a cold cache. */
export interface Load {
  readonly marks: Marks;
  readonly served: readonly Served[];
  /** Share of the processors that was idle before it, 0–1. */
  readonly idle: number;
  /** Milliseconds of a frame of the model. */
  readonly frame?: number;
  /** Why the load does not count. */
  readonly errors: readonly string[];
}

/** The line and the processor of a mid-range phone on weak 4G. Bytes a second, milliseconds. */
export const PHONE = {
  download: 1_600_000 / 8,
  latency: 150,
  cpu: 4,
  viewport: { width: 390, height: 844 },
  scale: 2,
  locale: 'vi-VN',
} as const;

const QUIET = 1500;
const PATIENCE = 60_000;
/** How long a load waits for others on this machine. */
const COURTESY = Number(process.env.BENCH_WAIT ?? 15) * 1000;

async function throttle(context: BrowserContext, page: Page, site: Site): Promise<void> {
  site.through(new Line(PHONE.latency, PHONE.download));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpu });
}

/** Waits until neither the page nor, for a while, the server has anything more to do. */
async function settle(page: Page, site: Site): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    await page.waitForLoadState('networkidle', { timeout: PATIENCE });
    const before = site.served.length;
    await sleep(QUIET);
    if (site.served.length === before) return;
    if (performance.now() > end) throw new Error(`${page.url()} never comes to rest`);
  }
}

/** Comes to the button of a page at rest, and presses it; only then is the line slow. */
async function press(page: Page, { site, press: button = '' }: Subject, slow: () => Promise<void>): Promise<void> {
  await page.locator(button).scrollIntoViewIfNeeded();
  await settle(page, site);
  await slow();
  site.reset();
  await page.locator(button).click();
}

async function visit(page: Page, subject: Subject, slow: () => Promise<void>): Promise<Marks> {
  const { site, path, check, arrives } = subject;
  if (!subject.press) await slow();
  await page.goto(site.origin + path, { waitUntil: 'commit' });
  if (arrives) await page.waitForURL(({ pathname }) => pathname === arrives, { timeout: PATIENCE, waitUntil: 'load' });
  await page.waitForLoadState('load', { timeout: PATIENCE });
  if (subject.press) await press(page, subject, slow);
  else await settle(page, site);
  const marks = (): Promise<Marks> => page.evaluate(() => (globalThis as unknown as { benchMarks: Marks }).benchMarks);
  const end = performance.now() + PATIENCE;
  while (check !== 'none' && (await marks()).ready === undefined && performance.now() < end) await sleep(200);
  await settle(page, site);
  return marks();
}

function frameOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { benchFrames(): number }).benchFrames());
}

/** Loads a subject once in a new context: no cache, no storage, no connection left from before. */
async function load(browser: Browser, subject: Subject, probe: string): Promise<Load> {
  const { viewport, scale, locale } = PHONE;
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale, isMobile: true, hasTouch: true, locale });
  const errors: string[] = [];
  try {
    await context.addInitScript({ content: `globalThis.benchCheck=${JSON.stringify(subject.check)};${probe}` });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    const idle = await waitForQuiet(COURTESY);
    subject.site.reset();
    const marks = await visit(page, subject, async () => {
      if (!subject.free) await throttle(context, page, subject.site);
    });
    const served = [...subject.site.served];
    const frame = subject.frames ? { frame: await frameOf(page) } : {};
    return { marks, served, idle, ...frame, errors: [...errors, ...failures(subject, marks, served)] };
  } finally {
    subject.site.through(undefined);
    await context.close();
  }
}

function failures({ check }: Subject, marks: Marks, served: readonly Served[]): string[] {
  const missing = served.filter(({ status }) => status >= 400).map(({ path }) => `404 ${path}`);
  return check !== 'none' && marks.ready === undefined ? [...missing, 'never ready'] : missing;
}

/** Turns a list by `by` places: in each round another subject goes first. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/**
 * Loads every subject `runs` times, one after the other in rounds, after one round that does not
 * count (the browser's first WebGL context and the disk are slow once). Throws when a load fails.
 */
export async function measure(browser: Browser, subjects: readonly Subject[], probe: string, runs: number): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const subject of turned(subjects, round)) {
      const result = await load(browser, subject, probe);
      if (result.errors.length) throw new Error(`${subject.name}: ${result.errors.join('; ')}`);
      if (round > 0) loads.get(subject.name)?.push(result);
      process.stderr.write(round ? '.' : 'w');
    }
  }
  process.stderr.write('\n');
  return loads;
}
