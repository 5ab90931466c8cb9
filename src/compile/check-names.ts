import { languages } from '../model/languages.ts';
import { isRecord, valueAt } from './fields.ts';
import { originalLanguage } from './fingerprint.ts';
import { schemaOf } from './schemas.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';
import { collectionOf, type World } from './world.ts';

/** One warning a province: things whose names in other languages do not say whether they are published. */
export function* checkNames(world: World): Generator<Problem> {
  const provinces = new Set(world.sources.map(({ province }) => province).filter(Boolean));
  for (const province of provinces) {
    const things = world.sources.filter((source) => source.province === province && lacksStatus(source));
    if (!things.length) continue;
    const names = things.map(({ kind, id }) => `${collectionOf(kind)}/${id}`);
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    const message = `is missing for a name in another language (published or proposed): ${names.slice(0, 5).join(', ')}${more}`;
    yield { file: `${province}/province.yaml`, line: 1, col: 1, field: 'name_status', message, severity: 'warning' };
  }
}

function lacksStatus(source: Source): boolean {
  if (!collectionOf(source.kind) || !schemaOf(source.kind).properties?.['name_status']) return false;
  const original = originalLanguage(source.value) ?? 'vi';
  const name = valueAt(source.value, ['name']);
  const status = valueAt(source.value, ['name_status']);
  if (!isRecord(name)) return false;
  return languages.some((lang) => lang !== original && name[lang] && !(isRecord(status) && status[lang]));
}
