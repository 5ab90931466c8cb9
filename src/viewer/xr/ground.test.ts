import { Box3, BoxGeometry, Mesh, PerspectiveCamera, Scene, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { ModelViewer } from '../../model/viewer.ts';
import type { Space } from '../kind.ts';
import { boxOf, startOf, unitOf } from './ground.ts';

/** A box on the ground, seen from `eye`. */
function thing(size: readonly [number, number, number], eye: Vector3, anchors: Space['anchors'] = []): Space {
  const mesh = new Mesh(new BoxGeometry(...size).translate(0, size[1] / 2, 0));
  mesh.updateMatrixWorld();
  const camera = new PerspectiveCamera();
  camera.position.copy(eye);
  return { scene: new Scene(), camera, floors: [mesh], anchors } as unknown as Space;
}

describe('startOf', () => {
  it('stands before a house, on the ground, on the side of the camera', () => {
    const house = thing([10, 6, 10], new Vector3(0, 20, 50));
    const { at, turn, raised } = startOf(house, boxOf(house), 1);
    expect([at.x, at.y, turn, raised]).toEqual([0, 0, 0, false]);
    expect(at.z).toBeGreaterThan(5);
    expect(at.z).toBeLessThan(10);
  });

  it('stands on a mound rather than in it', () => {
    const mound = thing([100, 2, 100], new Vector3(0, 20, 50), [{ id: 'a', at: [-5, 2, 0] }, { id: 'b', at: [5, 2, 0] }]);
    const { at } = startOf(mound, boxOf(mound), 1);
    expect(at.toArray()).toEqual([0, 2, 9]);
  });

  it('lifts a vase to where it is seen well', () => {
    const vase = thing([0.3, 0.4, 0.3], new Vector3(0, 0.3, 1));
    const { at, raised } = startOf(vase, boxOf(vase), 1);
    expect(raised).toBe(true);
    expect(at.y).toBeCloseTo(0.2 - 1.2);
  });
});

describe('unitOf', () => {
  const box = (size: number): Box3 => new Box3(new Vector3(), new Vector3(size, 0, 0));
  const model = (metric: boolean): ModelViewer => ({ type: 'model', metric }) as ModelViewer;

  it('a metre is a metre, however large the model', () => {
    expect(unitOf(model(true), box(4000))).toBe(1);
  });

  it('a thing of no measure is made as large as a person can see', () => {
    expect(4000 / unitOf(model(false), box(4000))).toBe(3);
    expect(unitOf(model(false), box(6))).toBe(1);
  });
});
