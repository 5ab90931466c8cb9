import { brotliBytes, expect, filesOf, languages, PROVINCE, say, test, textOf, thingsOf, TODAY } from './calendar-driver.ts';

const festivals = thingsOf(PROVINCE).filter(({ collection }) => collection === 'festivals');
/** First and last days of a festival, as the open data has them. */
const datesOf = (id: string): readonly (readonly [string, string])[] => {
  const { features } = JSON.parse(textOf(`data/${PROVINCE}/festivals.geojson`)) as { features: { properties: { id: string; dates: [string, string][] } }[] };
  return features.find(({ properties }) => properties.id === id)?.properties.dates ?? [];
};
const nameOf = (id: string, lang: 'vi' | 'en'): string => festivals.find((festival) => festival.id === id)?.name[lang] ?? id;

test.describe('without script @phone', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of languages) {
    test(`in ${lang}, the coming festivals stand by months, each with days, place, people and basis`, async ({ visitor, planner }) => {
      await visitor.goTo(planner.pageIn(lang));
      const entries = visitor.text().locator('.coming').getByRole('listitem');
      expect(await entries.count()).toBeGreaterThan(10);
      const bases = ['announced', 'computed', 'expected'].map((basis) => say(lang, `thing.basis.${basis}`));
      for (const text of await entries.allInnerTexts()) {
        expect(bases.some((basis) => text.toLowerCase().includes(basis.toLowerCase())), text).toBe(true);
        expect(text).toMatch(/20\d\d/);
      }
    });
  }

  test('each entry leads to its festival', async ({ visitor, planner }) => {
    await visitor.goTo(planner.pageIn('en'));
    const links = await visitor.text().locator('.coming').getByRole('link').all();
    const known = festivals.map(({ id }) => `/en/${PROVINCE}/festivals/${id}/`);
    for (const link of links) expect(known).toContain(await link.getAttribute('href'));
  });

  test('a festival has its next days, three of them, and a file for the calendar', async ({ visitor }) => {
    await visitor.goTo(`/vi/${PROVINCE}/festivals/via-ba-chua-xu-nui-sam/`);
    await expect(visitor.text().locator('[data-next] > li').filter({ visible: true })).toHaveCount(3);
    const file = visitor.text().getByRole('link', { name: say('vi', 'calendar.add') });
    const answer = await visitor.page.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toContain('text/calendar');
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test('the province has the next three festivals, and the way to the calendar', async ({ visitor, planner }) => {
    await visitor.goTo(`/vi/${PROVINCE}/`);
    await expect(visitor.text().locator('[data-next] > li').filter({ visible: true })).toHaveCount(3);
    await expect(visitor.text().getByRole('link', { name: say('vi', 'calendar.title') }).first()).toHaveAttribute('href', planner.pageIn('vi'));
  });
});

test.describe('the month', () => {
  for (const lang of languages) {
    test(`in ${lang}, has both calendars`, async ({ planner }) => {
      await planner.open(lang, '#day=2027-02-06');
      await expect(planner.day('2027-02-06')).toContainText('1/1');
      await expect(planner.day('2027-02-06')).toContainText(say(lang, 'calendar.tet'));
      await expect(planner.day('2027-02-20')).toContainText('15');
    });
  }

  test('marks today and names it in full', async ({ planner }) => {
    await planner.open('vi');
    await expect(planner.day('2026-11-22')).toHaveAttribute('aria-current', 'date');
    await expect(planner.day('2026-11-22')).toHaveAccessibleName(/^Chủ Nhật, 22 tháng 11, 2026 · ngày 14 tháng mười năm Bính Ngọ/);
  });

  test('goes by buttons to other months and years, and back to today', async ({ planner }) => {
    await planner.open('en');
    await planner.button('nextMonth').click();
    await planner.button('nextYear').click();
    await expect(planner.grid()).toHaveAccessibleName('December 2027');
    await planner.button('previousYear').click();
    await planner.button('previousMonth').click();
    await expect(planner.grid()).toHaveAccessibleName('November 2026');
    await planner.choose('year', '1985');
    await expect(planner.day('1985-11-12')).toContainText('1/10');
    await planner.button('today').click();
    await expect(planner.grid()).toHaveAccessibleName('November 2026');
  });

  test('lists what falls into it, with how far off it is', async ({ planner }) => {
    await planner.open('en', '#day=2027-05-30');
    const entries = planner.entries(planner.says('calendar.inMonth', { month: 'May 2027' }));
    expect(await planner.names(entries)).toContain(nameOf('via-ba-chua-xu-nui-sam', 'en'));
    await expect(entries.filter({ hasText: nameOf('via-ba-chua-xu-nui-sam', 'en') })).toContainText('in 186 days');
  });

  test('keeps its place when the language is switched', async ({ visitor, planner }) => {
    await planner.open('vi', '#day=2027-02-06&community=cham');
    await visitor.languageLink('ja').click();
    await expect(planner.day('2027-02-06')).toHaveAttribute('aria-selected', 'true');
    expect(new URL(visitor.page.url()).hash).toBe('#day=2027-02-06&community=cham');
  });
});

test.describe('by keyboard', () => {
  const STEPS = [
    ['ArrowRight', '2026-11-23'],
    ['ArrowDown', '2026-11-30'],
    ['End', '2026-12-06'],
    ['Home', '2026-11-30'],
    ['PageDown', '2026-12-30'],
    ['Shift+PageUp', '2025-12-30'],
    ['PageUp', '2025-11-30'],
    ['ArrowUp', '2025-11-23'],
    ['ArrowLeft', '2025-11-22'],
  ] as const;

  test('every day is reached, and the keyboard stays on it', async ({ visitor, planner }) => {
    await planner.open('en');
    await visitor.tabTo(planner.chosen());
    for (const [key, day] of STEPS) {
      await visitor.press(key);
      await expect(planner.day(day), key).toBeFocused();
    }
  });

  test('the grid is one stop of Tab', async ({ visitor, planner }) => {
    await planner.open('en');
    await visitor.tabTo(planner.chosen());
    await visitor.press('Tab');
    await expect(planner.grid().locator(':focus')).toHaveCount(0);
  });
});

test.describe('filters', () => {
  test('leave only one community, in the month and in the list', async ({ planner }) => {
    await planner.open('en', '#day=2027-02-10');
    await planner.choose('community', 'Chăm');
    const month = planner.entries(planner.says('calendar.inMonth', { month: 'February 2027' }));
    expect(await planner.names(month)).toEqual([nameOf('ramadan-cham', 'en')]);
    for (const text of await planner.coming().allInnerTexts()) expect(text).toContain('Chăm');
    expect(await planner.coming().count()).toBeGreaterThan(1);
  });

  test('leave only one place', async ({ planner }) => {
    await planner.open('en', '#place=phu-quoc');
    expect([...new Set(await planner.names(planner.coming()))]).toEqual([nameOf('le-hoi-dinh-cau', 'en')]);
  });
});

test.describe('a stay', () => {
  test('finds what falls into it', async ({ planner }) => {
    await planner.open('en');
    await planner.stay('2027-05-25', '2027-06-02');
    const found = planner.entries(planner.says('calendar.there'));
    expect(await planner.names(found)).toEqual([nameOf('via-ba-chua-xu-nui-sam', 'en')]);
    await expect(found.first()).toContainText('in 186 days');
  });
});

test.describe('from afar', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('a visitor sees both clocks, and when a festival begins for them', async ({ visitor, planner }) => {
    await planner.open('en');
    await expect(visitor.text()).toContainText(/Sunday,? 22 November at 10:00 Indochina Time.*Saturday,? 21 November at 19:00 Pacific Standard Time/);
    await expect(planner.entries(planner.says('calendar.inMonth', { month: 'November 2026' })).first()).toContainText('for you from 22 Nov, 09:00');
  });
});

test.describe('in another zone of the same hour', () => {
  test.use({ timezoneId: 'Asia/Bangkok' });

  test('nothing is said of clocks', async ({ visitor, planner }) => {
    await planner.open('en');
    await expect(visitor.text()).not.toContainText('Indochina Time');
  });
});

test('what is over goes from the lists, whenever the page was made', async ({ visitor, planner }) => {
  const path = `/en/${PROVINCE}/`;
  await planner.openAt(TODAY, path);
  const next = visitor.text().locator('[data-next] > li');
  const ends = await next.evaluateAll((items) => items.map((item) => Date.parse((item as HTMLElement).dataset.until ?? '')));
  const end = Math.min(...ends);
  await planner.openAt(new Date(end - 60_000), path);
  await expect(next.filter({ visible: true })).toHaveCount(3);
  await expect(next.and(visitor.page.locator('[hidden]'))).toHaveCount(0);
  await planner.openAt(new Date(end), path);
  await expect(next.and(visitor.page.locator('[hidden]'))).toHaveCount(ends.filter((each) => each === end).length);
  await expect(next.filter({ visible: true })).toHaveCount(Math.min(3, ends.filter((each) => each > end).length));
});

test('the feed is subscribed to where the page is served', async ({ visitor, planner }) => {
  await planner.open('zh');
  const { host } = new URL(visitor.page.url());
  await expect(visitor.page.getByRole('link', { name: say('zh', 'calendar.subscribe') })).toHaveAttribute('href', `webcal://${host}/calendar/${PROVINCE}/zh.ics`);
});

test('the map rings what is on now or begins within 30 days @desk', async ({ visitor, planner }) => {
  const days = datesOf('ok-om-bok-ngay-hoi-khmer');
  const at = (day: string | undefined, before: number): Date => new Date(Date.parse(`${day}T05:00:00Z`) - before * 86_400_000);
  for (const [before, ringed] of [[31, false], [30, true], [0, true]] as const) {
    await planner.openAt(at(days.at(-1)?.[0], before), `/vi/${PROVINCE}/festivals/`);
    await visitor.seeMap();
    await expect.poll(async () => (await planner.ringed()).includes('ok-om-bok-ngay-hoi-khmer'), `${before} days before`).toBe(ringed);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const lang of languages) {
      test(`${lang}: no violation with a festival in the month and a stay`, async ({ visitor, planner }) => {
        await planner.open(lang, '#day=2027-02-08&from=2027-02-01&until=2027-03-01');
        expect(await visitor.violations()).toEqual([]);
      });
    }
  });
}

test('no page is wider than its window, nothing is too small @phone', async ({ visitor, planner, measure }) => {
  const wrong: string[] = [];
  for (const lang of languages) {
    await planner.open(lang, '#day=2027-02-08&from=2027-02-01&until=2027-03-01');
    wrong.push(...(await measure.smallTargets()), ...(await measure.smallPrint()));
    for (const width of [320, 390, 768, 1440]) {
      await visitor.page.setViewportSize({ width, height: 844 });
      wrong.push(...(await measure.stickingOut()).map((what) => `${lang} ${width}: ${what}`));
    }
    await visitor.page.setViewportSize({ width: 390, height: 844 });
  }
  expect(wrong).toEqual([]);
});

test('nothing in the policy of the page is broken, and no error is thrown', async ({ planner, witness }) => {
  const [breaches, errors] = [await witness.policy(), witness.errors()];
  await planner.open('vi', '#day=2027-02-08');
  await planner.button('nextMonth').click();
  expect([...breaches, ...errors]).toEqual([]);
});

test('the scripts of the calendar, reckoning and all, are at most 5 kB @phone', async () => {
  const chunks = filesOf().filter((file) => /^assets\/ds-calendar-.*\.js$/.test(file) || (file.startsWith('assets/') && file.endsWith('.js') && textOf(file).includes('sv-SE')));
  const sizes = await Promise.all([...new Set(chunks)].map((file) => brotliBytes(file)));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000);
});
