import * as L from 'leaflet';

Object.assign(globalThis, { L: { ...L } });
