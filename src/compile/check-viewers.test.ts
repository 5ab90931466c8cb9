import { describe } from 'vitest';
import sharp from 'sharp';
import { inSite, SITE, testErrors, testWarnings, type Changes } from './testing/report.ts';

const TEXT = '{vi: Chữ, en: Test, zh: 试, ja: 試}';
const MODEL = '    type: model\n    file: chua/mo-hinh.glb';
const PANORAMA = await sharp({ create: { width: 16, height: 8, channels: 3, background: '#846' } }).jpeg().toBuffer();

/** The viewer of the base with other lines after its id (line 47 on). */
function viewer(lines: string): Changes {
  return { ...inSite(MODEL, lines), 'thu/media/pano.jpg': PANORAMA };
}

/** The model of the base with further lines (49 on). */
function model(lines: string): Changes {
  return viewer(`${MODEL}\n${lines}`);
}

/** A tour; each scene stands on a line, from 49 on, its own fields first. */
function tour(scenes: readonly string[], more = ''): Changes {
  const list = scenes.map((scene) => `      - {${scene}, file: pano.jpg, title: ${TEXT}}`);
  return viewer(['    type: tour', '    scenes:', ...list].join('\n') + more);
}

function spot(fields: string): string {
  return `{${fields}, title: ${TEXT}, text: ${TEXT}}`;
}

describe('checkViewers reports', () => {
  testErrors([
    ['a model without a file', viewer('    type: model'), [`${SITE}:46:5 viewers[0].file`, /is missing: a model needs it/]],
    ['a tour without scenes', viewer('    type: tour'), [`${SITE}:46:5 viewers[0].scenes`, /is missing: a tour needs it/]],
    ['scenes of a model', model(`    scenes: [{id: a, file: pano.jpg, title: ${TEXT}}]`), [`${SITE}:49:5 viewers[0].scenes`, /is not for a model, only for tour/]],
    ['a scale of an image', viewer('    type: image\n    file: anh.jpg\n    metric: true'), [`${SITE}:49:5 viewers[0].metric`, /is not for an image, only for model/]],
    ['a picture for a fine model', model('    fine: anh.jpg'), [`${SITE}:49:11 viewers[0].fine`, /must be a \.glb file/], [`${SITE}:49:11 viewers[0].fine`, /is no GLB file/]],
    ['a type that does not exist', viewer('    type: film'), [`${SITE}:47:11 viewers[0].type`, /one of model, tour, splat, image/]],
    ['a hotspot twice', model(`    hotspots: [${spot('id: a, at: [0, 0, 0]')}, ${spot('id: a, at: [1, 0, 0]')}]`), [`${SITE}:49:128 viewers[0].hotspots[1].id`, /is 'a', which a hotspot above has too/]],
    ['a hotspot of a model in a plane', model(`    hotspots: [${spot('id: a, at: [0, 1]')}]`), [`${SITE}:49:28 viewers[0].hotspots[0].at`, /x, y and z are needed/]],
    ['a hotspot of an image in space', viewer(`    type: image\n    file: anh.jpg\n    hotspots: [${spot('id: a, at: [0, 1, 2]')}]`), [`${SITE}:49:28 viewers[0].hotspots[0].at`, /x and y, in pixels/]],
    ['a hotspot outside of its image', viewer(`    type: image\n    file: anh.jpg\n    hotspots: [${spot('id: a, at: [8, 13]')}]`), [`${SITE}:49:28 viewers[0].hotspots[0].at`, /outside the picture, which has 16 × 12 pixels/]],
    ['a hotspot of a panorama by its place', tour([`id: a, hotspots: [${spot('id: b, at: [0, 1, 2], heading: 3')}]`]), [`${SITE}:49:36 viewers[0].scenes[0].hotspots[0].at`, /is not a known field/]],
    ['a picture that is no medium', model(`    hotspots: [${spot('id: a, at: [0, 0, 0], picture: anh-hai')}]`), [`${SITE}:49:48 viewers[0].hotspots[0].picture`, /id of no medium/]],
    ['a picture as a recording', model(`    hotspots: [${spot('id: a, at: [0, 0, 0], audio: anh')}]`), [`${SITE}:49:46 viewers[0].hotspots[0].audio`, /is 'anh', a medium of type image: it must be of type audio/]],
    ['a hotspot that leads to nothing', model(`    hotspots: [${spot('id: a, at: [0, 0, 0], link: sites/khong-co')}]`), [`${SITE}:49:45 viewers[0].hotspots[0].link`, /does not exist/]],
    ['a text of a hotspot that lacks a language', model(`    hotspots: [{id: a, at: [0, 0, 0], title: ${TEXT}, text: {vi: Chữ, en: Test, ja: 試}}]`), [`${SITE}:49:81 viewers[0].hotspots[0].text.zh`, /is missing: the text in 中文/]],
    [
      'a link to a scene that does not exist, naming both scenes',
      tour(['id: san, links: [{to: dinn, heading: 3}]', 'id: dinh, links: [{to: san, heading: 3}]']),
      [`${SITE}:49:32 viewers[0].scenes[0].links[0].to`, /leads from scene 'san' to 'dinn', which is no scene of this tour: did you mean 'dinh'\?/],
    ],
    ['a link of a scene to itself', tour(['id: san, links: [{to: san, heading: 3}]']), [`${SITE}:49:32 viewers[0].scenes[0].links[0].to`, /to itself/]],
    ['a scene twice', tour(['id: san', 'id: san']), [`${SITE}:50:14 viewers[0].scenes[1].id`, /is 'san', which a scene above has too/]],
    ['hotspots of two scenes with one name', tour([`id: a, links: [{to: b, heading: 1}], hotspots: [${spot('id: c, heading: 1')}]`, `id: b, hotspots: [${spot('id: c, heading: 1')}]`]), [`${SITE}:50:33 viewers[0].scenes[1].hotspots[0].id`, /above has too/]],
    ['a step to no hotspot', model(`    hotspots: [${spot('id: cong, at: [0, 0, 0]')}]\n    steps: [${spot('hotspot: kong')}]`), [`${SITE}:50:23 viewers[0].steps[0].hotspot`, /is 'kong', which is no hotspot of this viewer: did you mean 'cong'\?/]],
    ['a step to no scene', tour(['id: san'], `\n    steps: [${spot('scene: khong')}]`), [`${SITE}:50:21 viewers[0].steps[0].scene`, /is no scene of this viewer: san/]],
    ['a scene in a step of a model', model(`    steps: [${spot('scene: san')}]`), [`${SITE}:49:14 viewers[0].steps[0].scene`, /is not for a step of a model/]],
    ['a direction without a scene', tour(['id: san'], `\n    steps: [${spot('look: {heading: 3}')}]`), [`${SITE}:50:14 viewers[0].steps[0].look`, /needs the scene/]],
    ['a licence in other words', inSite('    poster: anh\n    creator: Người thử\n    licence: CC-BY-4.0', '    poster: anh\n    creator: Người thử\n    licence: free'), [`${SITE}:52:14 viewers[0].licence`, /does not fit: SPDX/]],
  ]);
});

describe('checkViewers warns of', () => {
  testWarnings([
    [
      'a scene to which no way leads from the first, be it linked from another such one',
      tour(['id: san, links: [{to: dinh, heading: 3}]', 'id: dinh', 'id: gieng, links: [{to: vuon, heading: 3}]', 'id: vuon, links: [{to: gieng, heading: 3}]']),
      [`${SITE}:51:14 viewers[0].scenes[2].id`, /is 'gieng', a scene to which no links lead from the first, 'san'/],
      [`${SITE}:52:14 viewers[0].scenes[3].id`, /'vuon'/],
    ],
  ]);
});
