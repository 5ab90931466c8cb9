/** A grey picture: one byte a pixel, row by row, 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A picture whose pixels a function gives. */
export function makeGrey(width: number, height: number, at: (x: number, y: number) => number): Grey {
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = at(x, y);
  }
  return { width, height, data };
}

/** Every pixel exchanged for what a function makes of it and its place. */
export function mapGrey(image: Grey, change: (value: number, x: number, y: number) => number): Grey {
  return makeGrey(image.width, image.height, (x, y) => change(image.data[y * image.width + x] ?? 0, x, y));
}

/** Brightness of a picture of four bytes a pixel, red first or blue first, over white. */
export function greyOf(width: number, height: number, pixels: Uint8Array, order: 'rgba' | 'bgra'): Grey {
  const [red, blue] = order === 'rgba' ? [0, 2] : [2, 0];
  return makeGrey(width, height, (x, y) => {
    const i = (y * width + x) * 4;
    const value = (pixels[i + red] ?? 0) * 0.299 + (pixels[i + 1] ?? 0) * 0.587 + (pixels[i + blue] ?? 0) * 0.114;
    const alpha = (pixels[i + 3] ?? 0) / 255;
    return value * alpha + 255 * (1 - alpha);
  });
}

/** The part of a picture within a box, which is cut where the picture ends. */
export function crop(image: Grey, left: number, top: number, width: number, height: number): Grey {
  const [x0, y0] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))];
  const [x1, y1] = [Math.min(image.width, Math.round(left + width)), Math.min(image.height, Math.round(top + height))];
  return makeGrey(x1 - x0, y1 - y0, (x, y) => image.data[(y + y0) * image.width + x + x0] ?? 255);
}

/** Brightness between pixels; the value of the border outside. */
export function sample({ width, height, data }: Grey, x: number, y: number, outside: number): number {
  if (x < -1 || y < -1 || x > width || y > height) return outside;
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (px: number, py: number): number => (px < 0 || py < 0 || px >= width || py >= height ? outside : (data[py * width + px] ?? outside));
  const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
  return top * (1 - fy) + (at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx) * fy;
}

/** Blurred as by a lens out of focus: a bell curve of this width in pixels. */
export function blur(image: Grey, sigma: number): Grey {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  return smear(smear(image, weights, 1, 0), weights, 0, 1);
}

/** Every pixel as the weighted mean of those in a line through it. */
export function smear(image: Grey, weights: readonly number[], dx: number, dy: number): Grey {
  const { width, height, data } = image;
  const reach = (weights.length - 1) / 2;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return makeGrey(width, height, (x, y) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      const px = Math.min(Math.max(x + (i - reach) * dx, 0), width - 1);
      const py = Math.min(Math.max(y + (i - reach) * dy, 0), height - 1);
      sum += (data[py * width + px] ?? 0) * (weights[i] ?? 0);
    }
    return sum / total;
  });
}

/** Made smaller, each pixel the mean of those that it covers. */
export function shrink(image: Grey, scale: number): Grey {
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const soft = blur(image, 0.42 / scale);
  return makeGrey(width, height, (x, y) => sample(soft, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5, 255));
}
