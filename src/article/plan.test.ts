import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { planDrawing } from './plan.ts';
import { NASTY, THING } from './testing/views.ts';
import type { PlanView } from './view.ts';

const t = TRANSLATE.en;
const PLAN = THING.where.plan as PlanView;

describe('planDrawing', () => {
  const body = show(planDrawing(PLAN, t));

  it('is an image with a name, in metres', () => {
    const plan = find(body, 'svg');
    expect([plan.getAttribute('role'), plan.getAttribute('aria-label'), plan.getAttribute('viewBox')]).toEqual(['img', 'Plan of the site', '0 0 100 80']);
  });

  it('draws footprints as paths and gates as points', () => {
    expect(find(body, 'path.g-building').getAttribute('d')).toBe('M10 10L50 10L50 40z');
    expect(['cx', 'cy'].map((name) => find(body, 'circle.g-gate').getAttribute(name))).toEqual(['30', '60']);
  });

  it('has a bar of the length that it says', () => {
    const length = /h([\d.]+)/.exec(find(body, '.scale-bar').getAttribute('d') ?? '')?.[1];
    expect([length, texts(body, 'svg text').at(-1)]).toEqual(['20', '20 m']);
  });

  it('numbers the shapes as the list of their names does', () => {
    expect(texts(body, 'svg text').slice(0, -1)).toEqual(['1', '2']);
    expect(texts(body, 'ol li')).toEqual(['Hall', 'Cổng']);
  });

  it('says in which language a foreign name is', () => {
    expect(find(body, 'ol [lang]').lang).toBe('vi');
  });

  it('says what is assumed', () => {
    expect(texts(body, 'figcaption')).toEqual(['Drawn from published figures.']);
  });

  it('has no empty list of names', () => {
    expect(findAll(show(planDrawing({ ...PLAN, legend: [], marks: [] }, t)), 'ol')).toEqual([]);
  });

  it('keeps its type the same size whatever the size of the site', () => {
    const wide = show(planDrawing({ ...PLAN, width: 1000, height: 800 }, t));
    const relative = (plan: HTMLElement, width: number): number => Number(find(plan, 'svg text').getAttribute('font-size')) / width;
    expect(relative(wide, 1000)).toBeCloseTo(relative(body, 100));
  });

  it('writes each of its fields as text', () => {
    const nasty = show(planDrawing({ ...PLAN, legend: [{ text: NASTY }], note: { text: NASTY }, shapes: [{ kind: NASTY, path: NASTY }] }, t));
    expect(findAll(nasty, 'script, img')).toEqual([]);
    expect([textOf(find(nasty, 'li')), textOf(find(nasty, 'figcaption'))]).toEqual([NASTY, NASTY]);
  });
});
