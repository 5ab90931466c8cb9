import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeDataFolder } from '../testing/data-folder.ts';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { writeGuide } from './guide.ts';
import { drawPdf } from './proof/raster.ts';
import { Prover } from './proof/prover.ts';
import { makePlates } from './qr.ts';

interface Made {
  readonly status: number;
  readonly to: FakeTerminal;
  readonly files: readonly string[];
  read(file: string): Promise<Buffer>;
}

/** Runs the command on the small province of the tests. */
async function make(...args: string[]): Promise<Made> {
  const out = await mkdtemp(path.join(tmpdir(), 'disan-plates-'));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  const to = new FakeTerminal();
  const status = await makePlates([...args, '--data', await makeDataFolder(), '--out', out], to);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => path.relative(out, path.join(file.parentPath, file.name)));
  return { status, to, files: files.sort(), read: (file) => readFile(path.join(out, file)) };
}

beforeEach(() => void vi.stubEnv('CHROMIUM_PATH', '/no/chromium'));
afterEach(() => void vi.unstubAllEnvs());

describe('npm run qr', () => {
  it('writes what was proved: SVG, PDF, list and contact sheet', async () => {
    vi.stubEnv('DISAN_SITE', 'https://disan.example.vn');
    const { status, to, files, read } = await make('thu', '--kind', 'stone,sheet', '--size', '6', '--only', 'chua-mot,2226L');
    expect(to.complained).toEqual([]);
    expect(status).toBe(0);
    expect(files.filter((file) => !file.startsWith('mounting-guide'))).toEqual(
      ['contact-sheet.pdf', 'plates.csv', 'sheet-6cm.pdf', 'sheet-6cm/sheet-1.svg', 'stone-6cm.pdf', 'stone-6cm/2224B.svg', 'stone-6cm/2226L.svg'].map((file) => `thu/${file}`),
    );
    expect(to.printed[0]).toMatch(/^stone-6cm: 2 faces read by zxing, zbar, qr; of 20 degradations at least (19|20) /);
    const [head, ...rows] = (await read('thu/plates.csv')).toString().trimEnd().split('\r\n');
    expect(head).toMatch(/^\ufeffcode,address,opens,name_vi,/);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^2224B,disan\.example\.vn\/Q\/2224B,sites\/chua-mot,Chùa Một,Test,试,試,,,planned,stone,60,90,36\.0,1\.24,3,H,29,36,stone-6cm\/2224B\.svg,stone-6cm\.pdf,2$/);
    expect((await drawPdf(await read('thu/contact-sheet.pdf'), () => 1)).texts.join()).toContain('2226L');
  });

  it('marks proofs as such while the site has no address', async () => {
    vi.stubEnv('DISAN_SITE', '');
    const { to, read } = await make('--kind', 'stone', '--size', '6', '--only', 'sites/chua-hai');
    expect(to.complained.join()).toContain('DISAN_SITE is not set');
    expect((await read('thu/stone-6cm/2225G.svg')).toString()).toContain('PROOF');
  });

  it('writes no batch of which a symbol failed, and names its code', async () => {
    const prove = vi.spyOn(Prover.prototype, 'prove').mockResolvedValue({ failures: ['2225G: reads 3 of 20'], weak: [], summary: '' });
    onTestFinished(() => prove.mockRestore());
    const { status, to, files } = await make('--kind', 'stone', '--size', '6');
    expect(status).toBe(1);
    expect(to.complained).toEqual(expect.arrayContaining(['stone-6cm 2225G: reads 3 of 20', 'stone-6cm was not written']));
    expect(files).toEqual([]);
  });

  it.each([
    ['an unknown kind', ['--kind', 'gold'], /'gold': known are stone/],
    ['an unknown size', ['--size', '7'], /'7': known are 6, 10, 15, 20/],
    ['stickers that are too large', ['--kind', 'sheet', '--size', '20'], /do not fit on A4/],
    ['an unknown province', ['tinh'], /One province: thu/],
    ['a plate that there is not', ['--only', 'chua-mot,khong'], /No plate: khong/],
  ])('refuses %s', async (_, args, says) => {
    await expect(make(...args)).rejects.toThrow(says);
  });

  it.each(['disan.example', 'ftp://disan.example', 'javascript:1'])('refuses %s as the address of the site', async (site) => {
    vi.stubEnv('DISAN_SITE', site);
    await expect(make('--kind', 'stone', '--size', '6', '--only', 'chua-mot')).rejects.toThrow(/is no address of a site/);
  });

  it('says that an address is too long for a plate', async () => {
    vi.stubEnv('DISAN_SITE', `https://${'a'.repeat(60)}.${'b'.repeat(60)}.vn`);
    await expect(make('--kind', 'stone', '--size', '6', '--only', 'chua-mot')).rejects.toThrow(/too long for a symbol of 36 mm/);
  });

  it('exits 1 where the content has errors', async () => {
    const to = new FakeTerminal();
    expect(await makePlates(['--data', await makeDataFolder({ 'thu/codes.lock': null })], to)).toBe(1);
    expect(to.printed.join()).toContain('codes.lock');
  });
});

const executablePath = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
const hasChromium = await access(executablePath).then(() => true, () => false);

describe('the mounting guide', () => {
  async function guide(): Promise<readonly string[]> {
    const out = await mkdtemp(path.join(tmpdir(), 'disan-guide-'));
    onTestFinished(() => rm(out, { recursive: true, force: true }));
    return writeGuide(out, 'https://disan.example');
  }

  it('is a page in Vietnamese and one in English, with the sizes of this site', async () => {
    const files = await guide();
    expect(files.map((file) => path.basename(file))).toEqual(['mounting-guide.vi.html', 'mounting-guide.en.html']);
    const [vietnamese, english] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(english).toMatch(/<tr><th>10 × 15 cm<\/th><td>6 cm<\/td><td>48–60 cm<\/td><\/tr>/);
    expect(vietnamese).toMatch(/<html lang="vi">[^]*Chiều cao[^]*Chói nắng/);
    expect(vietnamese).toContain('22,5 cm');
    expect(english).not.toMatch(/<script|https?:\/\//);
  });

  it.skipIf(!hasChromium)('is printed where there is a Chromium', async () => {
    vi.stubEnv('CHROMIUM_PATH', executablePath);
    const files = await guide();
    expect(files.map((file) => path.extname(file))).toEqual(['.html', '.html', '.pdf', '.pdf']);
    const { texts } = await drawPdf(await readFile(files[2] ?? ''), () => 1);
    expect(texts.join('\n').normalize('NFC')).toMatch(/Lắp bảng mã QR[^]*Không gắn lên/);
  });
});
