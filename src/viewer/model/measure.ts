import { BufferGeometry, Line, LineBasicMaterial, Mesh, MeshBasicMaterial, SphereGeometry, type Vector3 } from 'three';
import { LANGUAGES } from '../../model/languages.ts';
import type { ModelSpace } from './model-space.ts';
import type { ModelTool } from './tools.ts';

/** Size of a mark beside its distance from the eye. */
const MARK = 0.008;
const COLOUR = 0xd6401f;

/** Measures from point to point, by two taps, or by Enter at the cross in the middle of the picture. */
class Measure implements ModelTool {
  private readonly points: Vector3[] = [];
  private readonly material = new MeshBasicMaterial({ color: COLOUR, depthTest: false, transparent: true });
  private readonly sphere = new SphereGeometry(1, 16, 12);
  private readonly marks: readonly Mesh[] = [0, 1].map(() => new Mesh(this.sphere, this.material));
  private readonly line = new Line(new BufferGeometry(), new LineBasicMaterial({ color: COLOUR, depthTest: false, transparent: true }));
  private readonly cross = document.createElement('div');

  constructor(private readonly space: ModelSpace) {
    this.cross.className = 'v-cross';
    this.cross.ariaHidden = 'true';
    space.stage.host.append(this.cross);
    space.scene.add(...this.marks, this.line);
    for (const object of [...this.marks, this.line]) Object.assign(object, { visible: false, renderOrder: 9 });
  }

  get status(): string {
    const { t, data } = this.space.stage;
    const [from, to] = this.points;
    if (!from) return t('viewer.model.measureFirst');
    if (!to) return t('viewer.model.measureSecond');
    const distance = from.distanceTo(to);
    const digits = new Intl.NumberFormat(LANGUAGES[data.lang].locale, { maximumFractionDigits: distance < 10 ? 2 : 1 });
    return t('viewer.model.distance', { value: digits.format(distance) });
  }

  tap(x: number, y: number): void {
    const point = this.space.hit(x, y)?.point;
    if (!point) return;
    if (this.points.length === 2) this.points.length = 0;
    this.points.push(point);
    this.draw();
  }

  private draw(): void {
    this.marks.forEach((mark, index) => {
      const point = this.points[index];
      mark.visible = point !== undefined;
      if (point) mark.position.copy(point);
    });
    this.line.visible = this.points.length === 2;
    if (this.line.visible) this.line.geometry.setFromPoints(this.points);
    this.space.stage.invalidate();
  }

  update(): boolean {
    for (const mark of this.marks) mark.scale.setScalar(mark.position.distanceTo(this.space.camera.position) * MARK);
    return false;
  }

  onKey({ key }: KeyboardEvent): boolean {
    if (key !== 'Enter') return false;
    const { clientWidth, clientHeight } = this.space.stage.host;
    this.tap(clientWidth / 2, clientHeight / 2);
    return true;
  }

  dispose(): void {
    this.space.scene.remove(...this.marks, this.line);
    this.line.geometry.dispose();
    this.line.material.dispose();
    this.sphere.dispose();
    this.material.dispose();
    this.cross.remove();
  }
}

export function open(space: ModelSpace): ModelTool {
  return new Measure(space);
}
