import type { Lab } from './lab.ts';
import { measure } from './measure.ts';
import type { Kind } from './server.ts';
import { summarise, type Summary } from './summary.ts';
import type { Report, Row } from './table.ts';

const VIEW = '#map=9.00/10.5000/105.0000';
const MAPLIBRE = 'bare MapLibre';
const TIMES = 1.25;
const MORE_BYTES = 150_000;
const KINDS: readonly Kind[] = ['html', 'code', 'fonts', 'tiles', 'data', 'pictures'];

/** Which of our bytes are which, beside the peer's. */
function kindRows(ours: Summary, peer: Summary): Row[] {
  return KINDS.filter((kind) => ours.kinds[kind]).map((kind) => ({
    figure: `of these ${kind}`,
    unit: 'B',
    ours: ours.kinds[kind] ?? 0,
    ...(peer.kinds[kind] ? { peer: { name: peer.name, value: peer.kinds[kind] } } : {}),
  }));
}

/** The map at an address with a view, from its navigation until features and ground are drawn. */
export async function mapBench({ browser, probe, runs, ours, peers, home }: Lab): Promise<Report> {
  const loads = await measure(
    browser,
    [
      { name: 'our map', site: ours, path: home + VIEW, check: 'our-map' },
      { name: MAPLIBRE, site: await peers('maplibre'), path: '/', check: 'peer' },
    ],
    probe,
    runs,
  );
  const subjects = [...loads].map(([name, list]) => summarise(name, list));
  const [map, bare] = subjects as [Summary, Summary];
  const peer = (value: number): Row['peer'] & object => ({ name: MAPLIBRE, value });
  return {
    name: 'map',
    subjects,
    rows: [
      { figure: 'ready: features and ground', unit: 'ms', ours: map.ready?.median ?? NaN, peer: peer(bare.ready?.median ?? NaN), bar: { times: TIMES } },
      { figure: 'bytes', unit: 'B', ours: map.bytes, peer: peer(bare.bytes), bar: { more: MORE_BYTES } },
      ...kindRows(map, bare),
      { figure: 'requests', unit: '', ours: map.requests, peer: peer(bare.requests) },
    ],
  };
}
