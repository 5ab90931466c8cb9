import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const THREE = fileURLToPath(new URL('../../node_modules/three/src/Three.js', import.meta.url));

/** One part of a JSON file as a module: `x.json?part=viewer` is what `x.json` has under `viewer`. */
export function jsonPart(): Plugin {
  return {
    name: 'disan:json-part',
    enforce: 'pre',
    async load(id) {
      const [, file, part] = /^(.+\.json)\?part=(\w+)$/.exec(id) ?? [];
      if (!file || !part) return undefined;
      const whole = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      return { code: `export default ${JSON.stringify(whole[part])}`, map: null, moduleType: 'js' };
    },
  };
}

/** A shader without comments and without space that means nothing; lines of the preprocessor stay lines. */
export function minifyShader(source: string): string {
  const lines = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, '').split('\n');
  const short = lines.map((line) => {
    const text = line.trim().replace(/[ \t]+/g, ' ');
    return text.startsWith('#') ? text : text.replace(/ ?([-+*/=<>(){},;?:&|![\]]) ?/g, '$1');
  });
  return short.filter(Boolean).join('\n');
}

/**
 * Builds three.js from its sources rather than from its one large file, so that each of our chunks
 * carries only the modules that it needs, and takes the comments out of its shaders.
 */
export function threeSource(): Plugin {
  return {
    name: 'disan:three-source',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'three' ? THREE : undefined),
    transform(code, id) {
      if (!/three\/src\/renderers\/shaders\/Shader(Chunk|Lib)\/[^/]+\.glsl\.js$/.test(id)) return undefined;
      return { code: code.replace(/`([^`]*)`/g, (_, shader: string) => `\`${minifyShader(shader)}\``), map: null };
    },
  };
}

/** What of three.js every viewer needs most of: in one file it is smaller than in many. The rest goes where it is used. */
const CORE = /node_modules\/three\/src\/(?!audio|helpers|geometries\/(?!Plane|Box)|extras\/(?!ImageUtils|TextureUtils|PMREM|DataUtils)|animation\/)/;

/** How the built files are cut. */
export const chunks = { includeDependenciesRecursively: false, groups: [{ name: 'three', test: CORE }] };
