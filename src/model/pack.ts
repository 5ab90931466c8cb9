import { LANGUAGES, languages, type Language } from './languages.ts';
import type { Text } from './text.ts';

/** Parts of a pack that a visitor chooses; `core` is always taken. */
export type PackGroup = 'core' | `lang-${Language}` | 'pictures' | 'models';

export const PACK_GROUPS: readonly PackGroup[] = ['core', ...languages.map((lang) => `lang-${lang}` as const), 'pictures', 'models'];

/** A file of a pack. `sha256` of its bytes, in base64url without padding. */
export interface PackFile {
  /** Absolute path in the site; a page ends in '/'. */
  readonly path: string;
  /** Bytes that it takes on the device. */
  readonly bytes: number;
  /** Bytes that travel: those of its Brotli form where the build made one. */
  readonly transfer: number;
  readonly sha256: string;
}

/** How much a group of a pack is. */
export interface PackSize {
  readonly files: number;
  readonly bytes: number;
  readonly transfer: number;
}

interface PackFacts {
  /** `province`, or `province/collection/id` for a single place. */
  readonly id: string;
  /** Changes with any of its files. */
  readonly version: string;
  readonly title: Text;
}

/** A pack in the list of all packs. */
export interface PackInfo extends PackFacts {
  readonly groups: Partial<Record<PackGroup, PackSize>>;
}

/** A pack with all its files. */
export interface PackManifest extends PackFacts {
  readonly groups: Partial<Record<PackGroup, readonly PackFile[]>>;
}

export interface PackIndex {
  readonly packs: readonly PackInfo[];
}

export const packPaths = {
  index: '/packs/index.json',
  manifest: (id: string): string => `/packs/${id}.json`,
};

/** The page that stands in for one that is not on the device. */
export function offlinePath(lang: Language): string {
  return `/offline/${lang}/`;
}

/** The language of a page for what is not there. */
export function offlineLanguage(path: string): Language | undefined {
  return languages.find((lang) => path === offlinePath(lang));
}

/** The group of a language's texts. */
export function languageGroup(lang: Language): PackGroup {
  return `lang-${lang}`;
}

export function isPackGroup(value: string): value is PackGroup {
  return (PACK_GROUPS as readonly string[]).includes(value);
}

/** The name that a group of texts has for itself; none for the other groups. */
export function languageName(group: PackGroup): string | undefined {
  const lang = languages.find((each) => languageGroup(each) === group);
  return lang && LANGUAGES[lang].name;
}

/** All variants of one picture share this: its address up to width, hash and format. `undefined` for what has no variants. */
export function pictureFamily(path: string): string | undefined {
  return /^(\/media\/.+)-\d+\.[0-9a-f]{8}\.(?:avif|webp|jpg|png)$/.exec(path)?.[1];
}

/** The files of some groups, each path once. */
export function filesIn({ groups }: PackManifest, chosen: readonly PackGroup[]): readonly PackFile[] {
  const files = new Map<string, PackFile>();
  for (const group of PACK_GROUPS) if (chosen.includes(group)) for (const file of groups[group] ?? []) files.set(file.path, file);
  return [...files.values()];
}

/** The size of some groups together. */
export function sizeOf({ groups }: PackInfo, chosen: readonly PackGroup[]): PackSize {
  const none = { files: 0, bytes: 0, transfer: 0 };
  return chosen.reduce((sum, group) => {
    const { files, bytes, transfer } = groups[group] ?? none;
    return { files: sum.files + files, bytes: sum.bytes + bytes, transfer: sum.transfer + transfer };
  }, none);
}
