import type { LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl';

/** A map that keeps what is added to it, in order. */
export class FakeMap {
  readonly sources: Record<string, SourceSpecification> = {};
  readonly layers: LayerSpecification[] = [];
  readonly images: Record<string, { width: number; height: number }> = {};

  addSource(id: string, source: SourceSpecification): void {
    this.sources[id] = source;
  }

  addLayer(layer: LayerSpecification): void {
    this.layers.push(layer);
  }

  addImage(id: string, image: { width: number; height: number }): void {
    this.images[id] = image;
  }

  /** Itself, as code under test takes it. */
  get asMap(): MapLibre {
    return this as unknown as MapLibre;
  }
}
