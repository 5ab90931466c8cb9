import { describe, expect, it } from 'vitest';
import { appendToLock, readLock } from './lock.ts';

const GIVEN = [
  { code: '2224B', opens: 'sites/a', since: '2026-01-01' },
  { code: '2225G', opens: 'sites/b', since: '2026-01-02' },
  { code: '2226L', opens: 'festivals/c', since: '2026-01-03' },
];
const LOCK = appendToLock('', GIVEN);

/** Lines that are not as they were written. */
function faults(text: string): string[] {
  return readLock(text).faults.map(({ line, message }) => `${line} ${message}`);
}

describe('a lock', () => {
  it('gives back what was put into it', () => {
    expect(readLock(LOCK).lines).toMatchObject(GIVEN);
    expect(faults(LOCK)).toEqual([]);
  });

  it('is the same whether lines came at once or one by one', () => {
    expect(GIVEN.reduce((text, line) => appendToLock(text, [line]), '')).toBe(LOCK);
  });

  it('says how many lines it has and by what they end', () => {
    expect(readLock(LOCK).seal).toMatch(/^3 [0-9a-f]{16}$/);
    expect(readLock('').seal).toBe(`0 ${'0'.repeat(16)}`);
  });

  it('is read with line ends of any system', () => {
    expect(faults(LOCK.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each(GIVEN.map(({ code }) => code))('notices that %s opens another thing', (code) => {
    const [fault] = faults(LOCK.replace(new RegExp(`^${code} \\S+`, 'm'), `${code} sites/z`));
    expect(fault).toContain(code);
  });

  it('notices another day', () => {
    expect(faults(LOCK.replace('2026-01-02', '2026-01-03'))).toEqual([expect.stringContaining('2225G was changed')]);
  });

  it('notices a removed line at the one below it', () => {
    expect(faults(LOCK.replace(/^2225G.*\n/m, ''))).toEqual([expect.stringContaining('a code between 2224B and 2226L was removed')]);
  });

  it('notices a removed first line', () => {
    expect(faults(LOCK.replace(/^2224B.*\n/m, ''))).toEqual([expect.stringContaining('a code above 2225G was removed')]);
  });

  it('notices lines that changed places', () => {
    const lines = LOCK.trimEnd().split('\n');
    expect(faults([...lines.slice(0, -2), lines.at(-1), lines.at(-2)].join('\n'))).toHaveLength(2);
  });

  it('shows a removed last line by its seal', () => {
    expect(readLock(LOCK.replace(/^2226L.*\n/m, '')).seal).not.toBe(readLock(LOCK).seal);
  });
});
