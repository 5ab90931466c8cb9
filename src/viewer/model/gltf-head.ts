import { ViewerFault } from '../kind.ts';

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;

/** What of a glTF file decides how it is read. */
export interface GltfHead {
  readonly extensions: readonly string[];
}

function jsonOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  if (bytes[0] === 0x7b) return decoder.decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(8, true);
  const size = view.getUint32(12, true);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== 2) throw new Error('This is no glTF 2');
  if (length > bytes.length || 20 + size > length) throw new Error('The file is cut off');
  if (view.getUint32(16, true) !== JSON_CHUNK) throw new Error('The first chunk is no JSON');
  return decoder.decode(bytes.subarray(20, 20 + size));
}

/** Reads the head of a .glb or .gltf file. Throws `ViewerFault('broken')` where it is neither, or cut off. */
export function readHead(bytes: Uint8Array): GltfHead {
  try {
    const { extensionsUsed, asset } = JSON.parse(jsonOf(bytes)) as { extensionsUsed?: string[]; asset?: { version?: string } };
    if (!asset?.version?.startsWith('2')) throw new Error('The version is not 2');
    return { extensions: extensionsUsed ?? [] };
  } catch (error) {
    throw new ViewerFault('broken', error);
  }
}
