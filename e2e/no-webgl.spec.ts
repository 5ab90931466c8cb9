import { addressOf, expect, PROVINCE, test, thing, thingsOf } from './driver.ts';

const mubarak = thing('thanh-duong-mubarak');

test.beforeEach(async ({ given }) => {
  await given.noWebgl();
});

test('a plain sentence stands in place of the map @desk', async ({ visitor }) => {
  await visitor.readProvince('vi');
  await expect(visitor.page.getByText(visitor.says('map.noWebgl'))).toBeVisible();
  await expect(visitor.map()).toHaveCount(0);
});

test('asking for the map is answered with a plain sentence @phone', async ({ visitor }) => {
  await visitor.readProvince('ja');
  await visitor.mapButton().click();
  await expect(visitor.status()).toHaveText(visitor.says('map.noWebgl'));
  await expect(visitor.heading()).toBeVisible();
});

test('nothing of the map is fetched in vain', async ({ visitor, witness }) => {
  const files = await witness.files(async () => {
    await visitor.readProvince('vi');
    if (visitor.onPhone) await visitor.mapButton().click();
    await expect(visitor.page.getByText(visitor.says('map.noWebgl'))).toBeVisible();
  });
  expect(files.filter((file) => /ds-map|maplibre|pmtiles/.test(file))).toEqual([]);
});

test('every place is reached from the list', async ({ visitor }) => {
  await visitor.readProvince('vi');
  expect(await visitor.linkedThings()).toHaveLength(thingsOf(PROVINCE).length);
  await visitor.entry(addressOf('vi', mubarak)).click();
  await expect(visitor.heading()).toContainText(mubarak.name.vi);
});

test('the language switch works', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await visitor.switchLanguage('zh');
  await expect(visitor.heading()).toContainText(mubarak.name.zh);
});

test('a drawing still shows where the thing lies @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await expect(visitor.locator(mubarak)).toBeVisible();
});
