import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { policyOf, serverFiles, type Server } from './server-files.ts';
import { writeServers } from './write.ts';

const SERVER: Server = { origin: 'https://disan.example', root: '/srv/disan', policy: "default-src 'none'" };

function text(name: 'nginx.conf' | 'Caddyfile' | '_headers', server = SERVER): string {
  return serverFiles(server).get(name) ?? '';
}

it('fills in every value', () => {
  for (const [name, file] of serverFiles(SERVER)) expect(file, name).not.toMatch(/\{\{\w+\}\}|undefined/);
});

it('listens for TLS and HTTP/2 and leads there from plain HTTP', () => {
  const file = text('nginx.conf');
  expect(file).toContain('listen 443 ssl http2;');
  expect(file).toContain('ssl_certificate /etc/letsencrypt/live/disan.example/fullchain.pem;');
  expect(file).toContain('return 301 https://disan.example$request_uri;');
  expect(text('Caddyfile')).toContain('\nhttps://disan.example {');
});

it('listens without TLS where the address has none', () => {
  const file = text('nginx.conf', { ...SERVER, origin: 'http://disan.example:8080' });
  expect(file).toContain('listen 8080;');
  expect(file).not.toMatch(/^\s*(ssl|return 301)/m);
});

it('gives a static host the headers in lines that it accepts', () => {
  const file = text('_headers');
  expect(file).toContain("\n/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'\n");
  expect(file).toContain('\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(file).toContain('\n/media/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(file.split('\n').filter((line) => line.length > 2000)).toEqual([]);
});

it.each([
  [{ origin: 'https://disan.example/x' }, 'Not an origin'],
  [{ origin: 'ftp://disan.example' }, 'Not an origin'],
  [{ root: '/srv/di san; }' }, 'Not an absolute path'],
  [{ root: 'dist' }, 'Not an absolute path'],
  [{ tls: { cert: '/a.pem', key: 'b.pem\n' } }, 'Not an absolute path'],
  [{ policy: `a"; add_header X "y` }, 'The policy'],
])('refuses %j', (change, message) => {
  expect(() => serverFiles({ ...SERVER, ...change })).toThrow(message);
});

it('reads the policy of a page, and says where there is none', () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-a'; img-src 'self'; style-src 'sha256-b'; base-uri 'none'">`;
  expect(policyOf(meta)).toBe("img-src 'self'; base-uri 'none'; object-src 'none'");
  expect(() => policyOf('<html>')).toThrow('no Content-Security-Policy');
});

it('says that a site must be built first', async () => {
  await expect(writeServers(['--dist', tmpdir()], new FakeTerminal())).rejects.toThrow('holds no built site: npm run build');
});

it('writes the files of a built site into a folder', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'disan-servers-'));
  await writeFile(path.join(folder, 'index.html'), `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`);
  const out = path.join(folder, 'out');
  expect(await writeServers(['--dist', folder, '--out', out, '--site', 'https://disan.example/', '--root', '/srv/x'], new FakeTerminal())).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['Caddyfile', '_headers', 'nginx.conf']);
  expect(await readFile(path.join(out, 'nginx.conf'), 'utf8')).toContain('root /srv/x;');
  await rm(folder, { recursive: true });
});
