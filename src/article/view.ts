import type { Block } from '../model/prose.ts';
import type { Collection } from '../model/routes.ts';
import type { Picture, ViewerData, ViewerFile } from '../model/viewer.ts';
import type { DayView } from './day-view.ts';

/** Words and, where they are not in the page's language, the BCP 47 tag of their own. */
export interface Phrase {
  readonly text: string;
  readonly lang?: string;
  readonly href?: string;
  /** A short remark behind it. */
  readonly note?: string | undefined;
}

/** A line of a definition list: the term is translated already. */
export interface Row {
  readonly term: string;
  readonly values: readonly Phrase[];
}

/** A thing as it stands in a list. Positions are WGS 84 degrees. */
export interface Card {
  readonly province: string;
  readonly collection: Collection;
  readonly id: string;
  readonly href: string;
  readonly icon: string;
  readonly kind: string;
  readonly name: Phrase;
  /** What stands under the name: kind, commune, distance, dates. */
  readonly meta: readonly string[];
  readonly summary?: Phrase;
  readonly lon: number;
  readonly lat: number;
}

export interface TitledCards {
  readonly title: string;
  readonly cards: readonly Card[];
}

/** A picture with what is said of it. */
export interface PictureView extends Picture {
  readonly caption?: Phrase;
  /** Who made it, when, and under which licence it may be used. */
  readonly made: readonly Phrase[];
}

/** A hotspot of a viewer, told in words. */
export interface SpotView {
  readonly title: Phrase;
  readonly text: Phrase;
  readonly picture?: PictureView;
  readonly audio?: ViewerFile;
  readonly link?: Phrase;
}

/** A viewer before it is opened: its poster, and all that it shows in words. */
export interface ViewerView {
  readonly id: string;
  readonly type: ViewerData['type'];
  readonly title: Phrase;
  readonly schematic: boolean;
  readonly provenance?: { readonly lang?: string; readonly blocks: readonly Block[] };
  readonly poster?: PictureView;
  /** Address of what the viewer reads. */
  readonly data: string;
  /** What must be fetched first, in MB as the language writes it; absent where that is little. */
  readonly size?: string;
  readonly made: readonly Phrase[];
  /** Hotspots, by scene in a tour; numbered from the first to the last. */
  readonly groups: readonly { readonly title?: Phrase; readonly spots: readonly SpotView[] }[];
  readonly steps: readonly { readonly title: Phrase; readonly text: Phrase }[];
}

/** A site's plan: shapes in metres east and south of the north-western corner of the drawing. */
export interface PlanView {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly kind: string; readonly path?: string; readonly x?: number; readonly y?: number; readonly number?: number }[];
  /** Names of the numbered shapes, in order. */
  readonly legend: readonly Phrase[];
  /** Where the numbers stand, in metres. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly number: number }[];
  /** Length of the scale bar in metres. */
  readonly scale: number;
  readonly note: Phrase;
}

/** What is told of where a thing lies. Lengths are metres, positions WGS 84 degrees. */
export interface WhereView {
  readonly lon: number;
  readonly lat: number;
  readonly precision: 'exact' | 'area';
  readonly accuracy: number;
  readonly rows: readonly Row[];
  readonly note?: string;
  /** Ways there by other programs, only for an exact position. */
  readonly directions: readonly Phrase[];
  /** The plan on the ground, where the site has one. */
  readonly plan?: PlanView;
}

/** A part of a thing's text under a heading. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly note?: string;
  /** The next days of a festival. */
  readonly days?: readonly DayView[];
  /** Rows that are shown when asked for. */
  readonly folded?: { readonly title: string; readonly rows: readonly Row[] };
  /** A file to take home. */
  readonly file?: Phrase;
}

/** Feasts to come under a title: more than are shown, so that there are enough when the first are over. */
export interface Days {
  readonly title: string;
  readonly days: readonly DayView[];
  readonly all?: Phrase;
  readonly note?: string;
}

export type TranslationNote = 'original' | 'draft' | 'reviewed' | 'stale';

/** What a page says to a visitor who comes from a plate. */
export interface Arrival {
  /** For plates that do not say where they stand: that one was scanned, and where it may be. */
  readonly scanned?: { readonly text: string; readonly places: readonly Phrase[] };
  /** Where plates stand; `id` is the fragment without its mark. */
  readonly stands: readonly (Phrase & { readonly id: string })[];
  /** For codes that were given for another thing. */
  readonly moved?: string;
  readonly next: readonly Phrase[];
}

/** Everything that the text of one thing in one language shows: one render, two places (compiler and panel). */
export interface ThingView {
  readonly province: string;
  readonly collection: Collection;
  readonly id: string;
  readonly code?: string;
  /** The way from the start page to here. */
  readonly crumbs: readonly Phrase[];
  readonly kind: string;
  readonly icon: string;
  readonly badges: readonly { readonly text: string; readonly gilded: boolean }[];
  readonly name: Phrase;
  /** The name as the signs on the road write it, where the page is in another language. */
  readonly localName?: Phrase;
  readonly summary: Phrase;
  /** Those of its own; what belongs to a viewer is shown there. */
  readonly pictures: readonly PictureView[];
  readonly viewers: readonly ViewerView[];
  readonly facts: readonly Row[];
  readonly body: { readonly lang?: string; readonly blocks: readonly Block[] };
  readonly sections: readonly Section[];
  readonly where: WhereView;
  readonly lists: readonly TitledCards[];
  readonly sources: readonly Phrase[];
  readonly translation?: TranslationNote;
  readonly permalink?: string;
  readonly arrival?: Arrival;
}

/** A page that is a list: the home page, a province, a collection. */
export interface ListView {
  readonly title: Phrase;
  readonly summary?: Phrase;
  readonly icon?: string;
  /** The next festivals, before everything else. */
  readonly next?: Days;
  readonly groups: readonly TitledCards[];
}

/** The calendar page of a province. */
export interface CalendarView {
  readonly title: Phrase;
  readonly summary: string;
  /** Address of what the interactive calendar reads. */
  readonly data: string;
  /** Addresses by which another program follows the calendar, or takes it as it is. */
  readonly subscribe: string;
  readonly download: string;
  /** The festivals on the map. */
  readonly map: string;
  readonly months: readonly { readonly title: string; readonly days: readonly DayView[] }[];
  /** Festivals whose next days are not known, with their rules in words. */
  readonly unknown: readonly { readonly festival: Phrase; readonly rule: Phrase }[];
  /** What each way of knowing a day means. */
  readonly bases: readonly Row[];
  /** For which years Khmer feasts are known. */
  readonly khmerYears: string;
}

/** A small drawing of where things lie: path data in the units of its own view box. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly rivers: string;
  readonly borders: string;
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string; readonly lang?: string; readonly end?: boolean }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly href?: string; readonly name?: string; readonly collection?: Collection }[];
  /** The thing itself: a pin, or a circle of `r` where the position is an area. */
  readonly mark?: { readonly x: number; readonly y: number; readonly r?: number };
}
