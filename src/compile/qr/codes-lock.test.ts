import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../content.ts';
import { createThing } from '../new.ts';
import { formatProblem, isError } from '../problem.ts';
import { BASE, site } from '../testing/base.ts';
import { makeDataFolder } from '../testing/data-folder.ts';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { lockCodes } from './codes-lock.ts';

const read = (dir: string, file: string): Promise<string> => readFile(path.join(dir, 'thu', file), 'utf8');

async function lock(dir: string): Promise<string[]> {
  const to = new FakeTerminal();
  expect(await lockCodes(['--data', dir], to)).toBe(0);
  return to.printed;
}

async function errorsOf(dir: string): Promise<string[]> {
  const { problems } = await loadContent(dir);
  return problems.filter(isError).map(formatProblem);
}

describe('npm run codes:lock', () => {
  it('adds nothing to what is complete', async () => {
    const dir = await makeDataFolder();
    expect(await lock(dir)).toEqual([expect.stringContaining('nothing to add')]);
    expect(await read(dir, 'codes.yaml')).toBe(BASE['thu/codes.yaml']);
    expect(await read(dir, 'codes.lock')).toBe(BASE['thu/codes.lock']);
  });

  it('makes registry and lock of a province that has neither', async () => {
    const dir = await makeDataFolder({ 'thu/codes.yaml': null, 'thu/codes.lock': null });
    expect((await lock(dir)).join()).toMatch(/added 2226L, 2225G, 2224B, 2227Q/);
    expect(await errorsOf(dir)).toEqual([]);
  });

  it('adds a thing that was written by hand, below what is there', async () => {
    const dir = await makeDataFolder({ 'thu/sites/chua-ba.yaml': site('chua-ba', '2228V') });
    await lock(dir);
    expect(await errorsOf(dir)).toEqual([]);
    expect((await read(dir, 'codes.lock')).startsWith(BASE['thu/codes.lock'] ?? '?')).toBe(true);
    expect(await read(dir, 'codes.lock')).toMatch(/\n2228V sites\/chua-ba \d{4}-\d\d-\d\d [0-9a-f]{16}\n$/);
  });

  it('keeps what people wrote into the registry', async () => {
    const dir = await makeDataFolder({ 'thu/sites/chua-ba.yaml': site('chua-ba', '2228V') });
    const mounted = (BASE['thu/codes.yaml'] ?? '').replace(/state: planned\n$/, 'state: mounted # by the gate\n');
    await writeFile(path.join(dir, 'thu/codes.yaml'), mounted);
    await lock(dir);
    const after = await read(dir, 'codes.yaml');
    expect(after.replace(/^seal:.*$/m, '').startsWith(mounted.replace(/^seal:.*$/m, ''))).toBe(true);
  });

  it.each([
    ['a code that is gone from the registry', { 'thu/codes.yaml': (BASE['thu/codes.yaml'] ?? '').replace(/ {2}- code: '2224B'\n(?: {4}.*\n)+/, '') }, /lacks 2224B/],
    ['a code that was exchanged in its thing', { 'thu/sites/chua-mot.yaml': ['code: 2224B', 'code: 2228V'] as const }, /plates of sites\/chua-mot carry 2224B/],
    ['a lock that was shortened', { 'thu/codes.lock': (BASE['thu/codes.lock'] ?? '').replace(/2227Q.*\n$/, '') }, /holds 3 codes/],
  ])('refuses %s, and writes nothing', async (_, changes, says) => {
    const dir = await makeDataFolder({ ...changes, 'thu/sites/chua-ba.yaml': site('chua-ba', '222B6') });
    const before = await read(dir, 'codes.yaml');
    await expect(lockCodes(['--data', dir], new FakeTerminal())).rejects.toThrow(says);
    expect(await read(dir, 'codes.yaml')).toBe(before);
  });
});

describe('npm run new', () => {
  it('enters the code of a new thing in registry and lock', async () => {
    const dir = await makeDataFolder();
    await createThing(['site', 'thu', 'moi', '--data', dir], new FakeTerminal());
    const code = /^code: '(.{5})'/m.exec(await read(dir, 'sites/moi.yaml'))?.[1];
    expect(await read(dir, 'codes.yaml')).toMatch(new RegExp(`- code: '${code}'\\n {4}opens: sites/moi\\n {4}since: '.*'\\n {4}state: planned\\n$`));
    expect(await read(dir, 'codes.lock')).toMatch(new RegExp(`\\n${code} sites/moi `));
    expect((await errorsOf(dir)).filter((error) => /codes\.|\bcode\b/.test(error))).toEqual([]);
  });

  it('leaves communes without a code', async () => {
    const dir = await makeDataFolder();
    await createThing(['place', 'thu', 'moi', '--data', dir], new FakeTerminal());
    expect(await read(dir, 'codes.lock')).toBe(BASE['thu/codes.lock']);
  });

  it('writes no thing where the history is broken', async () => {
    const dir = await makeDataFolder({ 'thu/codes.lock': null });
    await expect(createThing(['site', 'thu', 'moi', '--data', dir], new FakeTerminal())).rejects.toThrow(/codes\.lock/);
    await expect(read(dir, 'sites/moi.yaml')).rejects.toThrow(/ENOENT/);
  });

  it('gives a further code for a plate before a viewer', async () => {
    const dir = await makeDataFolder();
    const to = new FakeTerminal();
    await createThing(['plate', 'thu', 'sites/chua-mot', 'viewer', 'mo-hinh', '--data', dir], to);
    expect(await errorsOf(dir)).toEqual([]);
    const code = to.printed.join().slice(0, 5);
    expect(await read(dir, 'codes.yaml')).toMatch(new RegExp(`- code: '${code}'\\n {4}opens: sites/chua-mot\\n {4}viewer: mo-hinh\\n`));
  });

  it.each([
    ['a thing that is not there', ['thu', 'sites/khong']],
    ['a thing without a code', ['thu', 'places/xa-thu']],
    ['half a part', ['thu', 'sites/chua-mot', 'viewer']],
    ['an unknown part', ['thu', 'sites/chua-mot', 'door', 'a']],
  ])('gives no further code to %s', async (_, words) => {
    const dir = await makeDataFolder();
    await expect(createThing(['plate', ...words, '--data', dir], new FakeTerminal())).rejects.toThrow(/No thing|Usage/);
    expect(await read(dir, 'codes.yaml')).toBe(BASE['thu/codes.yaml']);
  });
});
