import { addressOf, expect, languages, MISTYPED_CODE, PROVINCE, TAGS, test, thing, thingsOf } from './driver.ts';
import { kilometresBetween } from './positions.ts';

test.use({ javaScriptEnabled: false });

const mubarak = thing('thanh-duong-mubarak');
const things = thingsOf(PROVINCE);

for (const lang of languages) {
  test.describe(`without script, in ${lang} @phone`, () => {
    test('a page tells name, kind and story', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      await expect(visitor.page.locator('html')).toHaveAttribute('lang', TAGS[lang]);
      await expect(visitor.heading()).toContainText(mubarak.name[lang]);
      const words = (await visitor.text().innerText()).length;
      expect(words, 'a story, not only a name').toBeGreaterThan(lang === 'vi' || lang === 'en' ? 1500 : 700);
    });

    test('a page tells what to know before a visit', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      const visit = visitor.part('thing.visit');
      await expect(visit.getByText(visitor.says('thing.hours'), { exact: true })).toBeVisible();
      expect((await visit.getByRole('definition').allInnerTexts()).every((text) => text.trim().length > 3)).toBe(true);
    });

    test('a page shows where the thing lies', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      const box = await visitor.locator(mubarak).boundingBox();
      expect(box?.width, 'a drawing wide enough to read').toBeGreaterThan(250);
      await expect(visitor.part('thing.where').getByText('10.71039° N, 105.12855° E')).toBeVisible();
    });

    test('a page names what is near, with true distances', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      const near = await visitor.nearby();
      expect(near.length).toBeGreaterThanOrEqual(3);
      for (const { href, kilometres } of near) {
        const other = things.find((candidate) => addressOf(lang, candidate) === href);
        expect(other, `${href} is a thing of the province`).toBeDefined();
        if (other) expect(Math.abs(kilometres - kilometresBetween(mubarak, other)), href).toBeLessThan(0.6);
      }
    });

    test('a page names its sources', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      const links = await visitor.part('thing.sources').getByRole('listitem').getByRole('link').all();
      expect(links.length).toBeGreaterThanOrEqual(3);
      for (const link of links) await expect(link).toHaveAttribute('href', /^https?:\/\/[^/]+\./);
    });

    test('a page leads to itself in the other languages', async ({ visitor }) => {
      await visitor.readPage(lang, mubarak);
      for (const other of languages) {
        await expect(visitor.languageLink(other)).toHaveAttribute('href', addressOf(other, mubarak));
        await expect(visitor.languageLink(other)).toHaveAttribute('hreflang', TAGS[other]);
      }
    });

    test('the province lists every site and festival', async ({ visitor }) => {
      await visitor.readProvince(lang);
      const addresses = things.map((each) => addressOf(lang, each));
      expect([...(await visitor.linkedThings())].sort()).toEqual(addresses.sort());
      for (const each of things) await expect(visitor.text().getByRole('link', { name: each.name[lang] }).first()).toBeVisible();
    });
  });
}

test('words of the page are kept apart by spaces @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await expect(visitor.part('thing.where')).toContainText(/105\.12855° E\s+sai số/);
  await expect(visitor.part('thing.sources')).toContainText(/B6Y4N\s+Địa chỉ/);
});

test('a plate shows the name in every language @phone', async ({ visitor }) => {
  await visitor.scan(mubarak.code);
  for (const lang of languages) {
    const choice = visitor.text().getByRole('link', { name: mubarak.name[lang] });
    await expect(choice).toHaveAttribute('href', `${addressOf(lang, mubarak)}#at`);
    await expect(choice).toHaveAttribute('lang', TAGS[lang]);
  }
});

test('the start page offers every language @phone', async ({ visitor }) => {
  await visitor.goTo('/');
  for (const lang of languages) {
    await expect(visitor.text().locator(`a[hreflang="${TAGS[lang]}"]`)).toHaveAttribute('href', `/${lang}/`);
  }
});

test('an unknown address lists every place, in every language @phone', async ({ visitor }) => {
  await visitor.goTo(`/Q/${MISTYPED_CODE}/`);
  const links = await visitor.linkedThings();
  for (const lang of languages) {
    expect(things.filter((each) => !links.includes(addressOf(lang, each)))).toEqual([]);
  }
});

test('an unknown address is answered with 404 @phone', async ({ visitor }) => {
  const answer = await visitor.page.request.get('/vi/khong-co/');
  expect(answer.status()).toBe(404);
});

test('no button that needs a script is shown @phone', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await expect(visitor.page.getByRole('button')).toHaveCount(0);
});

test('a link in the list leads to the page @phone', async ({ visitor }) => {
  await visitor.readProvince('en');
  await visitor.entry(addressOf('en', mubarak)).click();
  await expect(visitor.heading()).toContainText(mubarak.name.en);
});
