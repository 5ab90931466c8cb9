import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../article/view.ts';
import type { Language } from '../../model/languages.ts';
import type { PlateCode, Trail } from '../../model/types.g.ts';
import type { Content } from '../content.ts';
import { atlasOf, entryOf, fixtureContent, withProvince } from '../testing/site.ts';
import { arrivalView, fragmentOf } from './arrival-view.ts';

const content = await fixtureContent();

function arrival(ref: string, lang: Language = 'en', of: Content = content): Arrival {
  const atlas = atlasOf(of, lang);
  const found = arrivalView(atlas, entryOf(atlas, ref));
  if (!found) throw new Error(`No code leads to ${ref}`);
  return found;
}

/** The fixture with one more code. */
function withCode(entry: Partial<PlateCode>): Content {
  const full: PlateCode = { code: '2226L', opens: 'sites/cho-thu', since: '2026-11-22', state: 'mounted', ...entry };
  return withProvince(content, ({ codes }) => ({ codes: [...codes, full] }));
}

const TRAIL = {
  id: 'duong-thu',
  code: '2227Q',
  kind: 'walk',
  name: { vi: 'Đường Thử', en: 'Thử Trail' },
  mode: 'foot',
  stops: [{ ref: 'sites/cho-thu' }, { ref: 'sites/dinh-thu' }],
} as unknown as Trail;

const GATE = { id: 'cong', name: { vi: 'Cổng', en: 'Gate' } };
const HALL = { id: 'chinh-dien', name: { vi: 'Chính điện', en: 'Hall' } };

describe('fragmentOf', () => {
  const plate: PlateCode = { code: '2226L', opens: 'sites/cho-thu', since: '2026-11-22', state: 'mounted' };

  it.each([
    ['one plate without a position', {}, '#at'],
    ['one plate at a position', { positions: [GATE] }, '#at=cong'],
    ['several plates, of which the code does not say which it is', { positions: [GATE, HALL] }, '#at'],
    ['two plates of which one was taken down', { positions: [GATE, { ...HALL, state: 'retired' }] }, '#at=cong'],
    ['a plate before a model', { viewer: 'mo-hinh', positions: [GATE] }, '#see=mo-hinh'],
    ['a stop of a trail', { opens: 'trails/duong-thu', stop: 'sites/dinh-thu' }, '#at=dinh-thu'],
    ['a thing that was renamed', { moved_to: 'sites/dinh-thu' }, '#moved'],
    ['a plate at a position of a thing that was renamed', { moved_to: 'sites/dinh-thu', positions: [GATE] }, '#at=cong'],
    ['a retired code', { state: 'retired', moved_to: 'sites/dinh-thu', positions: [GATE] }, '#moved'],
  ] as const)('of %s is %#: %j → %s', (_, fields, fragment) => {
    expect(fragmentOf({ ...plate, ...(fields as Partial<PlateCode>) })).toBe(fragment);
  });
});

describe('arrivalView', () => {
  it('asks at which of its plates a visitor stands whose code is on several', () => {
    expect(arrival('sites/dinh-thu').scanned?.places).toEqual([
      { text: 'Gate', href: '#at=cong' },
      { text: 'Main hall', href: '#at=chinh-dien' },
    ]);
  });

  it('names the position of a plate that has a code of its own', () => {
    expect(arrival('sites/chua-thu', 'ja').stands).toEqual([{ id: 'at=bia', text: '石碑' }]);
  });

  it('leaves out positions that were taken down', () => {
    const of = withCode({ positions: [GATE, { ...HALL, state: 'retired' }] });
    expect(arrival('sites/cho-thu', 'en', of).stands).toEqual([{ id: 'at=cong', text: 'Gate' }]);
  });

  it('says in which language a position is that is not named in that of the page', () => {
    expect(arrival('sites/cho-thu', 'ja', withCode({ positions: [{ id: 'cong', name: { vi: 'Cổng' } }] })).stands).toEqual([{ id: 'at=cong', text: 'Cổng', lang: 'vi' }]);
  });

  it('tells who comes by a retired code that it leads here now, and nobody else', () => {
    expect(arrival('sites/dinh-thu').moved).toMatch(/now leads/);
    expect(arrival('sites/chua-thu').moved).toBeUndefined();
  });

  it('goes on to the nearest site, the way there, the list and the calendar', () => {
    expect(arrival('sites/cho-thu').next).toEqual([
      { text: 'Next: Thử Communal House, 1.7 km', href: '/en/song-thu/sites/dinh-thu/' },
      { text: 'Directions to Thử Communal House', href: '/en/song-thu/sites/dinh-thu/#ways' },
      { text: 'Sites', href: '/en/song-thu/sites/' },
      { text: 'Festival calendar', href: '/en/song-thu/calendar/' },
    ]);
  });

  it('offers no way to a place whose position is an area', () => {
    const of = withProvince(content, ({ sites }) => ({ sites: sites.map((site) => ({ ...site, location: { ...site.location, precision: 'area' as const } })) }));
    expect(arrival('sites/cho-thu', 'en', of).next.map(({ href }) => href)).not.toContain('/en/song-thu/sites/dinh-thu/#ways');
  });

  it('speaks of no calendar where there is no festival', () => {
    const of = withProvince(content, () => ({ festivals: [] }));
    expect(arrival('sites/cho-thu', 'en', of).next.map(({ text }) => text)).not.toContain('Festival calendar');
  });

  it('goes on to the next stop of a trail first', () => {
    const of = withProvince(content, () => ({ trails: [TRAIL] }));
    expect(arrival('sites/cho-thu', 'en', of).next[0]).toEqual({ text: 'Thử Trail, next stop: Thử Communal House', href: '/en/song-thu/sites/dinh-thu/' });
    const [onward] = arrival('sites/dinh-thu', 'en', of).next.filter(({ href }) => !href?.startsWith('#'));
    expect(onward?.text).toMatch(/^Next: /);
  });

  it('names the stop of a trail at which a plate stands', () => {
    const of = withProvince(withCode({ opens: 'trails/duong-thu', stop: 'sites/dinh-thu' }), () => ({ trails: [TRAIL] }));
    expect(arrival('trails/duong-thu', 'en', of).stands).toEqual([{ id: 'at=dinh-thu', text: 'Thử Communal House' }]);
  });

  it('is nothing where no code leads', () => {
    const atlas = atlasOf(withProvince(content, () => ({ codes: [] })), 'en');
    expect(arrivalView(atlas, entryOf(atlas, 'sites/dinh-thu'))).toBeUndefined();
  });
});
