import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import ts from 'typescript-eslint';

/**
 * The rooms of the project: what each may import from the others, and which packages.
 * A room that is not named here is closed; `dynamic` names what only `import()` may fetch.
 */
export const ROOMS = {
  'src/model': { rooms: [], packages: [] },
  'src/locales': { rooms: ['model'], packages: ['i18next'] },
  'src/article': { rooms: ['model', 'locales'], packages: ['lit'] },
  'src/compile': {
    rooms: ['model', 'locales', 'article', 'tiles'],
    packages: ['node:*', 'yaml', 'ajv', 'ajv-formats', 'lit', '@lit-labs/ssr', 'lightningcss', 'vite', 'markdown-it', 'markdown-it-*', 'opening_hours', '@turf/*', 'subset-font', 'json-schema-to-typescript', '@thyrith/momentkh', 'moment', 'geojson', 'uqr', 'qr/decode.js', 'zxing-wasm/reader', '@undecaf/zbar-wasm', '@resvg/resvg-js', '@hyzyla/pdfium', 'harfbuzzjs', '@playwright/test', 'sharp', 'gltf-validator'],
  },
  'src/map': { rooms: ['model', 'locales', 'tiles', 'offline'], packages: ['lit', 'maplibre-gl', 'pmtiles', '@protomaps/basemaps', '@fontsource/*', 'geojson'] },
  'src/viewer': { rooms: ['model', 'locales'], packages: ['lit', 'three', '@sparkjsdev/spark'] },
  'src/offline': { rooms: ['model'], packages: ['pmtiles'] },
  'src/app': { rooms: ['model', 'locales', 'article', 'offline'], dynamic: ['map', 'viewer'], packages: ['lit', 'minisearch', 'qr', '@turf/*', 'geojson'] },
  'src/sw': { rooms: ['model', 'offline'], packages: ['workbox-*'] },
  'src/reconstruct': { rooms: [], packages: ['three', '@gltf-transform/core', 'fflate'] },
  'data/*/models': { rooms: ['reconstruct'], packages: ['node:*', '@playwright/test', 'sharp', 'vite'] },
  tiles: { rooms: [], packages: ['node:*', '@maplibre/*', 'pmtiles', '@protomaps/basemaps', 'topojson-*', 'world-atlas', 'geojson', 'fflate', 'clipper2-ts', 'yaml', '@mapbox/vector-tile', 'pbf'] },
};

const NAMES = ['model', 'locales', 'article', 'compile', 'map', 'viewer', 'offline', 'app', 'sw', 'reconstruct', 'tiles'];

/** A pattern of the paths that lead from one room into another. */
const into = (name) => `(^|/)\\.\\./(\\.\\./)*(src/)?${name}/`;

/** The lint rules of one room. Packages are refused unless they are named; rooms likewise. */
function roomRules([folder, { rooms, packages, dynamic = [] }]) {
  const self = folder.split('/').pop();
  const closed = NAMES.filter((name) => name !== self && !rooms.includes(name));
  const named = packages.map((name) => `(?!${name.replaceAll('/', '\\/').replace('*', '.*')}(\\/|$))`).join('');
  const message = (what) => `${folder} may not import ${what} (src/README.md has the table).`;
  return {
    files: [`${folder}/**/*.ts`],
    ignores: ['**/*.test.ts', '**/testing/**', 'src/model/calendar/generate-*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...closed.map((name) => ({ regex: into(name), message: message(`from ${name}`), allowTypeImports: dynamic.includes(name) })),
            { regex: `^(?!\\.)${named}`, message: message('this package') },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...closed
          .filter((name) => !dynamic.includes(name))
          .map((name) => ({ selector: `ImportExpression[source.value=/${into(name).replaceAll('/', '\\/')}/]`, message: message(`from ${name}`) })),
        { selector: `ImportExpression[source.value=/^(?!\\.)${named}/]`, message: message('this package') },
        { selector: 'ImportExpression:not([source.type="Literal"])', message: 'What is imported is named by a plain string, so that the rules of the rooms can see it.' },
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: 'Markup is made with Lit templates only.' },
      ],
    },
  };
}

export default ts.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'bench-results/', 'test-results/', '**/*.g.ts', 'e2e/fixtures/**', 'e2e/test-results/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  lit['flat/recommended'],
  litA11y.configs.recommended ? { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules } : {},
  {
    languageOptions: { globals: { URL: 'readonly', process: 'readonly', console: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['**/*.test.ts', 'e2e/**'], rules: { 'no-console': 'off' } },
  ...Object.entries(ROOMS).map(roomRules),
);
