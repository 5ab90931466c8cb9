import { zlibSync } from 'fflate';

/** A picture of at most sixteen colours; `pixels` are numbers of colours, row by row from the upper left. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Each [red, green, blue], 0 … 255. */
  readonly colours: readonly (readonly [number, number, number])[];
  readonly pixels: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Rows of four-bit pixels, each after a zero for "no filter". */
function rows({ width, height, pixels }: IndexedPicture): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 1);
      bytes[at] = (bytes[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x & 1 ? 0 : 4));
    }
  }
  return bytes;
}

/** A PNG with a palette. The same picture gives the same bytes on every machine. Throws a `RangeError` for more than sixteen colours. */
export function indexedPng(picture: IndexedPicture): Uint8Array {
  if (picture.colours.length > 16) throw new RangeError('At most sixteen colours.');
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, picture.width);
  view.setUint32(4, picture.height);
  header.set([4, 3, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(picture.colours.flat())),
    chunk('IDAT', zlibSync(rows(picture), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
