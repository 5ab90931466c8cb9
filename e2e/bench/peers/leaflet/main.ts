import './global.ts';
import 'leaflet.markercluster';
import type * as Leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import { readyWhen } from '../page.ts';
import { places } from '../points.ts';

const { L } = globalThis as unknown as { L: typeof Leaflet };
const map = L.map('map', { maxZoom: 18 }).setView([10.5, 105], 9);
const icon = L.icon({ iconUrl, iconSize: [25, 41], iconAnchor: [12, 41] });
const group = L.markerClusterGroup();
group.addLayers(places().map(({ lat, lon, name }) => L.marker([lat, lon], { icon, title: name })));
map.addLayer(group);
readyWhen(() => document.querySelector('.marker-cluster, .leaflet-marker-icon') !== null);
