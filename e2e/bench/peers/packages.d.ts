/// <reference types="vite/client" />

declare module 'leaflet' {
  interface Layer {
    readonly layerOf?: never;
  }
  interface Group extends Layer {
    addLayers(layers: readonly Layer[]): this;
  }
  interface LeafletMap {
    setView(centre: readonly [lat: number, lon: number], zoom: number): LeafletMap;
    addLayer(layer: Layer): LeafletMap;
  }
  interface IconOptions {
    readonly iconUrl: string;
    readonly iconSize: readonly [number, number];
    readonly iconAnchor: readonly [number, number];
  }
  interface Icon {
    readonly options: IconOptions;
  }
  export function map(id: string, options: { readonly maxZoom: number }): LeafletMap;
  export function icon(options: IconOptions): Icon;
  export function marker(at: readonly [lat: number, lon: number], options: { readonly icon: Icon; readonly title: string }): Layer;
  export function markerClusterGroup(): Group;
}

declare module 'leaflet.markercluster';

declare module 'pannellum/build/pannellum.js';

declare const pannellum: {
  viewer(id: string, config: { readonly type: 'equirectangular'; readonly panorama: string; readonly autoLoad: boolean }): object;
};
