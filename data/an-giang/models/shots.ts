import type { Shot } from '../../../src/reconstruct/studio.ts';
import { PUBLISHED } from './go-cay-thi-a.ts';

const TEMPLE = { model: '/data/an-giang/media/models/go-cay-thi-a.glb', clear: 29, sun: [188, 44], stage: [30, 4] } as const;
const TOWER = { model: '/data/an-giang/media/models/cot-day-thep-fine.glb', clear: 31, sun: [238, 36], stage: [46, 32] } as const;

const AROUND = { ...TEMPLE, width: 4096, height: 2048, exposures: 16, quality: 82 } as const;

/** The temple's own axes turned to those of the compass. */
function turned(x: number, y: number, z: number): [number, number, number] {
  const by = ((PUBLISHED.bearing - 90) * Math.PI) / 180;
  return [x * Math.cos(by) - z * Math.sin(by), y, x * Math.sin(by) + z * Math.cos(by)];
}

const stand = (x: number, y: number, z: number): { eye: [number, number, number] } => ({ eye: turned(x, y, z) });
const person = (x: number, z: number, y = 1.5): [number, number, number] => turned(x, y, z);

/** Pictures that are drawn of the models, by file in media, with the quality of the JPEG. */
export const SHOTS: Readonly<Record<string, Shot & { readonly quality: number }>> = {
  'go-cay-thi-a.jpg': { ...TEMPLE, eye: [21, 13.5, 25], target: [1.2, 0, 2], angle: 37, width: 1600, height: 1000, figures: [person(13.9, 1.6)], exposures: 32, quality: 84 },
  'go-cay-thi-a-front.jpg': { ...TEMPLE, ...stand(19, 3.4, 4.2), target: person(0, 0.4, 1.5), angle: 44, width: 1600, height: 1000, figures: [person(13.1, 2.4), person(0, -3.2, 1.52)], exposures: 32, quality: 84 },
  'cot-day-thep.jpg': { ...TOWER, eye: [17, 20, 44], target: [5.5, 13.6, 0], angle: 43, width: 1600, height: 1000, figures: [[2.9, 0, 2.4]], exposures: 32, quality: 84 },
  'tours/go-cay-thi-a-middle.jpg': { ...AROUND, ...stand(-4.25, 3.9, 0), figures: [person(13.9, 1.6), person(-5.4, 8.6, 1.52)] },
  'tours/go-cay-thi-a-east.jpg': { ...AROUND, ...stand(16.2, 3.1, 0), figures: [person(13.1, 2.4), person(0, -3.2, 1.52)] },
  'tours/go-cay-thi-a-above.jpg': { ...AROUND, ...stand(1, 13.5, 0), figures: [person(13.9, 1.6), person(-5.4, 8.6, 1.52)] },
};
