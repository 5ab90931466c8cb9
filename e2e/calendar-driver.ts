import type { Locator } from '@playwright/test';
import { expect, PROVINCE, say, test as base, type Language, type Visitor } from './driver.ts';

export { brotliBytes, expect, filesOf, languages, PROVINCE, say, textOf, thingsOf, type Language } from './driver.ts';

/** The day on which the visitors of these specs read: what a page says must follow the clock, not the day of its making. */
export const TODAY = new Date('2026-11-22T03:00:00Z');

/** A visitor with a calendar in the hand. */
export class Planner {
  private lang: Language = 'vi';

  constructor(private readonly visitor: Visitor) {}

  pageIn(lang: Language): string {
    return `/${lang}/${PROVINCE}/calendar/`;
  }

  /** Opens the calendar page, and waits for the grid of a month. */
  async open(lang: Language, fragment = ''): Promise<void> {
    this.lang = lang;
    await this.visitor.page.clock.setFixedTime(TODAY);
    await this.visitor.goTo(this.pageIn(lang) + fragment);
    await expect(this.grid()).toBeVisible();
  }

  /** The page at another time than that of its making. */
  async openAt(time: Date, path: string): Promise<void> {
    await this.visitor.page.clock.setFixedTime(time);
    await this.visitor.goTo(path);
  }

  says(key: string, values?: Record<string, string | number>): string {
    return say(this.lang, key, values);
  }

  grid(): Locator {
    return this.visitor.page.getByRole('grid');
  }

  day(iso: string): Locator {
    return this.grid().locator(`[data-day="${iso}"]`);
  }

  /** The day that Tab comes to, and whether the keyboard is on it. */
  chosen(): Locator {
    return this.grid().locator('[tabindex="0"]');
  }

  button(key: string): Locator {
    return this.visitor.page.getByRole('button', { name: this.says(`calendar.${key}`), exact: true });
  }

  async choose(key: 'community' | 'place' | 'year', option: string): Promise<void> {
    await this.visitor.page.getByRole('combobox', { name: this.says(`calendar.${key}`), exact: true }).selectOption(option);
  }

  async stay(from: string, until: string): Promise<void> {
    await this.visitor.page.getByLabel(this.says('calendar.from'), { exact: true }).fill(from);
    await this.visitor.page.getByLabel(this.says('calendar.until'), { exact: true }).fill(until);
  }

  /** The entries under a heading of the calendar: a month, the stay, or all that come. */
  entries(heading: string): Locator {
    const title = this.visitor.page.getByRole('heading', { level: 2, name: heading, exact: true });
    return this.visitor.text().locator('section').filter({ has: title }).getByRole('listitem').filter({ visible: true });
  }

  /** The names of the festivals in some entries. */
  async names(entries: Locator): Promise<readonly string[]> {
    return (await entries.getByRole('link').allInnerTexts()).map((name) => name.trim());
  }

  coming(): Locator {
    return this.entries(this.says('calendar.coming'));
  }

  /** Festivals that the map rings, by id. */
  async ringed(): Promise<readonly string[]> {
    const drawn = await this.visitor.map().evaluate((map) =>
      (map as HTMLElement & { drawn(layer: string): readonly { readonly id: string }[] }).drawn('festivals-soon').map(({ id }) => id),
    );
    return [...new Set(drawn)].sort();
  }
}

export const test = base.extend<{ readonly planner: Planner }>({
  planner: async ({ visitor }, use) => {
    await use(new Planner(visitor));
  },
});
