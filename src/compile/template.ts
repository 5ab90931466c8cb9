import { LANGUAGES, languages } from '../model/languages.ts';
import type { ThingKind } from './kinds.ts';
import { definitionName, resolve, schemaOf, type Schema } from './schemas.ts';

/** What a template has to know beside the schema. */
export interface TemplateFacts {
  /** Address of the schema, as seen from the new file. */
  readonly schema: string;
  /** What is known already, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** The kinds of the layer. */
  readonly kinds: readonly string[];
}

/** A content file with every required field, what each means, and a list of the optional ones. */
export function fillTemplate(kind: ThingKind, facts: TemplateFacts): string {
  const schema = schemaOf(kind);
  const properties = Object.entries(schema.properties ?? {});
  const isRequired = ([name]: readonly [string, Schema]): boolean => schema.required?.includes(name) ?? false;
  const lines = [
    `# yaml-language-server: $schema=${facts.schema}`,
    `# ${schema.description} Fill in what is empty; \`npm run content:check\` names it.`,
    ...properties.filter(isRequired).flatMap(([name, field]) => ['', ...fieldLines(name, field, facts)]),
    '',
    '# Fields that may be added (leave out what is not known):',
    ...properties
      .filter((entry) => !isRequired(entry))
      .map(([name, field]) => `#   ${name}: ${describe(field)}`.trimEnd()),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the schema cannot say of a field, since it says it of every id. */
const WORDS: Readonly<Record<string, string>> = {
  place: 'Commune-level unit in which it lies: the name of a file in places, without .yaml.',
};

function fieldLines(name: string, schema: Schema, { values, kinds }: TemplateFacts): string[] {
  const words = name === 'kind' && kinds.length ? `One of: ${kinds.join(', ')}` : (WORDS[name] ?? describe(schema));
  const comment = words ? [`# ${words}`] : [];
  const value = values[name];
  return [...comment, ...(value === undefined ? skeleton(name, schema) : [`${name}: ${value}`])];
}

function describe(schema: Schema): string {
  const { description, enum: words, items } = { ...resolve(schema), ...schema };
  if (!description && items) return describe(items);
  return [description, words && `One of: ${words.join(', ')}`].filter(Boolean).join(' ');
}

/** A field and what lies in it, empty. */
function skeleton(name: string, schema: Schema): string[] {
  const full = resolve(schema);
  if (definitionName(schema) === 'translation') return [`${name}:`, ...indent(translation())];
  if (definitionName(schema) === 'properName') return [`${name}:`, `  ${languages[0]}: ''`];
  const start = definitionName(schema) === 'markdown' ? '|' : "''";
  if (full.tsType === 'Text')
    return [`${name}:`, ...languages.map((lang) => `  ${lang}: ${start} # ${LANGUAGES[lang].name}`)];
  if (full.type === 'object') return [`${name}:`, ...indent(required(full))];
  if (full.type !== 'array') return [`${name}:`];
  const item = full.items && resolve(full.items);
  if (item?.type !== 'object') return [`${name}: []`];
  const lines = required(item).map((line, i) => `${i ? '  ' : '- '}${line}`);
  return [`${name}:`, ...Array.from({ length: full.minItems ?? 1 }, () => indent(lines)).flat()];
}

function required(schema: Schema): string[] {
  return (schema.required ?? []).flatMap((name) => {
    const [first = '', ...rest] = skeleton(name, schema.properties?.[name] ?? {});
    const words = describe(schema.properties?.[name] ?? {});
    return [words ? `${first} # ${words}` : first, ...rest];
  });
}

function translation(): string[] {
  return languages.map((lang, i) => `${lang}: {status: ${i === 0 ? 'original' : 'draft'}}`);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
