import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../model/languages.ts';
import { originalFingerprint } from './fingerprint.ts';
import { stampText } from './stamp-text.ts';

const HEAD =
  '# A comment\nname: {vi:   Chùa , en: "Pagoda"}   # odd spacing\nbody:\n  vi: |\n    A long line that must stay as it is.\n';
const OF = originalFingerprint(parse(`${HEAD}translation: {vi: {status: original}}`));

function stamped(translation: string, again = false): string {
  const { text } = stampText(HEAD + translation, languages, again);
  expect(text.startsWith(HEAD)).toBe(true);
  return text.slice(HEAD.length);
}

describe('stampText', () => {
  it.each([
    ['a flow map', '{status: draft}', `{status: draft, of: '${OF}'}`],
    ['a flow map of three lines', '{\n    status: draft # x\n  }', `{\n    status: draft, of: '${OF}' # x\n  }`],
    ['a block', '\n    status: draft', `\n    status: draft\n    of: '${OF}'`],
    [
      'a block with a comment',
      '\n    status: draft # by A\n    # after',
      `\n    status: draft # by A\n    of: '${OF}'\n    # after`,
    ],
    ['an empty field', '\n    of:\n    status: reviewed', `\n    of: '${OF}'\n    status: reviewed`],
  ])('adds to %s', (_, before, after) => {
    const frame = (state: string): string =>
      `translation:\n  vi: {status: original}\n  en: ${state}\n  ja: {status: draft, of: '000000000000'}\n`;
    expect(stamped(frame(before))).toBe(frame(after));
  });

  it('keeps the line ends of Windows', () => {
    const text = 'name: {vi: a}\r\ntranslation:\r\n  vi:\r\n    status: original\r\n  en:\r\n    status: draft\r\n';
    expect(stampText(text, languages, false).text).toMatch(/status: draft\r\n {4}of: '[0-9a-f]{12}'\r\n$/);
  });

  it('works without an end of the last line', () => {
    expect(stamped('translation:\n  vi: {status: original}\n  en:\n    status: draft')).toMatch(
      /status: draft\n {4}of: '/,
    );
  });

  it('stamps several languages at once, only those that are asked for', () => {
    const text = `${HEAD}translation: {vi: {status: original}, en: {status: draft}, zh: {status: draft}, ja: {status: draft}}\n`;
    expect(stampText(text, languages, false).stamped).toEqual(['en', 'zh', 'ja']);
    const one = stampText(text, ['zh'], false);
    expect(one.stamped).toEqual(['zh']);
    expect(one.text).toContain(`en: {status: draft}, zh: {status: draft, of: '${OF}'}, ja: {status: draft}`);
  });

  it('renews an old stamp only when told', () => {
    const old = "translation: {vi: {status: original}, en: {status: draft, of: '000000000000'}}\n";
    expect(stamped(old)).toBe(old);
    expect(stamped(old, true)).toBe(old.replace('000000000000', OF));
  });

  it('gives a text that is stamped already back as it is', () => {
    const once = stampText(`${HEAD}translation: {vi: {status: original}, en: {status: draft}}\n`, languages, true);
    expect(stampText(once.text, languages, true)).toMatchObject({ text: once.text, stamped: [] });
  });

  it('changes nothing in a file that it cannot read, and says why', () => {
    const result = stampText('a: [', languages, true);
    expect(result).toMatchObject({ text: 'a: [', stamped: [] });
    expect(result.problems[0]?.message).toMatch(/not readable YAML/);
  });

  it('says that there is no original, to whoever asks for this file', () => {
    expect(stampText('name: {vi: a}\n', languages, true).problems[0]?.message).toMatch(/no original/);
    expect(stampText('name: {vi: a}\n', languages, false).problems).toEqual([]);
  });
});
