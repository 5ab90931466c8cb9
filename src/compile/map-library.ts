import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('../../node_modules/maplibre-gl/src/', import.meta.url));
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
const WORKER_ADDRESS = '\0map-worker-address';
/** As MapLibre's own build reads its classes: a field without a value is a type and nothing more. */
const AS_THEIRS = { typescript: { removeClassFieldsWithoutInitializer: true }, assumptions: { setPublicClassFields: true } } as const;

/**
 * What no map of ours shows: the globe, relief and terrain, raster and video, heat, extruded and hand-made layers,
 * tiles in MLT (which `basemap:use` refuses), MapLibre's own controls. Names below its folder of sources.
 */
const LEFT_OUT = [
  /^geo\/projection\/(?:globe_(?:projection|transform|camera_helper|covering_\w+)|vertical_perspective_\w+)\.ts$/,
  /^webgl\/(?:render_to_texture|draw\/draw_(?:collision_debug|color_relief|custom|debug|fill_extrusion|heatmap|hillshade|raster|terrain))\.ts$/,
  /^webgl\/program\/(?:color_relief|debug|fill_extrusion|heatmap|hillshade|raster)_program\.ts$/,
  /^shaders\/glsl\/(?:_projection_globe|collision|color_relief|debug|fill_extrusion|heatmap|hillshade|raster|terrain)\w*\.\w+\.glsl\.g\.ts$/,
  /^style\/style_layer\/(?:color_relief|custom|fill_extrusion|heatmap|hillshade|raster)_style_layer(?:_properties\.g)?\.ts$/,
  /^data\/(?:dem_data|bucket\/(?:fill_extrusion|heatmap)_bucket)\.ts$/,
  /^(?:render\/terrain|tile\/terrain_tile_manager|source\/(?:canvas_source|image_source|video_source|raster_\w+|vector_tile_mlt))\.ts$/,
  /^ui\/control\/\w+_control\.ts$/,
];

/**
 * A module in place of one that is left out, with the same exports: questions that are answered with no, classes and
 * functions that throw, and empty shaders.
 */
export function leftOut(code: string): string {
  const single = [...code.matchAll(/^export (?:abstract )?(?:class|function|const) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  const all = [...single, ...listed].filter((name) => /^\w+$/.test(name));
  return [...all.map(absent), ...(/^export default/m.test(code) ? ["export default '';"] : [])].join('\n');
}

function absent(name: string): string {
  const body = /^is[A-Z]/.test(name) ? 'return false' : `throw new Error('${name} is not in this build')`;
  return /^[A-Z]/.test(name) ? `export class ${name} { constructor() { ${body} } }` : `export function ${name}() { ${body} }`;
}

/**
 * Builds MapLibre from its sources, page and worker in one: what both need is one file that is loaded once, and what
 * neither needs is left out. As its package comes, each of the two has all of it.
 */
export function mapLibrary(): Plugin {
  return {
    name: 'disan:map-library',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'maplibre-gl') return `${SOURCES}index.ts`;
      return source === WORKER ? WORKER_ADDRESS : undefined;
    },
    async load(id) {
      if (LEFT_OUT.some((name) => name.test(id.replace(SOURCES, '')))) {
        return { code: leftOut(await readFile(id, 'utf8')), map: null, moduleSideEffects: false };
      }
      if (id === WORKER_ADDRESS) {
        const worker = this.emitFile({ type: 'chunk', id: `${SOURCES}source/worker.ts`, name: 'map-worker' });
        return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      }
      if (!id.endsWith('/maplibre-gl/package.json')) return undefined;
      const { version } = JSON.parse(await readFile(id, 'utf8')) as { version: string };
      return { code: `export default ${JSON.stringify({ version })}`, moduleType: 'js' };
    },
    transform(code, id) {
      return id.startsWith(SOURCES) && id.endsWith('.ts') ? transformWithOxc(code, id, AS_THEIRS) : undefined;
    },
  };
}
