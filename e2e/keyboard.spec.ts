import { addressOf, expect, PROVINCE, test, thing, thingsOf } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const dinhCau = thing('dinh-cau');
const province = `/vi/${PROVINCE}/`;

test('the first press of Tab offers to skip to the text', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.press('Tab');
  await expect(visitor.focused()).toHaveText(visitor.says('app.skip'));
  await expect(visitor.focused()).toBeInViewport();
});

test('the skip link leads past the bar into the text', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.press('Tab');
  await visitor.press('Enter');
  await visitor.press('Tab');
  await expect(visitor.text().locator('*:focus')).toHaveCount(1);
});

test('every place of the province is opened by keyboard alone @desk', async ({ visitor }) => {
  test.setTimeout(150_000);
  await visitor.readProvince('vi');
  await visitor.seeMap();
  for (const each of thingsOf(PROVINCE)) {
    await visitor.tabTo(visitor.entry(addressOf('vi', each)));
    await visitor.press('Enter');
    await expect(visitor.heading()).toContainText(each.name.vi);
    await visitor.goBack();
    await expect(visitor.heading()).toHaveText('An Giang');
  }
});

test('every place of the province is within reach of Tab @phone', async ({ visitor }) => {
  await visitor.readProvince('vi');
  const reached = await visitor.hrefsByTab();
  expect(thingsOf(PROVINCE).filter((each) => !reached.includes(addressOf('vi', each)))).toEqual([]);
});

test('the keyboard goes to the heading of what was opened', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 12);
  await visitor.tabTo(visitor.entry(addressOf('vi', dinhCau)));
  await visitor.press('Enter');
  await expect(visitor.focused()).toContainText(dinhCau.name.vi);
});

test('a screen reader is told what was opened @phone', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 12);
  await visitor.tabTo(visitor.entry(addressOf('vi', dinhCau)));
  await visitor.press('Enter');
  await expect(visitor.status()).toHaveText(visitor.says('status.opened', { name: dinhCau.name.vi }));
});

test('the keyboard stays in the list while the map is moved @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 13);
  await visitor.button('map.zoomIn').focus();
  await visitor.press('Enter');
  await expect.poll(() => visitor.view()?.zoom).toBe(14);
  await visitor.listSettled();
  await expect(visitor.focused()).toHaveAccessibleName(visitor.says('map.zoomIn'));
});

test('the map itself is moved by keys @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 13);
  await visitor.map().getByRole('region', { name: visitor.says('map.label') }).focus();
  await visitor.press('+');
  await expect.poll(() => visitor.view()?.zoom).toBe(14);
});

test('every stop of Tab can be seen', async ({ visitor, measure }) => {
  await visitor.readPage('vi', mieu);
  expect(await measure.unseenStops(60)).toEqual([]);
});

test('the map is opened and closed by keyboard @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.tabTo(visitor.mapButton());
  await visitor.press('Enter');
  await visitor.seeMap();
  await expect(visitor.focused()).toHaveText(visitor.says('map.close'));
  await visitor.press('Enter');
  await expect(visitor.map()).toBeHidden();
});

test('the handle of the sheet is worked by keyboard @phone', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 12);
  const half = await visitor.sheetHeight();
  await visitor.sheetHandle().focus();
  await visitor.press('Enter');
  await expect.poll(() => visitor.sheetHeight()).toBeGreaterThan(half + 100);
  await visitor.press('Enter');
  await expect.poll(() => visitor.sheetHeight()).toBeLessThan(half - 100);
});

test('the handle of the sheet is dragged @phone', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 12);
  const half = await visitor.sheetHeight();
  await visitor.dragSheet(-300);
  await expect.poll(() => visitor.sheetHeight()).toBeGreaterThan(half + 100);
});

test('the handle of the sheet obeys the keyboard after it was dragged @phone', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 12);
  await visitor.dragSheet(-300);
  const full = await visitor.sheetHeight();
  await visitor.sheetHandle().focus();
  await visitor.press('Enter');
  await expect.poll(() => visitor.sheetHeight()).toBeLessThan(full - 100);
});

test('the language switch is worked by keyboard @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.tabTo(visitor.languageLink('en'));
  await visitor.press('Enter');
  await expect(visitor.heading()).toContainText(mieu.name.en);
});
