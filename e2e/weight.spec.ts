import { brotliBytes, expect, filesOf, languages, test, textOf, thing } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

for (const lang of languages) {
  test(`a scan that ends in ${lang} transfers at most 60 kB before the first touch @phone`, async ({ visitor, given, witness }) => {
    await given.chosenLanguage(lang);
    const files = await witness.files(async () => {
      await visitor.scan(mieu.code);
      await visitor.page.waitForURL(`**/${lang}/**`);
    });
    const bytes = (await Promise.all(files.map((file) => brotliBytes(file)))).reduce((sum, size) => sum + size, 0);
    expect(files.length).toBeGreaterThan(2);
    expect(kB(bytes), files.join(' ')).toBeLessThanOrEqual(60);
  });
}

test('nothing of the map is fetched before it is asked for @phone', async ({ visitor, witness }) => {
  const files = await witness.files(() => visitor.readPage('vi', mieu));
  expect(files.filter((file) => /ds-app|ds-map|maplibre|pmtiles|geojson|data\//.test(file))).toEqual([]);
});

/** The page of a thing fits the first flight; each tour in words that it holds may add to it; one that lists everything may grow with what there is. */
const LIMITS = { thing: 14_000, tour: 1500, list: 24_000 };

function limitOf(page: string): number {
  if (!/(sites|festivals|places)\/[^/]+\/index\.html$/.test(page) && !page.startsWith('Q/')) return LIMITS.list;
  return LIMITS.thing + LIMITS.tour * (textOf(page).split('data-open-viewer=').length - 1);
}

test('the page of a thing is at most 14 kB, a list at most 24 kB @phone', async () => {
  test.setTimeout(120_000);
  const heavy: string[] = [];
  const pages = filesOf().filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const limit = limitOf(page);
    // A lower quality that fits already proves the bound, and is a hundred times faster.
    if ((await brotliBytes(page, 5)) <= limit) continue;
    const bytes = await brotliBytes(page);
    if (bytes > limit) heavy.push(`${page} ${kB(bytes)} kB`);
  }
  expect(heavy).toEqual([]);
});
