import { addressOf, expect, festiveSite, loneSite, neighbours, PROVINCE, test, thing, thingsOf } from './driver.ts';
import { kilometresBetween } from './positions.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const mubarak = thing('thanh-duong-mubarak');
const lone = loneSite();
const [shrine, feast] = festiveSite();
const sites = thingsOf(PROVINCE).filter(({ collection }) => collection === 'sites');
/** Pixels between two sites that the map shows as one, and what a pixel is at zoom 0. */
const CLUSTERED = 18;
const METRES_PER_PIXEL = 78_271;
/** A festival stands up and to the right of its place. */
const FEAST_OFFSET = [20, -20] as const;
const province = `/vi/${PROVINCE}/`;

test('every site of the province is drawn, alone or in a cluster', async ({ visitor }) => {
  await visitor.readProvince('vi');
  await visitor.openMap();
  await expect.poll(() => visitor.sitesShown()).toBe(sites.length);
});

test('a festival is drawn beside its place @desk', async ({ visitor }) => {
  await visitor.lookAt(province, shrine, 14);
  await expect.poll(() => visitor.drawn()).toMatchObject({ sites: [shrine.id], festivals: [feast.id] });
});

test('a tap on a marker opens its text and its address', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 14);
  await visitor.tapOnMap(lone);
  await expect(visitor.heading()).toContainText(lone.name.vi);
  expect(visitor.path()).toBe(addressOf('vi', lone));
});

test('a tap on the middle of a site opens the site, though its festival stands beside it @phone', async ({ visitor }) => {
  await visitor.lookAt(province, shrine, 14);
  await visitor.tapOnMap(shrine);
  await expect(visitor.heading()).toContainText(shrine.name.vi);
  expect(visitor.path()).toBe(addressOf('vi', shrine));
});

test('a tap on a festival opens the festival @desk', async ({ visitor }) => {
  await visitor.lookAt(province, feast, 14);
  await visitor.tapOnMap(feast, FEAST_OFFSET);
  await expect(visitor.heading()).toContainText(feast.name.vi);
  expect(visitor.path()).toBe(addressOf('vi', feast));
});

test('a tap beside all markers opens nothing @desk', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 14);
  await visitor.tapOnMap(lone, [-90, 0]);
  await visitor.button('map.zoomIn').click();
  await expect.poll(() => visitor.view()?.zoom).toBeGreaterThan(14);
  expect(visitor.path()).toBe(province);
});

test('the chosen thing is marked on the map @desk', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await visitor.openMap();
  await expect.poll(() => visitor.marked()).toBe(mubarak.id);
});

test('a cluster opens into its places @phone', async ({ visitor }) => {
  const near = neighbours(lone).find(({ collection }) => collection === 'sites') ?? lone;
  const zoom = Math.log2((CLUSTERED * METRES_PER_PIXEL) / (1000 * kilometresBetween(lone, near)));
  await visitor.lookAt(province, lone, zoom);
  await expect.poll(async () => (await visitor.drawn()).sites).not.toContain(lone.id);
  await visitor.tapOnMap(lone);
  await expect.poll(async () => (await visitor.drawn()).sites).toEqual(expect.arrayContaining([lone.id, near.id]));
});

test('a deep link opens the map at its view @desk', async ({ visitor }) => {
  await visitor.lookAt(province, mieu, 15);
  await expect.poll(async () => (await visitor.drawn()).sites).toEqual(expect.arrayContaining(['chua-tay-an', 'lang-thoai-ngoc-hau', mieu.id]));
});

test('a reload keeps text, view and what is drawn', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 15);
  const before = { ...visitor.view(), ...(await visitor.drawn()) };
  await visitor.reload();
  await visitor.seeMap();
  await expect.poll(async () => ({ ...visitor.view(), ...(await visitor.drawn()) })).toEqual(before);
  await expect(visitor.heading()).toContainText(mieu.name.vi);
});

test('a view that was reached by a tap is the same after a reload', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 9);
  await visitor.tapOnMap(lone);
  await visitor.viewChanges(9);
  const before = await visitor.placeOnScreen(lone);
  await visitor.reload();
  await visitor.seeMap();
  expect(await visitor.placeOnScreen(lone)).toEqual(before);
});

test('the language switch keeps place and view', async ({ visitor }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 15);
  const before = visitor.view();
  await visitor.switchLanguage('ja');
  await visitor.seeMap();
  await expect(visitor.heading()).toContainText(mieu.name.ja);
  expect(visitor.view()).toEqual(before);
});

test('the language switch keeps a place that was chosen on the map @phone', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 14);
  await visitor.tapOnMap(lone);
  await expect(visitor.heading()).toContainText(lone.name.vi);
  await visitor.switchLanguage('zh');
  await expect(visitor.heading()).toContainText(lone.name.zh);
});

test('the theme switch keeps everything on the map', async ({ visitor, measure }) => {
  await visitor.lookAt(addressOf('vi', mieu), mieu, 15);
  const before = await visitor.drawn();
  await visitor.switchTheme();
  await expect(visitor.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => measure.brightness(visitor.map())).toBeLessThan(100);
  await expect.poll(() => visitor.drawn()).toEqual(before);
  await expect.poll(() => visitor.marked()).toBe(mieu.id);
});

test('the theme is remembered on the next page @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.switchTheme();
  await visitor.readPage('vi', mubarak);
  await expect(visitor.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('Back and Forward go through what was chosen on the map', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 14);
  await visitor.tapOnMap(lone);
  await expect(visitor.heading()).toContainText(lone.name.vi);
  await visitor.goBack();
  await expect(visitor.heading()).toHaveText('An Giang');
  expect(visitor.path()).toBe(province);
  await visitor.goForward();
  await expect(visitor.heading()).toContainText(lone.name.vi);
  await expect.poll(() => visitor.marked()).toBe(lone.id);
});

test('Back brings back the view that the visitor had @phone', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 9);
  const before = visitor.view();
  await visitor.tapOnMap(lone);
  await visitor.viewChanges(9);
  await visitor.goBack();
  await expect.poll(() => visitor.view()).toEqual(before);
});

test('Back brings back the whole province, where the visit began with it @desk', async ({ visitor }) => {
  await visitor.readProvince('vi');
  await visitor.seeMap();
  await visitor.entry(addressOf('vi', lone)).click();
  await expect.poll(() => visitor.view()?.zoom ?? 0).toBeGreaterThan(9);
  await visitor.goBack();
  await expect.poll(() => visitor.sitesShown()).toBe(sites.length);
});

test('the buttons of the map change its view @desk', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 12);
  await visitor.button('map.zoomIn').click();
  await expect.poll(() => visitor.view()?.zoom).toBe(13);
  await visitor.button('map.zoomOut').click();
  await expect.poll(() => visitor.view()?.zoom).toBe(12);
  await visitor.button('map.fit').click();
  await expect.poll(() => visitor.sitesShown()).toBe(sites.length);
});

test('the map goes to where the visitor stands, when asked @phone', async ({ visitor, given }) => {
  await given.standingAt(105.43518, 10.38639);
  await visitor.lookAt(province, lone, 12);
  await visitor.button('map.locate').click();
  await expect.poll(() => visitor.view()?.lon).toBeCloseTo(105.435, 2);
});

test('a map whose data is lost says so, and comes when tried again', async ({ visitor, given }) => {
  const mended = await given.filesLost(/sites\.geojson/);
  await visitor.readProvince('vi');
  if (visitor.onPhone) await visitor.mapButton().click();
  await expect(visitor.page.getByText(visitor.says('map.failed')).filter({ visible: true })).toBeVisible();
  await mended();
  await (visitor.onPhone ? visitor.mapButton() : visitor.button('map.retry')).click();
  await visitor.seeMap();
});

test('the sources of the map can be read', async ({ visitor, measure }) => {
  await visitor.readProvince('vi');
  await visitor.openMap();
  expect(await measure.isUncovered(visitor.map().getByText('© OpenStreetMap'))).toBe(true);
});

test('the map comes only when asked for @phone', async ({ visitor }) => {
  await visitor.readProvince('vi');
  await expect(visitor.map()).toHaveCount(0);
  await visitor.openMap();
  await expect(visitor.map()).toBeVisible();
});

test('a second press goes back to the text @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.openMap();
  await visitor.button('map.close').click();
  await expect(visitor.map()).toBeHidden();
  await expect(visitor.sheetHandle()).toHaveCount(0);
  await expect(visitor.heading()).toBeInViewport();
});

test('an impatient double tap opens one map, not two @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  await visitor.mapButton().dblclick();
  await visitor.button('map.close').or(visitor.button('map.open')).waitFor();
  if (await visitor.button('map.close').isVisible()) await visitor.seeMap();
  expect(await visitor.sheetHandle().count()).toBeLessThanOrEqual(1);
});

test('the chosen thing is not hidden by the sheet @phone', async ({ visitor }) => {
  await visitor.lookAt(province, lone, 9);
  await visitor.tapOnMap(lone);
  await visitor.viewChanges(9);
  const { y } = await visitor.placeOnScreen(lone);
  expect(y).toBeLessThan(844 - (await visitor.sheetHeight()));
});

test('a tablet that is turned to its broad side gets the map beside the text @desk', async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 768, height: 1024 });
  await visitor.readProvince('vi');
  await visitor.page.setViewportSize({ width: 1024, height: 768 });
  await visitor.seeMap();
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a tap on a marker opens its text @desk', async ({ visitor }) => {
    await visitor.lookAt(province, lone, 13);
    await visitor.tapOnMap(lone);
    await expect(visitor.heading()).toContainText(lone.name.vi);
  });

  test('Back brings back the view that the visitor had @desk', async ({ visitor }) => {
    await visitor.lookAt(province, lone, 9);
    const before = visitor.view();
    await visitor.tapOnMap(lone);
    await visitor.viewChanges(9);
    await visitor.goBack();
    await expect.poll(() => visitor.view()).toEqual(before);
  });
});
