import { expect, OWN_NAMES, test } from './offline-test.ts';
import { changedFiles } from './offline-site.ts';

test.describe.configure({ mode: 'default', timeout: 150_000 });

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('what is not saved says so, in the language of its address, and is fetched later @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/sites/dinh-thu/');
  await device.save('Đình Thử', []);
  await site.stop();
  await device.restart();
  expect(await device.opens('/vi/song-thu/sites/dinh-thu/')).toBe(true);
  for (const [path, lang] of [['/ja/song-thu/sites/cho-thu/', 'ja'], ['/zh/song-thu/festivals/', 'zh'], ['/Q/22222/', 'vi'], ['/en/nowhere/', 'en']] as const) {
    expect(await device.opens(path), path).toBe(false);
    await expect(device.heading()).toHaveText(device.says('missing.title', lang));
  }
  await device.opens('/vi/song-thu/sites/cho-thu/');
  await expect(device.page.getByRole('link', { name: 'Đình Thử' }).first()).toBeVisible();
  await device.button('missing.keep').click();
  await expect(device.page.getByText(device.says('missing.kept'))).toBeVisible();
  await site.start();
  await device.opens('/vi/song-thu/');
  await expect(device.page.getByText(device.says('arrived'))).toBeVisible();
  await site.stop();
  await device.restart();
  expect(await device.opens('/vi/song-thu/sites/cho-thu/')).toBe(true);
});

test('visited pages open without a line, the first one too @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.opens('/vi/song-thu/sites/dinh-thu/');
  await device.settled();
  await expect.poll(() => device.keeps('/vi/song-thu/sites/dinh-thu/')).toBe(true);
  await device.opens('/en/song-thu/');
  await site.stop();
  await device.restart();
  expect(await device.opens('/vi/song-thu/sites/dinh-thu/')).toBe(true);
  expect(await device.opens('/en/song-thu/')).toBe(true);
});

test('a viewer that was opened once opens again without a line @desk', async ({ site, device, releases }) => {
  const opens = async (): Promise<void> => {
    await device.page.locator('[data-open-viewer]').first().click();
    await expect(device.page.locator('ds-viewer')).toHaveAttribute('state', 'ready', { timeout: 30_000 });
  };
  site.deploy(releases[0] ?? '');
  await device.opens('/vi/song-thu/sites/dinh-thu/');
  await device.settled();
  await expect.poll(() => device.keeps('/vi/song-thu/sites/dinh-thu/')).toBe(true);
  await opens();
  for (const file of [/\/three-[\w-]+\.js$/, /\/door-[\w-]+\.js$/, /\.glb$/]) await expect.poll(() => device.keepsFile(file), { message: String(file) }).toBe(true);
  await site.stop();
  await device.restart();
  expect(await device.opens('/vi/song-thu/sites/dinh-thu/')).toBe(true);
  await opens();
});

test('an update fetches only what has changed, and the old pack opens until then @desk', async ({ site, device, releases }) => {
  const [first = '', second = '', third = ''] = releases;
  site.deploy(first);
  await device.openPacks('/vi/song-thu/');
  await device.save('Sông Thử', OWN_NAMES);
  for (const [release, folder] of [[2, second], [3, third]] as const) {
    site.deploy(folder);
    await device.openPacks('/vi/song-thu/');
    const fresh = changedFiles(release === 2 ? first : second, folder);
    site.forget();
    await device.update('Sông Thử');
    const fetched = [...site.sent.keys()].filter((path) => !path.startsWith('/packs/') && path !== '/sw.js');
    expect(fetched.filter((path) => !fresh.has(path))).toEqual([]);
    console.log(`release ${release}: ${fetched.length} files, ${fetched.reduce((all, path) => all + (site.sent.get(path) ?? 0), 0)} bytes`);
    await site.stop();
    await device.restart();
    await device.opens('/vi/song-thu/sites/dinh-thu/');
    await expect(device.page.getByText(`Bản ${release}.`).first()).toBeVisible();
    await site.start();
  }
});

test('an update that breaks off anywhere leaves the old version whole @desk', async ({ site, device, releases }) => {
  const [first = '', second = ''] = releases;
  site.deploy(first);
  await device.openPacks('/vi/song-thu/');
  await device.save('Sông Thử', OWN_NAMES);
  site.deploy(second);
  const random = seeded(6);
  for (let round = 0; round < 10; round += 1) {
    await device.openPacks('/vi/song-thu/');
    site.breakAfter(Math.floor(random() * 12));
    await device.button('update', device.pack('Sông Thử')).click();
    await expect(device.pack('Sông Thử').getByText(device.says('fault.network'))).toBeVisible();
    await site.stop();
    expect(await device.opens('/vi/song-thu/sites/dinh-thu/')).toBe(true);
    await expect(device.page.getByText('Bản 2.')).toHaveCount(0);
    expect(await device.opens('/ja/song-thu/calendar/')).toBe(true);
    await site.start();
    await device.openPacks('/vi/song-thu/');
    if (round === 9) break;
    await device.button('cancel', device.pack('Sông Thử')).click();
    await device.button('update', device.pack('Sông Thử')).waitFor();
  }
  await device.button('resume', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('done', 'vi', { name: 'Sông Thử' }))).toBeVisible();
});

test('a saving goes on after the browser was closed, and fetches nothing twice @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/');
  site.forget();
  site.breakAfter(25);
  await device.button('save', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('fault.network'))).toBeVisible();
  const before = new Set([...site.sent].filter(([, bytes]) => bytes > 0).map(([path]) => path));
  await site.stop();
  await device.close();
  await site.start();
  await device.start();
  await device.openPacks('/vi/song-thu/');
  site.forget();
  await device.button('resume', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('done', 'vi', { name: 'Sông Thử' }))).toBeVisible();
  const again = [...site.sent.keys()].filter((path) => before.has(path) && !path.startsWith('/packs/'));
  expect(before.size).toBeGreaterThan(15);
  expect(again.length).toBeLessThanOrEqual(4);
});

test('a damaged file is noticed and fetched anew @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/');
  await device.save('Sông Thử', []);
  await device.damageFiles(2);
  await device.button('check', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('repaired', 'vi', { damaged: 2, repaired: 2 }))).toBeVisible();
  await device.button('check', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('whole'))).toBeVisible();
});

test('without room, what was saved before stays @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/sites/dinh-thu/');
  await device.save('Đình Thử', []);
  await device.leaveRoom(300_000);
  for (const language of OWN_NAMES) await device.pack('Sông Thử').getByRole('checkbox', { name: language }).check();
  await device.button('save', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(device.says('fault.quota'))).toBeVisible({ timeout: 30_000 });
  await site.stop();
  await device.restart();
  expect(await device.opens('/vi/song-thu/sites/dinh-thu/')).toBe(true);
});

test('too little room is said before anything is fetched @desk', async ({ site, device, releases }) => {
  site.deploy(releases[0] ?? '');
  await device.openPacks('/vi/song-thu/');
  await device.tellsRoom(300_000);
  site.forget();
  await device.button('save', device.pack('Sông Thử')).click();
  await expect(device.pack('Sông Thử').getByText(/MB/).last()).toContainText('Không đủ chỗ');
  expect([...site.sent.keys()].filter((path) => !path.startsWith('/packs/'))).toEqual([]);
});
