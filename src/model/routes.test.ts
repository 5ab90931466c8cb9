import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';
import { COLLECTIONS, dataPaths, hashOf, hashOfPlate, hashOfSight, inLanguage, isCollection, isPlateHash, MOVED, pathOf, routeOf, sightOf, viewOf, type Route } from './routes.ts';

const LANGUAGE_ROUTES = languages.flatMap((lang): Route[] => [
  { page: 'home', lang },
  { page: 'province', lang, province: 'song-thu' },
  ...COLLECTIONS.flatMap((collection): Route[] => [
    { page: 'list', lang, province: 'song-thu', collection },
    { page: 'thing', lang, province: 'song-thu', collection, id: 'dinh-thu-2' },
  ]),
]);
const ROUTES: readonly Route[] = [{ page: 'chooser' }, { page: 'code', code: '2ZK4S' }, ...LANGUAGE_ROUTES];

describe('pathOf', () => {
  it.each([
    [{ page: 'chooser' }, '/'],
    [{ page: 'home', lang: 'ja' }, '/ja/'],
    [{ page: 'province', lang: 'vi', province: 'song-thu' }, '/vi/song-thu/'],
    [{ page: 'list', lang: 'zh', province: 'song-thu', collection: 'sites' }, '/zh/song-thu/sites/'],
    [{ page: 'thing', lang: 'en', province: 'song-thu', collection: 'festivals', id: 'hoi-thu' }, '/en/song-thu/festivals/hoi-thu/'],
    [{ page: 'code', code: '2ZK4S' }, '/Q/2ZK4S/'],
  ] as const)('writes %j as %s, which stands on plates', (route, path) => {
    expect(pathOf(route)).toBe(path);
  });

  it('gives a path of its own to each page', () => {
    expect(new Set(ROUTES.map(pathOf)).size).toBe(ROUTES.length);
  });
});

describe('routeOf', () => {
  it.each(ROUTES.map((route) => [pathOf(route), route] as const))('reads %s back', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(ROUTES.map((route) => [pathOf(route), route] as const))('reads %s without the slash at its end', (path, route) => {
    expect(routeOf(path.slice(0, -1))).toEqual(route);
  });

  it.each(ROUTES.map((route) => [pathOf(route), route] as const))('reads %sindex.html', (path, route) => {
    expect(routeOf(`${path}index.html`)).toEqual(route);
  });

  it.each(['/q/2zk4s/', '/q/2ZK4S', '/Q/2zk4s/'])('reads the code in %s, which a person may type', (path) => {
    expect(routeOf(path)).toEqual({ page: 'code', code: '2ZK4S' });
  });

  it.each(['/Q/', '/Q/2ZK4S/2ZK4S/', '/QQ/2ZK4S/'])('finds no code in %s', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });

  it.each(['/fr/', '/fr/song-thu/', '/VI/', '/zh-Hans/song-thu/', '/constructor/'])('knows no language of %s', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });

  it.each([
    '/vi/Song-Thu/',
    '/vi/sông-thử/',
    '/vi/song_thu/',
    '/vi/-song/',
    '/vi/song-/',
    '/vi/song--thu/',
    '/vi/song thu/',
    '/vi/song.thu/',
    '/vi/../',
    '/vi/./',
    '/vi/%73ong-thu/',
    '/vi/song%2Dthu/',
    '/vi/song-thu%2Fsites/',
  ])('refuses the province of %s', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });

  it.each(['/vi/song-thu/people/', '/vi/song-thu/Sites/', '/vi/song-thu/constructor/', '/vi/song-thu/../'])(
    'refuses the collection of %s',
    (path) => {
      expect(routeOf(path)).toBeUndefined();
    },
  );

  it.each(['Dinh-Thu', 'đình-thử', '..', 'dinh%20thu', 'dinh_thu', 'dinh-', '-'])('refuses the thing %s', (id) => {
    expect(routeOf(`/vi/song-thu/sites/${id}/`)).toBeUndefined();
  });

  it('refuses a path below a thing', () => {
    expect(routeOf('/vi/song-thu/sites/dinh-thu/anh/')).toBeUndefined();
  });

  it.each(['/vi//', '//vi/', '/vi//song-thu/', '/vi/song-thu//sites/', '/vi/song-thu/sites//dinh-thu/'])(
    'refuses the double slash of %s',
    (path) => {
      expect(routeOf(path)).toBeUndefined();
    },
  );

  it('refuses a name that ends in index.html', () => {
    expect(routeOf('/vi/song-thuindex.html')).toBeUndefined();
  });
});

describe('isCollection', () => {
  it.each(['people', 'Sites', 'length', ''])('refuses %j', (value) => {
    expect(isCollection(value)).toBe(false);
  });
});

describe('inLanguage', () => {
  it('changes the language and nothing else', () => {
    const route = { page: 'thing', lang: 'vi', province: 'song-thu', collection: 'sites', id: 'dinh-thu' } as const;
    expect(inLanguage(route, 'ja')).toEqual({ ...route, lang: 'ja' });
    expect(route.lang).toBe('vi');
  });
});

describe('dataPaths', () => {
  it('gives the public address of a layer', () => {
    expect(dataPaths.layer('song-thu', 'sites')).toBe('/data/song-thu/sites.geojson');
  });

  it('gives a file of its own to each language, collection and thing', () => {
    const paths = languages.flatMap((lang) => [
      dataPaths.provinces(lang),
      dataPaths.catalogue('song-thu', lang),
      ...COLLECTIONS.flatMap((collection) => [
        dataPaths.layer('song-thu', collection),
        ...['mot', 'hai'].map((id) => dataPaths.article('song-thu', collection, id, lang)),
      ]),
    ]);
    const layers = COLLECTIONS.length * (languages.length - 1);
    expect(new Set(paths).size).toBe(paths.length - layers);
  });
});

describe('hashOf and viewOf', () => {
  it.each([
    { zoom: 0, lat: 0, lon: 0 },
    { zoom: 8.25, lat: 10.5, lon: 104.9 },
    { zoom: 24, lat: -90, lon: -180 },
    { zoom: 12.34, lat: 89.9999, lon: 179.9999 },
    { zoom: 3, lat: -0.0001, lon: -104.1234 },
  ])('keep %j', (view) => {
    expect(viewOf(hashOf(view))).toEqual(view);
  });

  it('round a view to about ten metres', () => {
    expect(hashOf({ zoom: 8.256, lat: 10.50004, lon: 104.89996 })).toBe('#map=8.26/10.5000/104.9000');
  });

  it.each([
    ['', 'no fragment'],
    ['#', 'an empty one'],
    ['#main', 'another fragment'],
    ['#map=', 'no numbers'],
    ['#map=8/10', 'two numbers'],
    ['#map=8/10/104/1', 'four numbers'],
    ['#map=24.01/10/104', 'a zoom beyond 24'],
    ['#map=-1/10/104', 'a zoom below 0'],
    ['#map=8/90.0001/104', 'a latitude beyond the pole'],
    ['#map=8/-90.0001/104', 'a latitude beyond the other pole'],
    ['#map=8/10/180.0001', 'a longitude beyond 180'],
    ['#map=8/10/-180.0001', 'a longitude below −180'],
    ['#map=8/ten/104', 'a word'],
    ['#map=8/1e1/104', 'an exponent'],
    ['#map=8/NaN/104', 'no number'],
    ['#map=8/.5/104', 'no digit before the point'],
    ['#map=8/10/104 ', 'white space'],
    ['#map=8/10/104\n', 'a line break'],
    ['map=8/10/104', 'no #'],
  ])('find no view in %j: %s', (hash) => {
    expect(viewOf(hash)).toBeUndefined();
  });
});

describe('hashOfPlate and isPlateHash', () => {
  it.each([hashOfPlate(), hashOfPlate('cong-tam-quan'), MOVED])('%s is of a plate', (hash) => {
    expect(isPlateHash(hash)).toBe(true);
    expect(viewOf(hash) ?? sightOf(hash)).toBeUndefined();
  });

  it.each(['', '#', '#at=', '#at=A', '#atlas', '#moved=1', '#map=8/10/104', '#see=at', `#at=${'a'.repeat(81)}`])('%j is not', (hash) => {
    expect(isPlateHash(hash)).toBe(false);
  });
});

describe('hashOfSight and sightOf', () => {
  it.each([
    ['#see=foundation', { viewer: 'foundation', camera: [] }],
    ['#see=foundation/east-side', { viewer: 'foundation', scene: 'east-side', camera: [] }],
    ['#see=foundation@1.5,2,-3', { viewer: 'foundation', camera: [1.5, 2, -3] }],
    ['#see=foundation/east-side@270,-12.25,75', { viewer: 'foundation', scene: 'east-side', camera: [270, -12.25, 75] }],
  ] as const)('%s goes there and back', (hash, sight) => {
    expect(sightOf(hash)).toEqual(sight);
    expect(hashOfSight(sight)).toBe(hash);
  });

  it('write numbers to the millimetre', () => {
    expect(hashOfSight({ viewer: 'a', camera: [0.12345, -2, 10.0004] })).toBe('#see=a@0.123,-2,10');
  });

  it.each(['', '#see=', '#see=A', '#see=a/', '#see=a@', '#see=a@1,', '#see=a@1..2', '#see=a@x', '#see=a@1e5', '#see=a b', '#map=8/10/104', `#see=${'a'.repeat(81)}`])(
    'find nothing in %j',
    (hash) => {
      expect(sightOf(hash)).toBeUndefined();
    },
  );
});
