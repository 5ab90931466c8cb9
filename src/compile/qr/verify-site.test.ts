import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDataFolder } from '../testing/data-folder.ts';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { verifySite } from './verify-site.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

const LANGS = ['vi', 'en', 'zh', 'ja'];

/** A site on this machine as it should be, save where `answer` takes over; and what was asked of it. */
async function serve(answer: Answer = () => false): Promise<{ url: string; asked: string[]; most: () => number }> {
  const asked: string[] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    most = Math.max(most, ++open);
    setTimeout(() => {
      open -= 1;
      if (!answer(request, response)) good(request.url ?? '', response);
    }, 5);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, most: () => most };
}

function good(url: string, response: ServerResponse): void {
  const code = /^\/q\/([^/]+)\/?$/i.exec(url)?.[1]?.toUpperCase();
  const lang = /^\/(\w\w)\//.exec(url)?.[1];
  response.setHeader('content-type', 'text/html');
  if (code) response.end(`<h1>${code}</h1>${LANGS.map((one) => `<a href="/${one}/thu/sites/${code}/" lang="${one}">`).join('')}`);
  else response.end(`<html class="a" lang="${lang}">`);
}

async function verify(url: string, ...more: string[]): Promise<{ status: number; printed: string[]; said: string }> {
  const to = new FakeTerminal();
  const status = await verifySite([url, '--data', await makeDataFolder(), '--pause', '0', ...more], to);
  return { status, printed: to.printed, said: [...to.printed, ...to.complained].join('\n') };
}

const on = (pattern: RegExp, act: (response: ServerResponse) => void): Answer => (request, response) => {
  if (!pattern.test(request.url ?? '')) return false;
  act(response);
  return true;
};

describe('npm run qr:verify', () => {
  it('opens every code and its pages in four languages', async () => {
    const site = await serve();
    const { status, printed } = await verify(site.url);
    expect(status).toBe(0);
    expect(printed.slice(0, 4)).toEqual(['2226L', '2225G', '2224B', '2227Q'].map((code) => expect.stringMatching(new RegExp(`^${code} ok 200 \\d+ ms \\d+ B, 4 languages`))));
    expect(printed.at(-1)).toBe('4 of 4 codes are well');
    expect(site.asked).toHaveLength(4 * 5 + 2);
    expect(site.asked).toEqual(expect.arrayContaining(['/Q/2224B/', '/vi/thu/sites/2224B/', '/q/2226l', '/Q/2226L']));
  });

  it('asks for no more than two things at once', async () => {
    const site = await serve();
    await verify(site.url);
    expect(site.most()).toBe(2);
  });

  it.each<[string, Answer, string[], RegExp]>([
    ['a code that is not found', on(/2224B\//, (r) => void r.writeHead(404).end()), [], /2224B FAILED 404.*answers 404/],
    ['a page that shows another code', on(/Q\/2224B\//, (r) => void r.end('2225G')), [], /2224B FAILED.*does not name the code; no link in vi; no link in en/],
    ['a language that is broken', on(/ja\/thu\/sites\/2224B/, (r) => void r.writeHead(500).end()), [], /2224B FAILED.*ja: .*answers 500/],
    ['a page in the wrong language', on(/zh\/thu\/sites\/2224B/, (r) => void r.end('<html lang="en">')), [], /2224B FAILED.*zh: the page is in another language/],
    ['a redirect to another host', on(/Q\/2224B\//, (r) => void r.writeHead(302, { location: 'http://localhost:1/' }).end()), [], /2224B FAILED 302.*leads away, to http:\/\/localhost:1/],
    ['redirects in a circle', on(/Q\/2224B\//, (r) => void r.writeHead(302, { location: '/Q/2224B/' }).end()), [], /2224B FAILED.*redirects without end/],
    ['a page that never comes', on(/Q\/2224B\//, () => undefined), ['--timeout', '300'], /2224B FAILED 0.*no answer within 300 ms/],
    ['a page without end', on(/Q\/2224B\//, (r) => void r.end('2224B'.repeat(400_000))), [], /2224B FAILED.*larger than 1048576 bytes/],
    ['a code that is not found as it is typed', on(/\/q\/2226l$/, (r) => void r.writeHead(404).end()), [], /as typed: .*\/q\/2226l answers 404/],
  ])('fails for %s', async (_, answer, more, says) => {
    const { status, said } = await verify((await serve(answer)).url, ...more);
    expect(status).toBe(1);
    expect(said).toMatch(says);
  });

  it('follows a redirect within the site', async () => {
    const site = await serve(on(/\/Q\/2224B\/$/, (r) => void r.writeHead(301, { location: '/q/2224b' }).end()));
    expect((await verify(site.url)).status).toBe(0);
  });

  it('fails where there is no server', async () => {
    const { status, said } = await verify('http://127.0.0.1:9');
    expect(status).toBe(1);
    expect(said).toMatch(/0 of 4 codes are well; failed: 2226L, 2225G, 2224B, 2227Q/);
  });

  it('stops after as many codes as it is told', async () => {
    const site = await serve();
    const { said } = await verify(site.url, '--max', '1');
    expect(said).toContain('Only 1 of 4 codes');
    expect(site.asked.filter((url) => url.startsWith('/Q/')).every((url) => url.includes('2226L'))).toBe(true);
  });

  it('writes a row for each code', async () => {
    const dir = await makeDataFolder();
    const file = path.join(dir, 'verified.csv');
    await verify((await serve()).url, '--csv', file);
    const rows = (await readFile(file, 'utf8')).split('\r\n');
    expect(rows[0]).toMatch(/^\ufeffcode,status,ms,bytes,vi_status/);
    expect(rows[1]).toMatch(/^2226L,200,\d+,\d+,200,/);
  });

  it.each(['ftp://example.org', 'file:///etc/passwd', 'example.org', ''])('refuses the address %j', async (url) => {
    await expect(verifySite([url], new FakeTerminal())).rejects.toThrow(/Usage|only http/);
  });
});
