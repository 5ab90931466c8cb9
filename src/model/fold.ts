/**
 * A word as search compares it: compatibility forms resolved, combining accents
 * U+0300–036F dropped, đ read as d, lower case. Other marks stay (が is not か).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC');
}
