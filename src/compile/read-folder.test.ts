import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { formatProblem } from './problem.ts';
import { BASE, BASE_MEDIA, site } from './testing/base.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { FEAST, PROVINCE, SITE, testErrors } from './testing/report.ts';

async function errorsOf(dir: string): Promise<string[]> {
  const { problems } = await loadContent(dir);
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

describe('a data folder is refused for', () => {
  const whole = (file: string, says: RegExp) => [`${file}:1:1 - `, says] as const;
  testErrors([
    ['an empty file', { [FEAST]: '' }, whole(FEAST, /is empty/)],
    ['a file of white space', { [FEAST]: '\n \n' }, whole(FEAST, /is empty/)],
    ['a file of comments', { [FEAST]: '# a\n' }, whole(FEAST, /is empty/)],
    ['a file of 10 MB', { [FEAST]: Buffer.alloc(10_000_000, 'a') }, whole(FEAST, /too large: 9766 kB, at most 256 kB/)],
    ['a file with NUL bytes', { [FEAST]: Buffer.from('id: a\0') }, whole(FEAST, /NUL/)],
    ['a file in Latin-1', { [FEAST]: Buffer.from('id: Chùa', 'latin1') }, whole(FEAST, /UTF-8/)],
    ['a file in UTF-16', { [FEAST]: Buffer.from('\ufeffid: a', 'utf16le') }, whole(FEAST, /UTF-16/)],
    [
      'the extension .yml',
      { 'thu/sites/chua-ba.yml': site('chua-ba', '2228V') },
      whole('thu/sites/chua-ba.yml', /must end in \.yaml/),
    ],
    [
      'a name in capitals',
      { 'thu/sites/Chua-Ba.yaml': site('chua-ba', '2228V') },
      whole('thu/sites/Chua-Ba.yaml', /lower-case/),
    ],
    [
      'a name with marks',
      { 'thu/sites/chùa.yaml': site('chua', '2228V') },
      whole('thu/sites/chùa.yaml', /lower-case/),
      ['thu/sites/chùa.yaml:1:5 id', /is 'chua', but/],
    ],
    [
      'a hidden content file',
      { 'thu/sites/.chua.yaml': 'a' },
      whole('thu/sites/.chua.yaml', /lower-case/),
      whole('thu/sites/.chua.yaml', /group of fields/),
    ],
    ['a file that is no content', { 'thu/sites/chua.docx': 'a' }, whole('thu/sites/chua.docx', /must end in \.yaml/)],
    [
      'a copy that an editor left',
      { 'thu/sites/chua-mot.yaml~': 'a' },
      whole('thu/sites/chua-mot.yaml~', /must end in \.yaml/),
    ],
    [
      'a folder in a collection, once',
      { 'thu/sites/cu/a.yaml': 'a', 'thu/sites/cu/b.yaml': 'a' },
      whole('thu/sites/cu', /is a folder/),
    ],
    [
      'a folder that is no collection, once',
      { 'thu/people/a.yaml': 'a', 'thu/people/b.yaml': 'a' },
      whole('thu/people', /no collection: use sites/),
    ],
    ['a file beside province.yaml', { 'thu/note.txt': 'a' }, whole('thu/note.txt', /not expected here/)],
    ['a file beside the provinces', { 'chua.yaml': 'a' }, whole('chua.yaml', /not expected here/)],
    ['a province without province.yaml', { [PROVINCE]: null }, whole(PROVINCE, /is missing/)],
    [
      'a province whose folder is no name',
      { 'An Giang/province.yaml': BASE[PROVINCE]?.replace("'00'", "'01'") ?? '' },
      whole('An Giang', /lower-case/),
      ['An Giang/province.yaml:1:5 id', /its folder/],
    ],
    [
      'no layers',
      { 'layers/sites.yaml': null, 'layers/festivals.yaml': null, 'layers/trails.yaml': null },
      whole('layers', /is missing/),
    ],
  ]);

  it('not being there', async () => {
    expect(await errorsOf('/no/such/folder')).toEqual(['.:1:1 - is not a folder: /no/such/folder']);
  });

  it('being a file', async () => {
    const dir = await makeDataFolder();
    expect((await errorsOf(path.join(dir, PROVINCE)))[0]).toMatch(/^\.:1:1 - is not a folder/);
  });

  it('being empty', async () => {
    const dir = await makeDataFolder(Object.fromEntries(Object.keys({ ...BASE, ...BASE_MEDIA }).map((file) => [file, null])));
    expect(await errorsOf(dir)).toEqual(['.:1:1 - holds no province', 'layers:1:1 - is missing, or holds no layer']);
  });
});

describe('of links it refuses', () => {
  it.each([
    ['one to a file outside', 'thu/sites/ra.yaml', '/etc/passwd', /leaves the data folder/],
    ['one to a folder outside', 'thu/people', '/etc', /leaves the data folder/],
    ['one in media to a file outside', 'thu/media/ra.jpg', '../../../../etc/passwd', /leaves the data folder/],
    ['one to nothing', 'thu/sites/ra.yaml', 'khong-co.yaml', /link to nothing/],
    ['one to itself', 'thu/sites/ra.yaml', 'ra.yaml', /in a circle/],
    ['one to a folder above it', 'thu/media/vong', '..', /link to a folder/],
    ['one that is a province', 'tinh', 'thu', /link to a folder/],
  ])('%s', async (_, file, target, says) => {
    const dir = await makeDataFolder();
    await symlink(target, path.join(dir, file));
    const errors = await errorsOf(dir);
    expect(errors).toEqual([expect.stringMatching(says)]);
    expect(errors[0]).toContain(`${file}:1:1 - `);
  });

  it('not one to a file inside', async () => {
    const dir = await makeDataFolder();
    await symlink('anh.jpg', path.join(dir, 'thu/media/anh-2.jpg'));
    expect(await errorsOf(dir)).toEqual([]);
  });

  it('not one that is the data folder itself', async () => {
    const dir = await makeDataFolder();
    const other = await makeDataFolder();
    await symlink(dir, path.join(other, 'link'));
    expect(await errorsOf(path.join(other, 'link'))).toEqual([]);
  });
});

describe('it also', () => {
  it('refuses what is no plain file without opening it', async () => {
    const dir = await makeDataFolder();
    execFileSync('mkfifo', [path.join(dir, 'thu/sites/ong.yaml')]);
    expect(await errorsOf(dir)).toEqual(['thu/sites/ong.yaml:1:1 - is not a plain file']);
  });

  it('leaves alone the schemas, a README, hidden files and folders, and models', async () => {
    const dir = await makeDataFolder({
      'schema/site.schema.json': '{}',
      'README.md': 'a',
      'thu/README.md': 'a',
      '.DS_Store': 'a',
      'thu/sites/.gitkeep': '',
      '.git/config': 'a',
      'thu/models/chua.ts': 'a',
    });
    expect(await errorsOf(dir)).toEqual([]);
  });

  it('names a broken file and goes on with the others', async () => {
    const dir = await makeDataFolder({ [SITE]: 'a: [', [FEAST]: '' });
    await mkdir(path.join(dir, 'thu/people'));
    await writeFile(path.join(dir, 'thu/sites/Xa.YML'), '');
    const files = (await errorsOf(dir)).map((line) => line.split(':')[0]);
    expect(new Set(files)).toEqual(new Set([FEAST, 'thu/people', 'thu/sites/Xa.YML', SITE]));
  });
});
