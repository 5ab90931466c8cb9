import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { mapLibrary } from './map-library.ts';

const SOURCES = fileURLToPath(new URL('../../node_modules/maplibre-gl/src/', import.meta.url));
type Hook<K extends keyof Plugin> = Extract<NonNullable<Plugin[K]>, (...all: never[]) => unknown>;
const plugin = mapLibrary();

describe('mapLibrary', () => {
  it('takes the sources in place of the package, and leaves the rest', () => {
    const resolve = plugin.resolveId as Hook<'resolveId'>;
    const context = {} as ThisParameterType<typeof resolve>;
    const resolved = (name: string): unknown => resolve.call(context, name, undefined, { isEntry: false, kind: 'import-statement' });
    expect(resolved('maplibre-gl')).toBe(`${SOURCES}index.ts`);
    expect(resolved('maplibre-gl/dist/maplibre-gl.css?inline')).toBeUndefined();
    expect(readFileSync(`${SOURCES}source/worker.ts`, 'utf8')).toContain('isWorker(self)');
  });

  it('reads their classes as they do: a field without a value is no field', async () => {
    const transform = plugin.transform as Hook<'transform'>;
    const context = {} as ThisParameterType<typeof transform>;
    const answer = await transform.call(context, 'class A { a: number; b = 1; }', `${SOURCES}a.ts`, { moduleType: 'ts' });
    const { code } = answer as { code: string };
    expect(code).not.toMatch(/\ba\b/);
    expect(code).toMatch(/b = 1/);
    expect(await transform.call(context, 'class A { a: number }', '/elsewhere/a.ts', { moduleType: 'ts' })).toBeUndefined();
  });
});
