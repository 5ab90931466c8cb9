import type { ErrorObject } from 'ajv';
import { languages } from '../model/languages.ts';
import { nearest } from './nearest.ts';
import { quote } from './problem.ts';
import type { Schema } from './schemas.ts';

type Error = ErrorObject & { readonly parentSchema?: Schema };

/** An error of Ajv in words that help whoever edits the content. */
export function schemaMessage(error: Error): string {
  return MESSAGES[error.keyword]?.(error) ?? `is not as expected: ${error.message ?? error.keyword}`;
}

const EMPTY = 'is empty: fill it in, or leave the field out if it is optional';

const MESSAGES: Readonly<Record<string, (error: Error) => string>> = {
  required: () => 'is missing',
  additionalProperties: ({ params, parentSchema }) =>
    `is not a known field: ${suggest(String(params['additionalProperty']), Object.keys(parentSchema?.properties ?? {}))}`,
  propertyNames: ({ params }) => `is not a language: ${suggest(String(params['propertyName']), languages)}`,
  type: typeMessage,
  enum: enumMessage,
  pattern: ({ data, parentSchema, params }) =>
    data === ''
      ? EMPTY
      : `is ${quote(data)}, which does not fit: ${HINTS[String(params['pattern'])] ?? firstSentence(parentSchema) ?? params['pattern']}`,
  minLength: () => EMPTY,
  maxLength: ({ data, params }) => `is too long: ${[...String(data)].length} characters, at most ${params['limit']}`,
  minItems: ({ data, params }) => `has too few items: ${(data as unknown[]).length}, at least ${params['limit']}`,
  maxItems: ({ data, params }) => `has too many items: ${(data as unknown[]).length}, at most ${params['limit']}`,
  uniqueItems: ({ data, params }) => `names ${quote((data as unknown[])[Number(params['i'])])} twice`,
  minProperties: () => 'is empty: fill it in',
  minimum: ({ data, params }) => `is ${data}, must be at least ${params['limit']}`,
  maximum: ({ data, params }) => `is ${data}, must be at most ${params['limit']}`,
  exclusiveMinimum: ({ data, params }) => `is ${data}, must be more than ${params['limit']}`,
};

const HINTS: Readonly<Record<string, string>> = {
  '^[a-z]+(-[a-z]+)*$': "lower-case letters, words joined by '-'",
  '^\\d{5}$': 'five digits',
  '^\\d{2}$': 'two digits',
  '^\\+?[0-9 ()/.-]{6,40}$': 'a phone number: digits and spaces',
  '^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*$': 'the name of a file in media, in lower case',
};

function firstSentence(schema: Schema | undefined): string | undefined {
  return schema?.description?.split(/(?<=\.) /)[0];
}

function typeMessage({ data, params, parentSchema }: Error): string {
  const wanted = String(params['type']);
  if (data === null) return EMPTY;
  if (wanted === 'string' && typeof data !== 'object')
    return `is not a text: write it in quotation marks, '${String(data)}'`;
  if (parentSchema?.tsType === 'Text') return 'must have a text for each language (vi: …, en: …)';
  if ((wanted === 'number' || wanted === 'integer') && typeof data === 'string') {
    return `is the text ${quote(data)}, must be a number (with a point, without quotation marks)`;
  }
  return `is ${describe(data)}, must be ${TYPES[wanted] ?? wanted}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  array: "a list (lines that begin with '- ')",
};

function describe(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of fields';
  return typeof data === 'string' ? `the text ${quote(data)}` : String(data);
}

function enumMessage({ data, params }: Error): string {
  const allowed = (params['allowedValues'] as unknown[]).map(String);
  if (data === null || data === '') return `is empty: must be ${oneOf(allowed)}`;
  return `is ${quote(data)}, must be ${oneOf(allowed)}`;
}

function oneOf(words: readonly string[]): string {
  return `one of ${words.join(', ')}`;
}

function suggest(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar === undefined ? `known here: ${known.join(', ')}` : `did you mean '${similar}'?`;
}
