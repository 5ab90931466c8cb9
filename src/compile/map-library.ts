import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('../../node_modules/maplibre-gl/src/', import.meta.url));
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
const WORKER_ADDRESS = '\0map-worker-address';
/** As MapLibre's own build reads its classes: a field without a value is a type and nothing more. */
const AS_THEIRS = { typescript: { removeClassFieldsWithoutInitializer: true }, assumptions: { setPublicClassFields: true } } as const;

/**
 * Builds MapLibre from its sources, page and worker in one: what both need is one file that is loaded once.
 * As its package comes, each of the two has all of it, and a visitor loads a third more.
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
