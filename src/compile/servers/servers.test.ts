import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEDIA_TYPES } from '../media-types.ts';
import { builtPolicy, buildSite, fileOf, publicFiles, SITE } from './testing/built-site.ts';
import { ask, PROGRAMS, start, type Answer, type Running } from './testing/run-server.ts';

const PAGE = '/ja/song-thu/sites/dinh-thu/';

beforeAll(buildSite, 240_000);

for (const { name, binary, install } of PROGRAMS) {
  if (!binary) console.warn(`The tests of ${name} are skipped: it is not installed (${install}).`);
}

async function assetNamed(end: string): Promise<string> {
  return (await publicFiles()).find((file) => file.startsWith('/assets/') && file.endsWith(end)) ?? '';
}

function varies({ headers }: Answer): readonly string[] {
  return String(headers.vary ?? '').split(',').map((word) => word.trim().toLowerCase()).filter(Boolean);
}

describe.each(PROGRAMS)('$name', ({ binary, ...rest }) => {
  const program = { binary, ...rest };
  let server: Running | undefined;
  const get = (path: string, headers?: Record<string, string>): Promise<Answer> => ask(server?.port ?? 0, path, headers);

  beforeAll(async () => {
    if (binary) server = await start(program, 'http', { root: SITE, policy: await builtPolicy() });
  });
  afterAll(() => server?.stop());

  const test = it.skipIf(!binary);

  test('serves every file of the site with its media type', async () => {
    const files = await publicFiles();
    for (const end of ['.html', '.js', '.json', '.geojson', '.webmanifest', '.xml', '.txt', '.svg', '.woff2', '.pmtiles']) {
      expect(files.some((file) => file.endsWith(end)), end).toBe(true);
    }
    for (const file of files) {
      const answer = await get(file === '/404.html' ? file : file.replace(/index\.html$/, ''));
      expect([file, answer.status, answer.headers['content-type']]).toEqual([file, 200, MEDIA_TYPES[file.split('.').pop() ?? '']]);
      expect(answer.body.equals(await fileOf(file)), file).toBe(true);
    }
  });

  test('adds the slash that a page address lacks', async () => {
    const { status, headers } = await get('/vi/song-thu');
    expect([301, 308]).toContain(status);
    expect(headers.location).toMatch(/^(?!\/\/).*\/vi\/song-thu\/$/);
  });

  test.each(['/Q/2ZK4S/', '/q/2zk4s/', '/q/2Zk4S/', '/Q/2zK4s/', '/q/2zk4s', '/q/hkl4g/index.html', '/q/zsm6t/?from=plate', '/q/sckyp', '/q/qkxh8/'])('opens the code at %s', async (path) => {
    const { status, body } = await get(path);
    const code = path.split('/')[2]?.toUpperCase();
    expect(status).toBe(200);
    expect(body.equals(await fileOf(`/Q/${code}/index.html`))).toBe(true);
  });

  test.each(['/nothing/', '/Q/22222/', '/q/22222', '/q/', '/vi/nowhere/x', '/assets/none.js', '/data/none.geojson', '/assets/', '/data/', '/Q/'])(
    'answers 404 with the page for lost visitors at %s',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, MEDIA_TYPES['html'], 'no-cache']);
      expect(body.equals(await fileOf('/404.html'))).toBe(true);
    },
  );

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['identity', undefined, (body: Buffer) => body],
    ['', undefined, (body: Buffer) => body],
  ])('sends what was compressed to who accepts "%s"', async (accept, encoding, unpack) => {
    for (const path of [PAGE, await assetNamed('.js'), '/sitemap.xml', '/data/song-thu/sites.geojson', '/q/2zk4s/']) {
      const answer = await get(path, { 'accept-encoding': accept });
      const file = path.replace('/q/2zk4s/', '/Q/2ZK4S/').replace(/\/$/, '/index.html');
      expect([path, answer.status, answer.headers['content-encoding']]).toEqual([path, 200, encoding]);
      expect(varies(answer), path).toEqual(['accept-encoding']);
      expect(unpack(answer.body).equals(await fileOf(file)), path).toBe(true);
    }
  });

  test('sends the 404 page compressed too', async () => {
    const { status, headers, body } = await get('/nothing/', { 'accept-encoding': 'br' });
    expect([status, headers['content-encoding']]).toEqual([404, 'br']);
    expect(brotliDecompressSync(body).equals(await fileOf('/404.html'))).toBe(true);
  });

  test('sends the asked bytes of the base map, never compressed', async () => {
    const path = await assetNamed('.pmtiles');
    const whole = await fileOf(path);
    for (const [range, from, to] of [['0-126', 0, 126], ['16384-20479', 16384, 20479], ['-10', whole.length - 10, whole.length - 1]] as const) {
      const { status, headers, body } = await get(path, { range: `bytes=${range}`, 'accept-encoding': 'gzip, br' });
      expect([status, headers['content-range'], headers['content-encoding']]).toEqual([206, `bytes ${from}-${to}/${whole.length}`, undefined]);
      expect(body.equals(whole.subarray(from, to + 1))).toBe(true);
    }
    expect((await get(path, { range: `bytes=${whole.length}-` })).status).toBe(416);
    expect((await get(path)).headers['accept-ranges']).toBe('bytes');
  });

  test('lets hashed files be kept for ever and everything else be asked for again', async () => {
    for (const end of ['.js', '.woff2', '.pmtiles']) {
      const { headers } = await get(await assetNamed(end));
      expect(headers['cache-control'], end).toBe('public, max-age=31536000, immutable');
    }
    for (const path of [PAGE, '/', '/Q/2ZK4S/', '/sitemap.xml', '/data/song-thu/sites.geojson', '/manifest.vi.webmanifest', '/icon.svg']) {
      expect((await get(path)).headers['cache-control'], path).toBe('no-cache');
    }
  });

  test('answers 304 to who has the page already', async () => {
    const { headers } = await get(PAGE);
    expect(headers.etag).toBeTruthy();
    expect((await get(PAGE, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  test('sends the policy of the page and the other headers of safety everywhere', async () => {
    const policy = await builtPolicy();
    for (const path of [PAGE, '/', '/nothing/', await assetNamed('.js'), '/q/2zk4s/', '/.env']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy'], path).toBe(`${policy}; frame-ancestors 'self'`);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy'], path).toContain('camera=(self), geolocation=(self), xr-spatial-tracking=(self)');
      expect(headers['strict-transport-security'], path).toBeUndefined();
      expect(headers['server'] ?? '', path).not.toMatch(/\d/);
    }
  });

  test('lets other sites read the open data, and nothing else', async () => {
    expect((await get('/data/song-thu/sites.geojson')).headers['access-control-allow-origin']).toBe('*');
    expect((await get(PAGE)).headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['ja', '/ja/'],
    ['ja-JP,ja;q=0.9,en;q=0.8', '/ja/'],
    ['vi-VN,vi;q=0.9,en-US;q=0.6', '/vi/'],
    ['fil', '/en/'],
    ['fil-PH,fil;q=0.9,ja;q=0.2', '/ja/'],
    ['de, zh;q=0.5, en;q=0.4', '/zh/'],
    ['zh-TW', '/zh/'],
    ['EN-gb', '/en/'],
    ['vie', '/en/'],
  ])('leads a visitor of "%s" from the start to %s', async (accept, place) => {
    const answer = await get('/', { 'accept-language': accept });
    expect([answer.status, answer.headers.location?.replace(/^http:\/\/[^/]+/, '')]).toEqual([302, place]);
    expect(varies(answer)).toContain('accept-language');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each([undefined, '', '*'])('shows the choice of languages to a visitor of %j', async (accept) => {
    const answer = await get('/', accept === undefined ? {} : { 'accept-language': accept });
    expect(answer.status).toBe(200);
    expect(varies(answer)).toEqual(expect.arrayContaining(['accept-language', 'accept-encoding']));
    expect(answer.body.equals(await fileOf('/index.html'))).toBe(true);
  });

  test('never leads away from a page in a language', async () => {
    for (const path of ['/vi/', '/en/song-thu/', '/zh/credits/', PAGE]) {
      expect((await get(path, { 'accept-language': 'ja' })).status, path).toBe(200);
    }
  });

  test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/vi/../../package.json', '/assets/..%5c..%5cpackage.json', '//../package.json', '/vi/%00'])(
    'does not climb out of the site at %s',
    async (path) => {
      const { status, body } = await get(path);
      expect([400, 404]).toContain(status);
      expect(String(body)).not.toContain('devDependencies');
    },
  );

  test.each(['/.servers/nginx.conf', '/.servers/Caddyfile', '/.servers/', '/_headers', '/.git/config', '/.env', '/vi/.hidden', '/%2eservers/Caddyfile'])('does not serve %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.equals(await fileOf('/404.html'))).toBe(true);
  });

  test('speaks HTTP/2 over TLS', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'disan-tls-'));
    const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const secure = await start(program, 'https', { root: SITE, policy: await builtPolicy(), tls: { cert, key } });
    const session = connect(`https://127.0.0.1:${secure.port}`, { rejectUnauthorized: false });
    const headers = await new Promise<Record<string, unknown>>((done, failed) => {
      session.on('error', failed);
      session.request({ ':path': PAGE, 'accept-encoding': 'br' }).on('response', done).on('error', failed).resume();
    });
    expect([headers[':status'], headers['content-encoding']]).toEqual([200, 'br']);
    session.destroy();
    await secure.stop();
    await rm(folder, { recursive: true });
  });
});
