import { describe } from 'vitest';
import { originalFingerprint } from './fingerprint.ts';
import { BASE } from './testing/base.ts';
import { inSite, SITE, testErrors, testWarnings } from './testing/report.ts';
import { parse } from 'yaml';

const PRESENT = originalFingerprint(parse(BASE[SITE] ?? ''));
const stamped = (of: string) => inSite('en: {status: draft}', `en: {status: draft, of: '${of}'}`);

describe('checkTranslation reports', () => {
  testErrors([
    [
      'a language without a state',
      inSite(', ja: {status: draft}}', '}'),
      [`${SITE}:58:1 translation.ja`, /is missing/],
    ],
    ['no original', inSite('status: original', 'status: draft'), [`${SITE}:58:1 translation`, /no original/]],
    [
      'two originals',
      inSite('en: {status: draft}', 'en: {status: original}'),
      [`${SITE}:58:52 translation.en.status`, /second original beside vi/],
    ],
  ]);
});

describe('checkTranslation warns of', () => {
  testWarnings([
    [
      'a translation of an older original',
      stamped('0123456789ab'),
      [`${SITE}:58:63 translation.en.of`, /older than the original/],
    ],
    ['no translation of the present original', stamped(PRESENT)],
  ]);
});
