import type { Locator } from '@playwright/test';
import { PORT } from './built.ts';
import { browserWithFilm, filmOf } from './camera.ts';
import { expect, languages, MISTYPED_CODE, PROVINCE, test, thing, type Language, type Visitor } from './driver.ts';

const mieu = thing('mieu-ba-chua-xu-nui-sam');
const OTHER = 'https://menu.example/Q/2ZK4S/';

// The camera sees the code of a restaurant first, then a plate.
test.use({ launchOptions: browserWithFilm(filmOf([OTHER, `HTTP://127.0.0.1:${PORT}/Q/${mieu.code}/`], 4)) });

async function openScanner(visitor: Visitor, lang: Language = 'vi'): Promise<Locator> {
  await visitor.readProvince(lang);
  await visitor.button('scan.open').click();
  return visitor.page.getByRole('dialog', { name: visitor.says('scan.title') });
}

/** Makes the browser refuse its camera for a reason, as `getUserMedia` tells it. */
async function cameraFails(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.addInitScript((reason) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', reason));
  }, name);
}

test('a plate before the camera opens its page', async ({ visitor, context }) => {
  await context.grantPermissions(['camera']);
  await openScanner(visitor);
  await visitor.arrivesAt('vi', mieu);
  await expect(visitor.heading()).toContainText(mieu.name.vi);
});

test('a code of something else is told to be one, and is not opened @phone', async ({ visitor, context }) => {
  await context.grantPermissions(['camera']);
  const scanner = await openScanner(visitor);
  await expect(scanner.getByText(visitor.says('scan.other', { text: OTHER }))).toBeVisible();
  expect(visitor.path()).toBe(`/vi/${PROVINCE}/`);
});

test('the camera is asked for only when the scanner is opened, and let go when it is closed @phone', async ({ visitor, context }) => {
  await context.grantPermissions(['camera']);
  await visitor.page.addInitScript(() => {
    const asked: MediaStream[] = [];
    Object.assign(globalThis, { asked });
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await real(wanted);
      asked.push(stream);
      return stream;
    };
  });
  const streams = (): Promise<readonly string[]> =>
    visitor.page.evaluate(() => (globalThis as unknown as { asked: MediaStream[] }).asked.flatMap((stream) => stream.getTracks().map((track) => track.readyState)));
  await visitor.readProvince('vi');
  expect(await streams()).toEqual([]);
  await visitor.button('scan.open').click();
  await expect.poll(streams).toEqual(['live']);
  await visitor.press('Escape');
  await expect.poll(streams).toEqual(['ended']);
  await expect(visitor.button('scan.open')).toBeFocused();
});

for (const lang of languages) {
  for (const [reason, key] of [['NotAllowedError', 'denied'], ['NotFoundError', 'none'], ['NotReadableError', 'inUse']] as const) {
    test(`in ${lang} the visitor is told when the camera fails with ${reason} @phone`, async ({ visitor }) => {
      await cameraFails(visitor, reason);
      const scanner = await openScanner(visitor, lang);
      await expect(scanner.getByRole('status')).toHaveText(visitor.says(`scan.fault.${key}`));
    });
  }
}

test('a camera that the visitor does not allow leaves the code to be typed', async ({ visitor }) => {
  await cameraFails(visitor, 'NotAllowedError');
  const scanner = await openScanner(visitor);
  await scanner.getByRole('textbox').fill(` ${mieu.code.slice(0, 2).toLowerCase()}-${mieu.code.slice(2)} `);
  await visitor.press('Enter');
  await visitor.arrivesAt('vi', mieu);
});

test('a typing error is told before anything is opened @phone', async ({ visitor }) => {
  await cameraFails(visitor, 'NotFoundError');
  const scanner = await openScanner(visitor);
  await scanner.getByRole('textbox').fill(MISTYPED_CODE);
  await visitor.press('Enter');
  await expect(scanner.getByText(visitor.says('notFound.typo'))).toBeVisible();
  await expect(scanner.getByRole('textbox')).toBeFocused();
  expect(visitor.path()).toBe(`/vi/${PROVINCE}/`);
});

test('the scanner has no accessibility fault', async ({ visitor }) => {
  await cameraFails(visitor, 'NotFoundError');
  await openScanner(visitor);
  expect(await visitor.violations()).toEqual([]);
});

test.describe('inside another app', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Zalo android/24110012' });

  test('a note tells how to open the page in a browser, and stays closed once closed @phone', async ({ visitor }) => {
    await visitor.readProvince('vi');
    const note = visitor.page.getByText(visitor.says('inApp.text', { app: 'Zalo' }));
    await expect(note).toBeVisible();
    await visitor.button('inApp.close').click();
    await visitor.reload();
    await visitor.page.waitForLoadState('networkidle');
    await expect(note).toHaveCount(0);
  });
});

test('a browser proper shows no such note @phone', async ({ visitor }) => {
  await visitor.readProvince('vi');
  await visitor.page.waitForLoadState('networkidle');
  await expect(visitor.button('inApp.close')).toHaveCount(0);
});
