import { ViewerFault } from './kind.ts';

/** Bytes of the largest file that is asked of a visitor's device. */
export const LARGEST = 200e6;

const asked = new Map<string, Promise<Response>>();

/** Asks for a file before the code that reads it has come; once asked for, it is there for `answerFor` until `signal` ends. */
export function askAhead(href: string, signal: AbortSignal): void {
  const response = fetch(href, { signal });
  response.catch(() => undefined);
  asked.set(href, response);
  signal.addEventListener('abort', () => asked.delete(href));
}

/** The answer for a file, asked for ahead or now. Throws `ViewerFault`: `missing`, or `offline` for any other refusal. */
export async function answerFor(href: string, signal: AbortSignal): Promise<Response> {
  const ahead = asked.get(href);
  asked.delete(href);
  const response = await (ahead ?? fetch(href, { signal }));
  if (response.status === 404 || response.status === 410) throw new ViewerFault('missing');
  if (!response.ok || !response.body) throw new ViewerFault('offline');
  return response;
}
