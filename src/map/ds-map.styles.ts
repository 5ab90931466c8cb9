import { css } from 'lit';

/** MapLibre's own sheet is adopted beside this one; its controls are not used. */
export const mapStyles = css`
  :host { display: block; position: relative; width: 100%; height: 100%; }
  .canvas { position: absolute; inset: 0; }
  .controls { position: absolute; z-index: 2; top: 0.75rem; right: 0.75rem; display: grid; gap: 0.5rem; }
  .group { display: grid; border-radius: 0.5rem; overflow: hidden; box-shadow: 0 1px 5px #0004; }
  button { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0; border: 0; background: var(--raised); color: var(--ink); cursor: pointer; }
  button + button { border-top: 1px solid var(--line); }
  button:focus-visible { outline: 3px solid var(--river); outline-offset: -3px; }
  svg { width: 1.4rem; height: 1.4rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .credit { position: absolute; z-index: 1; right: 0; bottom: var(--map-covered, 0px); margin: 0; padding: 0.1rem 0.4rem; background: color-mix(in srgb, var(--raised) 82%, transparent); color: var(--ink); font: 0.72rem/1.5 var(--sans); }
  .maplibregl-canvas:focus-visible { outline: 3px solid var(--river); outline-offset: -4px; }
`;
