import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { KIND_OF, type Kind } from './kinds.ts';

/** The part of JSON Schema that our schemas use. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly tsType?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly string[];
}

const KINDS: readonly Kind[] = ['layer', 'province', 'codes', ...Object.values(KIND_OF)];

/** Folder of the schemas: the engine's, whichever folder the content lies in. */
export const SCHEMA_FOLDER = new URL('../../data/schema/', import.meta.url);

const cache = new Map<string, Schema>();

/** The schema of a kind, or 'common'. */
export function schemaOf(name: Kind | 'common'): Schema {
  const known = cache.get(name);
  if (known) return known;
  const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMA_FOLDER), 'utf8')) as Schema;
  cache.set(name, schema);
  return schema;
}

/** The name of the definition to which a schema refers: 'line', 'code', … */
export function definitionName(schema: Schema): string | undefined {
  return schema.$ref?.split('/').at(-1);
}

/** `schema` itself, or the definition to which it refers. */
export function resolve(schema: Schema): Schema {
  const name = definitionName(schema);
  const target = name && schemaOf('common').$defs?.[name];
  return target ? resolve(target) : schema;
}

let ajv: Ajv2020 | undefined;

/** The compiled check of a kind. */
export function validatorOf(kind: Kind): ValidateFunction {
  ajv ??= makeAjv();
  const validate = ajv.getSchema(`${kind}.schema.json`);
  if (!validate) throw new Error(`no schema for ${kind}`);
  return validate;
}

/** Compiles fast rather than checks fast: there are a hundred files, and each is checked once. */
function makeAjv(): Ajv2020 {
  const made = new Ajv2020({ allErrors: true, verbose: true, inlineRefs: false, code: { optimize: false } });
  made.addKeyword('tsType');
  for (const name of ['common', ...KINDS] as const) made.addSchema(schemaOf(name));
  return made;
}
