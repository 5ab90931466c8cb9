import AxeBuilder from '@axe-core/playwright';
import type { Device } from './offline-driver.ts';
import { expect, OWN_NAMES, test } from './offline-test.ts';

const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.describe.configure({ timeout: 90_000 });

/** What axe finds on the open page, on every screen and ground. */
async function violations({ page }: Device, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations: all } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      found.push(...all.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${what}, ${screen}, ${colorScheme}: ${id} ${target.join(' ')}`)));
    }
  }
  return found;
}

test('the dialog before, while and after saving, and the page for what is missing: no violation @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/sites/dinh-thu/');
  const found = [...(await violations(device, 'not saved'))];
  site.breakAfter(10);
  for (const language of OWN_NAMES) await device.pack('Sông Thử').getByRole('checkbox', { name: language }).check();
  await device.button('save', device.pack('Sông Thử')).click();
  await device.button('resume', device.pack('Sông Thử')).waitFor();
  found.push(...(await violations(device, 'broken off')));
  site.breakAfter(Infinity);
  await device.button('resume', device.pack('Sông Thử')).click();
  await device.button('check', device.pack('Sông Thử')).waitFor();
  await device.pack('Sông Thử').locator('summary').first().click();
  found.push(...(await violations(device, 'saved')));
  await site.stop();
  expect(await device.opens('/vi/nowhere/')).toBe(false);
  found.push(...(await violations(device, 'not here')));
  expect(found).toEqual([]);
});

test('the keyboard opens the dialog, stays in it, and is back where it was when it is closed @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.opens('/vi/song-thu/');
  await device.settled();
  await device.button('open').focus();
  await device.page.keyboard.press('Enter');
  await device.pack('Sông Thử').waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    await device.page.keyboard.press('Tab');
    expect(await device.page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await device.page.keyboard.press('Escape');
  await expect(device.dialog()).toHaveCount(0);
  await expect(device.button('open')).toBeFocused();
});

test('a new version of the shell asks, and comes when it is asked for @desk', async ({ site, device, releases }) => {
  site.deploy(releases[2] ?? '');
  await device.opens('/vi/song-thu/');
  await device.settled();
  const before = await device.shell();
  site.deploy(releases[3] ?? '');
  await device.opens('/vi/song-thu/');
  await expect(device.page.getByText(device.says('ready'))).toBeVisible();
  await device.button('later').click();
  await expect(device.page.getByText(device.says('ready'))).toHaveCount(0);
  expect(await device.shell()).toContain(before[0]);
  await device.opens('/vi/song-thu/sites/dinh-thu/');
  const reloaded = device.page.waitForEvent('load');
  await device.button('reload').click();
  await reloaded;
  await expect.poll(() => device.shell()).toHaveLength(1);
  expect(await device.shell()).not.toEqual(before);
  await expect(device.heading()).toBeVisible();
  await expect(device.page.getByText(device.says('ready'))).toHaveCount(0);
  expect(device.complaints).toEqual([]);
});
