import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { stamp } from './stamp.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { FakeTerminal } from './testing/fake-terminal.ts';
import { SITE } from './testing/report.ts';

const OLD = ['en: {status: draft}', "en: {status: draft, of: '000000000000'}"] as const;

describe('content:stamp', () => {
  it('stamps all translations of the folder that have no stamp, and only these', async () => {
    const dir = await makeDataFolder({ [SITE]: OLD });
    expect(await stamp(['--data', dir], new FakeTerminal())).toBe(0);
    const to = new FakeTerminal();
    await check(['--data', dir], to);
    expect(to.complained.filter((line) => line.includes('content:stamp'))).toEqual([]);
    expect(to.complained.filter((line) => line.includes('older than the original'))).toHaveLength(1);
  });

  it('renews the stamps of a file that is named', async () => {
    const dir = await makeDataFolder({ [SITE]: OLD });
    const to = new FakeTerminal();
    expect(await stamp([path.join(dir, SITE), '--lang', 'en'], to)).toBe(0);
    expect(to.printed).toEqual([`${dir}/${SITE}: stamped en`]);
    const text = await readFile(path.join(dir, SITE), 'utf8');
    expect(text).toMatch(/en: \{status: draft, of: '(?!0{12})[0-9a-f]{12}'\}, zh: \{status: draft\}/);
  });

  it('tells of a file that it cannot stamp and exits 1', async () => {
    const dir = await makeDataFolder({ [SITE]: 'a: [' });
    const to = new FakeTerminal();
    expect(await stamp([path.join(dir, SITE), path.join(dir, 'none.yaml')], to)).toBe(1);
    expect(to.printed.join('\n')).toMatch(
      /chua-mot\.yaml:\d+:\d+ - is not readable YAML[^]*none\.yaml:1:1 - cannot be read: ENOENT/,
    );
  });

  it('refuses a language that is none of ours', async () => {
    await expect(stamp(['--lang', 'fr'], new FakeTerminal())).rejects.toThrow(/--lang fr: known are vi, en/);
  });
});
