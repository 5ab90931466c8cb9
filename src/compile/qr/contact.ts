import { moved, scaled, type Mark, type Sheet } from './plate/drawing.ts';
import { BLEED } from './plate/face.ts';
import { rectangle } from './plate/path.ts';
import type { PlacedFace } from './plate/sheets.ts';
import type { Typesetter } from './plate/typeset.ts';

const A4 = { width: 210, height: 297 };
const COLUMNS = 4;
const ROWS = 4;
const MARGIN = 12;
const GAP = 6;
const HEAD = 8;

/** All plates of a job in small on pages of A4, with their codes: to see at once what is being made. */
export function contactSheets(title: string, faces: readonly PlacedFace[], type: Typesetter): Sheet[] {
  const count = COLUMNS * ROWS;
  const pages = Math.ceil(faces.length / count);
  return Array.from({ length: pages }, (_, n) => {
    const head = label(type, `${title} · ${n + 1}/${pages}`, MARGIN, MARGIN + 2, 3.4, A4.width - 2 * MARGIN);
    const marks = faces.slice(n * count, (n + 1) * count).flatMap((placed, i) => thumbnail(placed, i, type));
    return { title, lang: 'vi', ...A4, trim: { x: 0, y: 0, ...A4 }, bleed: 0, marks: [head, ...marks] };
  });
}

function thumbnail({ facts, face }: PlacedFace, i: number, type: Typesetter): Mark[] {
  const pitch = (A4.width - 2 * MARGIN + GAP) / COLUMNS;
  const tall = (A4.height - 2 * MARGIN - HEAD) / ROWS;
  const width = Math.min(pitch - GAP, ((tall - GAP - 4) * face.width) / face.height);
  const [x, y] = [MARGIN + (i % COLUMNS) * pitch, MARGIN + HEAD + Math.floor(i / COLUMNS) * tall];
  const scale = width / face.width;
  const frame: Mark = { layer: 'marks', kind: 'stroke', ink: 'black', width: 0.1, path: rectangle(x, y, width, face.height * scale) };
  const about = [facts.code, facts.position?.name.vi ?? facts.ref].join(' · ');
  return [...moved(scaled(withoutBleed(face.marks, face.width, face.height), scale), x, y), frame, label(type, about, x, y + face.height * scale + 3.4, 2.3, width)];
}

/** Grounds cut at the edge of the plate; they are the only marks that go beyond it. */
function withoutBleed(marks: readonly Mark[], width: number, height: number): Mark[] {
  const inside = (at: number, end: number): number => (at < 0 ? 0 : at > end && at <= end + BLEED + 0.001 ? end : at);
  return marks.map((mark) => {
    if (mark.layer !== 'ground' || mark.kind === 'text') return mark;
    const path = mark.path.map(([name, ...at]) => [name, ...at.map((value, i) => inside(value, i % 2 ? height : width))] as unknown as (typeof mark.path)[number]);
    return { ...mark, path };
  });
}

function label(type: Typesetter, text: string, x: number, y: number, size: number, width: number): Mark {
  const line = type.line('text', text, 'vi');
  return { layer: 'slug', kind: 'text', line, x, y, size: Math.min(size, width / line.width), ink: 'black' };
}
