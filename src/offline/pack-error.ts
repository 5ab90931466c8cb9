/**
 * Why a pack could not be saved: the line broke, the site has changed meanwhile, there is no room,
 * another window is at it already, or the visitor paused.
 */
export type PackFault = 'network' | 'changed' | 'quota' | 'busy' | 'paused';

/** A pack was not saved; what was saved before is untouched. */
export class PackError extends Error {
  constructor(
    readonly fault: PackFault,
    message: string = fault,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The fault behind what a browser has thrown. */
export function faultOf(error: unknown): PackError {
  if (error instanceof PackError) return error;
  const { name, message } = error as Error;
  const fault = name === 'QuotaExceededError' ? 'quota' : name === 'AbortError' ? 'paused' : 'network';
  return new PackError(fault, message, { cause: error });
}
