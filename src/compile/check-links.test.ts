import { describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { makeDataFolder } from './testing/data-folder.ts';
import { inSite, SITE, testErrors, TRAIL } from './testing/report.ts';

describe('checkLinks reports', () => {
  testErrors([
    [
      'a commune that does not exist',
      inSite('place: xa-thu', 'place: xa-thi'),
      [`${SITE}:14:8 place`, /did you mean 'xa-thu'/],
    ],
    [
      'a related thing that does not exist',
      inSite('[festivals/hoi-mot]', '[festivals/hoi-mat]'),
      [`${SITE}:53:11 related[0]`, /did you mean 'festivals\/hoi-mot'/],
    ],
    [
      'a thing that is related to itself',
      inSite('[festivals/hoi-mot]', '[sites/chua-mot]'),
      [`${SITE}:53:11 related[0]`, /itself/],
    ],
    [
      'a stop that does not exist',
      { [TRAIL]: ['sites/chua-hai', 'sites/nui-cao'] },
      [`${TRAIL}:8:10 stops[1].ref`, /does not exist/],
    ],
    [
      'a link in a text to a thing that does not exist',
      inSite('Đoạn hai.', '[a](sites/khong-co)'),
      [`${SITE}:26:7 body.vi`, /'sites\/khong-co', which does not exist/],
    ],
    [
      'a kind that is not in the layer',
      inSite('kind: pagoda', 'kind: castle'),
      [`${SITE}:3:7 kind`, /not in layers\/sites\.yaml: pagoda/],
    ],
    [
      'a poster that is no medium',
      inSite('poster: anh', 'poster: ah'),
      [`${SITE}:50:13 viewers[0].poster`, /id of no medium/],
    ],
    [
      'a picture that is not in media',
      { 'thu/media/anh.jpg': null },
      [`${SITE}:41:11 media[0].file`, /not in thu\/media/],
    ],
    [
      'a model that is not in media',
      { 'thu/media/chua/mo-hinh.glb': null },
      [`${SITE}:48:11 viewers[0].file`, /not in thu\/media/],
    ],
    [
      'a file that climbs out of media',
      inSite('anh.jpg', '../province.yaml'),
      [`${SITE}:41:11 media[0].file`, /does not fit/],
    ],
    [
      'a layer that things need',
      { 'layers/trails.yaml': null },
      ['layers/trails.yaml:1:1 -', /is missing, but thu\/trails\/duong-mot\.yaml needs it/],
    ],
  ]);

  it('nothing for a link to a file that is itself broken', async () => {
    const { problems } = await loadContent(await makeDataFolder({ 'thu/festivals/hoi-mot.yaml': 'a: [' }));
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual([
      'thu/festivals/hoi-mot.yaml',
    ]);
  });
});
