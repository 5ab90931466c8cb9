// @vitest-environment happy-dom
/// <reference types="vite/client" />
/// <reference lib="dom.iterable" />
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSight, openViewer } from './viewer-press.ts';

vi.mock('../viewer/ds-viewer.ts', () => {
  class DsViewer extends HTMLElement {}
  if (!customElements.get('ds-viewer')) customElements.define('ds-viewer', DsViewer);
  return { DsViewer: customElements.get('ds-viewer') };
});

const ADDRESS = '/data/p/sites/s/stupa.en.json';
let button: HTMLElement;

const viewer = (): (HTMLElement & { sight?: object }) | null => document.querySelector('ds-viewer');

beforeEach(() => {
  document.documentElement.lang = 'en';
  history.replaceState(null, '', '/en/');
  document.body.innerHTML = `<figure><img alt=""><button data-open-viewer="${ADDRESS}" data-failed="Not now">Open</button></figure><p class="status"></p>`;
  button = document.querySelector('button') as HTMLElement;
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify({ id: 'stupa' })))));
});

afterEach(() => {
  document.dispatchEvent(new Event('disan-page'));
  vi.unstubAllGlobals();
});

it('puts a viewer into the figure and its id into the address', async () => {
  await openViewer(button);
  expect(viewer()?.parentElement?.tagName).toBe('FIGURE');
  expect(location.hash).toBe('#see=stupa');
});

it('takes it away when another page comes', async () => {
  await openViewer(button);
  document.dispatchEvent(new Event('disan-page'));
  expect(viewer()).toBeNull();
});

it('says so where the data cannot be read, and leaves the button', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await openViewer(button);
  expect(viewer()).toBeNull();
  expect(document.querySelector('.status')?.textContent).toBe('Not now');
  expect(button.ariaBusy).toBe('false');
});

it('opens once, however often one taps', async () => {
  await Promise.all([openViewer(button), openViewer(button)]);
  expect(document.querySelectorAll('ds-viewer')).toHaveLength(1);
});

it('opens what the address names, with its view', async () => {
  history.replaceState(null, '', '/en/#see=stupa@1,2,3');
  await openSight(document);
  expect(viewer()?.sight).toEqual({ viewer: 'stupa', camera: [1, 2, 3] });
});

it('opens nothing that the page does not have', async () => {
  history.replaceState(null, '', '/en/#see=tower');
  await openSight(document);
  expect(viewer()).toBeNull();
});

it('loses the view from the address when it is closed', async () => {
  history.replaceState(null, '', '/en/#see=stupa@1,2,3');
  await openSight(document);
  viewer()?.dispatchEvent(new Event('ds-viewer-close'));
  expect(viewer()).toBeNull();
  expect(location.hash).toBe('');
});

it('is closed by Back', async () => {
  await openViewer(button);
  history.replaceState(null, '', '/en/');
  dispatchEvent(new Event('popstate'));
  expect(viewer()).toBeNull();
});
