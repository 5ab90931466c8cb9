import { css } from 'lit';

/** With what MapLibre's own elements need of a style; of its sheet of 70 kB the rest is for controls and windows that are not used. */
export const mapStyles = css`
  :host { display: block; position: relative; width: 100%; height: 100%; }
  .canvas { position: absolute; inset: 0; overflow: hidden; -webkit-tap-highlight-color: transparent; -webkit-touch-callout: none; }
  .maplibregl-canvas { position: absolute; top: 0; left: 0; }
  .maplibregl-interactive { cursor: grab; user-select: none; -webkit-user-select: none; }
  .maplibregl-interactive:active { cursor: grabbing; }
  .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan, .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: none; }
  .maplibregl-crosshair { cursor: crosshair; }
  .maplibregl-boxzoom { position: absolute; top: 0; left: 0; width: 0; height: 0; border: 2px dotted var(--ink); background: #fff8; }
  :host(:not([ready])) .canvas { visibility: hidden; }
  .controls { position: absolute; z-index: 2; top: 0.75rem; right: 0.75rem; display: grid; gap: 0.5rem; }
  .group { display: grid; border-radius: 0.5rem; overflow: hidden; box-shadow: 0 1px 5px #0004; }
  button { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0; border: 0; background: var(--raised); color: var(--ink); cursor: pointer; }
  button + button { border-top: 1px solid var(--line); }
  button:focus-visible { outline: 3px solid var(--river); outline-offset: -3px; }
  svg { width: 1.4rem; height: 1.4rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .foot { position: absolute; z-index: 1; inset: auto 0 var(--map-covered, 0px) 0; display: flex; flex-wrap: wrap-reverse; align-items: end; justify-content: space-between; gap: 0.5rem; pointer-events: none; }
  .foot > * { pointer-events: auto; }
  .credit { display: flex; align-items: center; min-height: 2.75rem; margin-inline-start: auto; padding: 0.3rem 0.5rem; background: color-mix(in srgb, var(--raised) 85%, transparent); color: var(--ink); font: 0.75rem/1.4 var(--sans); text-decoration: none; }
  .credit:hover { text-decoration: underline; }
  .no-streets { max-width: 20rem; margin: 0 0 0.75rem 0.75rem; border-radius: 0.5rem; background: var(--raised); color: var(--ink); box-shadow: 0 1px 5px #0004; font: 0.9rem/1.45 var(--sans); }
  .no-streets summary { padding: 0.7rem 0.9rem; cursor: pointer; list-style: none; }
  .no-streets summary span { color: var(--link); text-decoration: underline; }
  .no-streets ul { margin: 0; padding: 0; border-top: 1px solid var(--line); list-style: none; }
  .no-streets a { display: block; padding: 0.7rem 0.9rem; color: var(--link); }
  .no-streets :focus-visible { outline: 3px solid var(--river); outline-offset: -3px; }
  .maplibregl-canvas:focus-visible { outline: 3px solid var(--river); outline-offset: -4px; }
`;
