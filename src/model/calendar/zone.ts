/** The wall clock of an IANA time zone, else that of the device, as `2026-11-22 07:26:00`: Swedish writes it so. */
export function clockIn(zone: string | undefined, at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: zone });
}

/** The ISO day that it is in an IANA time zone at an instant. */
export function dayIn(zone: string, at: Date): string {
  return clockIn(zone, at).slice(0, 10);
}

/** The instant at which an ISO day begins in a time zone, where its clocks do not change within that night. */
export function beginningOf(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00Z`);
  return new Date(2 * midnight - Date.parse(`${clockIn(zone, new Date(midnight)).replace(' ', 'T')}Z`));
}
