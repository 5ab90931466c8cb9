import type { DsMap } from '../../src/map/ds-map.ts';
import { frameTime } from './frames.ts';
import { keepDrawings, thingIsShown } from './pixels.ts';

/** What a page says of itself. Milliseconds since the navigation to the first document of this load. */
export interface Marks {
  fcp?: number;
  lcp?: number;
  /** The element of the last LCP entry, for whoever wonders what was measured. */
  lcpElement?: string;
  /** Since the navigation; for `pixels` since the press. */
  ready?: number;
}

/** When a load counts as ready. */
export type Check = 'none' | 'our-map' | 'peer' | 'pixels';

interface Page {
  benchCheck?: Check;
  benchMarks?: Marks;
  /** Set by a peer: true when what it is there for is on the screen. */
  benchReady?: () => boolean;
  /** Draws frames and gives the time that one takes. */
  benchFrames?: () => number;
}

const INTERVAL = 50;
const page = globalThis as unknown as Page;

/** Time between the navigation of the load and this document: more than nothing after a page that moved on. */
function sinceStart(): number {
  const known = sessionStorage.getItem('bench-start');
  if (known) return performance.timeOrigin - Number(known);
  sessionStorage.setItem('bench-start', String(performance.timeOrigin));
  return 0;
}

function ourMap(): boolean {
  const map = document.querySelector<DsMap>('ds-map');
  if (!map?.hasAttribute('ready')) return false;
  const shows = (layer: string): boolean => map.drawn(layer).length > 0;
  return (shows('sites') || shows('clusters')) && shows('earth') && shows('water');
}

const CHECKS: Readonly<Record<'our-map' | 'peer', () => boolean>> = {
  'our-map': ourMap,
  peer: () => page.benchReady?.() ?? false,
};

function observe(marks: Marks, offset: number): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) marks.fcp = offset + entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
      marks.lcp = offset + entry.startTime;
      marks.lcpElement = `${entry.element?.localName ?? '?'}.${entry.element?.className ?? ''}`;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Marks the frame after the one in which the check first holds. */
function watch(marks: Marks, offset: number, check: () => boolean): void {
  const timer = setInterval(() => {
    if (!check()) return;
    clearInterval(timer);
    requestAnimationFrame(() => (marks.ready = offset + performance.now()));
  }, INTERVAL);
}

/** Marks the first frame that shows the thing, from the first click on. */
function watchPixels(marks: Marks): void {
  keepDrawings();
  page.benchFrames = frameTime;
  addEventListener('click', ({ timeStamp }) => {
    const look = (): void => {
      if (thingIsShown()) marks.ready = performance.now() - timeStamp;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
}

if (location.protocol.startsWith('http') && window === window.top) {
  const offset = sinceStart();
  const marks: Marks = {};
  page.benchMarks = marks;
  observe(marks, offset);
  const { benchCheck = 'none' } = page;
  if (benchCheck === 'pixels') watchPixels(marks);
  else if (benchCheck !== 'none') watch(marks, offset, CHECKS[benchCheck]);
}
