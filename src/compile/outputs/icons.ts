import sharp from 'sharp';

/** Ground of the drawing, which goes on to the edges of a mask. */
const GROUND = '#f7f2e6';

/** Colours of the window around the installed app: paper in the light, night in the dark. */
export const THEME_COLOURS = { light: '#f7f2e6', dark: '#15110f' } as const;

/** Part of a maskable icon that every shape of mask leaves visible. */
const SAFE = 0.8;

/** An icon as a file of the site. */
export interface IconFile {
  readonly path: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable' | 'apple';
}

/** The icons of the installed app in the sizes that systems ask for. */
export const ICONS: readonly IconFile[] = [
  { path: '/icon-192.png', size: 192, purpose: 'any' },
  { path: '/icon-512.png', size: 512, purpose: 'any' },
  { path: '/icon-mask-512.png', size: 512, purpose: 'maskable' },
  { path: '/icon-180.png', size: 180, purpose: 'apple' },
];

/** Draws an icon from the drawing of the site; where the system cuts it to a shape of its own, with ground around it. */
export async function drawIcon(svg: Uint8Array, { size, purpose }: IconFile): Promise<Uint8Array> {
  const inner = purpose === 'any' ? size : Math.round(size * SAFE);
  const drawing = await sharp(svg, { density: 1200 }).resize(inner, inner).png().toBuffer();
  if (purpose === 'any') return drawing;
  const ground = sharp({ create: { width: size, height: size, channels: 3, background: GROUND } });
  return ground.composite([{ input: drawing }]).png().toBuffer();
}
