/** A Cache Storage in memory, as real as packs need it. `room` bytes fit in all. */
export class FakeCaches {
  readonly all = new Map<string, FakeCache>();

  constructor(public room = Infinity) {}

  open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache(this);
    this.all.set(name, cache);
    return Promise.resolve(cache);
  }

  get used(): number {
    return [...this.all.values()].flatMap((cache) => [...cache.entries.values()]).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }
}

class FakeCache {
  readonly entries = new Map<string, { readonly bytes: ArrayBuffer; readonly headers: Headers }>();

  constructor(private readonly storage: FakeCaches) {}

  async put(key: string | Request, response: Response): Promise<void> {
    const bytes = await response.arrayBuffer();
    if (this.storage.used + bytes.byteLength > this.storage.room) throw new DOMException('No room', 'QuotaExceededError');
    this.entries.set(urlOf(key), { bytes, headers: response.headers });
  }

  match(key: string | Request): Promise<Response | undefined> {
    const found = this.entries.get(urlOf(key));
    return Promise.resolve(found && new Response(found.bytes.slice(0), { headers: found.headers }));
  }

  delete(key: string | Request): Promise<boolean> {
    return Promise.resolve(this.entries.delete(urlOf(key)));
  }

  keys(): Promise<readonly Request[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => new Request(url)));
  }
}

function urlOf(key: string | Request): string {
  return new URL(typeof key === 'string' ? key : key.url, 'https://disan.example').href;
}
