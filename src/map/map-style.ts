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

/** A symbol without its words; nothing where it has no picture. */
function wordless(layer: LayerSpecification): LayerSpecification[] {
  if (layer.type !== 'symbol') return [layer];
  const { 'text-field': _, ...layout } = layer.layout ?? {};
  return layout['icon-image'] ? [{ ...layer, layout }] : [];
}

/** What a visitor waits for: ground and content. All words, whose font and shapes are the costliest part, come after it. */
export function firstStyle(whole: StyleSpecification): StyleSpecification {
  const layers = whole.layers.flatMap(wordless);
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')));
  return { ...whole, layers, sources: Object.fromEntries(Object.entries(whole.sources).filter(([id]) => used.has(id))) };
}

/** Adds what `map` does not have yet of a style, each layer in its place, and its words. */
export function addMissing(map: MapLibre, { sources, layers }: StyleSpecification): void {
  for (const [id, source] of Object.entries(sources)) if (!map.getSource(id)) map.addSource(id, source);
  let above: string | undefined;
  for (const layer of [...layers].reverse()) {
    if (!map.getLayer(layer.id)) map.addLayer(layer, above);
    else if (layer.type === 'symbol') map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
    above = layer.id;
  }
}
