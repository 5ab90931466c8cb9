import { expect, LANGUAGES, test } from './driver.ts';
import { apart, colourAt, isBrick, Looker, MODEL, MOUND, TOUR, TOWER } from './viewer-driver.ts';

const VIEWER = /^assets\/(three|ds-viewer|space-view|model|tour|door|kind)|\.glb$|\/tours\/[^/]*-(east|middle|above)\.\w+\.jpg$/;

test('the poster is there at once, with the size on its button, and nothing of the viewer is fetched @phone', async ({ page, witness }) => {
  const looker = new Looker(page);
  const files = await witness.files(() => looker.read());
  await expect(looker.opener()).toContainText(/\d,\d MB/);
  await expect(page.locator('[data-viewer] img').first()).toBeVisible();
  expect(files.filter((file) => VIEWER.test(file))).toEqual([]);
});

test('a press on the poster brings the model', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  const before = await looker.picture();
  expect(isBrick(colourAt(before, 0.5, 0.45))).toBe(true);
  expect(isBrick(colourAt(before, 0.5, 0.03))).toBe(false);
  await looker.host.press('ArrowLeft');
  await expect.poll(async () => apart(before, await looker.picture())).toBeGreaterThan(4);
});

test('the tower stands in its picture @desk', async ({ page }) => {
  const looker = new Looker(page, 'en');
  await looker.open(MODEL, TOWER);
  const picture = await looker.picture();
  const colours = new Set(Array.from({ length: 60 }, (_, row) => String(colourAt(picture, 0.5, (row + 0.5) / 60))));
  expect(colours.size).toBeGreaterThan(15);
});

for (const lang of ['vi', 'ja'] as const) {
  test(`a hotspot is read in ${lang} by mouse and by keyboard @desk`, async ({ page }) => {
    const looker = new Looker(page, lang);
    await looker.open();
    const data = (await (await page.request.get((await looker.opener().getAttribute('data-open-viewer')) ?? '')).json()) as { hotspots: { id: string; title: { text: string }; text: { text: string } }[] };
    const [first, second] = data.hotspots;
    await looker.viewer.locator(`[data-hotspot="${first?.id}"]`).click();
    await expect(looker.panel()).toContainText(first?.text.text ?? '-');
    await looker.button('next').focus();
    await page.keyboard.press('Enter');
    await expect(looker.panel()).toContainText(second?.text.text ?? '-');
    await page.keyboard.press('Escape');
    await expect(looker.panel()).toHaveCount(0);
    await expect(looker.host).toBeFocused();
  });
}

test('the picture is whole where the bar covers its upper end @phone', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  await page.evaluate(() => scrollBy(0, (document.querySelector('ds-viewer canvas')?.getBoundingClientRect().top ?? 0) + 120));
  const lower = async (): Promise<boolean> => {
    const { data, width } = await looker.screen();
    const box = await looker.viewer.locator('canvas').boundingBox();
    const at = (Math.floor((box?.y ?? 0) + (box?.height ?? 0) - 60) * width + Math.floor(width / 2)) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return green - blue > 30 && red - green < 12;
  };
  await expect.poll(lower, { message: 'the green of the mound' }).toBe(true);
});

test('what is told stands on the screen with the picture that it is about @phone', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  await looker.button('next').evaluate((button) => (button as HTMLButtonElement).click());
  const both = async (): Promise<boolean> => {
    const [picture, text] = await Promise.all([looker.host.boundingBox(), looker.panel().boundingBox()]);
    return picture !== null && text !== null && picture.y >= 0 && text.y + text.height <= 844;
  };
  await expect.poll(both).toBe(true);
});

test('the guided view leads on and back, and ends @phone', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  await looker.button('guide.title').click();
  const count = (number: number): string => looker.says('guide.count', { number, total: 5 });
  await expect(looker.panel()).toContainText(count(1));
  const first = await looker.camera();
  await looker.button('guide.next').click();
  await expect(looker.panel()).toContainText(count(2));
  expect(await looker.camera()).not.toEqual(first);
  await looker.button('guide.previous').click();
  await expect(looker.panel()).toContainText(count(1));
  await expect.poll(() => looker.camera()).toEqual(first);
  await looker.button('guide.stop').click();
  await expect(looker.panel()).toHaveCount(0);
});

test('the keys turn, come nearer, and show the whole again; closing gives the keyboard back @desk', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  await expect(looker.host).toBeFocused();
  const home = await looker.camera();
  const far = (camera: readonly number[]): number => Math.hypot(...[0, 1, 2].map((axis) => (camera[axis] ?? 0) - (camera[axis + 3] ?? 0)));
  await page.keyboard.press('ArrowRight');
  const turned = await looker.camera();
  expect(turned[0]).not.toBeCloseTo(home[0] ?? 0, 1);
  expect(far(turned)).toBeCloseTo(far(home), 1);
  await page.keyboard.press('+');
  await expect.poll(async () => far(await looker.camera()) / far(home)).toBeCloseTo(0.85, 1);
  await page.keyboard.press('Home');
  await expect.poll(async () => far((await looker.camera()).map((value, axis) => value - (home[axis] ?? 0)))).toBeLessThan(0.01);
  await looker.button('close').focus();
  await page.keyboard.press('Enter');
  await expect(looker.opener()).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

for (const [kind, index] of [['model', MODEL], ['tour', TOUR]] as const) {
  test(`a copied view of a ${kind} opens as it was seen @desk`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const looker = new Looker(page);
    await looker.open(index);
    if (index === TOUR) await looker.button('tour.next').click();
    if (index === TOUR) await expect.poll(() => looker.scene()).toBe('middle');
    await looker.host.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', '+']) await page.keyboard.press(key);
    await looker.button('copy').click();
    await expect(looker.viewer.getByRole('status')).toHaveText(looker.says('copied'));
    const [camera, scene, url] = [await looker.camera(), await looker.scene(), await page.evaluate(() => navigator.clipboard.readText())];
    await page.goto('about:blank');
    await page.goto(url);
    await looker.sees();
    await expect.poll(() => looker.scene()).toBe(scene);
    await expect.poll(async () => Math.max(...(await looker.camera()).map((value, axis) => Math.abs(value - (camera[axis] ?? 0))))).toBeLessThan(0.11);
  });
}

test('a way of the tour leads to another scene, and the little map says where one looks @desk', async ({ page }) => {
  const looker = new Looker(page, 'en');
  await looker.open(TOUR);
  const cone = (): Promise<string | null> => page.locator('.tour-cone').getAttribute('d');
  const [before, here] = [await cone(), await page.locator('.tour-spot[aria-current]').getAttribute('aria-label')];
  await looker.host.press('ArrowLeft');
  await expect.poll(cone).not.toBe(before);
  await page.locator('.tour-link').first().click();
  await expect.poll(() => looker.scene()).toBe('middle');
  await expect(page.locator('.tour-spot[aria-current]')).not.toHaveAttribute('aria-label', here ?? '');
});

test('before the first frame a tour fetches its first scene alone; where data is saved, no other after it @phone', async ({ page, witness }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const looker = new Looker(page);
  const files = await witness.files(() => looker.open(TOUR));
  expect(files.filter((file) => file.includes('/tours/') && /-(east|middle|above)\.\w+\.jpg$/.test(file))).toHaveLength(1);
  await looker.button('tour.next').click();
  await expect.poll(() => looker.scene()).toBe('middle');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tour and the model are told in words @phone', async ({ page }) => {
    await new Looker(page, 'ja').read();
    const told = await page.locator('section.viewer details').filter({ has: page.locator('ol') }).all();
    expect(told).toHaveLength(2);
    for (const folded of told) {
      await folded.locator('summary').click();
      expect(await folded.locator('ol li:visible').count()).toBeGreaterThan(5);
    }
  });
});

test('with less motion a view changes at once @desk', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  const home = await looker.camera();
  const there = await looker.cameraAtOnce(looker.button('next'));
  expect(there).not.toEqual(home);
  await page.waitForTimeout(1200);
  expect(await looker.camera()).toEqual(there);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a view is flown to @desk', async ({ page }) => {
    const looker = new Looker(page);
    await looker.open();
    const [before, started] = [await looker.camera(), await looker.cameraAtOnce(looker.button('next'))];
    expect(started).toEqual(before);
    await expect.poll(() => looker.camera()).not.toEqual(before);
  });
});

test('nothing is drawn while the page is hidden @phone', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { draws: number };
    counted.draws = 0;
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function (...all) {
      counted.draws += 1;
      drawElements.apply(this, all);
    };
  });
  const drawnIn = (milliseconds: number): Promise<number> =>
    page.evaluate(async (wait) => {
      const counted = window as unknown as { draws: number };
      await new Promise((resolve) => setTimeout(resolve, 200));
      const before = counted.draws;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return counted.draws - before;
    }, milliseconds);
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const looker = new Looker(page);
  await looker.open(TOUR);
  await looker.button('tour.rotate').click();
  expect(await drawnIn(500)).toBeGreaterThan(2);
  await hide(true);
  expect(await drawnIn(500)).toBe(0);
  await hide(false);
  expect(await drawnIn(500)).toBeGreaterThan(2);
});

test('it fills the screen and goes back @desk', async ({ page }) => {
  const looker = new Looker(page);
  await looker.open();
  await looker.button('full').click();
  await expect.poll(() => looker.host.evaluate(({ clientHeight }) => clientHeight / innerHeight)).toBeGreaterThan(0.8);
  await looker.button('leaveFull').click();
  await expect(looker.button('full')).toBeVisible();
});

for (const lang of LANGUAGES) {
  test(`every control has a name in ${lang} and room for a finger @phone`, async ({ page }) => {
    const looker = new Looker(page, lang);
    for (const index of [MODEL, TOUR]) {
      await looker.open(index, MOUND);
      await looker.button('guide.title').click();
      const controls = await looker.viewer.locator('button:visible, input:visible, select:visible').evaluateAll((all) =>
        all.map((each) => ({ name: each.getAttribute('aria-label') ?? each.textContent.trim(), height: each.getBoundingClientRect().height, width: each.getBoundingClientRect().width })),
      );
      expect(controls.length).toBeGreaterThan(10);
      expect(controls.filter(({ name }) => !name || /^(viewer|thing)\.|\w\.\w+\.|\{\{/.test(name))).toEqual([]);
      expect(controls.filter(({ height, width }) => height < 43.9 || width < 43.9)).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [kind, index] of [['model', MODEL], ['tour', TOUR]] as const) {
      test(`an open ${kind}: no violation`, async ({ page, visitor }) => {
        const looker = new Looker(page);
        await looker.open(index);
        await looker.button('next').click();
        await expect(looker.panel()).toBeVisible();
        await looker.viewer.evaluate((viewer) => viewer.scrollIntoView());
        expect(await visitor.violations()).toEqual([]);
      });
    }
  });
}
