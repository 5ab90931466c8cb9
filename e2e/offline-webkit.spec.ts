import { DIST, LANGUAGES, say, thingsOf } from './built.ts';
import { expect, test } from './offline-test.ts';
import { missingForWebKit, WebKit } from './webkit.ts';

const PROVINCE = 'an-giang';
const missing = missingForWebKit();
const DRAWN = `const map = document.querySelector('ds-map'); return (map?.drawn?.('sites').length ?? 0) > 0`;
const words = (key: string, values?: Record<string, string>): string => say('vi', `offline.${key}`, values);

test.describe.configure({ timeout: 150_000 });

test('WebKit opens a saved province with the server stopped @desk', async ({ site }) => {
  const lack = `left out: ${missing.join(' and ')} not installed (Debian: webkit2gtk-driver, xvfb)`;
  if (missing.length) console.log(lack);
  test.skip(missing.length > 0, lack);
  const browser = await WebKit.start();
  try {
    await browser.open(`${site.address}/vi/${PROVINCE}/`);
    await browser.press('[data-open-packs]', words('open'));
    await browser.press('ds-packs button', words('save'));
    const begun = Date.now();
    await browser.sees(`return document.querySelector('ds-packs .says')?.textContent.includes(arguments[0])`, words('done', { name: 'An Giang' }));
    console.log(`WebKit saved in ${Date.now() - begun} ms`);
    await site.stop();
    const heading = `return document.querySelector('h1').textContent`;
    for (const { province, collection, id, code, name } of thingsOf(PROVINCE, DIST).slice(0, 5)) {
      await browser.open(`${site.address}/vi/${province}/${collection}/${id}/`);
      expect(await browser.run(heading)).toContain(name.vi);
      await browser.open(`${site.address}/Q/${code}/`);
      await browser.sees(`return location.pathname.endsWith(arguments[0])`, `/${id}/`);
    }
    await browser.open(`${site.address}/vi/${PROVINCE}/`);
    await browser.sees(DRAWN);
    for (const lang of LANGUAGES.filter((each) => each !== 'vi')) {
      await browser.open(`${site.address}/${lang}/${PROVINCE}/`);
      expect(await browser.run(heading)).toBe(say(lang, 'offline.missing.title'));
    }
  } finally {
    await browser.end();
  }
});
