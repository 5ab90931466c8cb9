import type { Plugin } from 'vite';

/** White space between tags that holds a line break: layout of the source, not of the page. */
const BETWEEN_TAGS = />[ \t]*\n\s*</g;

/** Lit templates without the white space that {@link toHtml} takes out of pages too, so that both are the same and smaller. */
export function tightTemplates(): Plugin {
  return {
    name: 'disan-tight-templates',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|svg)`/.test(code)) return null;
      return { code: code.replace(BETWEEN_TAGS, '><'), map: null };
    },
  };
}
