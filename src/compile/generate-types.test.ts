import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generateTypes } from './generate-types.ts';

it('gives the types that stand in src/model/types.g.ts (else run `npm run types`)', async () => {
  const standing = await readFile(new URL('../model/types.g.ts', import.meta.url), 'utf8');
  expect(standing).toBe(await generateTypes());
});
