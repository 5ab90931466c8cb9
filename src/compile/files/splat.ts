/** Bytes of a splat in a .splat file. */
const SPLAT = 32;
/** A PLY header is looked for in the first bytes. */
const HEADER = 65_536;
const SIZES: Readonly<Record<string, number>> = {
  char: 1, uchar: 1, int8: 1, uint8: 1, short: 2, ushort: 2, int16: 2, uint16: 2, int: 4, uint: 4, int32: 4, uint32: 4, float: 4, float32: 4, double: 8, float64: 8,
};

/** What is wrong with a file of Gaussian splats, by the end of its name; `undefined` where nothing can be seen. */
export function splatMistake(name: string, bytes: Uint8Array): string | undefined {
  if (!bytes.length) return 'is empty';
  if (name.endsWith('.ply')) return plyMistake(bytes);
  if (name.endsWith('.spz')) return spzMistake(bytes);
  return bytes.length % SPLAT ? `is no whole .splat file: ${bytes.length} bytes are no multiple of ${SPLAT}` : undefined;
}

/** Gzip up to version 3, 'NGSP' from version 4. */
function spzMistake(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return start.startsWith('\x1f\x8b') || start === 'NGSP' ? undefined : 'is no .spz file';
}

function plyMistake(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.subarray(0, HEADER)).toString('latin1');
  const end = /^ply\r?\n[^]*?^end_header\r?\n/m.exec(text);
  if (!end) return 'is no .ply file: it has no header';
  const header = end[0];
  if (!/^format binary_little_endian 1\.0\r?$/m.test(header)) return undefined;
  const wanted = header.length + bodyLength(header);
  return wanted > bytes.length ? `is cut off: ${bytes.length} of ${wanted} bytes are there` : undefined;
}

/** Bytes of all elements; a list, whose length only the data tells, counts as nothing. */
function bodyLength(header: string): number {
  let count = 0;
  let total = 0;
  for (const line of header.split(/\r?\n/)) {
    const [word, first = '', second = ''] = line.split(' ');
    if (word === 'element') count = Number(second);
    if (word === 'property') total += count * (SIZES[first] ?? 0);
  }
  return total;
}
