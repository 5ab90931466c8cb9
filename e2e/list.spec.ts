import { addressOf, expect, PROVINCE, test, thing, thingsOf } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const dinhCau = thing('dinh-cau');
const province = `/vi/${PROVINCE}/`;
const every = thingsOf(PROVINCE).map((each) => addressOf('vi', each)).sort();

test('the list names what the map shows', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 14);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.listed('shown')).toContain(addressOf('vi', mieu));
  expect(await visitor.listed('shown')).not.toContain(addressOf('vi', dinhCau));
});

test('the list follows the map @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 14);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.listed('shown')).not.toContain(addressOf('vi', dinhCau));
  await visitor.button('map.fit').click();
  await expect.poll(() => visitor.listed('shown')).toContain(addressOf('vi', dinhCau));
});

test('what is outside the map is still in the list @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 14);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.listed('outside')).toContain(addressOf('vi', dinhCau));
  expect([...(await visitor.listed('shown')), ...(await visitor.listed('outside'))].sort()).toEqual(every);
});

test('the heading counts what is shown @phone', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 14);
  await visitor.button('map.zoomOut').click();
  await expect.poll(async () => (await visitor.listed('shown')).length).toBeGreaterThan(0);
  const { length } = await visitor.listed('shown');
  await expect(visitor.page.getByRole('heading', { name: visitor.says('list.inView', { count: length }), exact: true })).toBeVisible();
});

test('an empty part of the map says so and lists everything @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 13);
  await visitor.dragMap(700, 60);
  await visitor.dragMap(700, 60);
  await expect(visitor.page.getByText(visitor.says('list.none'))).toBeVisible();
  expect([...(await visitor.listed('outside'))].sort()).toEqual(every);
});

test('an entry of the list opens its text without leaving the map', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 13);
  await visitor.page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  await visitor.entry(addressOf('vi', dinhCau)).click();
  await expect(visitor.heading()).toContainText(dinhCau.name.vi);
  await expect(visitor.page.locator('html')).toHaveAttribute('data-same-page', '');
  await expect.poll(() => visitor.marked()).toBe(dinhCau.id);
});

test('the way back stands above what the app shows, as it does on its page @desk', async ({ visitor }) => {
  const way = (): Promise<string[]> => visitor.page.locator('.crumbs a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const list = `${province}sites/`;
  await visitor.lookAt(list, mieu, 13);
  const before = await way();
  expect(before).toEqual([province]);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.listed('outside')).toContain(addressOf('vi', dinhCau));
  expect(await way()).toEqual(before);
  await visitor.entry(addressOf('vi', dinhCau)).click();
  await expect(visitor.heading()).toContainText(dinhCau.name.vi);
  expect(await way()).toEqual([province, list]);
});

test('the title of the window follows the text @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 13);
  await visitor.entry(addressOf('vi', dinhCau)).click();
  await expect(visitor.page).toHaveTitle(new RegExp(`^${dinhCau.name.vi} · `));
});

test('the text of a thing stays while the map is moved @desk', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 13);
  await visitor.button('map.zoomIn').click();
  await expect.poll(() => visitor.view()?.zoom).toBe(14);
  await expect(visitor.heading()).toContainText(mieu.name.vi);
});

test('the list of communes stays while the map is moved @desk', async ({ visitor }) => {
  await visitor.readList('vi', 'places');
  await visitor.seeMap();
  const entries = visitor.text().getByRole('listitem').locator('a[href*="/places/"]');
  const count = await entries.count();
  await visitor.button('map.zoomIn').click();
  await expect.poll(() => visitor.view()?.zoom ?? 0).toBeGreaterThan(0);
  await visitor.listSettled();
  expect(await entries.count()).toBe(count);
});

test('the start page keeps its name while the map is moved @desk', async ({ visitor }) => {
  await visitor.readHome('vi');
  await visitor.seeMap();
  await visitor.button('map.zoomIn').click();
  await expect.poll(() => visitor.view()?.zoom ?? 0).toBeGreaterThan(0);
  await visitor.listSettled();
  await expect(visitor.heading()).toHaveText(visitor.says('app.title'));
});

test('only festivals are listed on the page of festivals @phone', async ({ visitor }) => {
  await visitor.readList('vi', 'festivals');
  await visitor.openMap();
  await visitor.button('map.zoomIn').click();
  await expect(visitor.page.getByRole('heading', { name: visitor.shownHeading() })).toBeVisible();
  const listed = [...(await visitor.listed('shown')), ...(await visitor.listed('outside'))];
  expect(listed.length).toBe(thingsOf(PROVINCE).filter(({ collection }) => collection === 'festivals').length);
  expect(listed.filter((href) => !href.includes('/festivals/'))).toEqual([]);
});

test('an entry whose text is lost is told to be lost @desk', async ({ visitor, given }) => {
  await given.filesLost(/dinh-cau\.vi\.json/);
  await visitor.lookAt(province, mieu, 13);
  await visitor.entry(addressOf('vi', dinhCau)).click();
  await expect(visitor.status()).toHaveText(visitor.says('status.loadFailed'));
});

test('a list whose data is lost raises no error @desk', async ({ visitor, given, witness }) => {
  const errors = witness.errors();
  await given.filesLost(/catalogue\.vi\.json/);
  await visitor.lookAt(province, mieu, 14);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.view()?.zoom).toBe(13);
  await visitor.listSettled();
  expect(errors).toEqual([]);
});
