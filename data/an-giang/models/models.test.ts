import { readFile } from 'node:fs/promises';
import { getBounds, NodeIO, type Document, type Node } from '@gltf-transform/core';
import { validateBytes } from 'gltf-validator';
import { describe, expect, it } from 'vitest';
import { writeGlb } from '../../../src/reconstruct/model.ts';
import { PUBLISHED as TOWER } from './cot-day-thep.ts';
import { LINES, PUBLISHED as TEMPLE } from './go-cay-thi-a.ts';
import { FOLDER, MODELS } from './write.ts';

const NAMES = Object.keys(MODELS);

async function bytesOf(name: string): Promise<Uint8Array> {
  const model = MODELS[name];
  if (!model) throw new Error(`No model ${name}`);
  return writeGlb(model());
}

/** A part in its own axes, before the model is turned to the compass. */
async function part(name: string, of: string): Promise<{ document: Document; node: Node }> {
  const document = await new NodeIO().readBinary(await bytesOf(name));
  const node = document.getRoot().listNodes().find((candidate) => candidate.getName() === of);
  if (!node) throw new Error(`${name} has no ${of}`);
  return { document, node };
}

async function sizeOf(name: string, of: string): Promise<number[]> {
  const { node } = await part(name, of);
  const parent = node.getParentNode();
  parent?.setRotation([0, 0, 0, 1]);
  const { min, max } = getBounds(node);
  return max.map((value, i) => value - (min[i] ?? 0));
}

describe.each(NAMES)('%s', (name) => {
  it('is the same bytes each time, and those in media', async () => {
    const bytes = Buffer.from(await bytesOf(name));
    expect(bytes.equals(Buffer.from(await bytesOf(name)))).toBe(true);
    expect(bytes.equals(await readFile(`${FOLDER}${name}`)), 'npm run models writes it anew').toBe(true);
  });

  it('has nothing that the glTF validator complains of', async () => {
    const { issues } = await validateBytes(await bytesOf(name));
    expect(issues.messages).toEqual([]);
  });

  it('is drawn in few calls and weighs little', async () => {
    const bytes = await bytesOf(name);
    const meshes = (await new NodeIO().readBinary(bytes)).getRoot().listMeshes();
    const primitives = meshes.flatMap((mesh) => mesh.listPrimitives());
    const triangles = primitives.reduce((sum, primitive) => sum + (primitive.getIndices()?.getCount() ?? 0) / 3, 0);
    expect(primitives.length).toBeLessThanOrEqual(6);
    expect(triangles).toBeLessThanOrEqual(name.includes('fine') ? 6000 : 3000);
    expect(bytes.length).toBeLessThanOrEqual(name.includes('fine') ? 400_000 : 150_000);
  });
});

describe('Gò Cây Thị A', () => {
  it('measures what was published, to a millimetre', async () => {
    const [eastWest = 0, , northSouth = 0] = await sizeOf('go-cay-thi-a.glb', 'footings');
    expect(Math.abs(eastWest - TEMPLE.eastWest)).toBeLessThan(0.001);
    expect(Math.abs(northSouth - TEMPLE.northSouth)).toBeLessThan(0.001);
  });

  it('covers the published 488.88 square metres', () => {
    const [deep, wide] = TEMPLE.porch;
    const [gap, long] = TEMPLE.join;
    expect(TEMPLE.sanctuary * TEMPLE.northSouth + deep * wide + gap * long).toBeCloseTo(488.88, 2);
    expect(TEMPLE.sanctuary + gap + deep).toBeCloseTo(TEMPLE.eastWest, 9);
  });

  it('has as many lines of footings as were counted', () => {
    expect(LINES).toHaveLength(TEMPLE.lines);
  });

  it('leaves no two walls in the same place', () => {
    const walls = LINES.flatMap(({ stretches }) => stretches);
    const overlaps = walls.flatMap((a, i) =>
      walls.slice(i + 1).filter((b) => Math.min(a.east, b.east) - Math.max(a.west, b.west) > 0.001 && Math.min(a.south, b.south) - Math.max(a.north, b.north) > 0.001),
    );
    expect(overlaps).toEqual([]);
  });

  it('looks 18° south of east', async () => {
    const { node } = await part('go-cay-thi-a.glb', 'footings');
    const [a = 0, , , , , , , , c = 0] = [...node.getWorldMatrix()].filter((_, i) => i % 4 < 3).slice(0, 9);
    expect(c).toBeCloseTo(a, 6);
    const [x = 0, , z = 0] = node.getWorldMatrix();
    expect((Math.atan2(x, -z) * 180) / Math.PI).toBeCloseTo(108, 3);
  });
});

describe('Cột Dây Thép', () => {
  it.each(['cot-day-thep.glb', 'cot-day-thep-fine.glb'])('%s is 30 m high on legs 1.5 m apart, to a millimetre', async (name) => {
    const [width = 0, height = 0, depth = 0] = await sizeOf(name, 'tower');
    expect(Math.abs(height - TOWER.height)).toBeLessThan(0.001);
    expect(Math.abs(width - TOWER.legs)).toBeLessThan(0.001);
    expect(Math.abs(depth - TOWER.legs)).toBeLessThan(0.001);
  });
});
