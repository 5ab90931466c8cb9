import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './testing/site.ts';

const eslint = new ESLint({ cwd: ROOT });
const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

/** What the import rules say of `code` in a file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${ROOT}${file}` });
  if (!result) throw new Error(`${file} is not linted`);
  const broken = result.messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  return result.messages.filter(({ ruleId }) => RULES.includes(ruleId ?? '')).map(({ message }) => message);
}

/** A room, a relative import and a package that it may not have, and ones that it may. */
const ROOMS = [
  { file: 'src/model/a.ts', foreign: '../locales/translate.ts', alien: 'lit', own: './text.ts' },
  { file: 'src/model/calendar/a.ts', foreign: '../../compile/page.ts', alien: 'node:fs', own: '../text.ts' },
  { file: 'src/locales/a.ts', foreign: '../article/view.ts', alien: 'lit', own: '../model/text.ts', known: 'i18next' },
  { file: 'src/article/a.ts', foreign: '../compile/page.ts', alien: 'node:fs', own: '../locales/translate.ts', known: 'lit/directives/if-defined.js' },
  { file: 'src/compile/a.ts', foreign: '../map/ds-map.ts', alien: 'maplibre-gl', own: '../article/view.ts', known: 'node:fs/promises' },
  { file: 'src/compile/views/a.ts', foreign: '../../app/share.ts', alien: 'three', own: '../../../tiles/outline.ts', known: '@turf/bearing' },
  { file: 'src/map/a.ts', foreign: '../article/view.ts', alien: 'node:fs', own: '../../tiles/flavour.ts', known: 'maplibre-gl' },
  { file: 'src/viewer/a.ts', foreign: '../map/ds-map.ts', alien: 'maplibre-gl', own: '../locales/translate.ts', known: 'three' },
  { file: 'src/viewer/kinds/a.ts', foreign: '../../map/ds-map.ts', alien: 'yaml', own: '../../model/text.ts', known: 'three/addons/loaders/GLTFLoader.js' },
  { file: 'src/offline/a.ts', foreign: '../app/share.ts', alien: 'lit', own: '../model/routes.ts', known: 'pmtiles' },
  { file: 'src/app/a.ts', foreign: '../compile/page.ts', alien: 'maplibre-gl', own: '../offline/packs.ts', known: 'lit' },
  { file: 'src/sw/a.ts', foreign: '../app/share.ts', alien: 'lit', own: '../model/routes.ts', known: 'workbox-precaching' },
  { file: 'src/reconstruct/a.ts', foreign: '../model/text.ts', alien: 'lit', own: './roof.ts', known: '@gltf-transform/core' },
  { file: 'data/an-giang/models/a.ts', foreign: '../../../src/model/text.ts', alien: 'lit', own: '../../../src/reconstruct/mesh.ts', known: 'node:fs' },
] as const;

describe.each(ROOMS)('$file', ({ file, foreign, alien, own, ...room }) => {
  it(`may not import ${foreign}`, async () => {
    expect(await complaints(file, `import '${foreign}';`)).toHaveLength(1);
  });

  it(`may not pass on ${foreign}`, async () => {
    expect(await complaints(file, `export * from '${foreign}';`)).toHaveLength(1);
  });

  it(`may not fetch ${foreign} by import()`, async () => {
    expect(await complaints(file, `void import('${foreign}');`)).toHaveLength(1);
  });

  it(`may not import the package ${alien}`, async () => {
    expect(await complaints(file, `import '${alien}';`)).toHaveLength(1);
  });

  it(`may not fetch the package ${alien} by import()`, async () => {
    expect(await complaints(file, `void import('${alien}');`)).toHaveLength(1);
  });

  it(`may import ${own}${'known' in room ? ` and ${room.known}` : ''}, in both ways`, async () => {
    const allowed = [own, ...('known' in room ? [room.known] : [])];
    const code = allowed.map((path) => `import '${path}';\nvoid import('${path}');`).join('\n');
    expect(await complaints(file, code)).toEqual([]);
  });
});

describe('src/app', () => {
  it.each(['map/ds-map', 'viewer/ds-viewer'])('may fetch %s by import(), for it is heavy', async (path) => {
    expect(await complaints('src/app/a.ts', `void import('../${path}.ts');`)).toEqual([]);
  });

  it.each(['map/ds-map', 'viewer/ds-viewer'])('may not import %s at once', async (path) => {
    expect(await complaints('src/app/a.ts', `import '../${path}.ts';`)).toHaveLength(1);
  });

  it('may use the types of the map, which weigh nothing', async () => {
    expect(await complaints('src/app/a.ts', `import type { DsMap } from '../map/ds-map.ts';\nexport type A = DsMap;`)).toEqual([]);
  });
});

describe('tiles', () => {
  it('may import its own files and packages', async () => {
    expect(await complaints('tiles/a.ts', `import './clip.ts';\nimport 'node:fs';\nimport 'pmtiles';`)).toEqual([]);
  });

  it('may not import another package', async () => {
    expect(await complaints('tiles/a.ts', `import 'lit';`)).toHaveLength(1);
  });

  it('may not import from src', async () => {
    expect(await complaints('tiles/a.ts', `import '../src/map/ds-map.ts';`)).toHaveLength(1);
  });
});

describe('every room', () => {
  it('says what is not allowed and where the table is', async () => {
    expect(await complaints('src/model/a.ts', `import '../app/share.ts';`)).toEqual([expect.stringMatching(/src\/model may not import from app \(src\/README\.md/)]);
  });

  it.each(['innerHTML', 'outerHTML'])('may not set %s', async (property) => {
    expect(await complaints('src/app/a.ts', `document.body.${property} = 'a';`)).toHaveLength(1);
  });

  it('may do as it likes in tests', async () => {
    expect(await complaints('src/model/a.test.ts', `import 'vitest';\nimport '../compile/page.ts';`)).toEqual([]);
  });

  it.each([
    ['src/article/a.ts', 'litmus'],
    ['src/viewer/a.ts', 'three-stdlib'],
    ['src/compile/a.ts', 'vitest'],
  ])('%s: may not import %s, whose name only begins like an allowed one', async (file, name) => {
    expect(await complaints(file, `import '${name}';`)).toHaveLength(1);
  });

  it('may not fetch another room by import() of a template string', async () => {
    expect(await complaints('src/app/a.ts', 'void import(`../compile/page.ts`);')).toHaveLength(1);
  });
});
