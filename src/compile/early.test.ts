import { describe, expect, it } from 'vitest';
import { earlyScript, mapFiles } from './early.ts';

const chunk = (fileName: string, moduleIds: string[], imports: string[] = [], facadeModuleId: string | null = null) =>
  ({ type: 'chunk', fileName, moduleIds, imports, facadeModuleId }) as const;

const BUNDLE = {
  'assets/index.js': chunk('assets/index.js', ['/p/src/app/main.ts'], [], '/p/index.html'),
  'assets/app.js': chunk('assets/app.js', ['/p/src/app/ds-app.ts'], ['assets/lit.js', 'assets/index.js']),
  'assets/lit.js': chunk('assets/lit.js', ['/p/node_modules/lit/index.js']),
  'assets/vi.js': chunk('assets/vi.js', ['/p/src/locales/vi.json']),
  'assets/ja.js': chunk('assets/ja.js', ['/p/src/locales/ja.json']),
  'assets/map.js': chunk('assets/map.js', ['/p/src/map/ds-map.ts'], ['assets/shared.js', 'assets/lit.js', 'assets/tiles.js']),
  'assets/tiles.js': chunk('assets/tiles.js', ['/p/src/map/base-tiles.ts']),
  'assets/worker.js': chunk('assets/worker.js', ['/n/maplibre-gl/src/source/worker.ts'], ['assets/shared.js']),
  'assets/shared.js': chunk('assets/shared.js', ['/n/maplibre-gl/src/util/util.ts']),
} as const;

describe('mapFiles', () => {
  it('names what the map needs in a language, each once, and not what the page loads anyway', () => {
    const names = ['map', 'app', 'lit', 'ja', 'tiles', 'shared', 'worker'];
    expect(mapFiles(BUNDLE, 'ja')).toEqual(names.map((name) => `/assets/${name}.js`));
  });

  it.each(['assets/map.js', 'assets/worker.js'] as const)('fails where %s is missing', (name) => {
    const { [name]: _, ...rest } = BUNDLE;
    expect(() => mapFiles(rest, 'vi')).toThrow();
  });
});

interface Visit {
  readonly desk?: boolean;
  readonly hash?: string;
  readonly webgl?: boolean;
}

/** The addresses that the script of a page with the map fetches ahead. */
function fetched({ desk = false, hash = '', webgl = true }: Visit): string[] {
  const found: string[] = [];
  const document = {
    documentElement: { classList: { add: () => undefined }, dataset: {} },
    createElement: (name: string) => (name === 'canvas' ? { getContext: () => (webgl ? {} : null) } : {}),
    head: { append: ({ href }: { href: string }) => found.push(href) },
  };
  const run = new Function('document', 'localStorage', 'matchMedia', 'location', earlyScript(['/map.js', '/a.js']));
  run(document, { getItem: () => null }, () => ({ matches: desk }), { hash });
  return found;
}

describe('the early script of a page with the map', () => {
  it('fetches the map on a desk', () => {
    expect(fetched({ desk: true })).toEqual(['/map.js', '/a.js']);
  });

  it('fetches it where the address names a view', () => {
    expect(fetched({ hash: '#map=9/10/105' })).toEqual(['/map.js', '/a.js']);
  });

  it('fetches nothing on a phone, which asks for the map', () => {
    expect(fetched({ hash: '#main' })).toEqual([]);
  });

  it('fetches nothing in vain, without WebGL', () => {
    expect(fetched({ desk: true, webgl: false })).toEqual([]);
  });
});
