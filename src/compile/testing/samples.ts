/** A JPEG of 16 × 12 pixels in one colour. */
export const JPEG = Buffer.from(
  '/9j/2wBDABAQEBAREBIUFBIZGxgbGSUiHx8iJTgoKygrKDhVNT41NT41VUtbSkVKW0uHal5eaoecg3yDnL2pqb3u4u7/////2wBDARAQEBAREBIUFBIZGxgbGSUiHx8iJTgoKygrKDhVNT41NT41VUtbSkVKW0uHal5eaoecg3yDnL2pqb3u4u7/////wgARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAAAlAK3/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPwAf/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwB//9k=',
  'base64',
);

/** A GLB file of one triangle, 1 m wide and high; `change` may spoil its JSON. */
export function glb(change: (json: { accessors: { max: number[] }[] }) => void = () => undefined): Uint8Array {
  const points = new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]);
  const json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
    accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] }],
    bufferViews: [{ buffer: 0, byteLength: points.byteLength, target: 34962 }],
    buffers: [{ byteLength: points.byteLength }],
  };
  change(json);
  const text = JSON.stringify(json);
  const head = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4));
  const words = (...list: readonly number[]): Buffer => Buffer.from(new Uint32Array(list).buffer);
  const body = Buffer.from(points.buffer);
  const size = 12 + 8 + head.length + 8 + body.length;
  return Buffer.concat([words(0x46546c67, 2, size), words(head.length, 0x4e4f534a), head, words(body.length, 0x004e4942), body]);
}
