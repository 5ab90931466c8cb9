// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { hideOver } from './over.ts';

afterEach(() => vi.useRealTimers());

function hiddenAt(now: string): boolean[] {
  vi.useFakeTimers({ now: new Date(now) });
  document.body.replaceChildren();
  for (const until of ['2026-11-24T17:00Z', '2026-11-25T17:00Z']) {
    const item = document.createElement('li');
    item.dataset['until'] = until;
    document.body.append(item);
  }
  hideOver(document);
  return [...document.querySelectorAll('li')].map((item) => item.hidden);
}

it('hides what is over, to the minute, and nothing else', () => {
  expect(hiddenAt('2026-11-24T16:59:00Z')).toEqual([false, false]);
  expect(hiddenAt('2026-11-24T17:00:00Z')).toEqual([true, false]);
});

it('shows again what is not over, since an element may be used twice', () => {
  hiddenAt('2026-12-01T00:00:00Z');
  vi.setSystemTime(new Date('2026-11-20T00:00:00Z'));
  hideOver(document);
  expect([...document.querySelectorAll('li')].map((item) => item.hidden)).toEqual([false, false]);
});
