import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

function report(text: string): string[] {
  return parseYaml(text).problems.map(({ line, col, field, message }) => `${line}:${col} ${field || '-'} ${message}`);
}

describe('parseYaml', () => {
  it.each([
    ['a field written twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', '4:3 b.c is written twice'],
    ['a field written twice in an item', 'a:\n  - {b: 1, b: 2}\n', '2:12 a[0].b is written twice'],
    ['a tab', 'a:\n\tb: 1\n', '2:1 - contains a tab: indent with spaces'],
    ['a second document', 'a: 1\n---\nb: 1\n', "2:1 - contains '---', which begins a second document: remove it"],
    ['an anchor', 'a: &x 1\n', '1:7 a must not contain anchors: remove &x'],
    ['an anchor of an item', 'a:\n  - &x b\n', '2:8 a[0] must not contain anchors: remove &x'],
    ['a tag', 'a: !!binary aGk=\n', '1:13 a must not contain tags: remove !!binary'],
    ['a directive', '%YAML 1.1\n---\na: 1\n', '1:1 - must not contain directives (%)'],
    [
      'a colon in a plain text',
      'a: b: c\n',
      "1:4 - is not readable YAML: a text with ': ' in it needs quotation marks",
    ],
    ['a comment only', '# a\n', '1:1 - is empty'],
  ])('refuses %s', (_, text, expected) => {
    expect(report(text)).toEqual([expected]);
  });

  it('refuses an alias before it is resolved', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [*${'abcdefgh'[i]}, *${'abcdefgh'[i]}]`),
    ].join('\n');
    const { value, at } = parseYaml(bomb);
    expect(value).toBeUndefined();
    expect(at).toBeUndefined();
    expect(report(bomb)).toContain('2:8 b[0] must not contain aliases: write out *a');
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['list marks', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
  ])('refuses %s inside each other without end', (_, text) => {
    expect(report(`a: 1\n${text}`)[0]).toMatch(/^2:\d+ - is not readable YAML: too many levels/);
  });

  it('tells of text that is no YAML', () => {
    expect(report('a: {b: 1\nc: 2\n')[0]).toBe('2:1 - is not readable YAML: a bracket { or [ is not closed');
    expect(report('a: "b\n')[0]).toMatch(/^2:1 - is not readable YAML: Missing closing/);
  });

  it('reads the ends of lines of Windows and a first ---', () => {
    expect(parseYaml('---\r\na: |\r\n  b\r\n  c\r\n').value).toEqual({ a: 'b\nc\n' });
  });

  it('leaves dates, yes and no as texts', () => {
    expect(parseYaml('a: 2026-06-07\nb: yes\nc: no\n').value).toEqual({ a: '2026-06-07', b: 'yes', c: 'no' });
  });

  it('goes on with the value of a file in which a field is written twice', () => {
    expect(parseYaml('a: 1\na: 2\n').value).toEqual({ a: 2 });
  });
});
