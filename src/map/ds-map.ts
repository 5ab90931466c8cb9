import { html, LitElement, svg, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import type { FeatureCollection, Point } from 'geojson';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import type { Translate } from '../locales/translate.ts';
import { UI_ICONS, type UiIcon } from '../model/icons.ts';
import type { Language } from '../model/languages.ts';
import type { MapView } from '../model/routes.ts';
import type { Theme } from '../../tiles/flavour.ts';
import { baseStyle, streets } from './base-style.ts';
import { addContent, FESTIVAL_OFFSET, provideImage, type Mapped, type Things, type ThingProperties } from './content-layers.ts';
import { mapStyles } from './ds-map.styles.ts';
import { LocateDeniedEvent, MapFailureEvent, MapMoveEvent, MapSelectEvent } from './events.ts';
import { addGround, GROUND_MIN_ZOOM } from './ground-layers.ts';
import { addNames, type MapLabel } from './name-layers.ts';
import { noStreets, pastDetail } from './no-streets.ts';
import { addTileProtocol } from './tile-protocol.ts';

setWorkerUrl(workerUrl);
addTileProtocol();

/** Zoom at which a chosen thing is shown, unless the map is nearer already. */
const SELECTED_ZOOM = 10.5;
const AREA_ZOOM = 9.8;
/** CSS pixels about a tap in which something counts as touched. */
const REACH = 8;
const PICKABLE = ['festivals', 'sites', 'clusters'];

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
  static override styles = [unsafeCSS(maplibreCss), mapStyles];

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
    if (changed.has('theme') && changed.get('theme') !== undefined) this.map.setStyle(baseStyle(this.language, this.theme));
    if (changed.has('covered')) this.style.setProperty('--map-covered', `${this.covered}px`);
    if (changed.has('selected') && this.map.getSource('selection')) this.showSelection(true);
  }

  /** Moves to a view, as when the visitor goes back. */
  moveTo(view: MapView): void {
    this.map?.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
  }

  /** Things of a layer that are really drawn now; for tests and for the list beside the map. */
  drawn(layer: string): readonly ThingProperties[] {
    const found = this.map?.queryRenderedFeatures({ layers: [layer] }) ?? [];
    return found.map((feature) => feature.properties as ThingProperties);
  }

  private createMap(): MapLibre {
    const map = new MapLibre({
      container: this.canvas,
      style: baseStyle(this.language, this.theme),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
      locale: { 'Map.Title': this.t('map.label') },
    });
    map.touchZoomRotate.disableRotation();
    map.on('style.load', () => this.addLayers(map));
    map.setMissingStyleImageResolver((id) => provideImage(map, id, this.theme));
    map.on('moveend', () => this.tellMove(map));
    map.on('click', (event) => void this.pick(event));
    map.on('mousemove', (event) => {
      map.getCanvas().style.cursor = this.under(event).length ? 'pointer' : '';
    });
    map.on('error', (event) => {
      const { error, sourceId } = event as typeof event & { sourceId?: string };
      if (sourceId !== 'streets' && !map.isStyleLoaded()) this.dispatchEvent(new MapFailureEvent('load'));
      else console.warn(error);
    });
    this.setFirstView(map);
    return map;
  }

  /** The view of the address; else the chosen thing; else everything. */
  private setFirstView(map: MapLibre): void {
    const found = this.found();
    map.setPadding(this.padding());
    if (this.view) map.jumpTo({ center: [this.view.lon, this.view.lat], zoom: this.view.zoom });
    else if (found) map.jumpTo(this.cameraOf(found, 0));
    else map.fitBounds([...this.bounds] as [number, number, number, number], { animate: false });
  }

  private addLayers(map: MapLibre): void {
    addGround(map, this.ground, this.language, this.theme);
    addNames(map, this.labels, this.theme);
    addContent(map, this.things, this.language, this.theme);
    this.showSelection(false);
    this.setAttribute('ready', '');
  }

  private padding(): { top: number; bottom: number; left: number; right: number } {
    return { top: 30, left: 30, right: 60, bottom: this.covered + 30 };
  }

  private tellMove(map: MapLibre): void {
    const { lng, lat } = map.getCenter();
    const box = map.getBounds();
    this.shown = { zoom: map.getZoom(), lat, lon: lng };
    this.dispatchEvent(
      new MapMoveEvent(this.shown, [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]),
    );
  }

  /** What lies within a finger's breadth of a point, the nearest first. */
  private under({ point }: MapMouseEvent): ReturnType<MapLibre['queryRenderedFeatures']> {
    const layers = PICKABLE.filter((id) => this.map?.getLayer(id));
    const { x, y } = point;
    const hits = this.map?.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers }) ?? [];
    const far = (feature: (typeof hits)[number]): number => {
      const { coordinates } = feature.geometry as Point;
      const at = this.map?.project(coordinates as [number, number]) ?? { x, y };
      const aside = feature.layer.id === 'festivals' ? FESTIVAL_OFFSET : 0;
      return Math.hypot(at.x + aside - x, at.y - aside - y);
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
    const all = [...this.things.sites.features, ...this.things.festivals.features];
    return all.find(({ properties }) => `${properties.collection}/${properties.id}` === this.selected);
  }

  private cameraOf({ geometry, properties }: Things['features'][number], zoom: number): { center: [number, number]; zoom: number } {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { center: [lon, lat], zoom: Math.max(zoom, properties.precision === 'area' ? AREA_ZOOM : SELECTED_ZOOM) };
  }

  private showSelection(move: boolean): void {
    const found = this.found();
    this.map?.getSource<GeoJSONSource>('selection')?.setData({ type: 'FeatureCollection', features: found ? [found] : [] });
    if (found && move && this.map) this.map.easeTo({ ...this.cameraOf(found, this.map.getZoom()), padding: this.padding() });
  }

  private locate(): void {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.map?.easeTo({ center: [coords.longitude, coords.latitude], zoom: 12 }),
      () => this.dispatchEvent(new LocateDeniedEvent()),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  }

  private fit(): void {
    this.map?.setPadding(this.padding());
    this.map?.fitBounds([...this.bounds] as [number, number, number, number]);
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
