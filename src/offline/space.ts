/** Room that is left beside what is asked for: the browser keeps books too. */
const MARGIN = 1.1;

/** The books that a browser keeps of its storage; some have none, though they can store. */
function books(): Partial<StorageManager> {
  return (navigator as { readonly storage?: StorageManager }).storage ?? {};
}

/** Whether `bytes` more will fit; `free` in bytes where the browser tells it. */
export async function roomFor(bytes: number, storage: Partial<Pick<StorageManager, 'estimate'>> = books()): Promise<{ readonly enough: boolean; readonly free?: number }> {
  const { quota, usage } = (await storage.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return { enough: true };
  const free = Math.max(0, quota - usage);
  return { enough: bytes * MARGIN <= free, free };
}

/** Asks the browser not to clear what is saved when the device runs short of room; tells whether it promised. */
export async function keepForGood(storage: Partial<Pick<StorageManager, 'persist'>> = books()): Promise<boolean> {
  return (await storage.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser has promised not to clear what is saved. */
export async function isKeptForGood(storage: Partial<Pick<StorageManager, 'persisted'>> = books()): Promise<boolean> {
  return (await storage.persisted?.().catch(() => false)) ?? false;
}
