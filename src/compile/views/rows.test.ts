import { describe, expect, it } from 'vitest';
import type { Festival, Site } from '../../model/types.g.ts';
import { atlasOf, entryOf, fixtureContent } from '../testing/site.ts';
import { badgesOf, dateRows, factRows, programmeRows, visitRows } from './rows.ts';

const content = await fixtureContent();
const vi = atlasOf(content, 'vi');
const en = atlasOf(content, 'en');
const HOUSE = entryOf(en, 'sites/dinh-thu').thing as Site;
const FEAST = entryOf(en, 'festivals/hoi-thu').thing as Festival;

describe('badgesOf', () => {
  it('says the rank and since when', () => {
    expect(badgesOf(en, HOUSE)).toEqual([{ text: 'Provincial monument, February 2001', gilded: false }]);
  });

  it('says the rank alone where no day is known', () => {
    expect(badgesOf(vi, { ...HOUSE, rank: { level: 'national' } })).toEqual([{ text: 'Di tích quốc gia', gilded: false }]);
  });

  it('gilds a special national monument', () => {
    expect(badgesOf(en, { ...HOUSE, rank: { level: 'special-national' } })).toEqual([{ text: 'Special national monument', gilded: true }]);
  });

  it('shows no badge for "known to be unranked"', () => {
    expect(badgesOf(en, { ...HOUSE, rank: { level: 'none' } })).toEqual([]);
  });

  it('shows no badge where nothing is known', () => {
    const { rank: _, ...unknown } = HOUSE;
    expect(badgesOf(en, unknown)).toEqual([]);
  });

  it('shows each recognition of a festival, UNESCO gilded', () => {
    const recognition = [{ level: 'unesco', date: '2024-12-04' }, { level: 'national' }] as const;
    expect(badgesOf(en, { ...FEAST, recognition: [...recognition] })).toEqual([
      { text: 'Intangible Cultural Heritage of Humanity (UNESCO), 4 December 2024', gilded: true },
      { text: 'National intangible cultural heritage', gilded: false },
    ]);
  });
});

describe('factRows', () => {
  it('has period, decision, communities and other names, in this order', () => {
    expect(factRows(en, HOUSE).map(({ term }) => term)).toEqual(['Period', 'Provincial monument', 'Communities', 'Other names']);
  });

  it('names the list and the decision of a recognition, where they say more than the badge', () => {
    const title = { vi: 'Danh sách Thử', en: 'The Test List' };
    const recognition = [{ level: 'unesco', title, reference: '1.COM 2' }, { level: 'national', reference: '7/QĐ' }, { level: 'provincial' }] as const;
    const rows = (lang: 'en' | 'vi'): unknown => factRows(atlasOf(content, lang), { ...FEAST, recognition: [...recognition] }).find(({ term }) => /Recognition|Ghi danh/.test(term))?.values;
    expect(rows('en')).toEqual([{ text: 'The Test List', note: '1.COM 2' }, { text: 'National intangible cultural heritage', note: 'Decision 7/QĐ' }]);
    expect(rows('vi')).toMatchObject([{ text: 'Danh sách Thử' }, { note: 'Quyết định 7/QĐ' }]);
  });

  it('has only what is known', () => {
    const { period: _, rank: __, other_names: ___, ...bare } = HOUSE;
    expect(factRows(en, bare).map(({ term }) => term)).toEqual(['Communities']);
  });

  it.each([
    ['vi', 'Kinh, Khmer, Chăm và Hoa'],
    ['zh', '京族、高棉族、占族和华族'],
    ['ja', 'キン族、クメール族、チャム族、ホア族（華人）'],
  ] as const)('joins the communities as %s does', (lang, text) => {
    const rows = factRows(atlasOf(content, lang), { ...HOUSE, communities: ['kinh', 'khmer', 'cham', 'hoa'] });
    expect(rows[2]?.values).toEqual([{ text }]);
  });

  it('joins the communities as British English does, like its dates', () => {
    expect(factRows(en, { ...HOUSE, communities: ['kinh', 'khmer', 'cham'] })[2]?.values).toEqual([{ text: 'Kinh, Khmer and Chăm' }]);
  });

  it('says in which language an other name is, and what sort of name', () => {
    expect(factRows(en, HOUSE)[3]?.values).toEqual([
      { text: 'Đình Cũ', lang: 'vi', note: 'former name' },
      { text: '試亭', lang: 'zh-Hant', note: 'in Chinese characters' },
    ]);
  });

  it('says nothing of the language of a name in that of the page', () => {
    expect(factRows(vi, HOUSE)[3]?.values[0]).toEqual({ text: 'Đình Cũ', note: 'tên cũ' });
  });

  it('has no remark on a name that is in use', () => {
    const names = factRows(vi, { ...HOUSE, other_names: [{ text: 'Đình Một', lang: 'vi', type: 'alternative' }] });
    expect(names.at(-1)?.values).toEqual([{ text: 'Đình Một' }]);
  });
});

describe('dateRows', () => {
  it('says the rule of the calendar and the venue', () => {
    expect(dateRows(en, FEAST).rows).toEqual([
      { term: 'Calendar', values: [{ text: '10th to 12th of the third lunar month' }] },
      { term: 'Venue', values: [{ text: 'Thử Communal House' }] },
    ]);
  });

  it('has no venue where none is known', () => {
    const { venue: _, ...anywhere } = FEAST;
    expect(dateRows(en, anywhere).rows.map(({ term }) => term)).toEqual(['Calendar']);
  });

  it('has the days to come, the next first', () => {
    const days = (dateRows(en, FEAST).days ?? []).map(({ from, to }) => [from, to]);
    expect(days[0]).toEqual(['2027-04-16', '2027-04-18']);
    expect(days).toEqual([...days].sort());
  });

  it('folds the days that are over away, the last year first', () => {
    expect(dateRows(en, FEAST).folded?.rows.map(({ term }) => term)).toEqual(['2026', '2025']);
  });

  it('says how days that are over were known', () => {
    expect(dateRows(en, FEAST).folded?.rows[0]?.values.map(({ note }) => note)).toEqual(['computed from the calendar']);
  });

  it('has a calendar file where days to come are known', () => {
    expect(dateRows(en, FEAST).file?.href).toBe('/calendar/song-thu/hoi-thu.en.ics');
  });

  it('says so where no days to come are known, and has no file', () => {
    const unknown = dateRows(en, { ...FEAST, dates: [], calendar: { system: 'announced', text: FEAST.calendar.text } });
    expect([unknown.days, unknown.file, unknown.note]).toEqual([undefined, undefined, en.t('calendar.noDays')]);
  });

  it('has nothing for a site', () => {
    expect(dateRows(en, HOUSE).rows).toEqual([]);
  });
});

describe('programmeRows', () => {
  it('has a row for each part', () => {
    expect(programmeRows(en, FEAST)).toEqual([{ term: 'Morning of the 10th', values: [{ text: 'Water is carried from the river.' }] }]);
  });

  it('has nothing for a site', () => {
    expect(programmeRows(en, HOUSE)).toEqual([]);
  });
});

describe('visitRows', () => {
  it('says hours and fee, and when that was checked', () => {
    const { rows, note } = visitRows(en, HOUSE.visit);
    expect(rows).toEqual([
      { term: 'Opening hours', values: [{ text: '07:00–17:00' }] },
      { term: 'Entry fee', values: [{ text: 'Free of charge.' }] },
    ]);
    expect(note).toBe('Checked November 2026. Please ring before a long journey.');
  });

  it('says that no hours were found, rather than nothing', () => {
    expect(visitRows(en, {}).rows).toEqual([{ term: 'Opening hours', values: [{ text: 'No opening hours with a source have been found. Please ask on the spot.' }] }]);
  });

  it('has no note where nothing was checked', () => {
    expect(visitRows(en, {}).note).toBeUndefined();
  });

  it('dials a number without its spaces', () => {
    expect(visitRows(en, { phone: '+84 (296) 3-861 234' }).rows.at(-1)?.values).toEqual([{ text: '+84 (296) 3-861 234', href: 'tel:+842963861234' }]);
  });

  it('shows a website by its host', () => {
    expect(visitRows(en, { website: 'https://www.example.org/a?b=1' }).rows.at(-1)?.values).toEqual([
      { text: 'www.example.org', href: 'https://www.example.org/a?b=1' },
    ]);
  });

  it('shows each text for visitors under its term', () => {
    const text = { en: 'x' };
    const visit = { hours_note: text, fee: text, dress: text, etiquette: text, accessibility: text, getting_there: text, best_time: text };
    expect(visitRows(en, visit).rows.map(({ term }) => term)).toEqual([
      'Opening hours',
      'About the hours',
      'Entry fee',
      'Dress',
      'Manners',
      'Access',
      'Getting there',
      'Best time',
    ]);
  });
});
