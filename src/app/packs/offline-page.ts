import { pathOf } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import { PackStore } from '../../offline/pack-store.ts';
import { addWish } from '../../offline/wishes.ts';
import { pageLanguage } from '../page-language.ts';

function link(href: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  item.append(anchor);
  return item;
}

/** Packs by their title, then pages that were read, by theirs. */
async function savedLinks(): Promise<readonly HTMLLIElement[]> {
  const lang = pageLanguage();
  const packs = await new PackStore().saved();
  const links = packs.map(({ id, title }) => {
    const home = id.includes('/') ? `/${lang}/${id}/` : pathOf({ page: 'province', lang, province: id });
    return link(home, words(title, lang));
  });
  const pages = await caches.open('disan-pages');
  const read = (await pages.keys()).filter(({ url }) => new URL(url).pathname.startsWith(`/${lang}/`));
  const others = read.filter(({ url }) => !links.some((item) => item.querySelector('a')?.href === url));
  const titled = await Promise.all(others.map(async (request) => link(new URL(request.url).pathname, await titleOf(await pages.match(request)))));
  return [...links, ...titled];
}

async function titleOf(page: Response | undefined): Promise<string> {
  const text = (await page?.text()) ?? '';
  return new DOMParser().parseFromString(text, 'text/html').title.split(' · ')[0] ?? '';
}

async function keep(page: Element): Promise<void> {
  await addWish(location.pathname);
  const button = page.querySelector<HTMLElement>('[data-keep]');
  const says = page.querySelector('[data-says]');
  if (says) says.textContent = button?.dataset.kept ?? '';
}

/** Makes the page for what is not here work: it lists what is, takes wishes, and opens the page once there is a line. */
export async function startOfflinePage(page: Element): Promise<void> {
  page.querySelector('[data-retry]')?.addEventListener('click', () => location.reload());
  page.querySelector('[data-keep]')?.addEventListener('click', () => void keep(page));
  addEventListener('online', () => location.reload());
  const links = await savedLinks();
  page.querySelector('[data-saved]')?.replaceChildren(...links);
  const nothing = page.querySelector<HTMLElement>('[data-nothing]');
  if (nothing) nothing.hidden = links.length > 0;
}
