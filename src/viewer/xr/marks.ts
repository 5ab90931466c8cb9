import type { Group, Vector3 } from 'three';
import type { Hotspot, TourScene, ViewerData } from '../../model/viewer.ts';
import { hotspotsAt } from '../hotspots.ts';
import type { Space } from '../kind.ts';
import { vectorOf } from '../tour/direction.ts';
import { Mark } from './mark.ts';
import type { Palette } from './palette.ts';

/** Metres at which the ways out of a panorama stand. */
const LINKS = 8;

/** All that one can point at in the scene: hotspots, and in a tour the ways to other scenes. */
export class Marks {
  all: readonly Mark[] = [];
  private place: string | undefined;

  constructor(
    private readonly group: Group,
    private readonly data: ViewerData,
    private readonly space: Space,
    private readonly palette: Palette,
    private readonly choose: (hotspot: Hotspot) => void,
  ) {}

  get hotspots(): readonly Hotspot[] {
    return hotspotsAt(this.data, this.space.place);
  }

  /** Follows to another scene, and keeps everything as large as it should be; true when the scene is another. */
  update(eye: Vector3, scale: number): boolean {
    const fresh = this.all.length === 0 || this.place !== this.space.place;
    if (fresh) this.make();
    for (const mark of this.all) mark.fit(eye, scale);
    return fresh;
  }

  private make(): void {
    this.dispose();
    this.place = this.space.place;
    this.all = [...this.ofHotspots(), ...this.ofLinks()];
    if (this.all.length) this.group.add(...this.all);
  }

  private ofHotspots(): Mark[] {
    const { anchors } = this.space;
    return this.hotspots.flatMap((hotspot, index) => {
      const at = anchors.find(({ id }) => id === hotspot.id)?.at;
      if (!at) return [];
      const mark = new Mark(String(index + 1), this.palette, () => this.choose(hotspot));
      mark.name = `xr-hotspot:${hotspot.id}`;
      mark.position.set(...at);
      return [mark];
    });
  }

  private ofLinks(): Mark[] {
    if (this.data.type !== 'tour') return [];
    const { scenes } = this.data;
    const here = scenes.find(({ id }) => id === this.place);
    return (here?.links ?? []).flatMap((link) => {
      const scene = scenes.find(({ id }) => id === link.to);
      return scene ? [this.ofLink(link, scene)] : [];
    });
  }

  private ofLink(link: TourScene['links'][number], { id, title }: TourScene): Mark {
    const mark = new Mark(title.text, this.palette, () => this.space.show({ scene: id }), title.lang);
    mark.name = `xr-scene:${id}`;
    mark.position.set(...vectorOf(link)).multiplyScalar(LINKS);
    return mark;
  }

  dispose(): void {
    for (const mark of this.all) mark.dispose();
    this.all = [];
  }
}
