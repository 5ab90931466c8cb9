import { html, svg, type TemplateResult } from 'lit/html.js';

/** Icons of the viewer on a 24 × 24 grid, to be stroked: width 1.75, round caps and joins, no fill. */
const ICONS = {
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  back: 'M20 12H4M10.5 5.5 4 12l6.5 6.5',
  forward: 'M4 12h16M13.5 5.5 20 12l-6.5 6.5',
  previous: 'M15.5 4.5 8 12l7.5 7.5',
  next: 'M8.5 4.5 16 12l-7.5 7.5',
  plus: 'M12 4.5v15M4.5 12h15',
  minus: 'M4.5 12h15',
  home: 'M4 8.5V4h4.5M15.5 4H20v4.5M20 15.5V20h-4.5M8.5 20H4v-4.5M12 8.5l3 1.7v3.6l-3 1.7-3-1.7v-3.6Z',
  full: 'M14.5 3.5h6v6M20.5 3.5l-7 7M9.5 20.5h-6v-6M3.5 20.5l7-7',
  small: 'M20 10h-6V4M14 10l6.5-6.5M4 14h6v6M10 14l-6.5 6.5',
  copy: 'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7',
  help: 'M20.5 12a8.5 8.5 0 1 1-17 0a8.5 8.5 0 1 1 17 0ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.2',
  guide: 'M5 4.5v15M5 5.5h13l-3 4 3 4H5',
  speak: 'M4 9.5v5h3.5l5 4v-13l-5 4ZM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  stop: 'M6 6h12v12H6Z',
  walk: 'M13.5 4.2a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0ZM12 8.5l-1 6.5 3 2.5 1 4M11 15l-1.5 3-2.5 3M7.5 13l1-3.5L12 8.5l2.5 3 2.5 1',
  measure: 'M3.5 15.5l12-12 5 5-12 12ZM7 12l2 2M10 9l2.5 2.5M13 6l2 2',
  section: 'M4.5 8 12 4l7.5 4v8L12 20l-7.5-4ZM12 2v20M12 7.5l4 2v5l-4 2',
  figure: 'M14 5a2 2 0 1 1-4 0a2 2 0 1 1 4 0ZM8.5 9.5h7v6h-1.7V21h-3.6v-5.5H8.5ZM20 3v18M18.5 3h3M18.5 21h3',
  play: 'M7.5 4.5v15l12-7.5Z',
  map: 'M9 4 3.5 6.2V20L9 17.8l6 2.2 5.5-2.2V4L15 6.2ZM9 4v13.8M15 6.2V20',
  rotate: 'M19.5 12a7.5 3.5 0 1 1-4-3.1M12.5 6.5l3.2 2.3-2.6 2.8',
  motion: 'M8 3.5h8v17H8ZM11 17.5h2M4.5 8a6 6 0 0 0 0 8M19.5 8a6 6 0 0 1 0 8',
  headset: 'M3.5 7.5h17v9H15l-1.5-2.5h-3L9 16.5H3.5ZM7 11.5h2M15 11.5h2',
  cube: 'M12 3.5l7.5 4.2v8.6L12 20.5l-7.5-4.2V7.7ZM4.5 7.7 12 12l7.5-4.3M12 12v8.5',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4.5H15',
} as const satisfies Record<string, string>;

/** An icon, as decoration: the control has a name of its own. One that is not known is a dot. */
export function icon(name: string): TemplateResult {
  const path = name in ICONS ? ICONS[name as keyof typeof ICONS] : 'M12 11v2';
  return html`<svg class="v-icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
