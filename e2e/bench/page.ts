import type { Lab } from './lab.ts';
import { measure, type Load } from './measure.ts';
import { bytesOf, median, summarise, type Summary } from './summary.ts';
import type { Bar, Report, Row } from './table.ts';

const CODE = /\/Q\/([0-9A-Z]+)\//;
/** 14 kB: what a server sends before it waits for the first answer. */
const FIRST_FLIGHT = 14_000;
const SCAN = 60_000;

const MAPLIBRE = 'bare MapLibre';
const LEAFLET = 'Leaflet + markercluster';
const CLIENT = 'rendered by Lit';

/** The address on the plate of a page of ours. */
function codePath(html: string): string {
  const code = CODE.exec(html)?.[0];
  if (!code) throw new Error('The page of the thing names no code');
  return code;
}

function rowsAgainst(ours: Summary, peers: readonly Summary[], bars: Readonly<Record<string, Bar>>): Row[] {
  const against = (figure: string, unit: Row['unit'], value: (summary: Summary) => number, barred: boolean): Row[] =>
    peers.map((peer) => {
      const bar = barred ? bars[peer.name] : undefined;
      return { figure, unit, ours: value(ours), peer: { name: peer.name, value: value(peer) }, ...(bar ? { bar } : {}) };
    });
  return [
    ...against('LCP', 'ms', ({ lcp }) => lcp.median, true),
    ...against('readable: our LCP, their ready', 'ms', ({ ready, lcp }) => (ready ?? lcp).median, false).filter(({ peer }) => peer?.name !== CLIENT),
    ...against('bytes before a touch', 'B', ({ bytes }) => bytes, false),
    ...against('requests', '', ({ requests }) => requests, false),
  ];
}

function sizeOfPage(loads: readonly Load[]): number {
  return median(loads.map((load) => bytesOf(load, (kind) => kind === 'html')));
}

/** The page of a thing, direct and by its plate, beside the peers. */
export async function pageBench({ browser, probe, runs, ours, peers, thing, readPage }: Lab): Promise<Report> {
  const code = codePath(await readPage(thing));
  const loads = await measure(
    browser,
    [
      { name: 'page of a thing', site: ours, path: thing, check: 'none' },
      { name: 'scan of its plate', site: ours, path: code, check: 'none', arrives: thing },
      { name: CLIENT, site: await peers('lit-client'), path: '/', check: 'none' },
      { name: LEAFLET, site: await peers('leaflet'), path: '/', check: 'peer' },
      { name: MAPLIBRE, site: await peers('maplibre'), path: '/', check: 'peer' },
    ],
    probe,
    runs,
  );
  const subjects = [...loads].map(([name, list]) => summarise(name, list));
  const [page, scan, ...others] = subjects as [Summary, Summary, ...Summary[]];
  const scanBytes = median((loads.get(scan.name) ?? []).map((load) => bytesOf(load, (kind) => kind !== 'pictures')));
  const leaflet = others.find(({ name }) => name === LEAFLET);
  return {
    name: 'page',
    subjects,
    rows: [
      { figure: 'HTML, styles in it', unit: 'B', ours: sizeOfPage(loads.get(page.name) ?? []), bar: { limit: FIRST_FLIGHT } },
      { figure: 'scan, pictures apart', unit: 'B', ours: scanBytes, bar: { limit: SCAN } },
      ...rowsAgainst(page, others, { [MAPLIBRE]: { times: 0.5 }, [LEAFLET]: { times: 1 } }),
      { figure: 'scan to text', unit: 'ms', ours: scan.lcp.median, ...(leaflet ? { peer: { name: LEAFLET, value: leaflet.lcp.median } } : {}) },
    ],
  };
}
