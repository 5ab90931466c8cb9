import { expect, test, thing } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');

test.describe('where the browser lets pages copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Share copies the address and says so', async ({ visitor, given }) => {
    await given.noShareSheet();
    await visitor.readPage('vi', mieu);
    await visitor.button('thing.share').click();
    await expect(visitor.status()).toHaveText(visitor.says('status.copied'));
    expect(await visitor.page.evaluate(() => navigator.clipboard.readText())).toBe(visitor.page.url());
  });
});

test('Share tells the address where copying is refused @phone', async ({ visitor, given }) => {
  await given.noShareSheet();
  await given.noCopying({ clipboard: true });
  await visitor.readPage('vi', mieu);
  await visitor.button('thing.share').click();
  await expect(visitor.status()).toHaveText(visitor.says('status.copyFailed', { url: visitor.page.url() }));
});

test('Share tells the address where there is no clipboard, as over plain http @phone', async ({ visitor, given }) => {
  await given.noShareSheet();
  await given.noCopying({ clipboard: false });
  await visitor.readPage('vi', mieu);
  await visitor.button('thing.share').click();
  await expect(visitor.status()).toHaveText(visitor.says('status.copyFailed', { url: visitor.page.url() }));
});

test('Share opens the system sheet where there is one @phone', async ({ visitor }) => {
  await visitor.page.addInitScript(() => {
    navigator.share = (data) => {
      document.title = JSON.stringify(data);
      return Promise.resolve();
    };
  });
  await visitor.readPage('ja', mieu);
  await visitor.button('thing.share').click();
  await expect(visitor.page).toHaveTitle(/"url":"http[^"]*\/ja\/an-giang\/sites\/mieu-ba-chua-xu-nui-sam\/"/);
});

test('Print opens the print window @phone', async ({ visitor }) => {
  await visitor.page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await visitor.readPage('vi', mieu);
  await visitor.button('thing.print').click();
  await expect(visitor.page.locator('html')).toHaveAttribute('data-printed', '');
});
