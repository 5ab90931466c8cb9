import { expect, filesOf, PROVINCE, test, textOf, thing } from './driver.ts';

const mubarak = thing('thanh-duong-mubarak');

test('a whole visit asks no other server for anything', async ({ visitor, witness, baseURL }) => {
  const asked = witness.requests();
  await visitor.scan(mubarak.code);
  await visitor.page.waitForURL('**/thanh-duong-mubarak/*');
  await visitor.openMap();
  await visitor.switchTheme();
  await visitor.goTo(`/vi/${PROVINCE}/`);
  await visitor.switchLanguage('ja');
  const away = asked.filter((url) => !url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url));
  expect(asked.length).toBeGreaterThan(8);
  expect(away).toEqual([]);
});

test('the site works under its own security policy', async ({ visitor, witness }) => {
  const broken = await witness.policy();
  await visitor.readPage('vi', mubarak);
  await visitor.openMap();
  await visitor.switchTheme();
  await visitor.seeMap();
  expect(broken).toEqual([]);
});

test('the security policy stops a script that was slipped in @phone', async ({ visitor, witness }) => {
  const broken = await witness.policy();
  await visitor.readPage('vi', mubarak);
  await visitor.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.body.append(script);
  });
  expect(await visitor.page.evaluate(() => 'slippedIn' in window)).toBe(false);
  await expect.poll(() => broken.length).toBeGreaterThan(0);
});

test('every page carries a strict policy and no inline handler @phone', () => {
  const pages = filesOf().filter((file) => file.endsWith('.html'));
  const loose = pages.filter((file) => {
    const html = textOf(file);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const strict = policy.includes("default-src 'none'") && /script-src 'self'/.test(policy) && !/unsafe-|\*|https?:/.test(policy.replace("'wasm-unsafe-eval'", ''));
    return !strict || /<[^>]+\son\w+\s*=/.test(html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, ''));
  });
  expect(pages.length).toBeGreaterThan(100);
  expect(loose).toEqual([]);
});

test('nothing is kept in the browser but language and theme', async ({ visitor }) => {
  await visitor.readPage('vi', mubarak);
  await visitor.switchTheme();
  await visitor.switchLanguage('en');
  expect(await visitor.page.context().cookies()).toEqual([]);
  expect((await visitor.page.evaluate(() => Object.keys(localStorage))).sort()).toEqual(['disan.language', 'disan.theme']);
});
