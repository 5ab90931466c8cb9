import { html, LitElement, svg, type PropertyValues, type TemplateResult } from 'lit';
import type { FeatureCollection, Point } from 'geojson';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Map as MapLibre, prewarm, setWorkerCount, setWorkerUrl, type GeoJSONSource, type MapMouseEvent, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import type { Translate } from '../locales/translate.ts';
import { UI_ICONS, type UiIcon } from '../model/icons.ts';
import type { Language } from '../model/languages.ts';
import type { MapView } from '../model/routes.ts';
import type { Theme } from '../../tiles/flavour.ts';
import { baseStyle, streets } from './base-style.ts';
import { contentPart, provideImage, type Mapped, type Things, type ThingProperties } from './content-layers.ts';
import { mapStyles } from './ds-map.styles.ts';
import { LocateDeniedEvent, MapFailureEvent, MapMoveEvent, MapSelectEvent } from './events.ts';
import { asideOf, withAside } from './festival-marks.ts';
import { groundPart, GROUND_MIN_ZOOM } from './ground-layers.ts';
import { addMissing, firstStyle, wholeStyle } from './map-style.ts';
import { namesPart, type MapLabel } from './name-layers.ts';
import { noStreets, pastDetail } from './no-streets.ts';
import { chosenZoom } from './base-tiles.ts';
import { addTileProtocol } from './tile-protocol.ts';

// Of several that load the same files at once from a service worker, WebKit leaves one waiting for ever.
setWorkerCount(1);
setWorkerUrl(workerUrl);
prewarm();
addTileProtocol();

/** CSS pixels about a tap in which something counts as touched. */
const REACH = 8;
/** Milliseconds after which the map is shown, whole or not. */
const PATIENCE = 4000;
/** Milliseconds between the ground on the screen and its names. */
const BREATH = 120;
/** Share of a pixel that is drawn while nothing is shown. */
const UNSEEN = 0.1;
const PICKABLE = ['festivals', 'sites', 'clusters'];

/** Calls when what is drawn now is on the screen. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * The map: base tiles, names, and the sites and festivals of the provinces.
 *
 * @summary MapLibre in an element; properties down, events up.
 * @event ds-map-select - A thing was chosen.
 * @event ds-map-move - The map came to rest.
 * @event ds-map-failure - No WebGL, or a source that cannot be read.
 * @event ds-locate-denied - The visitor's position was not given.
 */
@customElement('ds-map')
export class DsMap extends LitElement {
  static override styles = mapStyles;

  @property({ attribute: false }) language: Language = 'vi';
  @property({ attribute: false }) theme: Theme = 'light';
  @property({ attribute: false }) t!: Translate;
  /** Sites and festivals, as the open data files have them. */
  @property({ attribute: false }) things!: Readonly<Record<Mapped, Things>>;
  /** Plans of the sites. */
  @property({ attribute: false }) ground: FeatureCollection = { type: 'FeatureCollection', features: [] };
  @property({ attribute: false }) labels: readonly MapLabel[] = [];
  /** Address of the page that names all sources. */
  @property({ attribute: false }) credits = '';
  /** What the map shows when it has no view: west, south, east, north in degrees. */
  @property({ attribute: false }) bounds!: Bounds;
  @property({ attribute: false }) view: MapView | undefined;
  /** The chosen thing as `collection/id`. */
  @property({ attribute: false }) selected: string | undefined;
  /** CSS pixels at the bottom that a sheet covers. */
  @property({ attribute: false }) covered = 0;

  @query('.canvas') private canvas!: HTMLElement;
  @state() private shown: MapView | undefined;
  private map: MapLibre | undefined;
  private uncovered = false;
  /** A style that was set later has all layers at once. */
  private restyled = false;

  override firstUpdated(): void {
    try {
      this.map = this.createMap();
    } catch {
      this.dispatchEvent(new MapFailureEvent('webgl'));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.map?.remove();
    this.map = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.map) return;
    if (changed.has('theme') && changed.get('theme') !== undefined) this.restyle(this.map);
    if (changed.has('covered')) this.style.setProperty('--map-covered', `${this.covered}px`);
    if (changed.has('selected') && this.map.getSource('selection')) this.showSelection();
  }

  /** Moves to a view, as when the visitor goes back. */
  moveTo(view: MapView): void {
    this.map?.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
  }

  /** Moves to where all of `bounds` is seen. */
  fit(): void {
    this.map?.setPadding(this.padding());
    this.map?.fitBounds([...this.bounds] as [number, number, number, number]);
  }

  /** Things of a layer that are really drawn now; for tests and for the list beside the map. */
  drawn(layer: string): readonly ThingProperties[] {
    const layers = this.map?.getLayersOrder().filter((id) => id.replace(/-\d$/, '') === layer) ?? [];
    const found = layers.length ? this.map?.queryRenderedFeatures({ layers }) : [];
    return (found ?? []).map((feature) => feature.properties as ThingProperties);
  }

  private createMap(): MapLibre {
    const { first, whole } = this.styles();
    const map = new MapLibre({
      container: this.canvas,
      style: first,
      validateStyle: false,
      attributionControl: false,
      pixelRatio: UNSEEN,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: { 'Map.Title': this.t('map.label') },
    });
    map.touchZoomRotate.disableRotation();
    map.setMissingStyleImageResolver((id) => provideImage(map, id, this.theme));
    map.on('moveend', () => this.hasAttribute('ready') && this.tellMove(map));
    map.on('click', (event) => void this.pick(event));
    map.on('mousemove', (event) => {
      map.getCanvas().style.cursor = this.under(event).length ? 'pointer' : '';
    });
    map.on('error', (event) => {
      const { error, sourceId } = event as typeof event & { sourceId?: string };
      if (sourceId !== 'streets' && !map.isStyleLoaded()) this.dispatchEvent(new MapFailureEvent('load'));
      else console.warn(error);
    });
    map.on('sourcedata', () => map.isStyleLoaded() && map.areTilesLoaded() && this.uncover(map, whole));
    map.once('load', () => this.uncover(map, whole));
    setTimeout(() => this.uncover(map, whole), PATIENCE);
    this.setFirstView(map);
    return map;
  }

  /** Draws the map in full, and shows it, once the ground is there: what is drawn before is blank, and costs as much. */
  private uncover(map: MapLibre, whole: StyleSpecification): void {
    if (this.uncovered || !this.map) return;
    this.uncovered = true;
    map.setPixelRatio(devicePixelRatio);
    map.once('render', () => {
      this.setAttribute('ready', '');
      this.tellMove(map);
      afterFrame(() => setTimeout(() => this.map && !this.restyled && addMissing(map, whole), BREATH));
    });
  }

  /** The view of the address; else the chosen thing; else everything. */
  private setFirstView(map: MapLibre): void {
    const found = this.found();
    map.setPadding(this.padding());
    if (this.view) map.jumpTo({ center: [this.view.lon, this.view.lat], zoom: this.view.zoom });
    else if (found) map.jumpTo(this.cameraOf(found, 0));
    else map.fitBounds([...this.bounds] as [number, number, number, number], { animate: false });
  }

  private restyle(map: MapLibre): void {
    this.restyled = true;
    map.setStyle(this.styles().whole, { diff: false, validate: false });
  }

  /** The style, and what of it comes first. */
  private styles(): { first: StyleSpecification; whole: StyleSpecification } {
    const found = this.found();
    const festivals = withAside(this.things.festivals);
    const content = contentPart({ ...this.things, festivals }, found ? [found] : [], this.language, this.theme);
    const ground = groundPart(this.ground, this.language, this.theme);
    const whole = wholeStyle(baseStyle(this.language, this.theme), ground, namesPart(this.labels, this.theme), content);
    return { first: firstStyle(whole), whole };
  }

  private padding(): { top: number; bottom: number; left: number; right: number } {
    return { top: 30, left: 30, right: 60, bottom: this.covered + 30 };
  }

  private tellMove(map: MapLibre): void {
    const { lng, lat } = map.getCenter();
    const { clientWidth, clientHeight } = map.getContainer();
    const upper = map.unproject([0, 0]);
    const lower = map.unproject([clientWidth, clientHeight - this.covered]);
    this.shown = { zoom: map.getZoom(), lat, lon: lng };
    this.dispatchEvent(new MapMoveEvent(this.shown, [upper.lng, lower.lat, lower.lng, upper.lat]));
  }

  /** What lies within a finger's breadth of a point, the nearest first. */
  private under({ point }: MapMouseEvent): ReturnType<MapLibre['queryRenderedFeatures']> {
    const layers = PICKABLE.filter((id) => this.map?.getLayer(id));
    const { x, y } = point;
    const hits = this.map?.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers }) ?? [];
    const far = (feature: (typeof hits)[number]): number => {
      const { coordinates } = feature.geometry as Point;
      const at = this.map?.project(coordinates as [number, number]) ?? { x, y };
      const [right, down] = asideOf(feature.properties);
      return Math.hypot(at.x + right - x, at.y + down - y);
    };
    return hits.sort((a, b) => far(a) - far(b));
  }

  private async pick(event: MapMouseEvent): Promise<void> {
    const [hit] = this.under(event);
    if (!hit || !this.map) return;
    if (hit.layer.id === 'clusters') return this.openCluster(hit.properties['cluster_id'] as number, event);
    const { province, collection, id } = hit.properties as ThingProperties;
    this.dispatchEvent(new MapSelectEvent(province, collection, id));
  }

  private async openCluster(cluster: number, { lngLat }: MapMouseEvent): Promise<void> {
    const source = this.map?.getSource<GeoJSONSource>('sites');
    const zoom = await source?.getClusterExpansionZoom(cluster);
    if (zoom !== undefined) this.map?.easeTo({ center: lngLat, zoom: zoom + 0.5, padding: this.padding() });
  }

  private found(): Things['features'][number] | undefined {
    const all = [...this.things.sites.features, ...withAside(this.things.festivals).features];
    return all.find(({ properties }) => `${properties.collection}/${properties.id}` === this.selected);
  }

  private cameraOf({ geometry, properties }: Things['features'][number], zoom: number): { center: [number, number]; zoom: number } {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { center: [lon, lat], zoom: Math.max(zoom, chosenZoom(properties.precision === 'area')) };
  }

  private showSelection(): void {
    const found = this.found();
    this.map?.getSource<GeoJSONSource>('selection')?.setData({ type: 'FeatureCollection', features: found ? [found] : [] });
    if (found && this.map) this.map.easeTo({ ...this.cameraOf(found, this.map.getZoom()), padding: this.padding() });
  }

  private locate(): void {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.map?.easeTo({ center: [coords.longitude, coords.latitude], zoom: 12 }),
      () => this.dispatchEvent(new LocateDeniedEvent()),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  }

  private control(icon: UiIcon, label: string, act: () => void): TemplateResult {
    return html`<button type="button" aria-label=${label} title=${label} @click=${act}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${UI_ICONS[icon]} />`}</svg>
    </button>`;
  }

  protected override render(): TemplateResult {
    const { t } = this;
    return html`<div class="canvas"></div>
      <div class="controls" role="group" aria-label=${t('map.label')}>
        <div class="group">
          ${this.control('plus', t('map.zoomIn'), () => this.map?.zoomIn())}
          ${this.control('minus', t('map.zoomOut'), () => this.map?.zoomOut())}
        </div>
        <div class="group">
          ${this.control('expand', t('map.fit'), () => this.fit())} ${this.control('locate', t('map.locate'), () => this.locate())}
        </div>
      </div>
      <div class="foot">
        ${this.shown && pastDetail(this.shown, streets) ? noStreets(this.shown, t, this.shown.zoom >= GROUND_MIN_ZOOM && this.ground.features.length > 0) : ''}
        <a class="credit" href=${this.credits}>© OpenStreetMap · GSHHG · Natural Earth · GeoNames</a>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ds-map': DsMap;
  }
}
