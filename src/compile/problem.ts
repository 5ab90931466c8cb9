/** Something wrong in the content, and where a person finds it. */
export interface Problem {
  /** Path below the data folder, with '/'; '.' is the data folder itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly col: number;
  /** Field as `location.lat` or `sources[0].url`; empty for the file as a whole. */
  readonly field: string;
  /** Goes on where the field ends: "is missing", "must be a number". */
  readonly message: string;
  /** A warning is shown, and the content is used all the same. */
  readonly severity: 'error' | 'warning';
}

/** A problem of a file or folder as a whole. */
export function fileProblem(file: string, message: string): Problem {
  return { file, line: 1, col: 1, field: '', message, severity: 'error' };
}

/** Whether a problem keeps the content from being used. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** `text` with its control and other invisible characters written as U+XXXX, safe for a terminal. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) => `<${codePoint(char)}>`);
}

/** A character as people name it: U+202E. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value as a message quotes it: on one line, in quotation marks, not longer than 60 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `'${short.replace(/\s+/g, ' ')}'`;
}

/** A problem on one line: `path:line:col field message`, a field that is empty as '-'. */
export function formatProblem({ file, line, col, field, message }: Problem): string {
  return visible(`${file}:${line}:${col} ${field || '-'} ${message}`);
}

/** Problems in the order of file, line, column, field and message, each once. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
  const unique = new Map([...problems].map((problem) => [problem.severity + formatProblem(problem), problem]));
  return [...unique.values()].sort(compareProblems);
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.col - b.col ||
    compareText(a.field, b.field) ||
    compareText(a.message, b.message)
  );
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
