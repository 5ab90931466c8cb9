import type { Language } from '../model/languages.ts';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
}

type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset'; readonly fileName: string }>>;

/** The files that a chunk imports by `import … from`, itself first. */
function closure(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return found;
  found.add(name);
  for (const each of chunk.imports) closure(bundle, each, found);
  return found;
}

function chunkOf(bundle: Bundle, module: string): string {
  const named = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)));
  if (!named) throw new Error(`${module} is in no chunk of the bundle`);
  return named.fileName;
}

/**
 * Finds what a page needs of the bundle for its map, as absolute paths: the largest file first, then what asks for
 * data, then the rest of the map. Throws where one is missing.
 */
export function mapFiles(bundle: Bundle, lang: Language): readonly string[] {
  const map = chunkOf(bundle, '/src/map/ds-map.ts');
  const wanted = ['/src/app/ds-app.ts', `/src/locales/${lang}.json`, '/src/map/base-tiles.ts'].map((module) => chunkOf(bundle, module));
  const rest = [map, chunkOf(bundle, '/maplibre-gl/src/source/worker.ts')];
  const names = new Set([map, ...[...wanted, ...rest].flatMap((name) => [...closure(bundle, name)])]);
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/index.html'));
  if (entry) names.delete(entry.fileName);
  return [...names].map((name) => `/${name}`);
}

/** Puts the remembered theme on the page before it is painted, and says that scripts run. */
const THEME = `var h=document.documentElement;h.classList.add('js');try{var d=localStorage.getItem('disan.theme');if(d)h.dataset.theme=d}catch(e){}`;

/**
 * Fetches the map while the page is still being read, where it will be shown at once: on a desk, and where the
 * address names a view.
 */
function fetchMap(files: readonly string[]): string {
  const list = JSON.stringify(files).replace(/</g, '\\u003c');
  return `if((matchMedia('(min-width:60rem)').matches||/^#map=/.test(location.hash))&&document.createElement('canvas').getContext('webgl2'))${list}.forEach(function(f){var l=document.createElement('link');l.rel='modulepreload';l.href=f;document.head.append(l)})`;
}

/** The one inline script of a page; `map`: the files of its map. */
export function earlyScript(map: readonly string[] = []): string {
  return map.length ? THEME + fetchMap(map) : THEME;
}
