const KEY = 'disan.kiosk';

/** Minutes without a touch after which a shared device goes back to its start; `undefined` on all other devices. The address says it once a tab. */
export function kioskMinutes(search: string, storage: Pick<Storage, 'getItem' | 'setItem'>): number | undefined {
  const asked = new URLSearchParams(search).get('kiosk');
  const minutes = Number(asked ?? storage.getItem(KEY));
  if (!Number.isFinite(minutes) || minutes <= 0) return undefined;
  if (asked !== null) storage.setItem(KEY, String(minutes));
  return minutes;
}
