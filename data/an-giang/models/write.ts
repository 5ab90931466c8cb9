import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeGlb, type Model } from '../../../src/reconstruct/model.ts';
import { cotDayThep } from './cot-day-thep.ts';
import { goCayThiA } from './go-cay-thi-a.ts';

/** Folder of the models in the province's media. */
export const FOLDER = fileURLToPath(new URL('../media/models/', import.meta.url));

/** Every model of the province, by the name of its file. */
export const MODELS: Readonly<Record<string, () => Model>> = {
  'go-cay-thi-a.glb': goCayThiA,
  'cot-day-thep.glb': () => cotDayThep('small'),
  'cot-day-thep-fine.glb': () => cotDayThep('fine'),
};

/** Writes all models; says how many bytes each has. */
async function write(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, model] of Object.entries(MODELS)) {
    const bytes = await writeGlb(model());
    await writeFile(`${FOLDER}${name}`, bytes);
    process.stdout.write(`${name} ${bytes.length} bytes\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
