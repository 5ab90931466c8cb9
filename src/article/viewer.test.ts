import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { gallery } from './picture.ts';
import { thingArticle } from './thing.ts';
import { THING } from './testing/views.ts';
import type { PictureView, ViewerView } from './view.ts';
import { viewerPart } from './viewer.ts';

const t = TRANSLATE.en;

const PICTURE: PictureView = {
  alt: { text: 'A house', lang: 'vi' },
  width: 1200,
  height: 800,
  sources: [{ type: 'image/avif', srcset: '/a-480.avif 480w' }, { type: 'image/jpeg', srcset: '/a-480.jpg 480w, /a-960.jpg 960w' }],
  src: '/a-960.jpg',
  blur: 'data:image/webp;base64,AAAA',
  credit: 'Ai · CC BY 4.0',
  caption: { text: 'The house' },
  made: [{ text: 'Ai' }, { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }],
};

const VIEWER: ViewerView = {
  id: 'hop',
  type: 'model',
  title: { text: 'The box' },
  schematic: true,
  provenance: { blocks: [{ tag: 'p', children: ['Assumed.'] }] },
  poster: PICTURE,
  data: '/data/x/sites/y/hop.en.json',
  size: '2.1',
  made: PICTURE.made,
  groups: [
    { title: { text: 'Yard' }, spots: [{ title: { text: 'Roof' }, text: { text: 'A roof.' } }] },
    { title: { text: 'Inside' }, spots: [{ title: { text: 'Door' }, text: { text: 'A door.' }, link: { text: 'Temple', href: '/t/' } }] },
  ],
  steps: [{ title: { text: 'First' }, text: { text: 'Look up.' } }],
};

describe('gallery', () => {
  it('lets the browser choose the format and the width, and keeps room for the picture', () => {
    const shown = show(gallery([PICTURE], 'Pictures') as ReturnType<typeof viewerPart>);
    const image = find(shown, 'picture img');
    expect(findAll(shown, 'source').map((source) => source.getAttribute('type'))).toEqual(['image/avif']);
    expect([image.getAttribute('srcset'), image.getAttribute('width'), image.getAttribute('height'), image.getAttribute('lang')]).toEqual(['/a-480.jpg 480w, /a-960.jpg 960w', '1200', '800', 'vi']);
  });

  it('fetches the first picture at once and the others when they are near', () => {
    const shown = show(gallery([PICTURE, PICTURE], 'Pictures') as ReturnType<typeof viewerPart>);
    expect(findAll(shown, 'picture img').map((image) => image.getAttribute('loading'))).toEqual([null, 'lazy']);
  });

  it('says who made it and under which licence', () => {
    const shown = show(gallery([PICTURE], 'Pictures') as ReturnType<typeof viewerPart>);
    expect(textOf(find(shown, 'figcaption'))).toBe('The house Ai · CC BY 4.0');
    expect(find(shown, 'figcaption a').getAttribute('href')).toMatch(/creativecommons/);
  });

  it('reads the tiny picture to nobody', () => {
    expect(find(show(gallery([PICTURE], 'Pictures') as ReturnType<typeof viewerPart>), '.blur').getAttribute('alt')).toBe('');
  });
});

describe('viewerPart', () => {
  it('has a button that names what it opens and how much that is', () => {
    const button = find(show(viewerPart(VIEWER, t, false)), 'button');
    expect([button.getAttribute('data-open-viewer'), textOf(button), button.getAttribute('aria-label')]).toEqual([VIEWER.data, 'Open in 3D · 2.1 MB', 'Open in 3D: The box (2.1 MB)']);
  });

  it('stands in a figure that the viewer can be put into', () => {
    expect(find(show(viewerPart(VIEWER, t, false)), 'button').closest('figure')?.dataset['viewer']).toBe('hop');
  });

  it('says that it is schematic and what is assumed, or only whence it comes', () => {
    expect(texts(show(viewerPart(VIEWER, t, false)), '.schematic, summary')).toEqual(['Schematic reconstruction', 'In words: 2 things to see', 'How it was made, and what is assumed']);
    expect(texts(show(viewerPart({ ...VIEWER, schematic: false }, t, false)), '.schematic, summary').at(-1)).toBe('How it was made');
  });

  it('tells every hotspot and step in words, numbered through the scenes', () => {
    const shown = show(viewerPart(VIEWER, t, false));
    expect(findAll(shown, 'ol').map((list) => [list.getAttribute('start'), texts(list, 'b').join()])).toEqual([[null, 'Roof'], ['2', 'Door'], [null, 'First']]);
    expect(texts(shown, 'h3')).toEqual(['Yard', 'Inside', 'Guided view']);
    expect(find(shown, '.way a').getAttribute('href')).toBe('/t/');
  });

  it('draws a ground where there is no poster', () => {
    const { poster: _, ...bare } = VIEWER;
    expect(findAll(show(viewerPart(bare, t, false)), '.ground')).toHaveLength(1);
  });

  it('leaves out what there is nothing of', () => {
    const { provenance: _, size: __, ...bare } = VIEWER;
    const shown = show(viewerPart({ ...bare, type: 'image', groups: [], steps: [] }, t, false));
    expect(findAll(shown, 'details')).toEqual([]);
    expect(textOf(find(shown, 'button'))).toBe('Look closer');
  });

  it('fetches its poster at once where no picture comes before it', () => {
    const loading = (pictures: readonly PictureView[]): (string | null)[] =>
      findAll(show(thingArticle({ ...THING, pictures, viewers: [VIEWER, VIEWER] }, t)), 'picture img').map((image) => image.getAttribute('loading'));
    expect(loading([])).toEqual([null, 'lazy']);
    expect(loading([PICTURE])).toEqual([null, 'lazy', 'lazy']);
  });
});
