import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { arrival } from './arrival.ts';
import { NASTY } from './testing/views.ts';
import type { Arrival } from './view.ts';

const FULL: Arrival = {
  scanned: { text: 'Scanned.', places: [{ text: 'Gate', href: '#at=cong' }] },
  stands: [{ id: 'at=cong', text: 'Gate' }, { id: 'at=bia', text: 'Bia', lang: 'vi' }],
  moved: 'Moved.',
  next: [{ text: 'Next', href: '/en/song-thu/sites/cho-thu/' }],
};

const body = show(arrival(FULL, TRANSLATE.en));

describe('arrival', () => {
  it('has a line for each fragment that a plate can lead to', () => {
    expect(findAll(body, '.arrival > [id]').map(({ id }) => id)).toEqual(['at', 'at=cong', 'at=bia', 'moved']);
  });

  it('says where the visitor stands, in the language of the name', () => {
    expect(textOf(find(body, '[id="at=cong"]'))).toBe('You are at: Gate');
    expect(find(body, '[id="at=bia"] [lang]').lang).toBe('vi');
  });

  it('leads from the question to the line of a plate', () => {
    expect(findAll(body, '[id=at] a').map((link) => link.getAttribute('href'))).toEqual(['#at=cong']);
  });

  it('names its links on', () => {
    expect(find(body, 'nav').getAttribute('aria-label')).toBe('What now?');
    expect(texts(body, 'nav a')).toEqual(['Next']);
  });

  it('has only what there is', () => {
    const bare = show(arrival({ stands: [], next: [] }, TRANSLATE.en));
    expect(findAll(bare, '[id], a')).toEqual([]);
  });

  it('writes each of its fields as text', () => {
    const phrase = { text: NASTY, href: NASTY };
    const nasty = show(arrival({ scanned: { text: NASTY, places: [phrase] }, stands: [{ text: NASTY, id: NASTY }], moved: NASTY, next: [phrase] }, TRANSLATE.en));
    expect(findAll(nasty, 'script, img')).toEqual([]);
    expect(nasty.textContent?.split(NASTY)).toHaveLength(6);
  });
});
