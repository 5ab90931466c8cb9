/** What a file in `media` is used as. */
export type Role = 'picture' | 'panorama' | 'photograph' | 'model' | 'fine' | 'usdz' | 'splat' | 'audio' | 'video';

/** The most that a file may weigh, in bytes: what a visitor with a telephone can bear, or what a build can. */
export const BUDGETS: Readonly<Record<Role, number>> = {
  picture: 30_000_000,
  panorama: 12_000_000,
  photograph: 60_000_000,
  model: 8_000_000,
  fine: 25_000_000,
  usdz: 25_000_000,
  splat: 30_000_000,
  audio: 10_000_000,
  video: 50_000_000,
};

const NAMES: Readonly<Record<Role, string>> = {
  picture: 'a picture',
  panorama: 'a panorama',
  photograph: 'a large photograph',
  model: 'a model that comes first (a finer one goes to `fine`)',
  fine: 'a fine model',
  usdz: 'a USDZ file',
  splat: 'splats',
  audio: 'a recording',
  video: 'a film',
};

/** What is wrong with a file of `bytes` bytes; `undefined` within its budget. */
export function overBudget(role: Role, bytes: number): string | undefined {
  if (bytes <= BUDGETS[role]) return undefined;
  return `weighs ${megabytes(bytes)} MB, more than the ${megabytes(BUDGETS[role])} MB of ${NAMES[role]}`;
}

/** Rounded up, so that no file seems to weigh what it may. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
