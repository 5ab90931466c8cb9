const MAGIC = 0x46546c67;
/** Of the errors of one file as many as this are told. */
const TOLD = 5;

/** What keeps a GLB file from being shown: its frame, then what Khronos' glTF validator finds. */
export async function glbMistakes(bytes: Uint8Array): Promise<string[]> {
  const frame = frameMistake(bytes);
  if (frame) return [frame];
  const { validateBytes } = await import('gltf-validator');
  const { issues, info } = await validateBytes(bytes, { format: 'glb', maxIssues: 100, writeTimestamp: false, ignoredIssues: ['IO_ERROR'] });
  const errors = issues.messages.filter(({ severity }) => severity === 0);
  const told = errors.slice(0, TOLD).map(({ message, pointer }) => `is not valid glTF: ${message}${pointer ? ` (at ${pointer})` : ''}`);
  const outside = (info?.resources ?? []).filter(({ storage }) => storage === 'external').map(({ uri }) => uri ?? '?');
  return [
    ...told,
    ...(errors.length > TOLD ? [`is not valid glTF in ${issues.numErrors} places; the first ${TOLD} are told`] : []),
    ...(outside.length ? [`refers to other files (${outside.join(', ')}): pack them into the .glb`] : []),
  ];
}

function frameMistake(bytes: Uint8Array): string | undefined {
  if (bytes.length < 20) return `is no GLB file: it has only ${bytes.length} bytes`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return "is no GLB file: it does not begin with 'glTF'";
  if (view.getUint32(4, true) !== 2) return `is glTF ${view.getUint32(4, true)}, must be 2`;
  const length = view.getUint32(8, true);
  if (length > bytes.length) return `is cut off: ${bytes.length} of ${length} bytes are there`;
  return undefined;
}
