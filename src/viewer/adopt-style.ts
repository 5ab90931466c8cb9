/** Gives the tree around `element` a style sheet until `signal` ends. */
export function adoptStyle(element: Element, css: string, signal: AbortSignal): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)), { once: true });
}
