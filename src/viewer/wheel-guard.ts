/**
 * Lets the wheel scroll the page over an element until the visitor has pressed into it, or it is full, so
 * that a page that one reads does not stop at a picture. `signal` ends it.
 */
export function guardWheel(element: HTMLElement, isFull: () => boolean, signal: AbortSignal): void {
  let engaged = false;
  element.addEventListener('pointerdown', () => (engaged = true), { signal });
  element.addEventListener('pointerleave', () => (engaged = false), { signal });
  element.addEventListener('wheel', (event) => {
    if (!engaged && !isFull()) event.stopImmediatePropagation();
  }, { signal, capture: true, passive: true });
}
