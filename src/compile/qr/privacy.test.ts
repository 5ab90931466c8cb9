import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

const LOG = [
  ['203.0.113.7', 'GET /Q/2H9TT/ HTTP/2.0', 200, '-'],
  ['203.0.113.8', 'GET /q/2h9tt HTTP/1.1', 200, '-'],
  ['203.0.113.8', 'GET /Q/XH92K/ HTTP/1.1', 200, '-'],
  ['203.0.113.9', 'GET /Q/22222/ HTTP/1.1', 404, '-'],
  ['203.0.113.9', 'GET /wp-login.php HTTP/1.1', 404, '-'],
  ['203.0.113.7', 'GET /en/an-giang/sites/lang-thoai-ngoc-hau/ HTTP/2.0', 200, 'https://disan.example/Q/2H9TT/'],
  ['203.0.113.8', 'GET /ja/an-giang/sites/lang-thoai-ngoc-hau/ HTTP/1.1', 200, 'https://disan.example/q/2h9tt'],
  ['203.0.113.8', 'GET /ja/an-giang/sites/nui-cam/ HTTP/1.1', 200, 'https://disan.example/ja/an-giang/'],
  ['203.0.113.8', 'GET /assets/app.js HTTP/1.1', 200, 'https://disan.example/Q/2H9TT/'],
] as const;

/** Runs the commands of the README over a log; gives the lines of the file that each writes. */
async function run(lines: readonly string[]): Promise<string[][]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'disan-log-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await writeFile(path.join(dir, 'access.log'), `${lines.join('\n')}\n`);
  const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
  const commands = readme.split('\n').filter((line) => line.startsWith('zcat '));
  for (const command of commands) await promisify(execFile)('sh', ['-c', command], { cwd: dir });
  return Promise.all(['scans.csv', 'languages.csv'].map(async (file) => (await readFile(path.join(dir, file), 'utf8')).trim().split('\n')));
}

describe('the recipe for counting scans', () => {
  const expected = [['2H9TT,2', 'XH92K,1'], ['2H9TT,en,1', '2H9TT,ja,1']];

  it('counts codes and languages in a combined log', async () => {
    const lines = LOG.map(([from, request, status, referrer]) => `${from} - - [22/Nov/2026:08:00:00 +0700] "${request}" ${status} 5120 "${referrer}" "Mozilla/5.0"`);
    expect(await run(lines)).toEqual(expected);
  });

  it('counts the same where addresses were never written', async () => {
    const lines = LOG.map(([, request, status, referrer]) => `- - - [22/Nov/2026:08:00:00 +0700] "${request}" ${status} 5120 "${referrer}" "-"`);
    expect(await run(lines)).toEqual(expected);
  });
});
