// @vitest-environment happy-dom
/// <reference types="vite/client" />
/// <reference lib="dom.iterable" />
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import { fillTranslate } from '../locales/viewer-translate.ts';
import type { ModelViewer } from '../model/viewer.ts';
import { DsViewer } from './ds-viewer.ts';
import { type Opened, type Stage, ViewerFault } from './kind.ts';

/** A kind that draws nothing: what the element does with a thing, without a GPU. */
const kind = vi.hoisted(() => ({ open: (_: Stage): Promise<Opened> => Promise.reject(new Error('none')) }));
vi.mock('./kinds.ts', () => ({ kindOf: () => ({ load: () => Promise.resolve({ open: (stage: Stage) => kind.open(stage) }), space: false }) }));

const DATA: ModelViewer = {
  type: 'model',
  id: 'stupa',
  lang: 'en',
  title: { text: 'Stupa' },
  credit: 'A. Person, CC BY 4.0',
  schematic: true,
  steps: [
    { title: { text: 'First' }, text: { text: 'The gate.' }, hotspot: 'gate' },
    { title: { text: 'Second' }, text: { text: 'The top.' }, pose: { position: [0, 9, 9], target: [0, 0, 0] } },
  ],
  page: '/en/',
  files: [{ href: '/stupa.glb', bytes: 1_200_000 }],
  metric: true,
  hotspots: [
    { id: 'gate', title: { text: 'Gate' }, text: { text: 'It faces east.' }, at: [0, 1, 2] },
    { id: 'top', title: { text: 'Đỉnh', lang: 'vi' }, text: { text: 'Gilded.' }, at: [0, 9, 0], link: { text: 'Its maker', href: '/en/maker/' } },
  ],
};

function makeThing() {
  return {
    tools: [{ key: 'model.home', icon: 'home', run: vi.fn() }],
    view: () => [1, 2, 3],
    setView: vi.fn(),
    show: vi.fn(),
    onScreen: (id: string) => (id === 'gate' ? { x: 10, y: 20 } : undefined),
    onKey: vi.fn(() => true),
    dispose: vi.fn(),
  };
}

let thing: ReturnType<typeof makeThing>;
let stage: Stage;

/** Puts a viewer into the page and waits until it is open, or has failed. */
async function open(data: ModelViewer = DATA, sight?: DsViewer['sight']): Promise<DsViewer> {
  const viewer = Object.assign(new DsViewer(), { data, t: fillTranslate(en), sight });
  document.body.append(viewer);
  await vi.waitFor(() => expect(viewer.getAttribute('state')).not.toBe('loading'));
  return viewer;
}

function press(viewer: DsViewer, name: string): void {
  const found = [...viewer.querySelectorAll('button')].find((button) => button.ariaLabel === name || button.getAttribute('aria-label') === name || button.textContent.trim() === name);
  if (!found) throw new Error(`No button ${name}`);
  found.click();
}

beforeEach(() => {
  thing = makeThing();
  kind.open = (given) => {
    stage = given;
    return Promise.resolve(thing);
  };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('<ds-viewer>', () => {
  it('becomes ready with the first frame and says so', async () => {
    const ready = vi.fn();
    document.body.addEventListener('ds-viewer-ready', ready, { once: true });
    const viewer = await open();
    expect(viewer.getAttribute('state')).toBe('ready');
    expect(ready).toHaveBeenCalled();
  });

  it('says all the time that a reconstruction is schematic', async () => {
    kind.open = () => Promise.reject(new ViewerFault('missing'));
    expect((await open()).textContent).toContain('Schematic reconstruction');
  });

  it('begins with the view of an address', async () => {
    await open(DATA, { viewer: 'stupa', camera: [4, 5, 6] });
    expect(thing.setView).toHaveBeenCalledWith(undefined, [4, 5, 6]);
  });

  it('puts each hotspot where it is, and hides what is out of sight', async () => {
    const viewer = await open();
    const [gate, top] = [...viewer.querySelectorAll<HTMLElement>('[data-hotspot]')];
    expect(gate?.hidden).toBe(false);
    expect(gate?.style.translate).toBe('10.0px 20.0px');
    expect(top?.hidden).toBe(true);
  });

  it('tells about a hotspot and turns to it', async () => {
    const viewer = await open();
    press(viewer, '2: Đỉnh');
    expect(viewer.querySelector('.v-panel')?.textContent).toContain('Gilded.');
    expect(viewer.querySelector('.v-panel a')?.getAttribute('href')).toBe('/en/maker/');
    expect(viewer.querySelector('.v-panel [lang=vi]')?.textContent).toBe('Đỉnh');
    expect(thing.show).toHaveBeenCalledWith({ hotspot: 'top' });
  });

  it('goes from hotspot to hotspot, round and round', async () => {
    const viewer = await open();
    press(viewer, 'Next point');
    press(viewer, 'Next point');
    press(viewer, 'Next point');
    expect(viewer.querySelector('.v-panel h3')?.textContent).toBe('Gate');
    press(viewer, 'Previous point');
    expect(viewer.querySelector('.v-panel h3')?.textContent).toBe('Đỉnh');
  });

  it('leads through the guided view with captions', async () => {
    const viewer = await open();
    press(viewer, 'Guided view');
    await vi.waitFor(() => expect(viewer.querySelector('.v-panel')?.textContent).toContain('Stop 1 of 2'));
    expect(thing.show).toHaveBeenLastCalledWith({ hotspot: 'gate' });
    press(viewer, 'Next stop');
    expect(viewer.querySelector('.v-panel h3')?.textContent).toBe('Second');
    press(viewer, 'End the guided view');
    expect(viewer.querySelector('.v-panel')).toBeNull();
  });

  it('offers to read aloud only where there is a voice', async () => {
    const viewer = await open();
    press(viewer, 'Guided view');
    await vi.waitFor(() => expect(viewer.querySelector('.v-panel')).not.toBeNull());
    expect(viewer.querySelector('[aria-label="Read aloud"]')).toBeNull();
  });

  it.each(['offline', 'missing', 'broken', 'large', 'memory', 'lost'] as const)('says why it cannot be shown: %s', async (reason) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    kind.open = () => Promise.reject(new ViewerFault(reason));
    const viewer = await open();
    expect(viewer.getAttribute('fault')).toBe(reason);
    expect(viewer.querySelector('[role=alert]')?.textContent).toContain(en.viewer.fault[reason]);
    expect(viewer.querySelector('.v-list')?.textContent).toContain('It faces east.');
  });

  it('opens at a second try', async () => {
    kind.open = () => Promise.reject(new ViewerFault('offline'));
    const viewer = await open();
    kind.open = () => Promise.resolve(thing);
    press(viewer, 'Try again');
    await vi.waitFor(() => expect(viewer.getAttribute('state')).toBe('ready'));
    expect(viewer.hasAttribute('fault')).toBe(false);
  });

  it('offers no second try where the browser cannot draw at all', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    kind.open = () => Promise.reject(new ViewerFault('webgl'));
    expect((await open()).textContent).not.toContain('Try again');
  });

  it('lets go of everything when it is taken away', async () => {
    const viewer = await open();
    viewer.remove();
    expect(thing.dispose).toHaveBeenCalledTimes(1);
    expect(stage.signal.aborted).toBe(true);
  });

  it('asks the one before it to close', async () => {
    const first = await open();
    const close = vi.fn();
    first.addEventListener('ds-viewer-close', close);
    await open();
    expect(close).toHaveBeenCalled();
  });

  it('passes keys to the thing only while the picture has the focus', async () => {
    const viewer = await open();
    const key = (target: Element | null): void => void target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    key(viewer.querySelector('.v-button'));
    expect(thing.onKey).not.toHaveBeenCalled();
    key(viewer.querySelector('.v-host'));
    expect(thing.onKey).toHaveBeenCalled();
  });

  it('tells the view when it comes to rest', async () => {
    const viewer = await open();
    const told = new Promise<object>((resolve) => viewer.addEventListener('ds-viewer-sight', ({ sight }) => resolve(sight)));
    stage.changed();
    expect(await told).toEqual({ viewer: 'stupa', camera: [1, 2, 3] });
  });

  it('has a name on every control', async () => {
    const viewer = await open();
    const nameless = [...viewer.querySelectorAll('button')].filter((button) => !button.getAttribute('aria-label') && !button.textContent.trim());
    expect(nameless).toEqual([]);
  });
});
