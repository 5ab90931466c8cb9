import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { leftOut, mapLibrary } from './map-library.ts';

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

describe('leftOut', () => {
  const code = leftOut("export type T = 1;\nexport class A {}\nexport abstract class B {}\nexport function isA() {}\nfunction draw() {}\nexport {\n  draw,\n  Mesh\n};\nexport default 'void main() {}';");

  it('has the same exports, and none of the code', () => {
    const names = [...code.matchAll(/export (?:class|function|default) ?([\w']*)/g)].map(([, name]) => name);
    expect(names).toEqual(['A', 'B', 'isA', 'draw', 'Mesh', "''"]);
    expect(code).not.toContain('void main');
  });

  it('answers questions with no, and tells of everything else that it is not there', () => {
    const { A, isA, draw } = new Function(`${code.replace(/^export default.*/m, '').replace(/export /g, '')} return { A, isA, draw }`)() as {
      A: new () => object;
      isA: () => boolean;
      draw: () => void;
    };
    expect(isA()).toBe(false);
    expect(draw).toThrow('draw is not in this build');
    expect(() => new A()).toThrow('A is not in this build');
  });

  it('keeps what every frame draws', async () => {
    const load = plugin.load as Hook<'load'>;
    const context = {} as ThisParameterType<typeof load>;
    expect(await load.call(context, `${SOURCES}webgl/draw/draw_fill.ts`)).toBeUndefined();
    expect(await load.call(context, `${SOURCES}webgl/draw/draw_sky.ts`)).toBeUndefined();
    expect(await load.call(context, `${SOURCES}webgl/draw/draw_heatmap.ts`)).toMatchObject({ moduleSideEffects: false });
  });
});
