import { describe, expect, it } from 'vitest';
import { findAll, show, texts } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { creditsArticle } from './credits.ts';
import { NASTY } from './testing/views.ts';

const t = TRANSLATE.en;

describe('creditsArticle', () => {
  it('has one first heading', () => {
    expect(texts(show(creditsArticle(t, undefined)), 'h1')).toEqual([t('credits.title')]);
  });

  it.each(['OpenStreetMap', 'ODbL', 'GSHHG', 'LGPL-3.0', 'Natural Earth', 'GeoNames', 'CC BY 4.0', 'SIL Open Font', 'MapLibre', 'Protomaps'])('names %s', (name) => {
    expect(show(creditsArticle(t, undefined)).textContent).toContain(name);
  });

  it('has no part for streets where there are none', () => {
    expect(texts(show(creditsArticle(t, undefined)), 'h2')).not.toContain(t('credits.streets'));
  });

  it('gives the attribution of the streets as it is', () => {
    const body = show(creditsArticle(t, NASTY));
    expect(texts(body, 'section:last-of-type h2')).toEqual([t('credits.streets')]);
    expect(body.textContent).toContain(NASTY);
    expect(findAll(body, 'script, img')).toEqual([]);
  });
});
