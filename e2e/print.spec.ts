import { expect, test, thing } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');

test.beforeEach(async ({ visitor }) => {
  await visitor.readPage('vi', mieu);
  if (!visitor.onPhone) await visitor.seeMap();
  await visitor.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

test('a print has no bar and no buttons', async ({ visitor }) => {
  await expect(visitor.page.getByRole('banner')).toBeHidden();
  await expect(visitor.page.getByRole('button')).toHaveCount(0);
});

test('a print has no map', async ({ visitor }) => {
  await expect(visitor.page.locator('#map')).toBeHidden();
});

test('a print writes out the addresses of the sources', async ({ visitor }) => {
  const written = await visitor.part('thing.sources').getByRole('listitem').getByRole('link').evaluateAll((links) =>
    links.filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?')).length,
  );
  expect(written, 'sources without an address').toBe(0);
});

test('a print is dark on white, whatever the screen is', async ({ visitor }) => {
  const [ground, ink] = await visitor.page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.color];
  });
  expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('a print shows where the thing lies', async ({ visitor }) => {
  await expect(visitor.locator(mieu)).toBeVisible();
});

test('a print is a few pages, not an endless strip', async ({ visitor }) => {
  const pdf = (await visitor.page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(6);
});
