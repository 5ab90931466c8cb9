import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { LANGUAGES, say, thingsOf, type Language, type Thing } from './built.ts';
import { Given } from './given.ts';
import { Measure } from './measure.ts';
import { kilometresBetween, settled, viewOf, viewThatShows, type Place, type View } from './positions.ts';
import { Witness } from './witness.ts';

export { brotliBytes, DIST, filesOf, FIXTURE_DIST, FIXTURE_PORT, LANGUAGES, say, textOf, thingsOf, type Language, type Thing } from './built.ts';
export { expect };

/** The province that the specs visit. */
export const PROVINCE = 'an-giang';
/** A code with a right check character that stands on no plate, and the same with its last letter misread. */
export const UNUSED_CODE = '22222';
export const MISTYPED_CODE = '22223';

const OWN_NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English', zh: '中文', ja: '日本語' };
export const TAGS: Record<Language, string> = { vi: 'vi', en: 'en', zh: 'zh-Hans', ja: 'ja' };

/** What the map draws: single things by id, and how many more stand in clusters. */
export interface Drawn {
  readonly sites: readonly string[];
  readonly clustered: number;
  readonly clusters: number;
  readonly festivals: readonly string[];
}

type Layer = 'sites' | 'clusters' | 'festivals' | 'selection';
type MapElement = HTMLElement & { readonly map: { project(at: [number, number]): Place }; drawn(layer: Layer): readonly Readonly<Record<string, string | number>>[] };

/** The visitor's hands and eyes: what a person does on the site and what that person finds there. */
export class Visitor {
  private lang: Language = 'vi';

  constructor(readonly page: Page) {}

  // Going to pages

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
  }

  readHome(lang: Language): Promise<void> {
    return this.goIn(lang, `/${lang}/`);
  }

  readProvince(lang: Language): Promise<void> {
    return this.goIn(lang, `/${lang}/${PROVINCE}/`);
  }

  readList(lang: Language, collection: string): Promise<void> {
    return this.goIn(lang, `/${lang}/${PROVINCE}/${collection}/`);
  }

  readPage(lang: Language, thing: Thing): Promise<void> {
    return this.goIn(lang, addressOf(lang, thing));
  }

  /** Opens what a plate says. */
  async scan(code: string): Promise<void> {
    await this.page.goto(`/Q/${code}/`);
  }

  /** Waits for the page of a thing, as after a scan: by its path, whatever the fragment says of the plate. */
  async arrivesAt(lang: Language, thing: Thing): Promise<void> {
    await this.page.waitForURL((url) => url.pathname === addressOf(lang, thing));
    this.lang = lang;
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  private async goIn(lang: Language, path: string): Promise<void> {
    this.lang = lang;
    await this.page.goto(path);
  }

  /** The path of the address that the visitor sees. */
  path(): string {
    return new URL(this.page.url()).pathname;
  }

  // Reading

  /** What the interface says, in the language that is read now. */
  says(key: string, values?: Record<string, string | number>): string {
    return say(this.lang, key, values);
  }

  saysIn(lang: Language, key: string): string {
    return say(lang, key);
  }

  text(): Locator {
    return this.page.getByRole('main');
  }

  heading(): Locator {
    return this.text().getByRole('heading', { level: 1 });
  }

  /** A part of the text under a heading of the second level. */
  part(key: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: this.says(key), exact: true });
    return this.text().locator('section').filter({ has: heading });
  }

  /** The small drawing of where a thing lies. */
  locator(thing: Thing): Locator {
    return this.page.getByRole('img', { name: this.says('thing.locator', { name: thing.name[this.lang] }) });
  }

  languageLink(lang: Language): Locator {
    return this.page.getByRole('link', { name: OWN_NAMES[lang], exact: true });
  }

  status(): Locator {
    return this.page.locator('[role=status][aria-live=polite]');
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.says(key) });
  }

  /** The place names that the list beside the map has under a heading: shown on the map, or outside it. */
  async listed(where: 'shown' | 'outside'): Promise<readonly string[]> {
    const heading = where === 'outside' ? this.says('list.outside') : this.shownHeading();
    const group = this.text().locator('section').filter({ has: this.page.getByRole('heading', { level: 2, name: heading }) });
    return hrefsOf(group.getByRole('link'));
  }

  /** What the page calls near, and how far it says that to be. */
  async nearby(): Promise<readonly { readonly href: string; readonly kilometres: number }[]> {
    const links = await this.part('thing.nearby').getByRole('link').all();
    return Promise.all(links.map(async (link) => ({ href: (await link.getAttribute('href')) ?? '', kilometres: kilometresIn(await link.innerText()) })));
  }

  /** Every thing that the text now links to, as addresses. */
  async linkedThings(): Promise<readonly string[]> {
    const all = await hrefsOf(this.text().getByRole('link'));
    return [...new Set(all)].filter((href) => /^\/\w\w\/[^/]+\/(sites|festivals)\/[^/]+\/$/.test(href));
  }

  shownHeading(): RegExp {
    return new RegExp(this.says('list.inView', { count: '\\d+' }));
  }

  // Language, theme, sharing

  /** Presses a language in the switch and waits for the page in it. */
  async switchLanguage(lang: Language): Promise<void> {
    const { pathname } = new URL(this.page.url());
    await this.languageLink(lang).click();
    await this.page.waitForURL((url) => url.pathname === pathname.replace(/^\/\w\w\//, `/${lang}/`));
    this.lang = lang;
  }

  async switchTheme(): Promise<void> {
    await this.button('theme.switch').click();
  }

  // The map

  get onPhone(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 960;
  }

  map(): Locator {
    return this.page.locator('ds-map');
  }

  /** The button that opens the map over the text, on a phone. */
  mapButton(): Locator {
    return this.page.locator('[data-open-map]').filter({ visible: true });
  }

  /** Opens the map where it has to be asked for, and waits until things are drawn on it. */
  async openMap(): Promise<void> {
    if (this.onPhone) await this.mapButton().click();
    await this.seeMap();
  }

  /** Waits until the map draws what it should; an idle map may be an empty one. */
  async seeMap(): Promise<void> {
    await expect(this.map()).toHaveAttribute('ready', '', { timeout: 25_000 });
    await expect.poll(async () => total(await this.drawn()), { message: 'something is drawn', timeout: 25_000 }).toBeGreaterThan(0);
  }

  /** The page at `path` with the map at `zoom` and `thing` in its middle. */
  async lookAt(path: string, thing: Thing, zoom: number): Promise<void> {
    this.lang = path.slice(1, 3) as Language;
    await this.page.goto('about:blank');
    await this.page.goto(path + viewThatShows(thing, zoom));
    await this.seeMap();
  }

  async drawn(): Promise<Drawn> {
    const [sites, clusters, festivals] = await Promise.all([this.layer('sites'), this.layer('clusters'), this.layer('festivals')]);
    const clustered = new Map(clusters.map((cluster) => [cluster['cluster_id'], Number(cluster['point_count'])]));
    return {
      sites: idsOf(sites),
      clusters: clustered.size,
      clustered: [...clustered.values()].reduce((sum, count) => sum + count, 0),
      festivals: idsOf(festivals),
    };
  }

  /** How many sites the map shows, alone or in clusters. */
  async sitesShown(): Promise<number> {
    const { sites, clustered } = await this.drawn();
    return sites.length + clustered;
  }

  /** The thing that is marked on the map as the chosen one. */
  async marked(): Promise<string | undefined> {
    return idsOf(await this.layer('selection'))[0];
  }

  private layer(layer: Layer): Promise<readonly Readonly<Record<string, string | number>>[]> {
    return this.map().evaluate((map, name) => (map as MapElement).drawn(name), layer);
  }

  /** Where the map is, by the address. */
  view(): View | undefined {
    return viewOf(new URL(this.page.url()).hash);
  }

  /** Waits until the map has left `zoom`, as after a tap that flies to a thing. */
  async viewChanges(zoom: number): Promise<void> {
    await expect.poll(() => Math.abs((this.view()?.zoom ?? zoom) - zoom)).toBeGreaterThan(0.4);
  }

  /** Touches the map where `thing` lies, or `off` by some pixels. */
  async tapOnMap(thing: Thing, off: readonly [number, number] = [0, 0]): Promise<void> {
    const { x, y } = await this.placeOnScreen(thing);
    const at = [x + off[0], y + off[1]] as const;
    await (this.onPhone ? this.page.touchscreen.tap(...at) : this.page.mouse.click(...at));
  }

  /** Where on the screen the map has `thing`, in whole pixels, once it has come to rest there. */
  async placeOnScreen({ lon, lat }: Thing): Promise<Place> {
    const where = (): Promise<Place> =>
      this.map().evaluate((map, at) => {
        const { x, y } = (map as MapElement).map.project(at);
        const { left, top } = map.getBoundingClientRect();
        return { x: Math.round(left + x), y: Math.round(top + y) };
      }, [lon, lat] as [number, number]);
    return settled(where, ({ x, y }) => `${x} ${y}`);
  }

  /** Waits until the list beside the map had its chance to follow a move. */
  async listSettled(): Promise<void> {
    await this.page.evaluate(async (path) => {
      await fetch(path).catch(() => undefined);
      for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, `/data/${PROVINCE}/catalogue.${this.lang}.json`);
  }

  /** Draws the map under the finger or the mouse by some pixels. */
  async dragMap(dx: number, dy: number): Promise<void> {
    const box = await this.map().boundingBox();
    if (!box) throw new Error('The map is not open');
    const [x, y] = [box.x + box.width / 2, box.y + (this.onPhone ? 150 : box.height / 2)];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx, y + dy, { steps: 5 });
    await this.page.mouse.up();
  }

  // Keyboard

  /** What has the keyboard now. */
  focused(): Locator {
    return this.page.locator('*:focus').last();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses Tab until `target` has the keyboard; fails after `limit` steps. */
  async tabTo(target: Locator, limit = 150): Promise<void> {
    const element = await target.elementHandle();
    for (let step = 0; step < limit; step += 1) {
      await this.page.keyboard.press('Tab');
      if (await element?.evaluate((wanted) => wanted === document.activeElement)) return;
    }
    throw new Error(`${String(target)} cannot be reached with ${limit} presses of Tab`);
  }

  /** Every address that Tab comes to in one round of the page. */
  async hrefsByTab(): Promise<readonly string[]> {
    const reached: string[] = [];
    for (let step = 0; step < 300; step += 1) {
      await this.page.keyboard.press('Tab');
      const href = await this.page.evaluate(() => (document.activeElement === document.body ? null : (document.activeElement?.getAttribute('href') ?? '')));
      if (href === null || (href === '#main' && step > 0)) break;
      reached.push(href);
    }
    return reached;
  }

  /** The entry of a list that leads to `href`. */
  entry(href: string): Locator {
    return this.text().getByRole('listitem').locator(`a[href="${href}"]`).first();
  }

  // The sheet over the map

  sheetHandle(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`${this.says('sheet.expand')}|${this.says('sheet.shrink')}`) });
  }

  /** Draws the handle of the sheet by some pixels; upward is negative. */
  async dragSheet(dy: number): Promise<void> {
    const box = await this.sheetHandle().boundingBox();
    if (!box) throw new Error('The sheet is not open');
    const [x, y] = [box.x + box.width / 2, box.y + 15];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y + dy, { steps: 5 });
    await this.page.mouse.up();
  }

  async sheetHeight(): Promise<number> {
    return (await this.text().boundingBox())?.height ?? 0;
  }

  // Accessibility

  /** What axe finds wrong on the page as it stands, one line a rule and element. */
  async violations(): Promise<readonly string[]> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
  }
}

export function addressOf(lang: Language, { province, collection, id }: Thing): string {
  return `/${lang}/${province}/${collection}/${id}/`;
}

async function hrefsOf(links: Locator): Promise<string[]> {
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** The distance that stands in a text; none is none at all. */
function kilometresIn(text: string): number {
  const [, number = '0', unit] = /(\d+(?:[.,]\d+)?)\s*(km|m|公里|米)(?![a-z])/.exec(text) ?? [];
  return Number(number.replace(',', '.')) / (unit === 'm' || unit === '米' ? 1000 : 1);
}

function idsOf(features: readonly Readonly<Record<string, string | number>>[]): string[] {
  return [...new Set(features.map(({ id }) => String(id)))].sort();
}

/** How many things the map shows, in clusters or alone. */
export function total({ sites, clustered, festivals }: Drawn): number {
  return sites.length + clustered + festivals.length;
}

const all = (): readonly Thing[] => thingsOf(PROVINCE);

/** A site or festival by its id. */
export function thing(id: string): Thing {
  const found = all().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The open data holds no ${id}`);
  return found;
}

/** Every thing of the province but `one`, nearest first. */
export function neighbours(one: Thing): readonly Thing[] {
  const far = (other: Thing): number => kilometresBetween(one, other);
  return all().filter((other) => other.id !== one.id).sort((a, b) => far(a) - far(b));
}

/** The site that lies farthest from all others: whoever taps it can mean nothing else. */
export function loneSite(): Thing {
  const far = (one: Thing): number => kilometresBetween(one, neighbours(one)[0] ?? one);
  const [lone] = all().filter(({ collection, exact }) => exact && collection === 'sites').sort((a, b) => far(b) - far(a));
  if (!lone) throw new Error('The open data holds no site');
  return lone;
}

/** A site where one festival is held, with nothing else near. */
export function festiveSite(): readonly [site: Thing, festival: Thing] {
  for (const site of all().filter(({ collection }) => collection === 'sites')) {
    const [festival, next] = neighbours(site);
    if (festival?.collection !== 'festivals' || !next) continue;
    if (kilometresBetween(site, festival) < 0.05 && kilometresBetween(site, next) > 2) return [site, festival];
  }
  throw new Error('The open data holds no site with a festival of its own');
}

/** Every kind of page in one language, by the name of its kind. */
export function pagesIn(lang: Language): Readonly<Record<string, string>> {
  const there = `/${lang}/${PROVINCE}/`;
  return {
    home: `/${lang}/`,
    credits: `/${lang}/credits/`,
    province: there,
    sites: `${there}sites/`,
    festivals: `${there}festivals/`,
    places: `${there}places/`,
    site: `${there}sites/mieu-ba-chua-xu-nui-sam/`,
    'site in an area': `${there}sites/khu-di-tich-nha-mo-ba-chuc/`,
    festival: `${there}festivals/roya-haji-cham/`,
    place: `${there}places/oc-eo/`,
  };
}

/** Kinds of page that are of no language. With scripts the first two move on at once: see {@link Given.scriptsHeldBack}. */
export const PLAIN_PAGES: Readonly<Record<string, string>> = { chooser: '/', plate: '/Q/27HLX/', 'unknown address': '/vi/khong-co/' };

interface Fixtures {
  readonly visitor: Visitor;
  readonly given: Given;
  readonly witness: Witness;
  readonly measure: Measure;
}

export const test = base.extend<Fixtures>({
  visitor: async ({ page }, use) => {
    await use(new Visitor(page));
  },
  given: async ({ page }, use) => {
    await use(new Given(page));
  },
  witness: async ({ page }, use) => {
    await use(new Witness(page));
  },
  measure: async ({ page }, use) => {
    await use(new Measure(page));
  },
});

export { LANGUAGES as languages };
