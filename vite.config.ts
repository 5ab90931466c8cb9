import { defineConfig } from 'vitest/config';
import { content } from './src/compile/vite-plugin.ts';

const data = process.env.DISAN_DATA ?? 'data';
const origin = (process.env.DISAN_SITE ?? 'http://localhost:4173').replace(/\/+$/, '');

export default defineConfig({
  appType: 'mpa',
  plugins: process.env.VITEST ? [] : [content({ data, origin })],
  build: {
    target: ['chrome111', 'firefox115', 'safari16.4'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
    reportCompressedSize: false,
  },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: { include: ['src/**/*.test.ts', 'tiles/**/*.test.ts'], testTimeout: 30_000 },
});
