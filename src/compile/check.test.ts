import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { FakeTerminal } from './testing/fake-terminal.ts';
import { SITE } from './testing/report.ts';

describe('content:check', () => {
  it('exits 0 beside warnings, which go to stderr', async () => {
    const dir = await makeDataFolder();
    const to = new FakeTerminal();
    expect(await check(['--data', dir], to)).toBe(0);
    expect(to.printed).toEqual([`${dir}: 0 errors, 6 warnings`]);
    expect(to.complained).toHaveLength(6);
    expect(to.complained[0]).toMatch(/:\d+:\d+ \S+ .+ \(warning\)$/);
  });

  it('prints each error as path:line:col field message and exits 1', async () => {
    const dir = await makeDataFolder({ [SITE]: ['code: 2224B', 'code: 2224C'] });
    const to = new FakeTerminal();
    expect(await check(['--data', dir], to)).toBe(1);
    expect(to.printed[0]).toMatch(`${dir}/${SITE}:2:7 code is '2224C', whose check character is wrong`);
    expect(to.printed[1]).toMatch(/: 1 error, 6 warnings$/);
  });

  it('is a program: takes DISAN_DATA, and its exit status is that of the check', async () => {
    const program = fileURLToPath(new URL('check.ts', import.meta.url));
    const dir = await makeDataFolder({ [SITE]: '' });
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, DISAN_DATA: dir },
    });
    await expect(run).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining(`${SITE}:1:1 - is empty`) });
  }, 30_000);
});
