/** Room that is left beside what is asked for: the browser keeps books too. */
const MARGIN = 1.1;

/** Whether `bytes` more will fit; `free` in bytes where the browser tells it. */
export async function roomFor(bytes: number, storage: Pick<StorageManager, 'estimate'> = navigator.storage): Promise<{ readonly enough: boolean; readonly free?: number }> {
  const { quota, usage } = await storage.estimate().catch(() => ({}) as StorageEstimate);
  if (quota === undefined || usage === undefined) return { enough: true };
  const free = Math.max(0, quota - usage);
  return { enough: bytes * MARGIN <= free, free };
}

/** Asks the browser not to clear what is saved when the device runs short of room; tells whether it promised. */
export async function keepForGood(storage: Partial<Pick<StorageManager, 'persist'>> = navigator.storage): Promise<boolean> {
  return (await storage.persist?.().catch(() => false)) ?? false;
}
