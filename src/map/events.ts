import type { Collection, MapView } from '../model/routes.ts';

/** The visitor chose a thing on the map. */
export class MapSelectEvent extends Event {
  static readonly type = 'ds-map-select';
  constructor(
    readonly province: string,
    readonly collection: Collection,
    readonly id: string,
  ) {
    super(MapSelectEvent.type, { bubbles: true, composed: true });
  }
}

/** The map came to rest on another view. `bounds` are west, south, east, north in degrees. */
export class MapMoveEvent extends Event {
  static readonly type = 'ds-map-move';
  constructor(
    readonly view: MapView,
    readonly bounds: readonly [number, number, number, number],
  ) {
    super(MapMoveEvent.type, { bubbles: true, composed: true });
  }
}

/** The map cannot be shown, or one of its sources cannot be read. */
export class MapFailureEvent extends Event {
  static readonly type = 'ds-map-failure';
  constructor(readonly reason: 'webgl' | 'load') {
    super(MapFailureEvent.type, { bubbles: true, composed: true });
  }
}

/** The visitor's position was asked for and not given. */
export class LocateDeniedEvent extends Event {
  static readonly type = 'ds-locate-denied';
  constructor() {
    super(LocateDeniedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ds-map-select': MapSelectEvent;
    'ds-map-move': MapMoveEvent;
    'ds-map-failure': MapFailureEvent;
    'ds-locate-denied': LocateDeniedEvent;
  }
}
