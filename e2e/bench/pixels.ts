/** Side of the small picture that a canvas is looked at in. */
const SIDE = 32;
/** Share of it that has to be covered, and how many colours (of 4,096) make a picture of a thing. */
const COVERED = 0.02;
const COLOURS = 6;
/** Sum of the three channels up to which a pixel is the black of an empty canvas. */
const BLACK = 24;

/** Keeps what WebGL has drawn until it is looked at; the same for every page that is measured. */
export function keepDrawings(): void {
  for (const type of [HTMLCanvasElement, OffscreenCanvas] as const) {
    const prototype = type.prototype as { getContext(name: string, options?: object): unknown };
    const { getContext } = prototype;
    prototype.getContext = function (name, options) {
      return getContext.call(this, name, name.startsWith('webgl') ? { ...options, preserveDrawingBuffer: true } : options);
    };
  }
}

function canvasesIn(root: ParentNode): HTMLCanvasElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLCanvasElement ? [element] : []),
    ...(element.shadowRoot ? canvasesIn(element.shadowRoot) : []),
  ]);
}

let small: CanvasRenderingContext2D | null = null;

function showsThing(canvas: HTMLCanvasElement): boolean {
  if (!canvas.width || !canvas.height) return false;
  small ??= Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE }).getContext('2d', { willReadFrequently: true });
  if (!small) return false;
  small.clearRect(0, 0, SIDE, SIDE);
  small.drawImage(canvas, 0, 0, SIDE, SIDE);
  const { data } = small.getImageData(0, 0, SIDE, SIDE);
  const colours = new Set<number>();
  let covered = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    if (alpha < 250 || red + green + blue <= BLACK) continue;
    covered += 1;
    colours.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
  }
  return covered >= COVERED * SIDE * SIDE && colours.size >= COLOURS;
}

/** Is there a canvas in the page that shows more than its ground? */
export function thingIsShown(): boolean {
  return canvasesIn(document).some(showsThing);
}
