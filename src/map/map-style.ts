import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';

/** Sources and layers of one concern, the lowest layer first. */
export interface StylePart {
  readonly sources: StyleSpecification['sources'];
  readonly layers: readonly LayerSpecification[];
}

/** The whole map: the ground, plans of sites on it, the names of the ground above both, then names of ours, then content. */
export function wholeStyle(base: StyleSpecification, plans: StylePart, names: StylePart, content: StylePart): StyleSpecification {
  const labels = base.layers.filter(({ type }) => type === 'symbol');
  const ground = base.layers.filter(({ type }) => type !== 'symbol');
  return {
    ...base,
    sources: { ...base.sources, ...plans.sources, ...names.sources, ...content.sources },
    layers: [...ground, ...plans.layers, ...labels, ...names.layers, ...content.layers],
  };
}

/** What a visitor waits for: ground and content. All names of the ground, the costliest part, come after it. */
export function firstStyle(whole: StyleSpecification, content: StylePart): StyleSpecification {
  const first = (source: string): boolean => source in content.sources;
  const layers = whole.layers.filter((layer) => layer.type !== 'symbol' || first(String(layer.source)));
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')));
  return { ...whole, layers, sources: Object.fromEntries(Object.entries(whole.sources).filter(([id]) => used.has(id))) };
}

/** Adds what `map` does not have yet of a style, each layer in its place. */
export function addMissing(map: MapLibre, { sources, layers }: StyleSpecification): void {
  for (const [id, source] of Object.entries(sources)) if (!map.getSource(id)) map.addSource(id, source);
  let above: string | undefined;
  for (const layer of [...layers].reverse()) {
    if (!map.getLayer(layer.id)) map.addLayer(layer, above);
    above = layer.id;
  }
}
