import { LANGUAGES, languages } from '../model/languages.ts';
import { fieldsOf, isRecord, stringsOf, type Path } from './fields.ts';
import { hiddenCharacter } from './hidden.ts';
import { proseProblems } from './markdown.ts';
import { codePoint, type Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

const TEXTS = ['line', 'paragraph', 'markdown', 'properName'];
const HTML = /<[a-z!/?][^>]*>/i;

/** Languages that are missing in a text, and what no text may contain. */
export function* checkTexts(source: Source): Generator<Problem> {
  for (const { path, text } of stringsOf(source.value)) yield* checkCharacters(source, path, text);
  for (const { definition, path, value } of fieldsOf(source.kind, source.value)) {
    if (!TEXTS.includes(definition) || !isRecord(value)) continue;
    if (definition !== 'properName') yield* checkLanguages(source, path, value);
    for (const [name, text] of Object.entries(value)) {
      if (typeof text === 'string') yield* checkText(source, [...path, name], text, definition);
    }
  }
}

function* checkLanguages(source: Source, path: Path, text: Readonly<Record<string, unknown>>): Generator<Problem> {
  for (const lang of languages) {
    if (Object.hasOwn(text, lang)) continue;
    yield problemAt(source, [...path, lang], `is missing: the text in ${LANGUAGES[lang].name}`, source.at.key(path));
  }
}

function* checkText(source: Source, path: Path, text: string, definition: string): Generator<Problem> {
  if (text && !text.trim()) yield problemAt(source, path, 'is empty: it has only spaces');
  if (definition === 'markdown') {
    for (const { line, message } of proseProblems(text))
      yield problemAt(source, path, message, source.at.line(path, line));
    return;
  }
  const html = HTML.exec(text);
  if (html) yield problemAt(source, path, 'contains HTML: write plain text', source.at.within(path, html.index));
  if (definition === 'paragraph' || !text.trim().includes('\n')) return;
  yield problemAt(source, path, 'must be one line');
}

function* checkCharacters(source: Source, path: Path, text: string): Generator<Problem> {
  const hidden = hiddenCharacter(text);
  if (hidden) yield problemAt(source, path, `contains ${hidden.name}`, source.at.within(path, hidden.index));
  const composed = text.normalize('NFC');
  if (composed === text) return;
  const from = differsFrom(text, composed);
  const typed = [...text.slice(from, from + 3)].map(codePoint).join(' ');
  const message = `is not in Unicode NFC at '${composed.slice(from, from + 1)}' (${typed}): type it again, or convert the file to NFC`;
  yield problemAt(source, path, message, source.at.within(path, from));
}

/** Where the first letter begins that is written otherwise in `composed`. */
function differsFrom(text: string, composed: string): number {
  let i = 0;
  while (text[i] === composed[i]) i += 1;
  while (i > 0 && /\p{M}/u.test(text[i] ?? '')) i -= 1;
  return i;
}
