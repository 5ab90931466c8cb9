import type { Card, ListView } from '../article/view.ts';
import type { Translate } from '../locales/translate.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

function inside({ lon, lat }: Card, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * The list beside the map: what lies in the part that is shown, nearest to its middle first,
 * then the rest, so that every place stays within reach of a keyboard.
 */
export function listInView(views: readonly ListView[], bounds: Bounds, t: Translate): ListView {
  const [first] = views;
  const cards = views.flatMap((view) => view.groups.flatMap((group) => group.cards));
  const middle = { lon: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2 };
  const far = (card: Card): number => Math.hypot(card.lon - middle.lon, card.lat - middle.lat);
  const shown = cards.filter((card) => inside(card, bounds)).sort((a, b) => far(a) - far(b));
  const outside = cards.filter((card) => !inside(card, bounds));
  const title = shown.length ? t('list.inView', { count: shown.length }) : t('list.none');
  return {
    title: first?.title ?? { text: '' },
    groups: [
      { title, cards: shown },
      { title: t('list.outside'), cards: outside },
    ],
  };
}
