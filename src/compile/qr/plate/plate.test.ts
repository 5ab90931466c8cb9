import { describe, expect, it } from 'vitest';
import { pdfOf } from '../pdf/pdf.ts';
import { loadDecoders } from '../proof/decoders.ts';
import { proveDrawings, proveEndurance, REQUIRED } from '../proof/prove.ts';
import { drawPdf } from '../proof/raster.ts';
import { FACTS, testJob } from '../testing/job.ts';
import type { Mark } from './drawing.ts';
import { quietBox } from './face.ts';
import { KINDS, SIZES } from './facts.ts';
import { plateSheet, stickerSheets, tentSheet, type PlateSheet } from './sheets.ts';
import { svgOf } from './svg.ts';

const job = await testJob();
const decoders = await loadDecoders();
const [gate, festival, mountain] = FACTS as [(typeof FACTS)[0], (typeof FACTS)[0], (typeof FACTS)[0]];

/** The corners of everything that a mark draws. */
function boxOf(mark: Mark): readonly [x0: number, y0: number, x1: number, y1: number] {
  if (mark.kind === 'text') return [mark.x, mark.y - mark.size, mark.x + mark.line.width * mark.size, mark.y + 0.25 * mark.size];
  const at = mark.path.flatMap((step) => (step[0] === 'Z' ? [] : [step.slice(-2) as unknown as readonly [number, number]]));
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const SHEETS: readonly (readonly [string, PlateSheet])[] = [
  ...(['stone', 'steel', 'paper'] as const).flatMap((kind) => SIZES.map((size) => [`${kind} ${size} cm`, plateSheet(festival, kind, size * 10, job)] as const)),
  ['tent', tentSheet(gate, 100, job)],
  ...stickerSheets(FACTS, 60, job).map((sheet) => ['stickers', sheet] as const),
];

describe('a plate', () => {
  it.each(SHEETS)('leaves four modules free around its symbol: %s', (_, sheet) => {
    for (const { face } of sheet.faces) {
      const quiet = quietBox(face);
      const others = face.marks.filter(({ layer }) => layer === 'text' || layer === 'logo-space').map(boxOf);
      for (const [x0, y0, x1, y1] of others) {
        const isClear = x1 <= quiet.x || x0 >= quiet.x + quiet.width || y1 <= quiet.y || y0 >= quiet.y + quiet.height;
        expect(isClear, `${x0} ${y0} ${x1} ${y1}`).toBe(true);
      }
    }
  });

  it.each(SHEETS)('keeps all text within its edge: %s', (_, sheet) => {
    for (const { face } of sheet.faces) {
      for (const [x0, y0, x1, y1] of face.marks.filter(({ layer }) => layer === 'text').map(boxOf)) {
        expect(Math.min(x0, y0)).toBeGreaterThan(0.04 * face.width);
        expect(x1).toBeLessThan(0.96 * face.width);
        expect(y1).toBeLessThan(face.height - 0.02 * face.width);
      }
    }
  });

  it.each(FACTS)('ends its names above the wave: $code', (facts) => {
    for (const place of [undefined, gate.position]) {
      const [placed] = plateSheet({ ...facts, ...(place ? { position: place } : {}) }, 'stone', 100, job).faces;
      const names = placed?.face.marks.filter((mark) => mark.kind === 'text' && mark.y < placed.face.symbolBox.y) ?? [];
      expect(names.length).toBeGreaterThan(2);
      expect(Math.max(...names.map((mark) => boxOf(mark)[3]))).toBeLessThan(44);
    }
  });

  it('draws its ground 3 mm beyond the cut', () => {
    for (const kind of ['stone', 'paper'] as const) {
      const { marks, trim } = plateSheet(gate, kind, 100, job);
      const boxes = marks.filter(({ layer }) => layer === 'ground').map(boxOf);
      const [x0, y0, x1, y1] = [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...boxes.map((box) => box[i] ?? 0))) as [number, number, number, number];
      expect([x0 - trim.x, y0 - trim.y, x1 - trim.x, y1 - trim.y].map(Math.round)).toEqual([-3, -3, 103, 153]);
    }
  });

  it('is black on white alone where it is engraved', () => {
    for (const kind of ['stone', 'steel'] as const) {
      const inks = plateSheet(gate, kind, 100, job).marks.map(({ ink }) => ink);
      expect(new Set(inks)).toEqual(new Set(['white', 'black']));
    }
  });

  it('says that it is a proof as long as the site has no address', () => {
    const says = (sheet: PlateSheet): string => sheet.marks.map((mark) => (mark.kind === 'text' ? mark.line.text : '')).join('\n');
    expect(says(plateSheet(gate, 'stone', 100, { ...job, isProof: true }))).toContain('PROOF');
    expect(says(plateSheet(gate, 'stone', 100, job))).not.toContain('PROOF');
  });

  it('has a face on both sides of a tent, and nine stickers on a sheet', () => {
    expect(tentSheet(gate, 100, job).faces.map(({ turned }) => turned)).toEqual([true, false]);
    const many = Array.from({ length: 10 }, () => mountain);
    expect(stickerSheets(many, 60, job).map(({ faces }) => faces.length)).toEqual([9, 1]);
    expect(() => stickerSheets(many, 200, job)).toThrow(/does not fit/);
  });

  it('names a character that no font has', () => {
    const rare = { ...gate, name: { ...gate.name, zh: '𓀀' } };
    expect(() => plateSheet(rare, 'stone', 100, job)).toThrow(/'𓀀' \(U\+13000\)/);
  });
});

describe('the SVG', () => {
  const svg = svgOf(plateSheet(gate, 'stone', 100, job), job.type);

  it('is in millimetres, with outlines and no text that needs a font', () => {
    expect(svg).toContain('width="120mm" height="170mm" viewBox="0 0 120 170"');
    expect(svg).not.toMatch(/<text|font-family|<image|<script|href/);
  });

  it('has a layer for each tool', () => {
    expect([...svg.matchAll(/<g id="([a-z-]+)">/g)].map(([, id]) => id)).toEqual(['ground', 'symbol', 'text', 'logo-space', 'marks', 'slug']);
  });

  it('tells each line in words', () => {
    for (const text of ['Lăng Thoại Ngọc Hầu', '瑞玉侯陵', 'Scan to read and hear', 'Quét mã để đọc và nghe']) expect(svg).toContain(`aria-label="${text}"`);
  });

  it('cannot be broken by a name', () => {
    const sheet = { ...plateSheet(mountain, 'stone', 100, job), title: '</title><script>"&' };
    expect(svgOf(sheet, job.type)).toContain('<title>&#60;/title&#62;&#60;script&#62;&#34;&#38;</title>');
  });
});

describe('the PDF', () => {
  const sheets = [plateSheet(gate, 'paper', 60, job), plateSheet(festival, 'stone', 200, job), plateSheet(mountain, 'steel', 150, job)];
  const bytes = pdfOf(sheets, 'Thử');
  const source = bytes.toString('latin1');

  it('is cut to its size to a hundredth of a millimetre', () => {
    const boxes = [...source.matchAll(/\/TrimBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/g)].map(([, ...at]) => at.map((value) => (Number(value) * 25.4) / 72));
    expect(boxes.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => [x1 - x0, y1 - y0].map((value) => value.toFixed(2)))).toEqual([['60.00', '90.00'], ['200.00', '300.00'], ['150.00', '225.00']]);
    expect([...source.matchAll(/\/BleedBox/g)]).toHaveLength(3);
  });

  it('carries every font that it uses, with the characters of its glyphs', () => {
    const fonts = [...source.matchAll(/\/Subtype \/Type0 /g)].length;
    expect(fonts).toBeGreaterThan(4);
    expect([...source.matchAll(/\/FontFile2 \d+ 0 R/g)]).toHaveLength(fonts);
    expect([...source.matchAll(/\/ToUnicode \d+ 0 R/g)]).toHaveLength(fonts);
  });

  it('gives its text back in four languages', async () => {
    const { texts } = await drawPdf(bytes, () => 1);
    const plain = texts.map((text) => text.replace(/\s+/g, ''));
    for (const [i, { name, code }] of [gate, festival, mountain].entries()) {
      for (const text of [...Object.values(name), `disan.angiang.gov.vn/Q/${code}`, 'Quét mã để đọc và nghe', 'Scan to read and hear', '扫码阅读收听', 'スキャンで読む・聴く']) expect(plain[i]).toContain(text.replace(/\s+/g, ''));
    }
    expect(plain[0]).toContain('Cổng·Gate·大门·門');
  });

  it('is printed with the black plate alone where it is black, and knows no RGB', async () => {
    const { inflateSync } = await import('node:zlib');
    const streams = [...source.matchAll(/\/FlateDecode >>\nstream\n/g)].map(({ index = 0, 0: head }) => inflateSync(bytes.subarray(index + head.length)).toString('latin1'));
    const pages = streams.filter((stream) => stream.includes(' cm\n'));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(page).toContain('0 0 0 1 k');
      expect(page).not.toMatch(/\b(?:rg|RG|g|G|cs|CS|gs)\b/);
    }
  });

  it('is the same every time', () => {
    expect(pdfOf(sheets, 'Thử').equals(bytes)).toBe(true);
  });
});

describe('a symbol', () => {
  it.each(KINDS)('is read from SVG and PDF by every decoder, made of %s', async (kind) => {
    const sheets = kind === 'sheet' ? stickerSheets(FACTS, 60, job) : kind === 'tent' ? [tentSheet(gate, 60, job)] : [plateSheet(festival, kind, 60, job), plateSheet(mountain, kind, 100, job)];
    const svgs = sheets.map((sheet) => svgOf(sheet, job.type));
    const { failures, plates } = await proveDrawings(sheets, svgs, pdfOf(sheets, 'Thử'), decoders);
    expect(failures).toEqual([]);
    expect(plates).toBe(sheets.flatMap(({ faces }) => faces).length);
  });

  it.each(['stone', 'paper'] as const)('survives at least 19 of 20 degradations on %s', async (kind) => {
    const sheet = plateSheet(festival, kind, 60, job);
    const { endurances, failures } = await proveEndurance(sheet, svgOf(sheet, job.type), decoders);
    expect(failures).toEqual([]);
    expect(Math.max(...Object.values(endurances[0]?.read ?? {}))).toBeGreaterThanOrEqual(REQUIRED);
  });

  it('that says something else stops the batch, with its code', async () => {
    const [right, wrong] = [plateSheet(gate, 'stone', 60, job), plateSheet(mountain, 'stone', 60, job)];
    const { failures } = await proveDrawings([right], [svgOf(wrong, job.type)], pdfOf([right], ''), decoders);
    expect(failures).toHaveLength(decoders.length);
    for (const failure of failures) expect(failure).toMatch(/^2H9TT: \w+ reads 'HTTPS:.*JS5Q4\/' in the SVG/);
  });

  it('that cannot be read stops the batch, with its code', async () => {
    const sheet = plateSheet(gate, 'stone', 60, job);
    const blank = { ...sheet, marks: sheet.marks.filter(({ layer }) => layer !== 'symbol') };
    const { failures } = await proveDrawings([sheet], [svgOf(sheet, job.type)], pdfOf([blank], ''), decoders);
    expect(failures).toEqual(decoders.map(({ name }) => expect.stringMatching(`^2H9TT: ${name} reads 'nothing' in the PDF`)));
    const worn = await proveEndurance(sheet, svgOf(blank, job.type), decoders);
    expect(worn.failures).toEqual([expect.stringMatching(/^2H9TT: reads 0 of 20/)]);
  });
});
