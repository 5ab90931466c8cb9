/** Why a file cannot be the street map. The message is one English sentence that says what to do. */
export class BadArchive extends Error {
  override name = 'BadArchive';

  /** The sentence is put together from the file's name, what is wrong with it, and the way out. */
  constructor(name: string, wrong: string, remedy: string) {
    super(`${name} ${wrong}: ${remedy}.`);
  }
}

/** What an error of a library or of the system says, in one line. */
export function reason(error: unknown): string {
  const { cause, message } = error as Error;
  return (cause instanceof Error && cause.message ? cause.message : message).split('\n')[0] ?? '';
}
