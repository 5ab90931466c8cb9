import { KIND_ICONS, type KindIcon } from './icons.ts';

/** Path data of the icon of a kind; the default one where the name is not drawn. 32 × 32 grid, evenodd. */
export function kindPath(name: string): string {
  return Object.hasOwn(KIND_ICONS, name) ? KIND_ICONS[name as KindIcon] : KIND_ICONS.default;
}
