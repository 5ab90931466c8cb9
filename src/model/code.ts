/** Letters of a QR code: no vowels (no words), none that look alike (0/O, 1/I). 29 is prime. */
export const CODE_ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const BASE = CODE_ALPHABET.length;
const BODY = 4;
/** Characters of a code: its body and the check character. */
export const CODE_LENGTH = BODY + 1;

/** Check character of the four characters of a code: Σ position × value modulo 29. */
export function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, char, i) => total + (i + 1) * CODE_ALPHABET.indexOf(char), 0);
  return CODE_ALPHABET.charAt(sum % BASE);
}

/**
 * Whether `code` is four characters and their check character. Since 29 is prime and the
 * weights 1, 2, 3, 4 and −1 differ, every single wrong character and every swap of two
 * neighbours is noticed.
 */
export function isCode(code: string): boolean {
  const known = code.length === CODE_LENGTH && [...code].every((char) => CODE_ALPHABET.includes(char));
  return known && checkCharacter(code.slice(0, BODY)) === code.charAt(BODY);
}

/** A code from `random`, a function that gives an integer from 0 to `below` − 1. */
export function makeCode(random: (below: number) => number): string {
  const body = Array.from({ length: BODY }, () => CODE_ALPHABET.charAt(random(BASE))).join('');
  return body + checkCharacter(body);
}

/** What a person typed, as a code would be written: upper case, no spaces or hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]+/g, '');
}
