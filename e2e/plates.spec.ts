import type { Locator } from '@playwright/test';
import { addressOf, expect, FIXTURE_DIST, FIXTURE_PORT, languages, neighbours, PROVINCE, test, thing, thingsOf, type Thing, type Visitor } from './driver.ts';

const [house, pagoda] = ['dinh-thu', 'chua-thu'].map((id) => thingsOf('song-thu', FIXTURE_DIST).find((each) => each.id === id)) as [Thing, Thing];
/** In the invented province: a code on two plates, one on a single plate at a position, and a retired one. */
const [TWO_PLATES, STELE, RETIRED] = ['ZSM6T', 'SCKYP', 'QKXH8'] as const;

/** What the page says to who comes from a plate; hidden from all others. */
function arrival(visitor: Visitor): Locator {
  return visitor.text().locator('.arrival');
}

/** The links under 'What now?'. */
function whatNow(visitor: Visitor): Locator {
  return arrival(visitor).getByRole('navigation', { name: visitor.says('plate.now') }).getByRole('link');
}

test.describe('in the province', () => {
  const mieu = thing('mieu-ba-chua-xu-nui-sam');

  for (const lang of languages) {
    test(`a scan is answered with what to do next, in ${lang} @phone`, async ({ visitor, given }) => {
      await given.chosenLanguage(lang);
      await visitor.scan(mieu.code);
      await visitor.arrivesAt(lang, mieu);
      await expect(arrival(visitor)).toContainText(visitor.says('plate.here'));
      const [next] = neighbours(mieu).filter(({ collection }) => collection === 'sites');
      if (!next) throw new Error('There is no other site');
      const hrefs = await whatNow(visitor).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual([addressOf(lang, next), `${addressOf(lang, next)}#ways`, `/${lang}/${PROVINCE}/sites/`, `/${lang}/${PROVINCE}/calendar/`]);
    });
  }

  test('who reads the page without a plate is told nothing of one @phone', async ({ visitor }) => {
    await visitor.readPage('vi', mieu);
    await expect(arrival(visitor).getByText(visitor.says('plate.here'))).toBeHidden();
    await expect(whatNow(visitor)).toHaveCount(0);
  });

  test('the answer stands at the top of the page, large enough to touch @phone', async ({ visitor }) => {
    await visitor.scan(mieu.code);
    await visitor.arrivesAt('vi', mieu);
    await expect(visitor.heading()).toBeInViewport();
    for (const link of await whatNow(visitor).all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('the answer stays beside the map', async ({ visitor }) => {
    await visitor.scan(mieu.code);
    await visitor.arrivesAt('vi', mieu);
    await visitor.openMap();
    await expect(arrival(visitor).getByText(visitor.says('plate.here'))).toBeVisible();
  });

  test('the way to the next place is opened there @phone', async ({ visitor }) => {
    await visitor.scan(mieu.code);
    await visitor.arrivesAt('vi', mieu);
    await whatNow(visitor).nth(1).click();
    await expect(visitor.text().getByRole('link', { name: 'OpenStreetMap' })).toBeVisible();
  });

  test('a scanned page has no fault that axe can find @phone', async ({ visitor }) => {
    await visitor.scan(mieu.code);
    await visitor.arrivesAt('vi', mieu);
    await expect(whatNow(visitor).first()).toBeVisible();
    expect(await visitor.violations()).toEqual([]);
  });
});

test.describe('in another province', () => {
  test.use({ baseURL: `http://127.0.0.1:${FIXTURE_PORT}` });

  test('a plate with a code of its own says where one stands @phone', async ({ visitor }) => {
    await visitor.scan(STELE);
    await visitor.arrivesAt('vi', pagoda);
    await expect(arrival(visitor).getByText('Bạn đang ở: Bia')).toBeVisible();
  });

  test('where one stands is kept in another language @phone', async ({ visitor }) => {
    await visitor.scan(STELE);
    await visitor.arrivesAt('vi', pagoda);
    await visitor.switchLanguage('ja');
    await expect(arrival(visitor).getByText('現在地：石碑')).toBeVisible();
  });

  test('a code on several plates asks which it is @phone', async ({ visitor }) => {
    await visitor.scan(TWO_PLATES);
    await visitor.arrivesAt('vi', house);
    await expect(arrival(visitor).getByText('Bạn đang ở: Chính điện')).toBeHidden();
    await arrival(visitor).getByRole('link', { name: 'Chính điện' }).click();
    await expect(arrival(visitor).getByText('Bạn đang ở: Chính điện')).toBeVisible();
    await expect(whatNow(visitor).first()).toBeVisible();
  });

  test('a retired code moves on and says so @phone', async ({ visitor }) => {
    await visitor.scan(RETIRED);
    await visitor.arrivesAt('vi', house);
    await expect(arrival(visitor).getByText(visitor.says('plate.moved'))).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('a plate leads on by plain links, and the page says where one stands @phone', async ({ visitor }) => {
      await visitor.scan(STELE);
      await visitor.text().getByRole('link', { name: /You are at: Stele/ }).click();
      await visitor.arrivesAt('en', pagoda);
      await expect(arrival(visitor).getByText('You are at: Stele')).toBeVisible();
      await expect(whatNow(visitor).first()).toBeVisible();
    });

    test('a retired code says in every language that it leads elsewhere now @phone', async ({ visitor }) => {
      await visitor.scan(RETIRED);
      for (const lang of languages) await expect(visitor.text().getByText(visitor.saysIn(lang, 'plate.moved'))).toBeVisible();
    });
  });
});
