import { expect, pagesIn, PLAIN_PAGES, PROVINCE, test } from './driver.ts';

/** At a desk the map is beside every page; it is waited for on two, since drawing it takes a while. */
const WITH_MAP = ['province', 'site'];

/** Both layouts and both schemes are looked at, together only where there is a map. */
const ONCE = { light: ' @desk', dark: ' @phone' } as const;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const [kind, path] of Object.entries(pagesIn('vi'))) {
      test(`${kind}: no violation${WITH_MAP.includes(kind) ? '' : ONCE[scheme]}`, async ({ visitor }) => {
        await visitor.goTo(path);
        if (!visitor.onPhone && WITH_MAP.includes(kind)) await visitor.seeMap();
        expect(await visitor.violations()).toEqual([]);
      });
    }

    for (const [kind, path] of Object.entries(PLAIN_PAGES)) {
      test(`${kind}: no violation${ONCE[scheme]}`, async ({ visitor, given }) => {
        await given.scriptsHeldBack();
        await visitor.goTo(path);
        expect(await visitor.violations()).toEqual([]);
      });
    }

    test('unknown code, explained by script: no violation @phone', async ({ visitor }) => {
      await visitor.goTo('/Q/22223/');
      await expect(visitor.page.getByText(visitor.says('notFound.typo'))).toBeVisible();
      expect(await visitor.violations()).toEqual([]);
    });

    for (const kind of ['province', 'site'] as const) {
      test(`${kind} with the map open over it: no violation @phone`, async ({ visitor }) => {
        await visitor.goTo(pagesIn('vi')[kind] ?? '');
        await visitor.openMap();
        expect(await visitor.violations()).toEqual([]);
      });
    }

    test('list of what the map shows: no violation @desk', async ({ visitor }) => {
      await visitor.goTo(`/vi/${PROVINCE}/`);
      await visitor.seeMap();
      await visitor.button('map.zoomIn').click();
      await expect(visitor.page.getByRole('heading', { name: visitor.shownHeading() })).toBeVisible();
      expect(await visitor.violations()).toEqual([]);
    });
  });
}

for (const lang of ['en', 'zh', 'ja'] as const) {
  test(`site in ${lang}: no violation @phone`, async ({ visitor }) => {
    await visitor.goTo(pagesIn(lang)['site'] ?? '');
    expect(await visitor.violations()).toEqual([]);
  });
}
