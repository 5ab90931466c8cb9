import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { loadContent } from './content.ts';
import { BUDGETS } from './files/budgets.ts';
import { formatProblem, isError } from './problem.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { glb, JPEG } from './testing/samples.ts';
import { inSite, SITE, testErrors, type Changes } from './testing/report.ts';

const MODEL = '    type: model\n    file: chua/mo-hinh.glb';
const TEXT = '{vi: Chữ, en: Test, zh: 试, ja: 試}';
const FIELD = `${SITE}:48:11 viewers[0].file`;

function modelFile(bytes: Uint8Array): Changes {
  return { 'thu/media/chua/mo-hinh.glb': bytes };
}

function splat(name: string, bytes: Uint8Array): Changes {
  return { ...inSite(MODEL, `    type: splat\n    file: ${name}`), [`thu/media/${name}`]: bytes };
}

async function panorama(width: number, height: number, gpano = ''): Promise<Changes> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" ${gpano}/></rdf:RDF></x:xmpmeta>`;
  const picture = sharp({ create: { width, height, channels: 3, background: '#846' } });
  const bytes = await (gpano ? picture.withXmp(xmp) : picture).jpeg().toBuffer();
  return { ...inSite(MODEL, `    type: tour\n    scenes:\n      - {id: san, file: pano.jpg, title: ${TEXT}}`), 'thu/media/pano.jpg': bytes };
}

function crop(fullWidth: number, fullHeight: number, width: number, height: number): string {
  return `GPano:FullPanoWidthPixels="${fullWidth}" GPano:FullPanoHeightPixels="${fullHeight}" GPano:CroppedAreaImageWidthPixels="${width}" GPano:CroppedAreaImageHeightPixels="${height}" GPano:CroppedAreaLeftPixels="0" GPano:CroppedAreaTopPixels="4"`;
}

const SCENE = `${SITE}:49:25 viewers[0].scenes[0].file`;
const PLY = Buffer.from('ply\nformat binary_little_endian 1.0\nelement vertex 2\nproperty float x\nproperty uchar red\nend_header\n0123456789');

describe('checkFiles reports', async () => {
  testErrors([
    ['a picture that is none', { 'thu/media/anh.jpg': 'no picture' }, [`${SITE}:41:11 media[0].file`, /is no picture that can be read/]],
    ['an empty picture', { 'thu/media/anh.jpg': '' }, [`${SITE}:41:11 media[0].file`, /is no picture/]],
    ['a picture that is cut off', { 'thu/media/anh.jpg': JPEG.subarray(0, 300) }, [`${SITE}:41:11 media[0].file`, /is a broken picture/]],
    ['a drawing', { 'thu/media/anh.jpg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' }, [`${SITE}:41:11 media[0].file`, /format svg: use JPEG/]],
    ['a model that is none', modelFile(new Uint8Array(40)), [FIELD, /does not begin with 'glTF'/]],
    ['a model that is cut off', modelFile(glb().subarray(0, 300)), [FIELD, /is cut off: 300 of \d+ bytes are there/]],
    ['a model that the validator refuses', modelFile(glb((json) => (json.accessors[0] = { ...json.accessors[0], max: [9, 1, 0] }))), [FIELD, /is not valid glTF: .*maximum.* \(at \/accessors\/0\/max\/0\)/]],
    ['a model whose parts are elsewhere', modelFile(glb((json) => Object.assign(json, { images: [{ uri: 'da.png' }] }))), [FIELD, /refers to other files \(da\.png\)/]],
    ['a .ply without a header', splat('a.ply', Buffer.from('plx\n')), [FIELD, /it has no header/]],
    ['a .ply that is cut off', splat('a.ply', PLY.subarray(0, -1)), [FIELD, /is cut off/]],
    ['a .spz that is none', splat('a.spz', Buffer.from('abcdefgh')), [FIELD, /is no \.spz file/]],
    ['a .splat of broken length', splat('a.splat', new Uint8Array(33)), [FIELD, /no multiple of 32/]],
    ['a .usdz that is no archive', { ...inSite(MODEL, `${MODEL}\n    usdz: a.usdz`), 'thu/media/a.usdz': 'x' }, [`${SITE}:49:11 viewers[0].usdz`, /is not a ZIP archive/]],
    ['a panorama of the wrong ratio', await panorama(16, 10), [SCENE, /has 16 × 10 pixels: a panorama is twice as wide as high/]],
    ['a panorama in a cube', await panorama(16, 8, 'GPano:ProjectionType="cubestrip"'), [SCENE, /projection cubestrip/]],
    ['a part of a panorama that is not 2 : 1', await panorama(16, 10, crop(32, 32, 16, 10)), [SCENE, /32 × 32 pixels, which is not 2 : 1/]],
    ['a part of a panorama of another ratio than it says', await panorama(16, 10, crop(32, 16, 16, 8)), [SCENE, /has 16 × 10 pixels, but XMP GPano says 16 × 8/]],
    ['a part that lies outside the panorama', await panorama(16, 10, crop(24, 12, 16, 10)), [SCENE, /lies outside/]],
    ['a model over its budget, unread', modelFile(new Uint8Array(BUDGETS.model + 1)), [FIELD, /weighs 8\.1 MB, more than the 8 MB of a model that comes first/]],
  ]);

  it('nothing for a part of a panorama that says which part it is', async () => {
    const { problems } = await loadContent(await makeDataFolder(await panorama(16, 8, crop(32, 16, 16, 8))));
    expect(problems.filter(isError).map(formatProblem)).toEqual([]);
  });

  it.each([['a.ply', PLY], ['a.spz', Buffer.from([0x1f, 0x8b, 8, 0])], ['a.splat', new Uint8Array(64)]])('nothing for a sound %s', async (name, bytes) => {
    const { problems } = await loadContent(await makeDataFolder(splat(name, bytes)));
    expect(problems.filter(isError).map(formatProblem)).toEqual([]);
  });
});
