import { PDFiumLibrary } from '@hyzyla/pdfium';
import { Resvg } from '@resvg/resvg-js';
import { greyOf, type Grey } from './image.ts';

/** Draws an SVG in millimetres with as many pixels a millimetre. */
export function drawSvg(svg: string, pixels: number): Grey {
  const drawn = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoomOf(svg, pixels) }, background: '#fff' }).render();
  return greyOf(drawn.width, drawn.height, drawn.pixels, 'rgba');
}

/** How much larger to draw than the 96 dots an inch that SVG takes a millimetre for. */
function zoomOf(svg: string, pixels: number): number {
  const width = Number(/ width="([\d.]+)mm"/.exec(svg)?.[1]);
  const own = new Resvg(svg).width;
  return (width * pixels) / own;
}

/** A PDF as a reader shows it. */
export interface DrawnPdf {
  readonly texts: readonly string[];
  readonly pages: readonly Grey[];
}

/** Draws every page of a PDF with as many pixels a millimetre, and extracts its text. */
export async function drawPdf(bytes: Uint8Array, pixels: (page: number) => number): Promise<DrawnPdf> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const texts: string[] = [];
  const pages: Grey[] = [];
  for (const page of document.pages()) {
    texts.push(page.getText());
    const scale = (pixels(page.number) * 25.4) / 72;
    const drawn = await page.render({ scale, render: ({ data }) => Promise.resolve(data) });
    pages.push(greyOf(drawn.width, drawn.height, drawn.data, 'bgra'));
  }
  document.destroy();
  library.destroy();
  return { texts, pages };
}
