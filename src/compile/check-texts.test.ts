import { describe } from 'vitest';
import { FEAST, inSite, SITE, testErrors } from './testing/report.ts';

describe('checkTexts reports', () => {
  testErrors([
    [
      'a language that is missing',
      inSite('  zh: 试寺。\n', ''),
      [`${SITE}:20:1 summary.zh`, /is missing: the text in 中文/],
    ],
    [
      'a language that is missing in an item of a list',
      inSite('alt: {vi: Ảnh, en: Test, zh: 试, ja: 試}', 'alt: {vi: Ảnh, en: Test, zh: 试}'),
      [`${SITE}:42:5 media[0].alt.ja`, /日本語/],
    ],
    ['a text of spaces only', inSite('A test pagoda.', "' '"), [`${SITE}:22:7 summary.en`, /only spaces/]],
    [
      'a line of two lines',
      { [FEAST]: ['{vi: Mùa xuân', '{vi: "Mùa\\nxuân"'] },
      [`${FEAST}:10:14 calendar.text.vi`, /must be one line/],
    ],
    [
      'HTML in plain text',
      inSite('A test pagoda.', 'A <b>test</b> pagoda.'),
      [`${SITE}:22:9 summary.en`, /contains HTML/],
    ],
    ['HTML in Markdown', inSite('Đoạn hai.', 'Đoạn <i>hai.'), [`${SITE}:29:5 body.vi`, /contains HTML/]],
    ['a script in Markdown', inSite('Đoạn hai.', '<script>a</script>'), [`${SITE}:29:5 body.vi`, /contains HTML/]],
    [
      'javascript: in Markdown',
      inSite('Đoạn hai.', '[a](javascript:alert(1))'),
      [`${SITE}:29:5 body.vi`, /links to 'javascript:alert\(1\)'/],
    ],
    [
      'javascript: hidden in an entity',
      inSite('Đoạn hai.', '[a](&#106;avascript:alert%281%29)'),
      [`${SITE}:29:5 body.vi`, /links to 'javascript:/],
    ],
    ['data: in Markdown', inSite('Đoạn hai.', '<data:text/html,x>'), [`${SITE}:29:5 body.vi`, /links to 'data:/]],
    ['an image', inSite('Đoạn hai.', '![a](https://example.org/a.jpg)'), [`${SITE}:29:5 body.vi`, /an image/]],
    [
      'text that is not in NFC',
      inSite('Ngôi chùa thử.', 'Ngôi chùa thử.'.normalize('NFD')),
      [`${SITE}:21:9 summary.vi`, /NFC at 'ô' \(U\+006F U\+0302/],
    ],
    ['a change of direction', inSite('A test pagoda.', 'A \u202etest pagoda.'), [`${SITE}:22:9 summary.en`, /U\+202E/]],
    [
      'a change of direction written as an escape',
      inSite('A test pagoda.', '"A \\u202etest pagoda."'),
      [`${SITE}:22:7 summary.en`, /U\+202E/],
    ],
    [
      'a change of direction written as an entity',
      inSite('Một đoạn.', 'Một &#x202E;đoạn.'),
      [`${SITE}:27:5 body.vi`, /U\+202E/],
    ],
    ['a zero-width character', inSite('Một đoạn.', 'Một\u200b đoạn.'), [`${SITE}:27:8 body.vi`, /U\+200B/]],
    ['a character that was lost', inSite('试寺。', '试\ufffd。'), [`${SITE}:23:8 summary.zh`, /was lost/]],
    ['a control character', inSite('A test pagoda.', '"A\\u0007"'), [`${SITE}:22:7 summary.en`, /U\+0007/]],
    ['half a character', inSite('A test pagoda.', '"A\\ud800"'), [`${SITE}:22:7 summary.en`, /U\+D800/]],
  ]);
});
