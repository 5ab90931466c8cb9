import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial, Vector3 } from 'three';
import type { ModelSpace } from './model-space.ts';
import type { ModelTool } from './tools.ts';

/** Metres: the height of the figure, and its distance from what it stands beside. */
const HEIGHT = 1.65;
const ASIDE = 0.5;

type Strip = readonly (readonly [left: number, right: number, height: number])[];

/** A person from the front, as strips from the bottom up: edges in metres from the middle, at a height. */
const STRIPS: readonly Strip[] = [
  [[-0.13, -0.03, 0], [-0.13, -0.02, 0.45], [-0.16, 0, 0.82]],
  [[0.03, 0.13, 0], [0.02, 0.13, 0.45], [0, 0.16, 0.82]],
  [[-0.16, 0.16, 0.82], [-0.16, 0.16, 0.95], [-0.13, 0.13, 1.05], [-0.19, 0.19, 1.32], [-0.16, 0.16, 1.38], [-0.05, 0.05, 1.41], [-0.05, 0.05, 1.45]],
  [[-0.24, -0.19, 0.72], [-0.24, -0.17, 1], [-0.22, -0.12, 1.36]],
  [[0.19, 0.24, 0.72], [0.17, 0.24, 1], [0.12, 0.22, 1.36]],
  [[-0.04, 0.04, 1.43], [-0.085, 0.085, 1.48], [-0.1, 0.1, 1.55], [-0.08, 0.08, 1.62], [-0.03, 0.03, HEIGHT]],
];

function triangles(strip: Strip): readonly number[] {
  return strip.slice(1).flatMap(([left, right, height], index) => {
    const [l, r, h] = strip[index] ?? [0, 0, 0];
    return [l, h, 0, r, h, 0, right, height, 0, l, h, 0, right, height, 0, left, height, 0];
  });
}

/** The outline of a person beside the model, who turns to the visitor. */
class Figure implements ModelTool {
  private readonly mesh: Mesh<BufferGeometry, MeshBasicMaterial>;

  constructor(private readonly space: ModelSpace) {
    const geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(STRIPS.flatMap(triangles)), 3));
    this.mesh = new Mesh(geometry, new MeshBasicMaterial({ color: 0x2b5566, side: DoubleSide }));
    const { min, max } = space.box;
    const centre = space.box.getCenter(new Vector3());
    this.mesh.position.set(max.x + ASIDE, min.y, centre.z + (max.z - centre.z) * 0.5);
    space.scene.add(this.mesh);
  }

  get status(): string {
    return this.space.stage.t('viewer.model.figureNote');
  }

  update(): boolean {
    const { x, z } = this.space.camera.position;
    this.mesh.rotation.y = Math.atan2(x - this.mesh.position.x, z - this.mesh.position.z);
    return false;
  }

  dispose(): void {
    this.space.scene.remove(this.mesh);
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

export function open(space: ModelSpace): ModelTool {
  return new Figure(space);
}
