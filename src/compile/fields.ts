import type { Kind } from './kinds.ts';
import { definitionName, resolve, schemaOf, type Schema } from './schemas.ts';

/** Way from the root of a file to a value: names of fields and numbers of items. */
export type Path = readonly (string | number)[];

/** A value, and the definition of common.schema.json that it has to meet. */
export interface Field {
  readonly definition: string;
  readonly path: Path;
  readonly value: unknown;
}

/** Whether a value is a group of fields, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)];
    return isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined;
  }, value);
}

/** The string at `path`; `undefined` where there is none or something else. */
export function stringAt(value: unknown, path: Path): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** A path as people read it: `sources[0].url`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (!/^[\p{L}\p{N}_-]+$/u.test(part)) return `${text}[${JSON.stringify(part.slice(0, 60))}]`;
    return text ? `${text}.${part}` : part;
  }, '');
}

/** Every value of a file that has a definition, outer ones first; a value of a wrong type included. */
export function fieldsOf(kind: Kind, value: unknown): Field[] {
  return [...walk(schemaOf(kind), value, [])];
}

function* walk(schema: Schema, value: unknown, path: Path): Generator<Field> {
  const definition = definitionName(schema);
  if (definition) yield { definition, path, value };
  const { items, properties, additionalProperties } = resolve(schema);
  if (Array.isArray(value) && items) {
    for (const [i, item] of value.entries()) yield* walk(items, item, [...path, i]);
  }
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const known = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (typeof known === 'object') yield* walk(known, inner, [...path, name]);
  }
}

/** Every string of a value with its path. */
export function* stringsOf(value: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [name, item] of inner) yield* stringsOf(item, [...path, name]);
}
