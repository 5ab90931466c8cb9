import type { Block, Inline } from '../../model/prose.ts';
import { isCollection, pathOf } from '../../model/routes.ts';
import type { Atlas } from './atlas.ts';

const REF = /^([a-z]+)\/([a-z0-9-]+)$/;

function linked(part: Inline, hrefOf: (href: string) => string): Inline {
  if (typeof part === 'string') return part;
  const children = part.children.map((child) => linked(child, hrefOf));
  return part.tag === 'a' ? { ...part, href: hrefOf(part.href), children } : { ...part, children };
}

/** The blocks with their links to other things (`collection/id`) as addresses of pages in the language of `atlas`. */
export function withPageLinks(blocks: readonly Block[], { here, lang }: Atlas): Block[] {
  const hrefOf = (href: string): string => {
    const [, collection = '', id = ''] = REF.exec(href) ?? [];
    return isCollection(collection) ? pathOf({ page: 'thing', lang, province: here.province.id, collection, id }) : href;
  };
  return blocks.map((block) =>
    'items' in block
      ? { ...block, items: block.items.map((item) => item.map((part) => linked(part, hrefOf))) }
      : { ...block, children: block.children.map((part) => linked(part, hrefOf)) },
  );
}
