import { VIEWERS } from './build.ts';
import type { Lab } from './lab.ts';
import { measure, type Load, type Subject } from './measure.ts';
import { median, summarise, type Summary } from './summary.ts';
import type { Bar, Report, Row } from './table.ts';

const PAGE = '/vi/an-giang/sites/go-cay-thi/';
const SLOW = ' 1.6 Mb/s';
const MODEL_VIEWER = 'model-viewer';
const THREE = 'bare three.js';
const PHOTO_SPHERE = 'Photo Sphere Viewer';
const PANNELLUM = 'pannellum';
const [MODEL, TOUR] = ['our model', 'our tour'];

/** A figure of ours beside those of peers, with the bars that it has to keep to. */
interface Comparison {
  readonly figure: string;
  readonly unit: 'B' | 'ms';
  readonly ours: string;
  readonly bars: Readonly<Record<string, Bar | undefined>>;
  of(summary: Summary): number;
}

const code = ({ kinds }: Summary): number => kinds.code ?? NaN;
const ready = ({ ready: spread }: Summary): number => spread?.median ?? NaN;
const seen = ({ kinds }: Summary): number => (kinds.models ?? 0) + (kinds.pictures ?? 0);

const MODEL_BARS = { [MODEL_VIEWER]: { times: 0.6 }, [THREE]: { times: 1.25 } };
const COMPARISONS: readonly Comparison[] = [
  { figure: 'model: code', unit: 'B', ours: MODEL, of: code, bars: MODEL_BARS },
  { figure: 'model: the file', unit: 'B', ours: MODEL, of: seen, bars: { [MODEL_VIEWER]: undefined, [THREE]: undefined } },
  { figure: 'model: first frame', unit: 'ms', ours: MODEL, of: ready, bars: { [MODEL_VIEWER]: { times: 0.5 }, [THREE]: { times: 1.25 } } },
  { figure: `model: first frame,${SLOW}`, unit: 'ms', ours: MODEL + SLOW, of: ready, bars: { [MODEL_VIEWER + SLOW]: { times: 0.95 }, [THREE + SLOW]: undefined } },
  { figure: 'panorama: code', unit: 'B', ours: TOUR, of: code, bars: { [PHOTO_SPHERE]: { times: 1 }, [PANNELLUM]: undefined } },
  { figure: 'panorama: first frame', unit: 'ms', ours: TOUR, of: ready, bars: { [PHOTO_SPHERE]: { times: 1 }, [PANNELLUM]: undefined } },
  { figure: `panorama: first frame,${SLOW}`, unit: 'ms', ours: TOUR + SLOW, of: ready, bars: { [PHOTO_SPHERE + SLOW]: { times: 1 }, [PANNELLUM + SLOW]: undefined } },
];

function rowsOf({ figure, unit, ours, bars, of }: Comparison, subjects: ReadonlyMap<string, Summary>): Row[] {
  const value = (name: string): number => {
    const subject = subjects.get(name);
    return subject ? of(subject) : NaN;
  };
  return Object.entries(bars).map(([peer, bar]) => ({ figure, unit, ours: value(ours), peer: { name: peer, value: value(peer) }, ...(bar ? { bar } : {}) }));
}

function frameRow(loads: ReadonlyMap<string, readonly Load[]>): Row {
  const frame = (name: string): number => median((loads.get(name) ?? []).flatMap((load) => load.frame ?? []));
  const [ours, peer] = [frame(MODEL), frame(THREE)];
  return { figure: 'model: a frame, 390 × 480, µs', unit: '', ours: ours * 1000, peer: { name: THREE, value: peer * 1000 }, bar: { times: 1.2 } };
}

async function subjectsOf({ ours, peers }: Lab): Promise<readonly Subject[]> {
  const button = (id: string): string => `[data-open-viewer$="/${id}.vi.json"]`;
  const peer = { path: '/', check: 'pixels', press: '#open' } as const;
  const free: readonly Subject[] = [
    { name: MODEL, site: ours, path: PAGE, check: 'pixels', press: button(VIEWERS.model), frames: true },
    { name: MODEL_VIEWER, site: await peers('model-viewer'), ...peer },
    { name: THREE, site: await peers('three'), ...peer, frames: true },
    { name: TOUR, site: ours, path: PAGE, check: 'pixels', press: button(VIEWERS.panorama) },
    { name: PHOTO_SPHERE, site: await peers('photo-sphere-viewer'), ...peer },
    { name: PANNELLUM, site: await peers('pannellum'), ...peer },
  ];
  return free.flatMap((subject) => [{ ...subject, free: true }, { ...subject, name: subject.name + SLOW, frames: false }]);
}

/** A model and a panorama, from the press on a button of a page at rest until a canvas shows them. */
export async function viewerBench(lab: Lab): Promise<Report> {
  const loads = await measure(lab.browser, await subjectsOf(lab), lab.probe, lab.runs);
  const subjects = [...loads].map(([name, list]) => summarise(name, list));
  const byName = new Map(subjects.map((subject) => [subject.name, subject]));
  return { name: 'viewer', subjects, rows: [...COMPARISONS.flatMap((comparison) => rowsOf(comparison, byName)), frameRow(loads)] };
}
