import { html, type TemplateResult } from 'lit';
import type { Translate } from '../locales/translate.ts';
import { directionsTo, SERVICE_NAMES } from '../model/directions.ts';
import type { MapView } from '../model/routes.ts';
import type { Streets } from '../../tiles/streets.ts';

/** The embedded map ends at zoom 12; half a step later its lines say nothing more. */
const DETAIL_ENDS = 12.6;

/** Whether the view is nearer than the map has detail for. */
export function pastDetail({ zoom, lon, lat }: MapView, streets: Streets | null): boolean {
  if (zoom <= DETAIL_ENDS) return false;
  if (!streets) return true;
  const [west, south, east, north] = streets.bounds;
  return lon < west || lon > east || lat < south || lat > north;
}

/** Says that there are no streets here and, with `plans`, that plans are schematic; opens the middle of the view in other maps. */
export function noStreets({ lon, lat }: MapView, t: Translate, plans: boolean): TemplateResult {
  const ways = directionsTo(Number(lon.toFixed(5)), Number(lat.toFixed(5)), t('app.title'));
  return html`<details class="no-streets">
    <summary>${t('map.noStreets')} ${plans ? t('map.schematic') : ''} <span>${t('map.elsewhere')}…</span></summary>
    <ul>
      ${ways.map(({ service, href }) => html`<li><a href=${href}>${service === 'app' ? t('map.app') : SERVICE_NAMES[service]}</a></li>`)}
    </ul>
  </details>`;
}
