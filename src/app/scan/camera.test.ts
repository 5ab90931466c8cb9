// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { CameraError, openCamera, torchOf } from './camera.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'none'],
  ['NotReadableError', 'inUse'],
  ['AbortError', 'inUse'],
])('calls %s %s', async (name, fault) => {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('', name)) } });
  await expect(openCamera()).rejects.toEqual(new CameraError(fault as 'denied'));
  await expect(openCamera()).rejects.toHaveProperty('fault', fault);
});

it('finds no camera where the browser offers none to a page', async () => {
  vi.stubGlobal('navigator', {});
  await expect(openCamera()).rejects.toHaveProperty('fault', 'none');
});

it('switches a lamp that the camera has, and offers none otherwise', async () => {
  const applyConstraints = vi.fn(() => Promise.resolve());
  const streamOf = (capabilities: object): MediaStream => ({ getVideoTracks: () => [{ getCapabilities: () => capabilities, applyConstraints }] }) as never;
  await torchOf(streamOf({ torch: true }))?.(true);
  expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] });
  expect(torchOf(streamOf({}))).toBeUndefined();
});
