import { fetchViewerWords } from '../locales/viewer-words.ts';
import { type Sight, sightOf } from '../model/routes.ts';
import type { ViewerData } from '../model/viewer.ts';
import { pageLanguage } from './page-language.ts';
import { announce } from './share.ts';

/** The code of each kind of viewer. */
const CODE: { readonly [K in ViewerData['type']]: () => Promise<unknown> } = {
  model: () => import('../viewer/kinds/model.ts'),
  tour: () => import('../viewer/kinds/tour.ts'),
  splat: () => import('../viewer/kinds/splat.ts'),
  image: () => import('../viewer/kinds/image.ts'),
};

async function readData(address: string): Promise<ViewerData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ViewerData;
}

/** Whoever waits for it later hears of a failure; until then nobody has to. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * Opens what a button of an article names, with the view that the address asks for, if any. All that it needs is asked
 * for at once: its data, its words, the code of its kind and of the viewer; one after the other, each would wait for
 * the line again. Where it cannot be had, a sentence says so and the button stays.
 */
export async function openViewer(button: HTMLElement, sight?: Sight): Promise<void> {
  if (button.ariaBusy === 'true') return;
  const { openViewer: address = '', kind = '', failed = '' } = button.dataset;
  button.ariaBusy = 'true';
  if (Object.hasOwn(CODE, kind)) void ahead(CODE[kind as ViewerData['type']]());
  const [data, words] = [ahead(readData(address)), ahead(fetchViewerWords(pageLanguage()))];
  try {
    const { openDoor } = await import('../viewer/door.ts');
    openDoor({ button, data: await data, words: await words, sight });
  } catch {
    announce(failed);
  } finally {
    button.ariaBusy = 'false';
  }
}

/** Opens the viewer that the address names, where the page has it. */
export async function openSight(page: ParentNode): Promise<void> {
  const sight = sightOf(location.hash);
  const buttons = page.querySelectorAll<HTMLElement>('[data-open-viewer]');
  const button = sight && [...buttons].find(({ dataset }) => dataset.openViewer?.includes(`/${sight.viewer}.`));
  if (button) await openViewer(button, sight);
}
