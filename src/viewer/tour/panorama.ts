import { Group } from 'three';
import type { TourScene } from '../../model/viewer.ts';
import { ViewerFault } from '../kind.ts';
import { decode, loadFile, loadPicture, type Progress } from '../load-picture.ts';
import { TileStore } from '../tile-store.ts';
import { chooseTiles, frameOfTile, tileAddress, type Tile } from './choose-tiles.ts';
import { RADIANS, type View } from './direction.ts';
import { frameOf, type Frame } from './frame.ts';
import { Patch } from './patch.ts';

/** Tiles that are kept of one panorama. */
const TILES = 64;
/** Before everything that others draw. */
const RANK = -1000;

/** A scene of a tour on its sphere: the whole picture, and tiles of larger ones where one looks. */
export class Panorama {
  readonly group = new Group();
  readonly base: Patch;
  private readonly tiles: TileStore<Patch>;
  private readonly named = new Map<string, Tile>();
  private finest = -1;

  constructor(readonly scene: TourScene, private readonly picture: ImageBitmap, private readonly frame: Frame, arrived: () => void) {
    this.base = new Patch(picture, frame, RANK, false);
    this.group.add(this.base);
    this.group.rotation.set(scene.pitch * RADIANS, -scene.heading * RADIANS, -scene.roll * RADIANS, 'YXZ');
    this.tiles = new TileStore({ load: (address, signal) => this.loadTile(address, signal), free: (tile) => tile.free(), arrived }, TILES);
  }

  set opacity(value: number) {
    this.base.opacity = value;
  }

  /** Brings this panorama over the one that is left. */
  raise(over: boolean): void {
    this.base.renderOrder = RANK + (over ? 100 : 0);
  }

  /** Fetches the tiles that a view needs. `height` of the picture on the screen in device pixels. */
  look(view: View, size: { readonly aspect: number; readonly height: number }): void {
    const { levels } = this.scene;
    if (levels.length === 0) return;
    const tiles = chooseTiles(this.scene, this.frame, this.picture.width, view, size);
    this.finest = tiles[0]?.level ?? -1;
    this.tiles.want(tiles.map((tile) => this.addressOf(tile)));
    for (const child of this.group.children) child.visible = child === this.base || child.renderOrder - RANK <= this.finest + 1;
  }

  /** Gives up what is on its way. */
  rest(): void {
    this.tiles.want([]);
  }

  dispose(): void {
    this.tiles.dispose();
    this.base.free();
    this.group.removeFromParent();
  }

  private addressOf(tile: Tile): string {
    const level = this.scene.levels[tile.level];
    const address = level ? tileAddress(tile, level) : '';
    this.named.set(address, tile);
    return address;
  }

  private async loadTile(address: string, signal: AbortSignal): Promise<Patch> {
    const tile = this.named.get(address);
    const level = tile && this.scene.levels[tile.level];
    if (!tile || !level) throw new ViewerFault('missing');
    const patch = new Patch(await loadPicture(address, signal), frameOfTile(tile, level, this.frame), RANK + 1 + tile.level, true);
    patch.visible = tile.level <= this.finest;
    this.group.add(patch);
    return patch;
  }
}

/** Makes a picture small enough for the graphics of this device. */
async function fitted(blob: Blob, widest: number): Promise<{ readonly picture: ImageBitmap; readonly width: number; readonly height: number }> {
  const picture = await decode(blob);
  const { width, height } = picture;
  const longer = Math.max(width, height);
  if (longer <= widest) return { picture, width, height };
  picture.close();
  const resizeWidth = Math.max(1, Math.round((width * widest) / longer));
  return { picture: await decode(blob, { resizeWidth, resizeHeight: Math.max(1, Math.round((height * widest) / longer)), resizeQuality: 'high' }), width, height };
}

/** What a panorama needs from the viewer that shows it. */
export interface Ground {
  readonly signal: AbortSignal;
  /** The longest side of a texture, asked for once the picture is there. */
  widest(): number;
  progress?: Progress;
  /** A tile has come. */
  arrived(): void;
}

/** Loads the picture of a scene. Throws `ViewerFault`: `broken` too when it is no panorama of the ratio that it should have. */
export async function loadPanorama(scene: TourScene, ground: Ground): Promise<Panorama> {
  const { href, bytes } = scene.picture;
  const blob = await loadFile(href, ground.signal, bytes, ground.progress);
  const { picture, width, height } = await fitted(blob, ground.widest());
  const frame = frameOf(scene, { width, height });
  if (frame && !ground.signal.aborted) return new Panorama(scene, picture, frame, ground.arrived);
  picture.close();
  throw ground.signal.aborted ? ground.signal.reason : new ViewerFault('broken');
}
