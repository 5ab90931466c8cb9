/** Does an element fill the screen, or the window where the browser gives no screen? */
export function isFull(element: HTMLElement): boolean {
  return document.fullscreenElement === element || element.hasAttribute('full');
}

/** Fills the screen with an element, or goes back; telephones that refuse fill the window. */
export async function toggleFull(element: HTMLElement): Promise<void> {
  if (document.fullscreenElement === element) return document.exitFullscreen();
  if (element.hasAttribute('full')) return element.removeAttribute('full');
  const { requestFullscreen } = element as { requestFullscreen?: HTMLElement['requestFullscreen'] };
  await requestFullscreen?.call(element).catch(() => element.setAttribute('full', ''));
  if (!requestFullscreen) element.setAttribute('full', '');
}
