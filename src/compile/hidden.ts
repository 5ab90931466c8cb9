import { codePoint } from './problem.ts';

/** A character that a reader cannot see, or that stands for a lost one. */
export interface HiddenCharacter {
  readonly char: string;
  readonly index: number;
  /** For a message: "the hidden character U+200B (zero-width)". */
  readonly name: string;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffd]/gu;

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/, 'changes the direction of the text'],
  [/[\u200b-\u200d\u2060\ufeff]/, 'zero-width'],
  [/\u00ad/, 'soft hyphen'],
  [/\ufffd/, 'stands for a character that was lost'],
  [/\t/, 'tab: use spaces'],
  [/\p{Cc}/u, 'control character'],
  [/\p{Co}/u, 'private use: other people do not see it'],
  [/\p{Cs}/u, 'half of a character'],
];

/** The first hidden character of `text`; the ends of lines are none. */
export function hiddenCharacter(text: string): HiddenCharacter | undefined {
  for (const { 0: char, index } of text.matchAll(HIDDEN)) {
    if (char === '\n') continue;
    const meaning = MEANINGS.find(([pattern]) => pattern.test(char))?.[1] ?? 'formatting character';
    return { char, index, name: `the hidden character ${codePoint(char)} (${meaning})` };
  }
  return undefined;
}
