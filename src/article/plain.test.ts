import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { LANGUAGES, languages, type Language } from '../model/languages.ts';
import { chooserPage, codePage, lostPage, type Choice } from './plain.ts';
import { card, NASTY } from './testing/views.ts';
import type { TitledCards } from './view.ts';

const CHOICES: readonly Choice[] = languages.map((lang) => ({ lang, href: `/${lang}/`, text: `text ${lang}` }));

function groups(title: string): Record<Language, readonly TitledCards[]> {
  return Object.fromEntries(languages.map((lang) => [lang, [{ title, cards: [card()] }]])) as unknown as Record<Language, readonly TitledCards[]>;
}

describe('chooserPage', () => {
  const body = show(chooserPage(CHOICES, TRANSLATE));

  it('says what it is, for the script that moves on', () => {
    expect(find(body, 'main').dataset.page).toBe('chooser');
  });

  it('leads to each language, by its own name', () => {
    expect(findAll(body, 'a').map((link) => [link.getAttribute('href'), textOf(find(link, 'b')), link.dataset.language])).toEqual(
      languages.map((lang) => [`/${lang}/`, LANGUAGES[lang].name, lang]),
    );
  });

  it('says in which language each link is and leads', () => {
    expect(findAll(body, 'a').map((link) => [link.lang, link.getAttribute('hreflang')])).toEqual(languages.map((lang) => [LANGUAGES[lang].tag, LANGUAGES[lang].tag]));
  });

  it('has one first heading, in every language', () => {
    expect(findAll(body, 'h1')).toHaveLength(1);
    expect(findAll(body, 'h1 span').map((span) => [span.lang, textOf(span)])).toEqual(languages.map((lang) => [LANGUAGES[lang].tag, TRANSLATE[lang]('app.title')]));
  });
});

describe('codePage', () => {
  const named = CHOICES.map((choice) => ({ ...choice, title: `title ${choice.lang}` }));
  const body = show(codePage('2ZK4S', named));

  it('says what it is, for the script that moves on', () => {
    expect([find(body, 'main').dataset.page, find(body, 'main').dataset.code]).toEqual(['code', '2ZK4S']);
  });

  it('shows the code, so that it can be compared with the plate', () => {
    expect(texts(body, 'h1')).toEqual(['2ZK4S']);
  });

  it('has the name and the summary of the thing in every language', () => {
    expect(findAll(body, 'a').map((link) => [texts(link, 'small'), texts(link, 'b'), texts(link, 'span')])).toEqual(
      languages.map((lang) => [[LANGUAGES[lang].name], [`title ${lang}`], [`text ${lang}`]]),
    );
  });

  it('writes each of its fields as text', () => {
    const nasty = show(codePage(NASTY, languages.map((lang) => ({ lang, href: NASTY, title: NASTY, text: NASTY }))));
    expect(findAll(nasty, 'script, img')).toEqual([]);
    expect(nasty.textContent?.split(NASTY)).toHaveLength(10);
    expect(find(nasty, 'main').dataset.code).toBe(NASTY);
  });
});

describe('lostPage', () => {
  const body = show(lostPage(groups('Sites'), TRANSLATE));

  it('says what it is, for the script that explains', () => {
    expect(find(body, 'main').dataset.page).toBe('lost');
  });

  it('says in every language that there is no such page', () => {
    expect(findAll(body, 'h1 span').map((title) => [title.lang, textOf(title)])).toEqual(
      languages.map((lang) => [LANGUAGES[lang].tag, TRANSLATE[lang]('notFound.title')]),
    );
    expect(findAll(body, '[data-lost]').map((part) => part.dataset.lost)).toEqual([...languages]);
  });

  it('shows all places in each language', () => {
    expect(findAll(body, '[data-lost]').map((part) => findAll(part, '.card').length)).toEqual([1, 1, 1, 1]);
  });

  it('carries what to say of an unknown code and of one with a typing error', () => {
    expect(findAll(body, '.lost-why').map(({ dataset }) => [dataset.code, dataset.typo])).toEqual(
      languages.map((lang) => [TRANSLATE[lang]('notFound.code'), TRANSLATE[lang]('notFound.typo')]),
    );
  });

  it('writes each of its fields as text', () => {
    const nasty = show(lostPage(groups(NASTY), TRANSLATE));
    expect(findAll(nasty, 'script, img')).toEqual([]);
    expect(nasty.textContent?.split(NASTY)).toHaveLength(5);
  });
});
