import { Plane, Vector3 } from 'three';
import type { ModelSpace } from './model-space.ts';
import type { ModelTool } from './tools.ts';

const AXES = ['x', 'y', 'z'] as const;
type Axis = (typeof AXES)[number];

/** Part of the model that stays when the plane is first put in. */
const START = 0.6;

/** Cuts the model open along a plane that one moves. */
class Section implements ModelTool {
  private readonly plane = new Plane(new Vector3(-1, 0, 0));
  private readonly panel = document.createElement('div');
  private readonly slider = document.createElement('input');
  private axis: Axis = 'x';

  constructor(private readonly space: ModelSpace) {
    this.panel.className = 'v-section';
    this.panel.append(this.axes(), this.makeSlider());
    this.panel.addEventListener('keydown', (event) => event.stopPropagation());
    space.stage.host.append(this.panel);
    space.renderer.clippingPlanes = [this.plane];
    this.cut();
  }

  private axes(): HTMLElement {
    const { t } = this.space.stage;
    const select = document.createElement('select');
    select.ariaLabel = t('viewer.model.axis');
    select.append(...AXES.map((axis) => new Option(t(`viewer.model.axes.${axis}`), axis)));
    select.addEventListener('change', () => {
      this.axis = select.value as Axis;
      this.cut();
    });
    return select;
  }

  private makeSlider(): HTMLElement {
    Object.assign(this.slider, { type: 'range', min: '0', max: '1', step: '0.005', value: String(START), ariaLabel: this.space.stage.t('viewer.model.depth') });
    this.slider.addEventListener('input', () => this.cut());
    return this.slider;
  }

  private cut(): void {
    const { axis, plane, space } = this;
    const [from, to] = [space.box.min[axis], space.box.max[axis]];
    plane.normal.set(0, 0, 0)[axis] = -1;
    plane.constant = from + (to - from) * this.slider.valueAsNumber;
    space.stage.invalidate();
  }

  dispose(): void {
    this.space.renderer.clippingPlanes = [];
    this.panel.remove();
  }
}

export function open(space: ModelSpace): ModelTool {
  return new Section(space);
}
