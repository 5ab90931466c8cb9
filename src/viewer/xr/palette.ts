const COLOURS = ['raised', 'ink', 'soft', 'line', 'block', 'on-block', 'brick', 'paper', 'land'] as const;

type Colour = (typeof COLOURS)[number];

/** Colours and fonts of the page, resolved, for what is drawn without style sheets. */
export interface Palette {
  readonly colours: Readonly<Record<Colour, string>>;
  /** Font families for a language (BCP 47), or for that of the page. */
  font(kind: 'serif' | 'sans', lang?: string): string;
}

/** Reads them from the page around `host`. */
export function paletteOf(host: HTMLElement): Palette {
  const ask = (change: (probe: HTMLElement) => void, read: (style: CSSStyleDeclaration) => string): string => {
    const probe = document.createElement('span');
    host.append(probe);
    change(probe);
    const found = read(getComputedStyle(probe));
    probe.remove();
    return found;
  };
  const colour = (name: Colour): [Colour, string] => [name, ask(({ style }) => (style.color = `var(--${name})`), ({ color }) => color)];
  const font: Palette['font'] = (kind, lang) => ask((probe) => {
    if (lang) probe.lang = lang;
    probe.style.fontFamily = `var(--${kind})`;
  }, ({ fontFamily }) => fontFamily);
  return { colours: Object.fromEntries(COLOURS.map(colour)) as Record<Colour, string>, font };
}
