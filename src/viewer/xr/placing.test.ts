import { Box3, Group, Vector3, type WebXRManager } from 'three';
import { describe, expect, it } from 'vitest';
import { placed, Placing, scaleFor } from './placing.ts';

const UP = new Vector3(0, 1, 0);

describe('placed', () => {
  it('what stands in the scene stands at the wanted place of the room', () => {
    const [base, at] = [new Vector3(4, 0.5, -2), new Vector3(1, 0, -2)];
    const { position, turn, scale } = placed(base, at, 0.6, 24);
    const found = base.clone().sub(position).applyAxisAngle(UP, -turn).divideScalar(scale);
    expect(found.distanceTo(at)).toBeLessThan(1e-9);
  });
});

describe('scaleFor', () => {
  it('leaves a statue at its own size and makes a temple one metre large', () => {
    expect(scaleFor(1.8, 1)).toBe(1);
    expect(24 / scaleFor(24, 1)).toBe(1);
  });
});

describe('Placing', () => {
  it('puts the thing on the floor before the visitor first', () => {
    const placing = new Placing({ requestReferenceSpace: () => Promise.reject(new Error('none')) } as unknown as XRSession, {} as WebXRManager, new Group());
    const box = new Box3(new Vector3(-12, 2, -12), new Vector3(12, 5, 12));
    const { position, turn, scale } = placing.begin(box, 1, { position: new Vector3(0, 1.5, 0), turn: 0 });
    const base = new Vector3(0, 2, 0).sub(position).applyAxisAngle(UP, -turn).divideScalar(scale);
    expect(scale).toBe(24);
    expect(base.y).toBeCloseTo(0);
    expect(base.z).toBeCloseTo(-1.5 - Math.SQRT2 / 2);
  });
});
