/** Formats of Gaussian splats that are read. */
export type SplatType = 'ply' | 'spz' | 'splat';

/** Bytes of a point in a .splat file. */
const RECORD = 32;
/** A PLY header is shorter than this. */
const HEADER = 65_536;

const SIZES: Readonly<Record<string, number>> = {
  char: 1, uchar: 1, int8: 1, uint8: 1,
  short: 2, ushort: 2, int16: 2, uint16: 2,
  int: 4, uint: 4, int32: 4, uint32: 4, float: 4, float32: 4,
  double: 8, float64: 8,
};

/** Bytes that the elements of a PLY header announce; NaN when it is not a binary header that we can count. */
function announced(header: string): number {
  let [count, sum] = [0, 0];
  for (const line of header.split(/\r?\n/)) {
    const [word, type = '', number] = line.trim().split(/\s+/);
    if (word === 'format' && type !== 'binary_little_endian') return Number.NaN;
    if (word === 'element') count = Number(number);
    if (word === 'property') sum += count * (SIZES[type] ?? Number.NaN);
  }
  return sum;
}

function wholePly(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER));
  const end = /\nend_header\r?\n/.exec(text);
  if (!end || !/^element vertex [1-9]/m.test(text)) return false;
  const start = end.index + end[0].length;
  return bytes.length - start >= announced(text.slice(0, end.index));
}

/** What a file of splats is, by its first bytes, or its name where the format has no mark; `undefined` when it is none or not whole. */
export function splatTypeOf(bytes: Uint8Array, name: string): SplatType | undefined {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  if (mark.startsWith('ply')) return wholePly(bytes) ? 'ply' : undefined;
  if (mark.startsWith('\x1f\x8b') || mark === 'NGSP') return 'spz';
  const plain = /\.splat(\?|$)/.test(name) && bytes.length >= RECORD && bytes.length % RECORD === 0;
  return plain ? 'splat' : undefined;
}
