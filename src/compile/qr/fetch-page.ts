/** What a server answered. */
export interface Fetched {
  readonly url: string;
  /** Status, or 0 where there was no answer. */
  readonly status: number;
  readonly body: string;
  /** Bytes of the body, up to the limit. */
  readonly size: number;
  readonly milliseconds: number;
  /** Why it must count as failed, beside the status. */
  readonly fault?: string;
}

/** Bounds of one request. */
export interface Bounds {
  readonly timeout: number;
  readonly maxBytes: number;
}

const MAX_REDIRECTS = 4;

/** Fetches a page. Follows redirects only within the origin, reads no more than allowed, never throws. */
export async function fetchPage(start: string, { timeout, maxBytes }: Bounds): Promise<Fetched> {
  const began = performance.now();
  const signal = AbortSignal.timeout(timeout);
  const done = (status: number, body: string, size: number, fault?: string): Fetched => ({
    url: start,
    status,
    body,
    size,
    milliseconds: Math.round(performance.now() - began),
    ...(fault === undefined ? {} : { fault }),
  });
  let url = start;
  try {
    for (let i = 0; i <= MAX_REDIRECTS; i++) {
      const response = await fetch(url, { redirect: 'manual', signal, headers: { 'user-agent': 'disan-qr-verify' } });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        const { text, size, isWhole } = await read(response, maxBytes);
        return done(response.status, text, size, isWhole ? undefined : `is larger than ${maxBytes} bytes`);
      }
      await response.body?.cancel();
      const next = new URL(location, url);
      if (next.origin !== new URL(start).origin) return done(response.status, '', 0, `leads away, to ${next.origin}`);
      url = next.href;
    }
    return done(0, '', 0, 'redirects without end');
  } catch (error) {
    return done(0, '', 0, signal.aborted ? `no answer within ${timeout} ms` : `no answer: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? String((cause as NodeJS.ErrnoException).code ?? cause.message) : String(error);
}

async function read(response: Response, maxBytes: number): Promise<{ text: string; size: number; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      return { text: '', size, isWhole: false };
    }
    chunks.push(part.value);
  }
  return { text: Buffer.concat(chunks).toString('utf8'), size, isWhole: true };
}
