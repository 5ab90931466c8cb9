/** Tells the harness how to know that the page is ready. */
export function readyWhen(check: () => boolean): void {
  Object.assign(globalThis, { benchReady: check });
}
