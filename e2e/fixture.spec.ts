import { addressOf, expect, filesOf, FIXTURE_DIST, FIXTURE_PORT, languages, test, textOf, thingsOf, total } from './driver.ts';

test.use({ baseURL: `http://127.0.0.1:${FIXTURE_PORT}` });

const things = thingsOf;
const province = 'song-thu';

for (const lang of languages) {
  test(`another province has its pages in ${lang} @phone`, async ({ visitor }) => {
    for (const each of things(province, FIXTURE_DIST)) {
      await visitor.readPage(lang, each);
      await expect(visitor.heading()).toContainText(each.name[lang]);
    }
  });
}

test('another province has its map', async ({ visitor }) => {
  await visitor.goTo(`/vi/${province}/`);
  await visitor.openMap();
  await expect.poll(async () => total(await visitor.drawn())).toBe(4);
});

test('a plate of another province leads to its page @phone', async ({ visitor }) => {
  await visitor.scan('ZSM6T');
  await visitor.page.waitForURL('**/vi/song-thu/sites/dinh-thu/*');
});

test('the start page of a language lists the other province @phone', async ({ visitor }) => {
  await visitor.readHome('en');
  await expect(visitor.text().getByRole('link', { name: 'Sông Thử' }).first()).toHaveAttribute('href', `/en/${province}/`);
});

test('the engine brings no word of An Giang @phone', () => {
  const files = filesOf(FIXTURE_DIST).filter((file) => /\.(html|m?js|json|geojson|xml|txt|svg|webmanifest|css)$/.test(file));
  const named = files.filter((file) => /an[\s_-]?giang|安江|アンザン/i.test(textOf(file, FIXTURE_DIST)));
  expect(files.length).toBeGreaterThan(30);
  expect(named).toEqual([]);
});

test('a page of another province names its own nearby things @phone', async ({ visitor }) => {
  const [first] = things(province, FIXTURE_DIST);
  if (!first) throw new Error('The fixture province is empty');
  await visitor.readPage('vi', first);
  const links = await visitor.linkedThings();
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => !things(province, FIXTURE_DIST).some((each) => addressOf('vi', each) === href))).toEqual([]);
});
