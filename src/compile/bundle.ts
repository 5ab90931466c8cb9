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

/** In development JSON comes as a module of JavaScript: an import that says what it wants is refused by the browser. */
export function plainJson(): Plugin {
  return {
    name: 'disan:plain-json',
    apply: 'serve',
    enforce: 'pre',
    transform(code, id) {
      const plain = /\.ts$/.test(id) ? code.replace(/, \{ with: \{ type: 'json' \} \}/g, '') : code;
      return plain === code ? undefined : { code: plain, map: null };
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

/** Its last part names a file: one that began with an underscore would not be served. */
const ABSENT = '\0left-out/';
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

/** Shaders of materials that glTF does not know. */
const UNUSED_SHADER = /ShaderLib\/(?:meshphong|meshlambert|meshtoon|meshmatcap|meshnormal|linedashed|equirect)\.glsl\.js$|ShaderChunk\/(?:lights_(?:phong|lambert|toon)|gradientmap)_\w+\.glsl\.js$/;
const SHADER = /three\/src\/renderers\/shaders\/Shader(?:Chunk|Lib)\/[^/]+\.glsl\.js$/;
/** Methods of classes of three.js that write a thing as JSON or read it again: no viewer does. */
const JSON_METHODS = /\n\t(?:static )?(?:toJSON|fromJSON)\([^\n]*\) \{\n[\s\S]*?\n\t\}\n/g;

/** A module of three.js without what no viewer needs; the very same text where there is nothing of it. */
export function trimThree(code: string, id: string): string {
  if (!SHADER.test(id)) return code.replace(JSON_METHODS, '\n');
  return code.replace(/`([^`]*)`/g, (_, shader: string) => (UNUSED_SHADER.test(id) ? '``' : `\`${minifyShader(shader)}\``));
}

function leftOut(source: string, importer: string | undefined): string | undefined {
  const [, name = ''] = /\/(\w+)\.js$/.exec(source) ?? [];
  return importer?.includes('three/src/') && Object.hasOwn(LEFT_OUT, name) ? `${ABSENT}${name}.js` : undefined;
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
      const code = id.startsWith(ABSENT) ? LEFT_OUT[id.slice(ABSENT.length, -'.js'.length)] : undefined;
      return code === undefined ? undefined : { code, map: null, moduleSideEffects: false };
    },
    transform(code, id) {
      if (!id.includes('/three/src/')) return undefined;
      const trimmed = trimThree(code, id);
      return trimmed === code ? undefined : { code: trimmed, map: null };
    },
  };
}

const INVOKER = 'var invokerFn=newFunc(Function,args)(...closureArgs)';
/** The same call as a closure: what Emscripten writes where code may not be made from text. */
const PLAIN_INVOKER = `var invokerFn=function(...given){
if(given.length!==argCount-2)throwBindingError('function '+humanName+' called with '+given.length+' arguments, expected '+(argCount-2));
const stack=needsDestructorStack?[]:null,wired=isClassMethodFunc?[argTypes[1].toWireType(stack,this)]:[];
given.forEach((value,i)=>wired.push(argTypes[i+2].toWireType(stack,value)));
const rv=cppInvokerFunc(cppTargetFunc,...wired);
if(needsDestructorStack)runDestructors(stack);
else argTypes.slice(isClassMethodFunc?1:2).forEach(({destructorFunction},i)=>{if(destructorFunction!==null)destructorFunction(wired[i])});
if(returns)return argTypes[0].fromWireType(rv)}`;
const CALLER = 'var invokerFunction=newFunc(Function,params)(...args)';
const PLAIN_CALLER = `var invokerFunction=(obj,func,destructorsRef,from)=>{
const given=types.map((type)=>{const value=type.readValueFromPointer(from);from+=type.argPackAdvance;return value});
const rv=kind===1?new func(...given):func.call(...(kind===0?[obj]:[]),...given);
if(!retType.isVoid)return emval_returnValue(retType,destructorsRef,rv)}`;

/** The transcoder of KTX2 textures without making code from text, which our security policy forbids. Throws when it is not the one we know. */
export function plainTranscoder(source: string): string {
  if (!source.includes(INVOKER) || !source.includes(CALLER)) throw new Error('The transcoder of KTX2 textures is another one: look at plainTranscoder()');
  return source.replace(INVOKER, () => PLAIN_INVOKER).replace(CALLER, () => PLAIN_CALLER);
}

/** Writes the transcoder of KTX2 textures as {@link plainTranscoder} makes it. */
export function transcoder(): Plugin {
  return {
    name: 'disan:transcoder',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && /basis_transcoder-[\w-]+\.js$/.test(file.fileName)) file.source = plainTranscoder(Buffer.from(file.source).toString());
      }
    },
  };
}

/** What of three.js every viewer needs most of: in one file it is smaller than in many. The rest goes where it is used. */
const CORE = /node_modules\/three\/src\/(?!audio|helpers|geometries\/(?!Plane|Box)|extras\/(?!ImageUtils|TextureUtils|PMREM|DataUtils)|animation\/(?!PropertyBinding))/;
/** What of ours goes with it wherever it goes, and what stands for its parts that are left out. */
const WITH_CORE = /src\/viewer\/(?:files|quality|space-view)\.ts$|^\0left-out\//;

/** How the built files are cut: few, so that a press on a viewer asks for few. */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'three', test: (id: string) => CORE.test(id) || WITH_CORE.test(id) },
    { name: 'viewer-base', test: /src\/viewer\/(?:adopt-style|ahead|kind)\.ts$/ },
    { name: 'lit-html', test: /node_modules\/(?:lit-html|lit\/html\.js|lit\/directives)/ },
  ],
};
