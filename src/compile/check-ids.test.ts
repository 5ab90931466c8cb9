import { describe } from 'vitest';
import { BASE, site } from './testing/base.ts';
import { inSite, PLACE, PROVINCE, SITE, testErrors } from './testing/report.ts';

const THIRD = 'thu/sites/chua-ba.yaml';
const OTHER_PLACE = 'thu/places/xa-hai.yaml';
const otherProvince = {
  'tinh/province.yaml': BASE[PROVINCE]?.replace('id: thu', 'id: tinh').replace("'00'", "'01'") ?? '',
  'tinh/places/xa-thu.yaml': BASE[PLACE]?.replace("'00001'", "'00003'") ?? '',
};

describe('checkIds reports', () => {
  testErrors([
    [
      'an id that is not the file name',
      inSite('id: chua-mot', 'id: chua'),
      [`${SITE}:1:5 id`, /file is called 'chua-mot'/],
    ],
    [
      'an id that is not the folder name',
      { [PROVINCE]: ['id: thu', 'id: tu'] },
      [`${PROVINCE}:1:5 id`, /folder is called 'thu'/],
    ],
    [
      'an id that two files have',
      { [THIRD]: site('chua-mot', '2228V') },
      [`${THIRD}:1:5 id`, /its file is called/],
      [`${THIRD}:1:5 id`, /chua-mot\.yaml has too/],
      [`${SITE}:1:5 id`, /chua-ba\.yaml has too/],
    ],
    [
      'a code that two files have',
      { [THIRD]: site('chua-ba', '2224B') },
      [`${THIRD}:2:7 code`, /which thu\/sites\/chua-mot\.yaml has too/],
      [`${SITE}:2:7 code`, /which thu\/sites\/chua-ba\.yaml has too/],
    ],
    [
      'a code that a thing of another province has',
      { ...otherProvince, 'tinh/sites/chua-mot.yaml': site('chua-mot', '2224B') },
      [`${SITE}:2:7 code`, /tinh\/sites/],
      ['tinh/sites/chua-mot.yaml:2:7 code', /thu\/sites/],
    ],
    [
      'an official code that two communes have',
      { [OTHER_PLACE]: BASE[PLACE]?.replace('id: xa-thu', 'id: xa-hai') ?? '' },
      [`${OTHER_PLACE}:2:13 admin_code`, /xa-thu/],
      [`${PLACE}:2:13 admin_code`, /xa-hai/],
    ],
    [
      'a wrong character in a code',
      inSite('code: 2224B', 'code: 2225B'),
      [`${SITE}:2:7 code`, /check character is wrong.*'G'/],
    ],
    [
      'neighbours swapped in a code',
      inSite('code: 2224B', 'code: 2242B'),
      [`${SITE}:2:7 code`, /check character is wrong/],
    ],
    ['a retired code', { 'retired-codes.txt': '# 2018\n2224B # gone\n' }, [`${SITE}:2:7 code`, /retired/]],
    [
      'a kind twice in a layer',
      {
        'layers/trails.yaml': ['kinds:\n', 'kinds:\n  - {id: walk, name: {vi: a, en: a, zh: a, ja: a}, icon: walk}\n'],
      },
      ['layers/trails.yaml:8:9 kinds[1].id', /'walk', which an item above has too/],
    ],
  ]);
});
