import { readFile } from 'node:fs/promises';
import { NodeIO } from '@gltf-transform/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cross, dot, scale, subtract, unit, add, type Vec } from '../../../src/reconstruct/mesh.ts';
import type { Site, Viewer } from '../../../src/model/types.g.ts';

const DATA = new URL('../', import.meta.url);
type Triangle = readonly [Vec, Vec, Vec];

async function viewersOf(id: string): Promise<readonly Viewer[]> {
  const site = parse(await readFile(new URL(`sites/${id}.yaml`, DATA), 'utf8')) as Site;
  return site.viewers ?? [];
}

const SITES = ['go-cay-thi', 'cot-day-thep-long-dien-a'];
const ALL = (await Promise.all(SITES.map(viewersOf))).flat();
const MODELS = ALL.flatMap((viewer) => (viewer.type === 'model' ? [viewer] : []));
const TOURS = ALL.flatMap((viewer) => (viewer.type === 'tour' ? [viewer] : []));

/** All triangles of a model, as they stand in the world. */
async function trianglesOf(file: string): Promise<Triangle[]> {
  const document = await new NodeIO().readBinary(await readFile(new URL(`media/${file}`, DATA)));
  return document.getRoot().listNodes().flatMap((node) => {
    const m = node.getWorldMatrix();
    const primitives = node.getMesh()?.listPrimitives() ?? [];
    return primitives.flatMap((primitive) => {
      const positions = primitive.getAttribute('POSITION');
      const corners = [...(primitive.getIndices()?.getArray() ?? [])].map((i): Vec => {
        const [x = 0, y = 0, z = 0] = positions?.getElement(i, []) ?? [];
        return [0, 1, 2].map((k) => (m[k] ?? 0) * x + (m[4 + k] ?? 0) * y + (m[8 + k] ?? 0) * z + (m[12 + k] ?? 0)) as unknown as Vec;
      });
      return corners.flatMap((a, i): Triangle[] => {
        const [b, c] = [corners[i + 1], corners[i + 2]];
        return i % 3 === 0 && b && c ? [[a, b, c]] : [];
      });
    });
  });
}

/** How far along a ray (in its own lengths) it meets a triangle; infinite where it does not. */
function meets(from: Vec, way: Vec, [a, b, c]: Triangle): number {
  const [u, v] = [subtract(b, a), subtract(c, a)];
  const p = cross(way, v);
  const area = dot(u, p);
  if (Math.abs(area) < 1e-12) return Infinity;
  const s = subtract(from, a);
  const q = cross(s, u);
  const [i, j, t] = [dot(s, p) / area, dot(way, q) / area, dot(v, q) / area];
  return i >= 0 && j >= 0 && i + j <= 1 && t > 0 ? t : Infinity;
}

/** The nearest point of a triangle's three edges and its face, roughly: a grid over it. */
function distance(point: Vec, [a, b, c]: Triangle): number {
  let least = Infinity;
  for (let i = 0; i <= 12; i++) {
    for (let j = 0; j <= 12 - i; j++) {
      const at = add(scale(a, (12 - i - j) / 12), add(scale(b, i / 12), scale(c, j / 12)));
      least = Math.min(least, Math.hypot(...subtract(point, at)));
    }
  }
  return least;
}

const vec = (point: readonly number[]): Vec => [point[0] ?? 0, point[1] ?? 0, point[2] ?? 0];

const SPOTS = MODELS.flatMap((viewer) => (viewer.hotspots ?? []).map((spot) => ({ file: viewer.file ?? '', ...spot })));

describe.each(SPOTS)('$file $id', ({ file, at, pose }) => {
  it('lies at the model', async () => {
    const all = await trianglesOf(file);
    expect(Math.min(...all.map((triangle) => distance(vec(at), triangle)))).toBeLessThan(0.75);
  });

  it('is in the middle of its own view and nothing stands before it', async () => {
    if (!pose) throw new Error('has no pose');
    const eye = vec(pose.position);
    const way = subtract(vec(at), eye);
    const degrees = (Math.acos(Math.min(1, dot(unit(way), unit(subtract(vec(pose.target), eye))))) * 180) / Math.PI;
    expect(degrees).toBeLessThan(16);
    const all = await trianglesOf(file);
    const first = Math.min(...all.map((triangle) => meets(eye, way, triangle)));
    expect((1 - Math.min(1, first)) * Math.hypot(...way)).toBeLessThan(0.75);
  });
});

it.each(MODELS)('$id begins and goes on above the ground', ({ start, steps, hotspots }) => {
  const poses = [start, ...(steps ?? []).map((step) => step.pose), ...(hotspots ?? []).map((spot) => spot.pose)];
  expect(poses.flatMap((pose) => (pose ? [pose.position[1] ?? 0] : [])).every((height) => height > 1)).toBe(true);
});

const LINKS = TOURS.flatMap(({ scenes = [] }) =>
  scenes.flatMap((scene) => (scene.links ?? []).map((link) => ({ scene, link, other: scenes.find(({ id }) => id === link.to) }))),
);

it.each(LINKS)('the way from $scene.id to $link.to leads where it lies', ({ scene, link, other }) => {
  const [east = NaN, north = NaN] = (other?.place ?? []).map((value, i) => value - (scene.place?.[i] ?? NaN));
  const bearing = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
  expect(Math.abs(bearing - link.heading)).toBeLessThan(2);
});
