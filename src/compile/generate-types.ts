import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../../data/schema/', import.meta.url);
const TARGET = new URL('../model/types.g.ts', import.meta.url);

const BANNER = `/* Generated from data/schema by \`npm run types\`: do not edit. */
import type { Language } from './languages.ts';
import type { Text } from './text.ts';`;

/** The TypeScript types of all content schemas, as the text of `src/model/types.g.ts`. */
export async function generateTypes(): Promise<string> {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.schema.json')).sort();
  const schemas = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8')) as JSONSchema),
  );
  const kinds = schemas.filter((schema) => schema.$id !== 'common.schema.json');
  const all: JSONSchema = {
    title: 'AnyThing',
    oneOf: kinds.map((schema) => ({ $ref: schema.$id as string })),
  };
  return compile(all, 'AnyThing', {
    cwd: SCHEMAS.pathname,
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
}

if (process.argv[1]?.endsWith('generate-types.ts')) await writeFile(TARGET, await generateTypes());
