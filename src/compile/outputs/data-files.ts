import type { Feature, FeatureCollection, Point } from 'geojson';
import { languages } from '../../model/languages.ts';
import { dataPaths, pathOf } from '../../model/routes.ts';
import type { Ground } from '../../model/types.g.ts';
import { allEntries, MAPPED, type Atlas, type Entry, type Mapped } from '../views/atlas.ts';
import { calendarData } from '../views/calendar-view.ts';
import { kindOf } from '../views/card-view.ts';
import { festivalDates } from '../views/festival-dates.ts';
import { provinceView } from '../views/list-view.ts';
import { phraseOf } from '../views/names.ts';
import { thingView } from '../views/thing-view.ts';
import type { Build, Output, OutputFile } from './output.ts';
import { atlases } from './pages.ts';

/** A thing as open data (RFC 7946): names in every language, what its position may be used for. */
function feature(atlas: Atlas, entry: Entry<Mapped>): Feature<Point> {
  const { collection, thing } = entry;
  const names = Object.fromEntries(languages.flatMap((lang) => (thing.name[lang] ? [[`name:${lang}`, thing.name[lang]]] : [])));
  const { lon, lat, precision, accuracy } = thing.location;
  return {
    type: 'Feature',
    id: thing.id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      id: thing.id,
      collection,
      province: atlas.here.province.id,
      code: thing.code,
      kind: thing.kind,
      icon: kindOf(atlas, entry).icon,
      ...('rank' in thing && thing.rank ? { rank: thing.rank.level } : {}),
      ...('calendar' in thing ? { calendar: thing.calendar.system, dates: festivalDates(thing, atlas.today).map(({ from, to }) => [from, to]) } : {}),
      precision,
      accuracy,
      place: thing.place,
      communities: thing.communities,
      name: thing.name.vi,
      ...names,
      url: atlas.origin + pathOf({ page: 'code', code: thing.code }),
    },
  };
}

function layers(atlas: Atlas): OutputFile[] {
  return MAPPED.map((layer) => {
    const features = atlas.here[layer].map((thing: Mapped) => feature(atlas, { collection: layer, thing }));
    const collection: FeatureCollection<Point> & { attribution: string; licence: string } = {
      type: 'FeatureCollection',
      attribution: '© OpenStreetMap contributors (ODbL) for positions',
      licence: 'CC-BY-4.0 for names and texts, ODbL-1.0 for positions',
      features,
    };
    return [dataPaths.layer(atlas.here.province.id, layer), JSON.stringify(collection)];
  });
}

type GroundGeometry = Ground['features'][number]['geometry'];

/** Twice the signed area of a ring in square degrees: positive where it runs counter-clockwise. */
function turn(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The geometry with its outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6). */
function rewound(geometry: GroundGeometry): GroundGeometry {
  if (geometry.type !== 'Polygon') return geometry;
  const coordinates = geometry.coordinates.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
  return { type: 'Polygon', coordinates };
}

/** Footprints, paths and gates of the sites that have a plan. */
function grounds({ here }: Atlas): OutputFile[] {
  const features = here.sites.flatMap(({ id, ground }) =>
    (ground?.features ?? []).map(({ kind, name, geometry }) => ({
      type: 'Feature',
      geometry: rewound(geometry),
      properties: { site: id, kind, schematic: ground?.schematic, ...Object.fromEntries(Object.entries(name ?? {}).map(([lang, text]) => [`name:${lang}`, text])) },
    })),
  );
  if (!features.length) return [];
  return [[dataPaths.layer(here.province.id, 'ground'), JSON.stringify({ type: 'FeatureCollection', features })]];
}

/** Open data: a GeoJSON file per layer. */
export const geojson: Output = function* (build) {
  for (const atlas of atlases(build, 'vi')) yield* [...layers(atlas), ...grounds(atlas)];
};

function* articles(atlas: Atlas): Iterable<OutputFile> {
  const { content, here, lang } = atlas;
  for (const entry of allEntries(content, here)) {
    yield [dataPaths.article(here.province.id, entry.collection, entry.thing.id, lang), JSON.stringify(thingView(atlas, entry))];
  }
}

/** What the app reads: the list of a province and the text of each thing, a file a language. */
export const appData: Output = function* (build: Build) {
  for (const lang of languages) {
    const list = atlases(build, lang);
    const provinces = list.map(({ here }) => ({
      id: here.province.id,
      bounds: here.province.bounds,
      ground: here.sites.some((site) => site.ground),
      labels: [
        ...(here.province.map_labels ?? []).map(({ name, ...label }) => ({ ...label, name: name[lang] ?? name.vi })),
        ...here.places.map((place) => ({ kind: 'commune', name: phraseOf(place.name, lang).text, ...place.centre, rank: 1 })),
      ],
    }));
    yield [dataPaths.provinces(lang), JSON.stringify(provinces)];
    for (const atlas of list) {
      yield [dataPaths.catalogue(atlas.here.province.id, lang), JSON.stringify(provinceView(atlas))];
      if (atlas.here.festivals.length) yield [dataPaths.calendar(atlas.here.province.id, lang), JSON.stringify(calendarData(atlas))];
      yield* articles(atlas);
    }
  }
};
