import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chunks, jsonPart, plainJson, threeSource, transcoder } from './src/compile/bundle.ts';
import { mapLibrary } from './src/compile/map-library.ts';
import { offline } from './src/compile/offline-plugin.ts';
import { precompress } from './src/compile/precompress.ts';
import { servers } from './src/compile/servers/plugin.ts';
import { tightTemplates } from './src/compile/tight-templates.ts';
import { content } from './src/compile/vite-plugin.ts';

const data = process.env.DISAN_DATA ?? 'data';
const origin = (process.env.DISAN_SITE ?? 'http://localhost:4173').replace(/\/+$/, '');
/** Folder of the site on its server, for the configuration that is written for it. */
const root = process.env.DISAN_ROOT ?? '/srv/disan';
/** Another manifest in place of tiles/streets.json, for tests and trials. */
const streets = process.env.DISAN_STREETS;

export default defineConfig({
  appType: 'mpa',
  plugins: process.env.VITEST ? [jsonPart()] : [jsonPart(), plainJson(), threeSource(), mapLibrary(), transcoder(), tightTemplates(), content({ data, origin }), servers({ origin, root }), precompress(), offline()],
  resolve: { alias: streets ? [{ find: /^.*\/tiles\/streets\.json$/, replacement: resolve(streets) }] : [] },
  build: {
    target: ['chrome111', 'firefox115', 'safari16.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: chunks } },
    chunkSizeWarningLimit: 1300,
    reportCompressedSize: false,
  },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: { include: ['src/**/*.test.ts', 'tiles/**/*.test.ts', 'data/*/models/*.test.ts'], testTimeout: 30_000 },
});
