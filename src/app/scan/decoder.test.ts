// @vitest-environment happy-dom
import encodeQr from 'qr';
import { afterEach, expect, it, vi } from 'vitest';
import { makeDecoder } from './decoder.ts';

const ADDRESS = 'HTTPS://DISAN.EXAMPLE/Q/2ZK4S/';
const video = { videoWidth: 320, videoHeight: 320 } as HTMLVideoElement;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A canvas that shows the symbol of `text`, or plain grey, whatever is drawn on it. */
function stubCanvas(text?: string): void {
  const modules = text ? encodeQr(text, 'raw', { border: 4 }) : [];
  const scale = Math.floor(320 / Math.max(1, modules.length));
  const getImageData = (_x: number, _y: number, width: number, height: number): object => {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let i = 0; i < width * height; i += 1) {
      const dark = modules[Math.floor(i / width / scale)]?.[Math.floor((i % width) / scale)];
      if (dark || !text) data.fill(text ? 0 : 128, i * 4, i * 4 + 3);
    }
    return { data, width, height };
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => undefined, getImageData } as never);
}

function stubDetector(formats: readonly string[], detect: () => Promise<readonly { rawValue: string }[]>): void {
  vi.stubGlobal('BarcodeDetector', class {
    static getSupportedFormats = (): Promise<readonly string[]> => Promise.resolve(formats);
    detect = detect;
  });
}

it('reads by script where the browser has no reader', async () => {
  stubCanvas(ADDRESS);
  expect(await (await makeDecoder())(video)).toBe(ADDRESS);
});

it('finds nothing in a picture without a symbol', async () => {
  stubCanvas();
  expect(await (await makeDecoder())(video)).toBeUndefined();
});

it('uses the reader of the browser', async () => {
  stubDetector(['qr_code'], () => Promise.resolve([{ rawValue: 'from the browser' }]));
  expect(await (await makeDecoder())(video)).toBe('from the browser');
});

it('does not use one that cannot read QR', async () => {
  stubDetector(['ean_13'], () => Promise.resolve([{ rawValue: 'from the browser' }]));
  stubCanvas(ADDRESS);
  expect(await (await makeDecoder())(video)).toBe(ADDRESS);
});

it('turns to the script when the reader of the browser fails', async () => {
  stubDetector(['qr_code'], () => Promise.reject(new Error('service unavailable')));
  stubCanvas(ADDRESS);
  const decode = await makeDecoder();
  expect([await decode(video), await decode(video)]).toEqual([undefined, ADDRESS]);
});
