// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../model/languages.ts';
import { DsCalendar } from './ds-calendar.ts';
import { calendarIn } from './testing/calendar.ts';

const NOW = new Date('2026-11-22T05:00:00Z');
const { words } = calendarIn('en');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  history.replaceState(null, '', '/en/thu/calendar/');
  document.body.replaceChildren();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page with the element on it, its data read. */
async function open({ lang = 'en', hash = '' }: { lang?: Language; hash?: string } = {}): Promise<DsCalendar> {
  history.replaceState(null, '', `/en/thu/calendar/${hash}`);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(calendarIn(lang)))));
  const element = new DsCalendar();
  document.body.append(...listItems(), element);
  await vi.waitUntil(() => element.querySelector('table'));
  return element;
}

function listItems(): HTMLElement[] {
  const coming = document.createElement('section');
  coming.className = 'coming';
  for (const [until, communities] of [['2026-11-20T17:00Z', 'kinh'], ['2026-11-25T17:00Z', 'cham'], ['2027-03-08T17:00Z', 'kinh hoa']]) {
    const month = document.createElement('div');
    const item = document.createElement('li');
    month.className = 'month';
    Object.assign(item.dataset, { until, communities, place: 'xa-mot' });
    month.append(item);
    coming.append(month);
  }
  return [coming];
}

const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cell = (element: Element, day: string): HTMLElement => element.querySelector(`[data-day="${day}"]`) as HTMLElement;
const chosen = (element: Element): string => (element.querySelector('td[tabindex="0"]') as HTMLElement).dataset['day'] ?? '';
const agenda = (element: Element): string[] => [...element.querySelectorAll('.cal-agenda li strong')].map(text);
const control = (element: Element, label: string): HTMLSelectElement =>
  [...element.querySelectorAll('label')].find((each) => text(each).startsWith(label))?.querySelector('select, input') as HTMLSelectElement;

function choose(element: Element, label: string, value: string): void {
  const found = control(element, label);
  found.value = value;
  found.dispatchEvent(new Event('change'));
}

function press(element: Element, key: string, shiftKey = false): void {
  element.querySelector('td[tabindex="0"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
}

describe('the grid', () => {
  it('shows this month, today chosen and marked', async () => {
    const element = await open();
    expect(text(element.querySelector('h2'))).toBe('November 2026');
    expect(chosen(element)).toBe('2026-11-22');
    expect(element.querySelector('[aria-current="date"]')).toBe(cell(element, '2026-11-22'));
  });

  it('is a grid of whole weeks with the names of the days', async () => {
    const element = await open();
    expect(element.querySelector('table')?.getAttribute('role')).toBe('grid');
    expect([...element.querySelectorAll('th')].map((head) => head.getAttribute('aria-label'))[0]).toBe('Monday');
    expect(element.querySelectorAll('td')).toHaveLength(42);
  });

  it('begins the week on Sunday for Japanese readers', async () => {
    const element = await open({ lang: 'ja' });
    expect(element.querySelector('th')?.getAttribute('aria-label')).toBe('日曜日');
  });

  it('has the lunar day beside each day, the month on the first', async () => {
    const element = await open();
    expect([text(cell(element, '2026-11-22').querySelector('small')), text(cell(element, '2026-11-09').querySelector('small'))]).toEqual(['14', '1/10']);
  });

  it('marks new moon, full moon and Tết', async () => {
    const element = await open({ hash: '#day=2027-02-06' });
    expect(cell(element, '2027-02-06').className).toContain('new');
    expect(cell(element, '2027-02-20').className).toContain('full');
    expect(['2027-02-05', '2027-02-06', '2027-02-08', '2027-02-09'].map((day) => text(cell(element, day).querySelector('em')))).toEqual(['', 'Tết', 'Tết', '']);
  });

  it('names a day in full: weekday, both calendars, festivals', async () => {
    const element = await open();
    expect(cell(element, '2026-11-25').getAttribute('aria-label')).toBe(
      'Wednesday 25 November 2026 · 17th of the tenth lunar month, Bính Ngọ, year of the Horse; Hội Hai; Hội Một; Hội Ba',
    );
  });

  it('draws a festival as a band from its first day in the week', async () => {
    const element = await open();
    const [long, short] = [...cell(element, '2026-11-23').querySelectorAll<HTMLElement>('.band'), ...cell(element, '2026-11-24').querySelectorAll<HTMLElement>('.band')];
    expect([text(long), long?.style.getPropertyValue('--span'), long?.className]).toEqual(['Hội Hai', '3', 'band expected']);
    expect([text(short), short?.style.getPropertyValue('--span'), short?.style.getPropertyValue('--lane')]).toEqual(['Hội Một', '2', '1']);
  });
});

describe('moving', () => {
  it.each([
    ['ArrowLeft', false, '2026-11-21'],
    ['ArrowRight', false, '2026-11-23'],
    ['ArrowUp', false, '2026-11-15'],
    ['ArrowDown', false, '2026-11-29'],
    ['Home', false, '2026-11-16'],
    ['End', false, '2026-11-22'],
    ['PageUp', false, '2026-10-22'],
    ['PageDown', false, '2026-12-22'],
    ['PageUp', true, '2025-11-22'],
    ['PageDown', true, '2027-11-22'],
  ])('%s (shift: %s) leads to %s, with the keyboard on it', async (key, shift, day) => {
    const element = await open();
    press(element, key, shift);
    expect(chosen(element)).toBe(day);
    expect(document.activeElement).toBe(cell(element, day));
  });

  it('leaves other keys to the browser', async () => {
    const element = await open();
    press(element, 'Tab');
    expect(chosen(element)).toBe('2026-11-22');
  });

  it.each([
    ['previousMonth', 'October 2026'],
    ['nextMonth', 'December 2026'],
    ['previousYear', 'November 2025'],
    ['nextYear', 'November 2027'],
  ] as const)('the button %s leads to %s', async (name, title) => {
    const element = await open();
    element.querySelector<HTMLElement>(`[aria-label="${words[name]}"]`)?.click();
    expect(text(element.querySelector('h2'))).toBe(title);
  });

  it('leads to a year, and back to today', async () => {
    const element = await open();
    choose(element, words.year, '1968');
    expect(text(element.querySelector('h2'))).toBe('November 1968');
    [...element.querySelectorAll('button')].find((button) => text(button) === words.today)?.click();
    expect(chosen(element)).toBe('2026-11-22');
  });

  it('stops at the ends of the lunar table', async () => {
    const element = await open({ hash: '#day=1968-01-01' });
    press(element, 'ArrowLeft');
    expect(chosen(element)).toBe('1968-01-01');
  });

  it('chooses the day that is pressed', async () => {
    const element = await open();
    cell(element, '2026-11-25').click();
    expect(chosen(element)).toBe('2026-11-25');
  });

  it('keeps what is looked at in the address, and reads it from there', async () => {
    const element = await open({ hash: '#day=2027-02-08&community=cham' });
    expect(agenda(element)).toEqual(['Hội Hai']);
    press(element, 'ArrowRight');
    expect(location.hash).toBe('#day=2027-02-09&community=cham');
  });
});

describe('lists', () => {
  it('have the festivals of the month, and how far off they are', async () => {
    const element = await open();
    expect(agenda(element)).toEqual(['Hội Hai', 'Hội Một', 'Hội Ba']);
    expect([...element.querySelectorAll('.cal-agenda em')].map((each) => text(each).split(' · ')[0])).toEqual([words.now, 'in 2 days', 'in 3 days']);
  });

  it('have only the chosen community and place', async () => {
    const element = await open();
    choose(element, words.community, 'hoa');
    expect(agenda(element)).toEqual(['Hội Một']);
    choose(element, words.place, 'xa-hai');
    expect(text(element.querySelector('.cal-agenda p'))).toBe(words.none);
  });

  it('take what is over or not chosen out of the list of the page', async () => {
    const element = await open();
    const shown = (): boolean[] => [...document.querySelectorAll<HTMLElement>('.month')].map((month) => !month.hidden);
    expect(shown()).toEqual([false, true, true]);
    choose(element, words.community, 'hoa');
    expect(shown()).toEqual([false, false, true]);
  });
});

describe('a stay', () => {
  it('has the festivals that fall into it', async () => {
    const element = await open();
    choose(element, words.from, '2027-02-01');
    choose(element, words.until, '2027-02-10');
    expect([...element.querySelectorAll('.cal-stay li strong')].map(text)).toEqual(['Hội Hai']);
    expect(text(element.querySelector('.cal-stay [aria-live]'))).toBe('Festivals in these days: 1');
    expect(location.hash).toBe('#from=2027-02-01&until=2027-02-10');
  });

  it('says so where it ends before it begins', async () => {
    const element = await open({ hash: '#from=2027-02-10&until=2027-02-01' });
    expect(text(element.querySelector('.cal-stay [aria-live]'))).toBe(words.order);
  });
});

describe('beside the grid', () => {
  it('nothing stands where the data cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    const element = new DsCalendar();
    document.body.append(element);
    await vi.waitUntil(() => element.hidden);
    expect(element.childElementCount).toBe(0);
  });
});
