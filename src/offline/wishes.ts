const CACHE = 'disan-wishes';
const LIST = '/.disan/wishes';

/** A page that a visitor wanted while it was not on the device. */
export interface Wish {
  readonly path: string;
}

async function write(wishes: readonly Wish[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await (wishes.length ? cache.put(LIST, new Response(JSON.stringify(wishes))) : cache.delete(LIST));
}

/** Pages to be offered once there is a line again, oldest first. */
export async function wishes(): Promise<readonly Wish[]> {
  const response = await (await caches.open(CACHE)).match(LIST);
  return response ? ((await response.json()) as Wish[]) : [];
}

export async function addWish(path: string): Promise<void> {
  const others = (await wishes()).filter((wish) => wish.path !== path);
  await write([...others, { path }]);
}

export async function dropWish(path: string): Promise<void> {
  await write((await wishes()).filter((wish) => wish.path !== path));
}
