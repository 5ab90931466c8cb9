import { gunzipSync, gzipSync } from 'node:zlib';
import { bytesToHeader, readVarint } from 'pmtiles';

/** The four columns of a directory: differences of ids, run lengths, lengths, offsets. */
type Row = readonly [delta: number, run: number, length: number, offset: number];

function rowsOf(packed: Uint8Array): Row[] {
  const at = { buf: new Uint8Array(gunzipSync(packed)), pos: 0 };
  const count = readVarint(at);
  const columns = Array.from({ length: 4 }, () => Array.from({ length: count }, () => readVarint(at)));
  return Array.from({ length: count }, (_, i) => columns.map((column) => column[i] ?? 0) as unknown as Row);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function packed(rows: readonly Row[]): Uint8Array {
  const columns = [0, 1, 2, 3].flatMap((column) => rows.flatMap((row) => varint(row[column] ?? 0)));
  return new Uint8Array(gzipSync(Uint8Array.from([...varint(rows.length), ...columns])));
}

interface Leaf {
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** Leaves of `size` entries, each with the id of its first one; ids and offsets stand in full at the head of a leaf. */
function leavesOf(rows: readonly Row[], size: number): Leaf[] {
  let [id, end] = [0, 0];
  const full = rows.map(([delta, run, length, offset]): Row => {
    id += delta;
    const start = offset === 0 ? end : offset - 1;
    end = start + length;
    return [id, run, length, start + 1];
  });
  const groups = Array.from({ length: Math.ceil(full.length / size) }, (_, i) => full.slice(i * size, (i + 1) * size));
  return groups.map((group) => {
    const relative = group.map(([own, ...rest], i): Row => [i === 0 ? own : own - (group[i - 1]?.[0] ?? 0), ...rest]);
    return { first: group[0]?.[0] ?? 0, bytes: packed(relative) };
  });
}

/** The same archive with its entries in leaf directories, as large ones have them. */
export function withLeaves(archive: Uint8Array, size = 7): Uint8Array {
  const head = archive.slice(0, 127);
  const header = bytesToHeader(head.buffer);
  const part = (offset: number, length = 0): Uint8Array => archive.slice(offset, offset + length);
  const leaves = leavesOf(rowsOf(part(header.rootDirectoryOffset, header.rootDirectoryLength)), size);
  const root = packed(leaves.map(({ first, bytes }, i): Row => [first - (leaves[i - 1]?.first ?? 0), 0, bytes.length, i === 0 ? 1 : 0]));
  const parts = [root, part(header.jsonMetadataOffset, header.jsonMetadataLength), Buffer.concat(leaves.map(({ bytes }) => bytes)), part(header.tileDataOffset, header.tileDataLength)];
  const view = new DataView(head.buffer);
  let offset = head.length;
  parts.forEach(({ length }, i) => {
    view.setBigUint64(8 + 16 * i, BigInt(offset), true);
    view.setBigUint64(16 + 16 * i, BigInt(length), true);
    offset += length;
  });
  return new Uint8Array(Buffer.concat([head, ...parts]));
}
