import { html, type TemplateResult } from 'lit';
import { cardGroup } from '../article/cards.ts';
import type { ListView, Phrase } from '../article/view.ts';
import { pathOf, routeOf, type LanguageRoute } from '../model/routes.ts';

/** The route of the page that we are on, or of `path`, if it is one in a language. */
export function languageRoute(path: string): LanguageRoute | undefined {
  const route = routeOf(path);
  return route && 'lang' in route ? route : undefined;
}

/** Whether the app cannot make the text of a page from the data it reads: then the page is loaded whole. */
export function isWhole(route: LanguageRoute): boolean {
  if (route.page === 'list') return route.collection !== 'sites' && route.collection !== 'festivals';
  return route.page === 'calendar' || route.page === 'credits';
}

/** The part of a list that a page of one collection shows. */
export function onlyCollection(view: ListView, route: LanguageRoute): ListView {
  if (route.page !== 'list') return view;
  const groups = view.groups.filter((group) => group.cards[0]?.collection === route.collection);
  return { title: { text: groups[0]?.title ?? view.title.text }, groups };
}

/** The way to a list: from a collection back to its province, whose whole list is `view`. */
export function crumbsOf(route: LanguageRoute, [view]: readonly ListView[]): readonly Phrase[] {
  if (route.page !== 'list' || !view) return [];
  return [{ ...view.title, href: pathOf({ page: 'province', lang: route.lang, province: route.province }) }];
}

/** Several provinces as one list. */
export function joined(views: readonly ListView[]): ListView {
  const [first] = views;
  return { title: first?.title ?? { text: '' }, groups: views.flatMap((view) => view.groups), ...(first?.summary ? { summary: first.summary } : {}) };
}

/** The list of what the map shows; its first heading tells a screen reader how many. */
export function listBeside(view: ListView): TemplateResult {
  const [shown, outside] = view.groups;
  return html`<article class="list">
    <header class="title plain"><h1 tabindex="-1">${view.title.text}</h1></header>
    <div class="in-view" aria-live="polite" aria-atomic="false">
      ${shown?.cards.length ? cardGroup(shown) : html`<section class="group"><h2>${shown?.title}</h2></section>`}
    </div>
    ${outside ? cardGroup(outside) : ''}
  </article>`;
}

