// @vitest-environment happy-dom
import { BoxGeometry, Mesh, MeshStandardMaterial, Scene } from 'three';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ModelViewer } from '../../model/viewer.ts';
import { openQuickLook, toUsdz } from './quick-look.ts';

const model = (more: Partial<ModelViewer> = {}): ModelViewer => ({ type: 'model', id: 'stupa', ...more }) as ModelViewer;

function scene(): Scene {
  const made = new Scene();
  made.add(new Mesh(new BoxGeometry(1, 2, 3), new MeshStandardMaterial({ color: 0x8c3620 })));
  return made;
}

/** The links that were followed. */
function followed(): HTMLAnchorElement[] {
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  return links;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('toUsdz', () => {
  it('packs the mesh of a model, uncompressed as Quick Look wants it', async () => {
    const bytes = new Uint8Array(await (await toUsdz(scene())).arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text.slice(0, 4)).toBe('PK\u0003\u0004');
    expect(bytes[8]).toBe(0);
    expect(text).toContain('point3f[] points');
  });
});

describe('openQuickLook', () => {
  it('follows a link to the file of the build', async () => {
    const links = followed();
    await openQuickLook(model({ usdz: { href: '/stupa.usdz', bytes: 9 } }), scene());
    expect(links.map((link) => [link.rel, link.getAttribute('href'), link.querySelectorAll('img').length])).toEqual([['ar', '/stupa.usdz', 1]]);
  });

  it('makes the file where the build has none', async () => {
    const links = followed();
    await openQuickLook(model(), scene());
    expect(links.map(({ href }) => href)).toEqual([expect.stringMatching(/^blob:.+#stupa\.usdz$/)]);
  });
});
