import { expect, it } from 'vitest';
import { languages } from '../model/languages.ts';
import { fillTranslate } from './viewer-translate.ts';
import { fetchViewerWords } from './viewer-words.ts';

it('fills values in', () => {
  const t = fillTranslate({ viewer: { loaded: '{{loaded}} of {{total}} MB' } });
  expect(t('viewer.loaded', { loaded: '1.0', total: 2 })).toBe('1.0 of 2 MB');
});

it('gives the key of what it does not know', () => {
  expect(fillTranslate({ viewer: { close: 'Close' } })('viewer.close.more' as 'viewer.close')).toBe('viewer.close.more');
});

it.each(languages)('has the strings of the viewer in %s, and their sentences for faults', async (lang) => {
  const t = fillTranslate({ viewer: await fetchViewerWords(lang) });
  for (const reason of ['webgl', 'offline', 'missing', 'broken', 'large', 'memory', 'lost'] as const) expect(t(`viewer.fault.${reason}`)).not.toContain('viewer.');
});
