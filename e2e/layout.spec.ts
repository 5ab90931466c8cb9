import { expect, languages, pagesIn, PLAIN_PAGES, test } from './driver.ts';

const WIDTHS = [320, 390, 768, 1440];

for (const kind of Object.keys(pagesIn('vi'))) {
  test(`${kind}: no page is wider than its window @phone`, async ({ visitor, measure }) => {
    const wide: string[] = [];
    for (const lang of languages) {
      await visitor.goTo(pagesIn(lang)[kind] ?? '');
      for (const width of WIDTHS) {
        await visitor.page.setViewportSize({ width, height: 844 });
        wide.push(...(await measure.stickingOut()).map((what) => `${lang} ${width}: ${what}`));
      }
    }
    expect(wide).toEqual([]);
  });

  test(`${kind}: everything to press is big enough for a thumb, and no word is smaller than 12 px @phone`, async ({ visitor, measure }) => {
    const small: string[] = [];
    for (const lang of languages) {
      await visitor.goTo(pagesIn(lang)[kind] ?? '');
      small.push(...[...(await measure.smallTargets()), ...(await measure.smallPrint())].map((what) => `${lang}: ${what}`));
    }
    expect(small).toEqual([]);
  });
}

for (const [kind, path] of Object.entries(PLAIN_PAGES)) {
  test(`${kind}: no page is wider than its window @phone`, async ({ visitor, given, measure }) => {
    await given.scriptsHeldBack();
    await visitor.goTo(path);
    for (const width of WIDTHS) {
      await visitor.page.setViewportSize({ width, height: 844 });
      expect(await measure.stickingOut(), String(width)).toEqual([]);
    }
  });

  test(`${kind}: everything to press is big enough for a thumb @phone`, async ({ visitor, given, measure }) => {
    await given.scriptsHeldBack();
    await visitor.goTo(path);
    expect(await measure.smallTargets()).toEqual([]);
  });
}

test('over the map everything to press is big enough for a thumb @phone', async ({ visitor, measure }) => {
  await visitor.goTo(pagesIn('vi')['site'] ?? '');
  await visitor.openMap();
  expect(await measure.smallTargets()).toEqual([]);
});

test('over the map no word is smaller than 12 px', async ({ visitor, measure }) => {
  await visitor.goTo(pagesIn('vi')['site'] ?? '');
  await visitor.openMap();
  expect(await measure.smallPrint()).toEqual([]);
});

test('with the map open no page is wider than its window', async ({ visitor, measure }) => {
  await visitor.goTo(pagesIn('vi')['site'] ?? '');
  await visitor.openMap();
  expect(await measure.stickingOut()).toEqual([]);
});

test('nothing moves once the page is there @phone', async ({ visitor, measure }) => {
  await measure.watchShifts();
  await visitor.goTo(pagesIn('vi')['site'] ?? '');
  await visitor.page.waitForLoadState('networkidle');
  expect(await measure.shifts()).toBeLessThan(0.01);
});
