import { addressOf, expect, languages, MISTYPED_CODE, PROVINCE, test, thing, thingsOf, UNUSED_CODE } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const LOCALES = { vi: 'vi-VN', en: 'en-AU', zh: 'zh-CN', ja: 'ja-JP' } as const;

for (const lang of languages) {
  test.describe(`a visitor who reads ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('a scan leads to the page in that language @phone', async ({ visitor }) => {
      await visitor.scan(mieu.code);
      await visitor.arrivesAt(lang, mieu);
      await expect(visitor.heading()).toContainText(mieu.name[lang]);
    });

    test('the start page moves on to that language @phone', async ({ visitor }) => {
      await visitor.goTo('/');
      await visitor.page.waitForURL(`**/${lang}/`);
    });

    test('an unknown code is explained first in that language @phone', async ({ visitor }) => {
      await visitor.scan(MISTYPED_CODE);
      await expect(visitor.page.getByRole('heading', { level: 1 }).first()).toHaveText(visitor.saysIn(lang, 'notFound.title'));
    });
  });
}

test.describe('a visitor whose language the site does not speak', () => {
  test.use({ locale: 'fr-FR' });

  test('a scan leads to the page in English @phone', async ({ visitor }) => {
    await visitor.scan(mieu.code);
    await visitor.arrivesAt('en', mieu);
  });
});

test('a chosen language wins over that of the browser', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.switchLanguage('ja');
  await visitor.scan(mieu.code);
  await visitor.arrivesAt('ja', mieu);
});

test('an address with a language is never led elsewhere @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.switchLanguage('ja');
  await visitor.readPage('en', mieu);
  await expect(visitor.heading()).toContainText(mieu.name.en);
  expect(new URL(visitor.page.url()).pathname).toBe(addressOf('en', mieu));
});

test('Back from a scanned page leaves the site, not the plate page @phone', async ({ visitor }) => {
  await visitor.goTo('about:blank');
  await visitor.scan(mieu.code);
  await visitor.arrivesAt('vi', mieu);
  await visitor.goBack();
  expect(visitor.page.url()).toBe('about:blank');
});

test('a code with a typing error is told to be one @phone', async ({ visitor }) => {
  await visitor.scan(MISTYPED_CODE);
  await expect(visitor.page.getByText(visitor.says('notFound.typo'))).toBeVisible();
});

test('a right code that stands on no plate is told to be unknown @phone', async ({ visitor }) => {
  await visitor.scan(UNUSED_CODE);
  await expect(visitor.page.getByText(visitor.says('notFound.code'))).toBeVisible();
});

test('an unknown code is answered with a list of every place @phone', async ({ visitor }) => {
  await visitor.scan(UNUSED_CODE);
  const links = await visitor.linkedThings();
  expect(thingsOf(PROVINCE).filter((each) => !links.includes(addressOf('vi', each)))).toEqual([]);
});

test('every plate leads to its thing @phone', async ({ visitor }) => {
  for (const each of thingsOf(PROVINCE)) {
    await visitor.scan(each.code);
    await visitor.arrivesAt('vi', each);
  }
});
