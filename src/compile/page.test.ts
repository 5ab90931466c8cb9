import { createHash } from 'node:crypto';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { NASTY } from '../article/testing/views.ts';
import { composer, contentSecurityPolicy, toHtml, type Page } from './page.ts';
import { find, findAll, parse } from './testing/dom.ts';
import { SHELL } from './testing/site.ts';

const PAGE: Page = { lang: 'vi', title: 'Tên', description: 'Lời.', head: [], jsonLd: { name: 'Tên' }, body: html`<h1>Tên</h1>` };
const compose = composer(SHELL);

function page(fields: Partial<Page> = {}): Document {
  return parse(compose({ ...PAGE, ...fields }));
}

function hash(text: string | null | undefined): string {
  return `'sha256-${createHash('sha256').update(text ?? '').digest('base64')}'`;
}

/** The policy of a page: sources by directive. */
function policy(document: Document): Map<string, string[]> {
  const content = find(document, 'meta[http-equiv="Content-Security-Policy"]').getAttribute('content') ?? '';
  return new Map(content.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
}

/** Scripts that run: those of a type that a browser executes, with their text in the page. */
function inlineScripts(document: Document): (string | null)[] {
  return findAll(document, 'script:not([src]):not([type="application/ld+json"])').map(({ textContent }) => textContent);
}

describe('the faces', () => {
  const faced = composer({ ...SHELL, fonts: [{ path: '/assets/a.woff2', bytes: new Uint8Array(), css: "@font-face{font-family:'A';src:url(/assets/a.woff2)}" }] });

  it('are on every page but those that move on by themselves', () => {
    expect(faced(PAGE)).toContain('@font-face');
    expect(faced({ ...PAGE, passing: true })).not.toContain('@font-face');
    expect(faced({ ...PAGE, passing: true })).toContain('--paper');
  });
});

describe('the policy of a page', () => {
  it('allows nothing but what it names', () => {
    expect(policy(page()).get('default-src')).toEqual(["'none'"]);
  });

  it('has nothing unsafe but the WebAssembly of our decoders', () => {
    expect([...policy(page()).values()].flat().filter((source) => source.includes('unsafe') || source.includes('*'))).toEqual(["'wasm-unsafe-eval'"]);
  });

  it('names no other server', () => {
    expect([...policy(page()).values()].flat().filter((source) => /\/\/|\./.test(source.replace(/^'sha256-.*'$/, '')))).toEqual([]);
  });

  it('lets the map read a street file of another server, and nothing else from there', () => {
    const content = contentSecurityPolicy([''], '', 'https://tiles.example');
    expect(content.split('; ').filter((directive) => directive.includes('tiles.example'))).toEqual(["connect-src 'self' blob: data: https://tiles.example"]);
  });

  it('has the hash of the one inline script', () => {
    const scripts = inlineScripts(page());
    expect(scripts).toHaveLength(1);
    expect(policy(page()).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash(scripts[0])]);
  });

  it('has the hash of every inline style, and of no other', () => {
    const sheets = [page(), page({ sheet: 'calendar.css' }), page({ sheet: 'media.css' })];
    const styles = sheets.map((document) => findAll(document, 'style').map(({ textContent }) => textContent));
    expect(styles.map(({ length }) => length)).toEqual([1, 2, 2]);
    for (const [i, document] of sheets.entries()) expect(policy(document).get('style-src')).toEqual(["'self'", ...(styles[i] ?? []).map(hash)]);
  });

  it('comes before what it rules', () => {
    const order = findAll(page(), 'meta[http-equiv], script, style, link').map(({ tagName }) => tagName);
    expect(order[0]).toBe('META');
  });

  it('is not there in development, where Vite injects scripts of its own', () => {
    expect(findAll(parse(composer({ ...SHELL, strict: false })(PAGE)), 'meta[http-equiv]')).toEqual([]);
  });
});

describe('the early script', () => {
  function run(storage: unknown): DOMStringMap & { classes?: string } {
    const [script] = inlineScripts(page());
    const { documentElement } = parse('<!doctype html><html></html>');
    new Function('document', 'localStorage', script ?? '')({ documentElement }, storage);
    return { ...documentElement.dataset, classes: documentElement.className };
  }

  it('says that scripts run', () => {
    expect(run({ getItem: () => null })).toEqual({ classes: 'js' });
  });

  it('puts the remembered theme on the page', () => {
    expect(run({ getItem: (key: string) => (key === 'disan.theme' ? 'dark' : null) })).toEqual({ classes: 'js', theme: 'dark' });
  });

  it('goes on where storage is closed', () => {
    const closed = {
      getItem: () => {
        throw new Error('SecurityError');
      },
    };
    expect(run(closed)).toEqual({ classes: 'js' });
  });
});

describe('composer', () => {
  it('puts the language of the page on it', () => {
    expect(page({ lang: 'zh-Hans' }).documentElement.lang).toBe('zh-Hans');
  });

  it('writes title and description as text', () => {
    const nasty = page({ title: `</title>${NASTY}`, description: NASTY });
    expect(nasty.title).toBe(`</title>${NASTY}`);
    expect(find(nasty, 'meta[name="description"]').getAttribute('content')).toBe(NASTY);
    expect(findAll(nasty, 'img')).toEqual([]);
  });

  it('writes JSON-LD that cannot end its element', () => {
    const value = { name: `</script><!--${NASTY}` };
    const scripts = findAll(page({ jsonLd: value }), 'script[type="application/ld+json"]');
    expect(scripts.map(({ textContent }) => JSON.parse(textContent ?? '') as unknown)).toEqual([value]);
  });

  it('leaves JSON-LD out where there is none', () => {
    const { jsonLd: _, ...bare } = PAGE;
    expect(findAll(parse(compose(bare)), 'script[type="application/ld+json"]')).toEqual([]);
  });

  it.each(['$&', '$1', "$'", '$$', '<!--page:body-->', '<!--page:head-->'])('writes %s as it stands, which a replacement would read', (text) => {
    const made = page({ description: text, jsonLd: { text }, body: html`<h1>${text}</h1>` });
    expect([find(made, 'meta[name="description"]').getAttribute('content'), find(made, 'h1').textContent]).toEqual([text, text]);
    expect(findAll(made, 'h1')).toHaveLength(1);
  });

  it('leaves no place of the template unfilled', () => {
    expect(compose(PAGE)).not.toContain('<!--page:');
  });

  it('lets no font come before the text', () => {
    expect(findAll(page(), 'link[rel="preload"]')).toEqual([]);
  });

  it('puts the head of the page into the head', () => {
    const made = page({ head: [html`<meta name="a" content=${NASTY} />`, html`<meta name="b" content="2" />`] });
    expect(findAll(made, 'head meta[name="a"], head meta[name="b"]').map((meta) => meta.getAttribute('content'))).toEqual([NASTY, '2']);
  });

  it('keeps the scripts of the template', () => {
    expect(findAll(page(), 'script[type="module"]').map((script) => script.getAttribute('src'))).toEqual(['/src/app/main.ts']);
  });

  it('gives the same bytes twice', () => {
    expect(composer(SHELL)(PAGE)).toBe(compose(PAGE));
  });
});

describe('toHtml', () => {
  it('leaves no mark of Lit', () => {
    expect(toHtml(html`<p class=${'a'}>${'b'}${[html`<b>${'c'}</b>`]}</p>`)).toBe('<p class="a">b<b>c</b></p>');
  });

  it('keeps a space between words', () => {
    expect(toHtml(html`<p><b>a</b> <i>b</i></p>`)).toBe('<p><b>a</b> <i>b</i></p>');
  });

  it('drops the line breaks between the tags of a template', () => {
    expect(toHtml(html`<ul>
      <li>a</li>
      <li>b</li>
    </ul>`)).toBe('<ul><li>a</li><li>b</li></ul>');
  });

  it.each(['<?>', '<!--lit-part-->', '<!---->', '>\n<'])('shows %j in a text as it was typed', (text) => {
    expect(parse(toHtml(html`<p>${text}</p>`)).querySelector('p')?.textContent?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
