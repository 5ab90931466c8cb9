import { afterEach, describe, expect, it, vi } from 'vitest';
import { occurrences, type Occurrence } from '../model/calendar/rule.ts';
import { KHMER_FEASTS, khmerDates } from './khmer.ts';

type Feast = keyof typeof KHMER_FEASTS;

const days = (feast: Feast, from: number, to = from): string[] =>
  khmerDates(KHMER_FEASTS[feast], from, to).map((date) => `${date.from}/${date.to}`);

/** Published in Vietnam (shared/facts/festivals.json and the press) and by the government of Cambodia. */
const SENE_DOLTA: readonly (readonly [days: string, source: string])[] = [
  ['2011-09-26/2011-09-28', 'http://khmeridentification-edu.blogspot.com/2011/11/cambodian-buplic-holiday-in-cambodia.html'],
  ['2013-10-03/2013-10-05', 'http://www.cambodia-journey.com/index.php/event/pchum-ben/'],
  ['2015-10-11/2015-10-13', 'https://asiaclickglobe.wordpress.com/2015/12/14/water-festival-in-phnom-penh/'],
  ['2017-09-19/2017-09-21', 'https://en.vietnamplus.vn/khmer-peoples-traditional-festival-observed-in-an-giang-post118073.vnp'],
  ['2018-10-08/2018-10-10', 'https://vovworld.vn/id-ID/berita/warga-etnis-khmer-di-provinsi-soc-trang-bergembira-merayakan-pesta-sene-dolta-688496.vov'],
  ['2021-10-05/2021-10-07', 'https://cne.wtf/2020/12/03/21-public-holidays-many-long-weekends-for-2021/'],
  ['2022-09-24/2022-09-26', 'https://www.thoidai.com.vn/dong-bao-khmer-tung-bung-don-le-bao-hieu-sene-dolta-175676.html'],
  ['2023-10-13/2023-10-15', 'https://en.vietnamplus.vn/tra-vinh-officials-congratulate-local-khmer-on-sene-dolta-festival/269588.vnp'],
  ['2024-10-01/2024-10-03', 'https://angkortimes.com/cambodian-public-holidays'],
  ['2025-09-21/2025-09-23', 'https://daikoufinance.com/public-holiday'],
];

/** Published in Cambodia: the middle day of the water festival is the full moon of Kadeuk. */
const WATER_FESTIVAL: readonly (readonly [fullMoon: string, source: string])[] = [
  ['2011-11-10', 'http://khmeridentification-edu.blogspot.com/2011/11/cambodian-buplic-holiday-in-cambodia.html'],
  ['2015-11-25', 'https://asiaclickglobe.wordpress.com/2015/12/14/water-festival-in-phnom-penh/'],
  ['2017-11-03', 'http://www.pulse.asia/2017/05/cambodian-public-holidays-2017.html'],
  ['2019-11-11', 'https://www.beeninasia.com/where/cambodia/when-to-go-more/festivals'],
  ['2021-11-19', 'https://cne.wtf/2020/12/03/21-public-holidays-many-long-weekends-for-2021/'],
  ['2022-11-08', 'https://ibccambodia.com/new/list-of-public-holidays-in-2022/'],
  ['2023-11-27', 'https://ibccambodia.com/new/list-of-public-holidays-in-2023/'],
  ['2024-11-15', 'https://angkortimes.com/cambodian-public-holidays'],
  ['2025-11-05', 'https://daikoufinance.com/public-holiday'],
];

/** Published in Vietnam: the fair or the boat races around Ok Om Bok (shared/facts/festivals.json). */
const OK_OM_BOK_FAIRS: readonly (readonly [from: string, to: string, source: string])[] = [
  ['2014-10-30', '2014-11-07', 'https://fr.vietnamplus.vn/tra-vinh-la-fete-ok-om-bok-reconnue-heritage-culturel-immateriel-national-post57355.vnp'],
  ['2016-11-12', '2016-11-15', 'https://bvhttdl.gov.vn/ngay-hoi-vhttdl-dong-bao-khmer-tinh-kien-giang-lan-thu-x-dien-ra-trong-4-ngay-8746.htm'],
  ['2022-11-06', '2022-11-09', 'https://en.vietnamplus.vn/khmer-culturesporttourism-festival-underway-in-kien-giang/243499.vnp'],
  ['2024-11-13', '2024-11-16', 'https://thethaovietnamplus.vn/print-38801.html'],
  ['2025-11-04', '2025-11-06', 'https://www.vietnam.vn/en/ngay-hoi-lon-cua-dong-bao-khmer'],
];

const NEW_YEAR: readonly (readonly [days: string, source: string])[] = [
  ['2011-04-14/2011-04-16', 'http://khmeridentification-edu.blogspot.com/2011/11/cambodian-buplic-holiday-in-cambodia.html'],
  ['2017-04-14/2017-04-16', 'http://www.pulse.asia/2017/05/cambodian-public-holidays-2017.html'],
  ['2019-04-14/2019-04-16', 'https://www.beeninasia.com/where/cambodia/when-to-go-more/festivals'],
  ['2020-04-13/2020-04-16', 'https://maharajahdrivers.com/useful-articles/is-chinese-new-year-a-public-holiday-in-cambodia.html'],
  ['2021-04-14/2021-04-16', 'https://cne.wtf/2020/12/03/21-public-holidays-many-long-weekends-for-2021/'],
  ['2022-04-14/2022-04-16', 'https://ibccambodia.com/new/list-of-public-holidays-in-2022/'],
  ['2023-04-14/2023-04-16', 'https://en.vietnamplus.vn/khmer-people-in-kien-giang-joyfully-mark-chol-chnam-thmay-festival-post251346.vnp'],
  ['2024-04-13/2024-04-16', 'https://angkortimes.com/cambodian-public-holidays'],
  ['2025-04-14/2025-04-16', 'https://daikoufinance.com/public-holiday'],
];

const yearIn = (text: string): number => Number(text.slice(0, 4));

describe('published days', () => {
  it.each(SENE_DOLTA)('Sene Dolta %s', (published) => {
    expect(days('sene-dolta', yearIn(published))).toEqual([published]);
  });

  it.each(WATER_FESTIVAL)('Ok Om Bok %s', (fullMoon) => {
    expect(days('ok-om-bok', yearIn(fullMoon))).toEqual([`${fullMoon}/${fullMoon}`]);
  });

  it.each(OK_OM_BOK_FAIRS)('Ok Om Bok within the fair of %s–%s', (from, to) => {
    const [feast] = khmerDates(KHMER_FEASTS['ok-om-bok'], yearIn(from), yearIn(from)) as [Occurrence];
    expect(feast.from >= from && feast.to <= to).toBe(true);
  });

  it.each(NEW_YEAR)('Chol Chnam Thmay %s', (published) => {
    expect(days('chol-chnam-thmay', yearIn(published))).toEqual([published]);
  });
});

describe('days computed in the facts', () => {
  it('of Ok Om Bok, among them 2014 in the leap month of the Vietnamese calendar', () => {
    const computed = [2014, 2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) => days('ok-om-bok', year));
    expect(computed.map((text) => text.slice(0, 10))).toEqual([
      '2014-11-06', '2022-11-08', '2023-11-27', '2024-11-15', '2025-11-05', '2026-11-24', '2027-11-13',
    ]);
  });

  it('of Sene Dolta 2026 and 2027', () => {
    expect(days('sene-dolta', 2026, 2027)).toEqual(['2026-10-10/2026-10-12', '2027-09-29/2027-10-01']);
  });
});

describe('khmerDates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Australia/Sydney'])('is the same in %s', async (tz) => {
    process.env['TZ'] = tz;
    vi.resetModules();
    const fresh = await import('./khmer.ts');
    const found = Object.values(KHMER_FEASTS).flatMap((rule) => fresh.khmerDates(rule, 2026, 2026));
    expect(found.map(({ from, to }) => `${from}/${to}`)).toEqual([
      '2026-04-14/2026-04-16',
      '2026-10-10/2026-10-12',
      '2026-11-24/2026-11-24',
    ]);
  });

  it('finds one of each feast every year to 2053, about a year apart', () => {
    for (const rule of Object.values(KHMER_FEASTS)) {
      expect(khmerDates(rule, 2011, 2053).map(({ from }) => yearIn(from))).toEqual(Array.from({ length: 43 }, (_, i) => 2011 + i));
    }
  });

  it('says that it is computed, and gives way to an announced day', () => {
    const computed = khmerDates(KHMER_FEASTS['sene-dolta'], 2026, 2027);
    const announced: Occurrence = { from: '2026-10-09', to: '2026-10-12', basis: 'announced', source: 'https://example.org' };
    expect(occurrences(KHMER_FEASTS['sene-dolta'], [...computed, announced], 2026, 2027)).toEqual([
      announced,
      { from: '2027-09-29', to: '2027-10-01', basis: 'computed' },
    ]);
  });

  it('knows months of 29 days', () => {
    const [assoch] = khmerDates({ system: 'khmer', month: 11 }, 2026, 2026) as [Occurrence];
    expect([assoch.from, assoch.to]).toEqual(['2026-10-12', '2026-11-09']);
  });

  it('takes the second of two months Asadh for month 8', () => {
    const [vassa] = khmerDates({ system: 'khmer', month: 8, day_from: 16 }, 2026, 2026) as [Occurrence];
    expect(vassa.from).toBe('2026-07-30');
  });

  it('refuses other calendars and years before its own', () => {
    expect(() => khmerDates({ system: 'islamic', month: 9 }, 2026, 2026)).toThrow(RangeError);
    expect(() => khmerDates(KHMER_FEASTS['ok-om-bok'], 1890, 1900)).toThrow(RangeError);
  });
});
