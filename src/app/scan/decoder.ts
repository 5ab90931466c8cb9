/** Reads the text of the QR symbol in the present picture of a video, if there is one. */
export type Decoder = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Enough for a symbol of a fifth of the picture; more only costs time. */
const LONG_SIDE = 800;
/** Milliseconds for one picture. */
const TIME_LIMIT = 60;

/** The browser's own reader: absent on most desks, and on some telephones present but without QR. */
async function ownDetector(): Promise<Decoder | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): readonly string[] => []);
  if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function scriptDecoder(): Promise<Decoder> {
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, LONG_SIDE / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!context || !width || !height) return undefined;
    Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    try {
      return decode(context.getImageData(0, 0, width, height), { timeLimit: TIME_LIMIT });
    } catch {
      return undefined;
    }
  };
}

/** The best reader that this browser has. Rejects when ours is needed and cannot be fetched. */
export async function makeDecoder(): Promise<Decoder> {
  const own = await ownDetector();
  if (!own) return scriptDecoder();
  let chosen = own;
  return async (video) => {
    try {
      return await chosen(video);
    } catch {
      chosen = await scriptDecoder();
      return undefined;
    }
  };
}
