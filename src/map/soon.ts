import type { Things } from './content-layers.ts';

const DAY = 86_400_000;
/** Days ahead that count as soon. */
export const SOON_DAYS = 30;

/** Whether the nearest of some days (ISO, both included) is now or begins within {@link SOON_DAYS}. */
export function soonOf(dates: readonly (readonly [from: string, to: string])[], today: string): 'now' | 'soon' | undefined {
  if (dates.some(([from, to]) => from <= today && today <= to)) return 'now';
  const ahead = dates.map(([from]) => (Date.parse(from) - Date.parse(today)) / DAY);
  return ahead.some((days) => days > 0 && days <= SOON_DAYS) ? 'soon' : undefined;
}

/** Festivals with the property `soon`, by their open data `dates` and the day that the device has at `now`. */
export function withSoon(things: Things, now: Date): Things {
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const features = things.features.map((feature) => {
    const { dates } = feature.properties as { readonly dates?: [string, string][] };
    const soon = soonOf(dates ?? [], today);
    return soon ? { ...feature, properties: { ...feature.properties, soon } } : feature;
  });
  return { ...things, features };
}
