import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { readyWhen } from '../page.ts';
import { places } from '../points.ts';

setWorkerUrl(workerUrl);

const data: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: places().map(({ lon, lat, name }) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [lon, lat] } })),
};

const style: StyleSpecification = {
  version: 8,
  sources: { places: { type: 'geojson', data, cluster: true, clusterRadius: 50, clusterMaxZoom: 14 } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#f3ebd9' } },
    {
      id: 'clusters',
      type: 'circle',
      source: 'places',
      filter: ['has', 'point_count'],
      paint: { 'circle-color': '#8c3620', 'circle-radius': ['step', ['get', 'point_count'], 16, 10, 22, 50, 28] },
    },
    { id: 'places', type: 'circle', source: 'places', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': '#2b5566', 'circle-radius': 7 } },
  ],
};

const map = new MapLibre({ container: 'map', style, center: [105, 10.5], zoom: 9 });
let styled = false;
map.on('style.load', () => (styled = true));
readyWhen(() => styled && map.queryRenderedFeatures({ layers: ['clusters', 'places'] }).length > 0);
