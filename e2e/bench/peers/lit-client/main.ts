import { render } from 'lit';
import { thingArticle } from '../../../../src/article/thing.ts';
import type { ThingView } from '../../../../src/article/view.ts';
import { loadTranslate } from '../../../../src/locales/translate.ts';

async function read(path: string): Promise<ThingView> {
  return (await (await fetch(path)).json()) as ThingView;
}

const [view, t] = await Promise.all([read('/article.json'), loadTranslate('vi')]);
render(thingArticle(view, t), document.getElementById('text') as HTMLElement);
