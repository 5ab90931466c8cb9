/** A way into a thing that a device may have. */
export type Mode = 'vr' | 'ar' | 'quickLook';

const SESSIONS = { vr: 'immersive-vr', ar: 'immersive-ar' } as const satisfies Partial<Record<Mode, XRSessionMode>>;

async function supports(mode: XRSessionMode): Promise<boolean> {
  const { xr } = navigator as { xr?: XRSystem };
  return (await xr?.isSessionSupported(mode).catch(() => false)) ?? false;
}

/** Which ways this device has; none on most. Never rejects. */
export async function modesHere(): Promise<readonly Mode[]> {
  const found = await Promise.all(Object.entries(SESSIONS).map(async ([mode, session]) => ((await supports(session)) ? [mode as Mode] : [])));
  const quick = document.createElement('a').relList.supports('ar');
  return [...found.flat(), ...(quick ? (['quickLook'] as const) : [])];
}
