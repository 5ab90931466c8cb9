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

const absent = (name: string): string => `export class ${name} { constructor() { throw new Error('${name} is not in this build') } }`;

/**
 * Parts of three.js that its renderer names and that nothing of ours reaches: blurring surroundings on the
 * GPU (ours come blurred), effects on the whole picture, and groups of uniforms.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  PMREMGenerator: absent('PMREMGenerator'),
  WebGLOutput: absent('WebGLOutput'),
  WebGLUniformsGroups: 'export const WebGLUniformsGroups = function () { return { bind() {}, update() {}, dispose() {} } }',
};

function leftOut(source: string, importer: string | undefined): string | undefined {
  const [, name = ''] = /\/(\w+)\.js$/.exec(source) ?? [];
  return importer?.includes('three/src/') && Object.hasOwn(LEFT_OUT, name) ? `\0left-out:${name}` : undefined;
}

/**
 * Builds three.js from its sources rather than from its one large file, so that each of our chunks
 * carries only the modules that it needs, without the comments in its shaders and without what is never reached.
 */
export function threeSource(): Plugin {
  return {
    name: 'disan:three-source',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'three' ? THREE : leftOut(source, importer)),
    load(id) {
      const code = id.startsWith('\0left-out:') ? LEFT_OUT[id.slice('\0left-out:'.length)] : undefined;
      return code === undefined ? undefined : { code, map: null, moduleSideEffects: false };
    },
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
