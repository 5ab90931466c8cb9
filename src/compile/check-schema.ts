import type { ErrorObject } from 'ajv';
import { valueAt, type Path } from './fields.ts';
import { problemAt, type Source } from './source.ts';
import type { Problem } from './problem.ts';
import { schemaMessage } from './schema-messages.ts';
import { schemaOf, validatorOf } from './schemas.ts';

/** What of a file does not meet its schema. Of a wrong language Ajv tells twice: `propertyNames` is kept. */
export function* checkSchema(source: Source): Generator<Problem> {
  const validate = validatorOf(source.kind);
  if (validate(source.value)) return;
  const language = schemaOf('common').$defs?.['language'];
  for (const error of validate.errors ?? []) {
    if (error.parentSchema !== language) yield problemOf(source, error);
  }
}

function problemOf(source: Source, error: ErrorObject): Problem {
  const at = pathOf(source.value, error.instancePath);
  const message = schemaMessage(error);
  const name = nameIn(error);
  if (name === undefined) return problemAt(source, at, message);
  const path = [...at, name];
  return problemAt(source, path, message, source.at.key(path));
}

/** The field below the place of an error of which the error really speaks. */
function nameIn({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'propertyNames') return String(params['propertyName']);
  if (keyword === 'required') return String(params['missingProperty']);
  return keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;
}

function pathOf(value: unknown, pointer: string): Path {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.reduce<Path>((path, part) => {
    return [...path, Array.isArray(valueAt(value, path)) ? Number(part) : part];
  }, []);
}
