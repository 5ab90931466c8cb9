import type { Language } from '../model/languages.ts';

/** What a page needs of the bundle for its map, as absolute paths. */
export interface MapFiles {
  /** Modules that come along with the largest. */
  readonly modules: readonly string[];
  /** The largest module: the map itself. */
  readonly map: string;
  /** Script of MapLibre's worker. */
  readonly worker: string;
}

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

/** Finds the files of the map in a bundle. Throws where one is missing. */
export function mapFiles(bundle: Bundle, lang: Language): MapFiles {
  const map = chunkOf(bundle, '/src/map/ds-map.ts');
  const wanted = [...['/src/app/ds-app.ts', `/src/locales/${lang}.json`].map((module) => chunkOf(bundle, module)), map];
  const names = new Set(wanted.flatMap((name) => [...closure(bundle, name)]));
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/index.html'));
  if (entry) names.delete(entry.fileName);
  names.delete(map);
  const worker = Object.keys(bundle).find((name) => /maplibre-gl-worker[^/]*\.m?js$/.test(name));
  if (!worker) throw new Error("MapLibre's worker is not in the bundle");
  return { modules: [...names].map((name) => `/${name}`), map: `/${map}`, worker: `/${worker}` };
}

/** Puts the remembered theme on the page before it is painted, and says that scripts run. */
const THEME = `var h=document.documentElement;h.classList.add('js');try{var d=localStorage.getItem('disan.theme');if(d)h.dataset.theme=d}catch(e){}`;

/**
 * Fetches the map while the page is still being read, where it will be shown at once: on a desk, and where the
 * address names a view. The worker's script comes after the map's, which takes a while to start.
 */
function fetchMap({ modules, map, worker }: MapFiles): string {
  const list = JSON.stringify([...modules, map]).replace(/</g, '\\u003c');
  return `if((matchMedia('(min-width:60rem)').matches||/^#map=/.test(location.hash))&&document.createElement('canvas').getContext('webgl2')){${list}.forEach(function(f){var l=document.createElement('link');l.rel='modulepreload';l.href=f;document.head.append(l);if(f==${JSON.stringify(map)})l.onload=function(){fetch(${JSON.stringify(worker)}).catch(function(){})}})}`;
}

/** The one inline script of a page. */
export function earlyScript(map?: MapFiles): string {
  return map ? THEME + fetchMap(map) : THEME;
}
