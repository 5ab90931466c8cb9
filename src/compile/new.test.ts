import { readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CODE_ALPHABET, isCode } from '../model/code.ts';
import { languages } from '../model/languages.ts';
import { loadContent } from './content.ts';
import { createThing } from './new.ts';
import { freshCode, usedCodes } from './qr/used-codes.ts';
import { isError } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { schemaOf } from './schemas.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { FakeTerminal } from './testing/fake-terminal.ts';
import { SITE } from './testing/report.ts';

async function create(dir: string, ...args: string[]): Promise<string> {
  expect(await createThing([...args, '--data', dir], new FakeTerminal())).toBe(0);
  const [kind, province, id] = args;
  return readFile(path.join(dir, province ?? '', `${kind}s`, `${id}.yaml`), 'utf8');
}

describe('npm run new', () => {
  it.each(['site', 'festival', 'trail', 'product', 'place'] as const)(
    'writes a template of a %s with every required field',
    async (kind) => {
      const dir = await makeDataFolder();
      const value = parse(await create(dir, kind, 'thu', 'moi')) as Record<string, unknown>;
      expect(Object.keys(value)).toEqual(expect.arrayContaining([...(schemaOf(kind).required ?? [])]));
      expect(value['id']).toBe('moi');
      if (kind !== 'place') expect(isCode(String(value['code']))).toBe(true);
    },
  );

  it('names each empty text of each language in the check that follows', async () => {
    const dir = await makeDataFolder();
    await create(dir, 'site', 'thu', 'moi');
    const { problems } = await loadContent(dir);
    const errors = problems.filter(isError);
    expect(errors.every(({ file }) => file === 'thu/sites/moi.yaml')).toBe(true);
    const empty = errors.filter(({ message }) => message.startsWith('is empty')).map(({ field }) => field);
    const texts = ['name', 'summary', 'body'].flatMap((name) => languages.map((lang) => `${name}.${lang}`));
    expect(empty).toEqual(expect.arrayContaining([...texts, 'kind', 'place', 'location.lon', 'sources[0].url']));
  });

  it('lists the kinds of the layer, and points to the schema', async () => {
    const text = await create(await makeDataFolder(), 'site', 'thu', 'moi');
    expect(text).toContain('# One of: pagoda\nkind:');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*data\/schema\/site\.schema\.json\n/);
  });

  it.each([
    ['a file that exists', ['site', 'thu', 'chua-mot'], /exists already/],
    ['an unknown kind', ['person', 'thu', 'a'], /^Usage: /],
    ['too few words', ['site', 'thu'], /^Usage: /],
    ['too many words', ['site', 'thu', 'a', 'b'], /^Usage: /],
    ['an unknown province', ['site', 'thuu', 'a'], /did you mean 'thu'/],
    ['a province that climbs', ['site', '../thu', 'a'], /No province/],
    ['the folder of the layers', ['site', 'layers', 'a'], /No province/],
    ['an id in capitals', ['site', 'thu', 'Chua'], /is no id/],
    ['an id with marks', ['site', 'thu', 'chùa'], /is no id/],
    ['an id that climbs', ['site', 'thu', '../../../tmp/a'], /is no id/],
    ['an id with an extension', ['site', 'thu', 'a.yaml'], /is no id/],
    ['an id with a NUL', ['site', 'thu', 'a\0'], /is no id/],
    ['an id that is too long', ['site', 'thu', 'a'.repeat(61)], /is no id/],
  ])('refuses %s', async (_, args, says) => {
    const dir = await makeDataFolder();
    await expect(createThing([...args, '--data', dir], new FakeTerminal())).rejects.toThrow(says);
  });

  it('does not touch a file that exists, be it broken', async () => {
    const dir = await makeDataFolder({ [SITE]: 'a: [' });
    await expect(create(dir, 'site', 'thu', 'chua-mot')).rejects.toThrow(/exists already/);
    expect(await readFile(path.join(dir, SITE), 'utf8')).toBe('a: [');
  });

  it('does not write through a link that leaves the data folder', async () => {
    const dir = await makeDataFolder();
    const other = await makeDataFolder();
    await rm(path.join(dir, 'thu/trails'), { recursive: true });
    await symlink(path.join(other, 'thu/trails'), path.join(dir, 'thu/trails'));
    await expect(create(dir, 'trail', 'thu', 'moi')).rejects.toThrow(/leaves the data folder/);
  });

  it('never gives a code again', () => {
    expect(freshCode(new Set(['2224B']), sequence('22242225'))).toBe('2225G');
  });

  it('knows the codes of broken files and the retired ones', async () => {
    const dir = await makeDataFolder({ [SITE]: "code: '2228V'\na: [", 'retired-codes.txt': '2229Z # gone\n' });
    const used = await usedCodes(await readFolder(dir));
    expect([...used].sort()).toEqual(['2224B', '2225G', '2226L', '2227Q', '2228V', '2229Z']);
  });
});

function sequence(letters: string): (below: number) => number {
  const values = [...letters].map((letter) => CODE_ALPHABET.indexOf(letter));
  return () => values.shift() ?? 0;
}
