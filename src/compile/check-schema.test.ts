import { describe } from 'vitest';
import { inSite, PLACE, SITE, testErrors } from './testing/report.ts';

describe('checkSchema reports', () => {
  testErrors([
    ['an unknown field', inSite('kind: pagoda', 'knid: x\nkind: pagoda'), [`${SITE}:3:1 knid`, /did you mean 'kind'/]],
    [
      'an unknown field that is like no other',
      inSite('  level: national', '  level: national\n  xyzxyz: 1'),
      [`${SITE}:6:3 rank.xyzxyz`, /known here: level, decision, date/],
    ],
    ['a missing field', inSite('kind: pagoda\n', ''), [`${SITE}:1:1 kind`, /is missing/]],
    [
      'a missing field of a group, at the name of the group',
      inSite('  accuracy: 20\n', ''),
      [`${SITE}:8:1 location.accuracy`, /is missing/],
    ],
    [
      'a medium without a licence',
      inSite('    licence: CC-BY-4.0\nviewers', 'viewers'),
      [`${SITE}:39:5 media[0].licence`, /is missing/],
    ],
    [
      'a date without quotation marks',
      inSite("date: '1980-07-10'", 'date: 1980'),
      [`${SITE}:6:9 rank.date`, /write it in quotation marks, '1980'/],
    ],
    ['a date in another form', inSite('1980-07-10', '10/07/1980'), [`${SITE}:6:9 rank.date`, /'1980-07-10'/]],
    ['a text for a number', inSite('lat: 21.5', "lat: '21,5'"), [`${SITE}:10:8 location.lat`, /must be a number/]],
    [
      'a text for a list',
      inSite('communities: [kinh]', 'communities: kinh'),
      [`${SITE}:19:14 communities`, /must be a list/],
    ],
    [
      'one text for all languages',
      inSite('name: {vi: Chùa Một, en: Test, zh: 试, ja: 試}', 'name: Chùa Một'),
      [`${SITE}:7:7 name`, /for each language/],
    ],
    [
      'a word that is not among the possible ones',
      inSite('precision: exact', 'precision: exakt'),
      [`${SITE}:11:14 location.precision`, /'exakt', must be one of exact, area/],
    ],
    [
      'a language that we do not know',
      inSite('  en: A test pagoda.', '  en: A test pagoda.\n  fr: Pagode.'),
      [`${SITE}:23:3 summary.fr`, /is not a language/],
    ],
    [
      'a text that is too long, counted in characters',
      inSite('Ngôi chùa thử.', '𠮷'.repeat(701)),
      [`${SITE}:21:7 summary.vi`, /701 characters, at most 700/],
    ],
    ['a field left empty', inSite('place: xa-thu', 'place:'), [`${SITE}:14:7 place`, /is empty/]],
    ['an empty text', inSite('A test pagoda.', "''"), [`${SITE}:22:7 summary.en`, /is empty/]],
    ['an empty list', inSite('[kinh]', '[]'), [`${SITE}:19:14 communities`, /at least 1/]],
    ['a word twice', inSite('[kinh]', '[kinh, hoa, kinh]'), [`${SITE}:19:14 communities`, /names 'kinh' twice/]],
    ['a broken year', inSite('from: 1800', 'from: 1800.5'), [`${SITE}:16:9 period.from`, /whole number/]],
    ['an accuracy of 0', inSite('accuracy: 20', 'accuracy: 0'), [`${SITE}:12:13 location.accuracy`, /more than 0/]],
    [
      'a code of digits without quotation marks',
      inSite('code: 2224B', 'code: 22222'),
      [`${SITE}:2:7 code`, /quotation marks, '22222'/],
    ],
    ['a code with a vowel', inSite('code: 2224B', 'code: 222AB'), [`${SITE}:2:7 code`, /does not fit: QR code/]],
    [
      'a field called __proto__',
      inSite('kind: pagoda', 'kind: pagoda\n__proto__: {a: 1}'),
      [`${SITE}:4:1 __proto__`, /is not a known field/],
    ],
    ['a list instead of fields', { [PLACE]: '- a\n' }, [`${PLACE}:1:1 - `, /must be a group of fields/]],
    [
      'every problem of every file at once',
      { ...inSite('kind: pagoda', 'kind: 1'), [PLACE]: ['type: commune', 'type: village\nname2: x'] },
      [`${PLACE}:3:7 type`, /must be one of/],
      [`${PLACE}:4:1 name2`, /did you mean 'name'/],
      [`${SITE}:3:7 kind`, /quotation marks/],
    ],
  ]);
});
