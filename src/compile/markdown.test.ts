import { describe, expect, it } from 'vitest';
import { parseProse, proseProblems, proseRefs } from './markdown.ts';

describe('parseProse', () => {
  it('gives paragraphs, headings and quotations as blocks', () => {
    expect(parseProse('One.\n\n## Two\n\n### Three\n\n> Four.\n')).toEqual([
      { tag: 'p', children: ['One.'] },
      { tag: 'h2', children: ['Two'] },
      { tag: 'h3', children: ['Three'] },
      { tag: 'blockquote', children: ['Four.'] },
    ]);
  });

  it('gives lists with their items, loose ones too', () => {
    expect(parseProse('- a\n- *b* c\n\n1. d\n\n2. e\n\nAfter.')).toEqual([
      { tag: 'ul', items: [['a'], [{ tag: 'em', children: ['b'] }, ' c']] },
      { tag: 'ol', items: [['d'], ['e']] },
      { tag: 'p', children: ['After.'] },
    ]);
  });

  it('puts marks inside each other', () => {
    expect(parseProse('A **b *c* [d](https://example.org/)**.')).toEqual([
      {
        tag: 'p',
        children: [
          'A ',
          {
            tag: 'strong',
            children: [
              'b ',
              { tag: 'em', children: ['c'] },
              ' ',
              { tag: 'a', href: 'https://example.org/', children: ['d'] },
            ],
          },
          '.',
        ],
      },
    ]);
  });

  it('sees bold words beside CJK punctuation', () => {
    expect(parseProse('这是**“老街”**，很热闹。')).toEqual([
      { tag: 'p', children: ['这是', { tag: 'strong', children: ['“老街”'] }, '，很热闹。'] },
    ]);
  });

  it('joins lines with a space, in Chinese and Japanese without', () => {
    expect(parseProse('one\ntwo')).toEqual([{ tag: 'p', children: ['one two'] }]);
    expect(parseProse('一行，\n二行')).toEqual([{ tag: 'p', children: ['一行，二行'] }]);
  });

  it('gives text in NFC', () => {
    expect(parseProse('Óc Eo'.normalize('NFD'))).toEqual([{ tag: 'p', children: ['Óc Eo'] }]);
  });

  it('keeps the words of what it does not know, and makes no link of what is not allowed', () => {
    const text = JSON.stringify(
      parseProse('<b>x</b> `y` [z](javascript:a) ![w](https://example.org/w.png)\n\n    v\n\n- u\n  - t'),
    );
    for (const word of ['<b>x</b>', 'y', '[z](javascript:a)', 'w', 'v', 'u', 't']) expect(text).toContain(word);
    expect(text).not.toContain('href');
  });
});

describe('proseProblems', () => {
  it.each([
    ['HTML', 'a\n\nb <b>c</b>', 2, /HTML/],
    ['a block of HTML', 'a\n\n<div>\nb\n</div>', 2, /HTML/],
    ['a comment', 'a <!-- b -->', 0, /HTML/],
    ['an image', '![a](https://example.org/a.png)', 0, /image/],
    ['a table', 'a | b\n--|--\nc | d', 0, /table/],
    ['a block of code', '```\na\n```', 0, /code/],
    ['indented code', 'a\n\n    b', 2, /indented/],
    ['code in a line', 'a\nb `c`', 1, /code/],
    ['a heading of level 1', '# a', 0, /level 1/],
    ['a heading of level 4', '#### a', 0, /level 4/],
    ['a heading by underlining', 'a\n===', 0, /level 1/],
    ['a list in a list', '- a\n  - b', 1, /list inside a list/],
    ['a second paragraph in an item', '- a\n\n  b', 2, /second paragraph/],
    ['a heading in a list', '- ## a', 0, /inside a list/],
    ['a list in a quotation', '> - a', 0, /inside a quotation/],
    ['a list that begins with a year', '1990. a', 0, /begins at 1990/],
    ['a rule', 'a\n\n---\n\nb', 2, /rule/],
    ['words struck out', '~~a~~', 0, /struck-out/],
    ['a forced line break', 'a  \nb', 0, /line break/],
    ['a link with a title', '[a](https://example.org/ "b")', 0, /title/],
    ['a link without words', '[](https://example.org/)', 0, /without words/],
    ['a link defined apart', 'a\n\n[b]: https://example.org/', 0, /defines the link 'b'/],
    ['javascript:', '[a](javascript:b)', 0, /links to 'javascript:b'/],
    ['JAVASCRIPT: in capitals', '[a](JAVASCRIPT:b)', 0, /links to/],
    ['vbscript:', '<vbscript:a>', 0, /links to/],
    ['data:', '[a](data:text/html,b)', 0, /links to/],
    ['an address without a protocol', '[a](//example.org)', 0, /links to/],
    ['an absolute path', '[a](/vi/)', 0, /links to/],
    ['a thing of no collection', '[a](people/b)', 0, /links to/],
    ['an address without a host', '[a](https:///b)', 0, /links to/],
  ])('tells of %s', (_, markdown, line, message) => {
    const problems = proseProblems(markdown);
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
  });

  it.each([
    [
      'everything that we show',
      'A **b** *c*.\n\n## D\n\n> e\n\n- f\n- g\n\n1. h\n\n[i](https://example.org/j?k=l#m) [n](sites/o-p)',
    ],
    ['a loose list', '- a\n\n- b'],
    ['signs that are no HTML', '1 < 2 > 0 & c; \\<b>'],
    ['a year that begins a sentence, escaped', '1990\\. a'],
  ])('has nothing against %s', (_, markdown) => {
    expect(proseProblems(markdown)).toEqual([]);
  });
});

describe('proseRefs', () => {
  it('finds the things to which a text links, wherever the link stands', () => {
    const blocks = parseProse('[a](sites/b) **[c](festivals/d)**\n\n- [e](trails/f)\n\n[g](https://example.org/)');
    expect(proseRefs(blocks)).toEqual(['sites/b', 'festivals/d', 'trails/f']);
  });
});
