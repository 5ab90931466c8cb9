import type { Sight } from '../model/routes.ts';
import type { FaultReason } from './kind.ts';

/** The view came to rest, or another scene is shown: the address may follow. */
export class ViewerSightEvent extends Event {
  static readonly type = 'ds-viewer-sight';
  constructor(readonly sight: Sight) {
    super(ViewerSightEvent.type, { bubbles: true });
  }
}

/** The first frame of the thing is in the picture. */
export class ViewerReadyEvent extends Event {
  static readonly type = 'ds-viewer-ready';
  constructor() {
    super(ViewerReadyEvent.type, { bubbles: true });
  }
}

/** The thing cannot be shown; the element says why and leaves poster and text. */
export class ViewerFaultEvent extends Event {
  static readonly type = 'ds-viewer-fault';
  constructor(readonly reason: FaultReason) {
    super(ViewerFaultEvent.type, { bubbles: true });
  }
}

/** The visitor closes the viewer; who opened it takes it away. */
export class ViewerCloseEvent extends Event {
  static readonly type = 'ds-viewer-close';
  constructor() {
    super(ViewerCloseEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ds-viewer-sight': ViewerSightEvent;
    'ds-viewer-ready': ViewerReadyEvent;
    'ds-viewer-fault': ViewerFaultEvent;
    'ds-viewer-close': ViewerCloseEvent;
  }
}
