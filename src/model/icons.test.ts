import { describe, expect, it } from 'vitest';
import { KIND_ICONS, UI_ICONS } from './icons.ts';

const KIND_NAMES = [
  'communal-house', 'pagoda', 'khmer-pagoda', 'mosque', 'shrine', 'tomb', 'church', 'archaeological', 'memorial', 'war-site',
  'mountain', 'forest', 'water', 'island', 'beach', 'market', 'craft', 'museum', 'architecture',
  'temple-festival', 'commemoration', 'khmer-feast', 'muslim-feast', 'contest', 'fishing-festival',
  'pilgrimage', 'river', 'history', 'nature', 'sea', 'food', 'drink', 'place', 'default',
];
const UI_NAMES = [
  'map', 'list', 'share', 'language', 'sun', 'moon', 'close', 'back', 'forward', 'directions', 'scan', 'search', 'print',
  'chevron-down', 'chevron-up', 'pin', 'calendar', 'check', 'copy', 'info', 'external', 'locate', 'layers', 'expand',
  'download', 'plus', 'minus', 'book', 'clock', 'ticket', 'dress', 'access', 'phone', 'bus', 'cube', 'panorama',
];

const ARITY: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const NUMBER = '[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)';

interface Command {
  name: string;
  args: number[];
}

/** Path data split into single commands; throws on anything the SVG grammar would not read. */
function parse(d: string): Command[] {
  const commands: Command[] = [];
  const token = new RegExp(`\\s*(?:([MLHVCSQTAZmlhvcsqtaz])|(${NUMBER}))[\\s,]*`, 'y');
  let name = '';
  let args: number[] = [];
  const flush = (): void => {
    if (name === '') return;
    const arity = ARITY[name.toUpperCase()] ?? 0;
    if (arity === 0 ? args.length > 0 : args.length === 0 || args.length % arity !== 0) {
      throw new Error(`${name} has ${args.length} numbers`);
    }
    if (arity === 0) commands.push({ name, args: [] });
    for (let i = 0; i < args.length; i += arity) {
      // Further pairs after a move are lines.
      const repeated = i > 0 ? name.replace('M', 'L').replace('m', 'l') : name;
      commands.push({ name: repeated, args: args.slice(i, i + arity) });
    }
    args = [];
  };
  while (token.lastIndex < d.length) {
    const at = token.lastIndex;
    const match = token.exec(d);
    if (match === null) throw new Error(`unreadable at ${at}: ${d.slice(at, at + 12)}`);
    if (match[1] === undefined) {
      if (name === '') throw new Error('starts without a command');
      args.push(Number(match[2]));
    } else {
      flush();
      name = match[1];
    }
  }
  flush();
  if (commands[0]?.name.toUpperCase() !== 'M') throw new Error('does not start with a move');
  return commands;
}

/** Every end and control point, absolute; an arc is bounded by the box around the circle it lies on. */
function points(commands: Command[]): [number, number][] {
  const found: [number, number][] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const { name, args } of commands) {
    const upper = name.toUpperCase();
    const baseX = name === upper ? 0 : x;
    const baseY = name === upper ? 0 : y;
    const number = (i: number): number => args[i] ?? Number.NaN;
    if (upper === 'Z') {
      x = startX;
      y = startY;
      continue;
    }
    if (upper === 'H') x = baseX + number(0);
    else if (upper === 'V') y = baseY + number(0);
    else if (upper === 'A') {
      const endX = baseX + number(5);
      const endY = baseY + number(6);
      // A half turn or less bulges from its chord by no more than its sagitta, a longer one by the rest of the circle.
      const chord = Math.hypot(endX - x, endY - y);
      const radius = Math.max(number(0), number(1), chord / 2);
      const depth = Math.sqrt(Math.max(0, radius ** 2 - (chord / 2) ** 2));
      const bulge = number(3) === 1 ? radius + depth : radius - depth;
      // The bulge lies left of the direction of travel for sweep 1 in the y-down plane, right for sweep 0.
      const side = number(4) === 1 ? 1 : -1;
      if (chord > 0) {
        found.push([
          (x + endX) / 2 + (side * bulge * (endY - y)) / chord,
          (y + endY) / 2 - (side * bulge * (endX - x)) / chord,
        ]);
      }
      x = endX;
      y = endY;
    } else {
      for (let i = 0; i < args.length; i += 2) found.push([baseX + number(i), baseY + number(i + 1)]);
      x = baseX + number(args.length - 2);
      y = baseY + number(args.length - 1);
    }
    if (upper === 'M') {
      startX = x;
      startY = y;
    }
    found.push([x, y]);
  }
  return found;
}

function box(d: string): { left: number; right: number; top: number; bottom: number } {
  const all = points(parse(d));
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('the path reader of this test', () => {
  it('follows relative commands, repeated arguments and closing', () => {
    expect(points(parse('M1 2l3-1.5.5.5Zm1 1h4V9'))).toEqual([
      [1, 2], [1, 2], [4, 0.5], [4, 0.5], [4.5, 1], [4.5, 1], [2, 3], [2, 3], [6, 3], [6, 9],
    ]);
  });

  it('sees how far an arc bulges', () => {
    expect(box('M4 10a6 6 0 0 1 12 0')).toEqual({ left: 4, right: 16, top: 4, bottom: 10 });
    expect(box('M4 10a6 6 0 0 0 12 0')).toEqual({ left: 4, right: 16, top: 10, bottom: 16 });
  });

  it.each(['L1 1', 'M1', 'M1 2L3', 'M1 2X3', 'M1 2Z4', ''])('rejects %j', (d) => {
    expect(() => parse(d)).toThrow();
  });
});

describe('icons', () => {
  it('has the agreed names', () => {
    expect(Object.keys(KIND_ICONS).sort()).toEqual([...KIND_NAMES].sort());
    expect(Object.keys(UI_ICONS).sort()).toEqual([...UI_NAMES].sort());
  });

  it('draws no two alike', () => {
    for (const set of [KIND_ICONS, UI_ICONS]) {
      const drawn = Object.values(set);
      expect(new Set(drawn).size).toBe(drawn.length);
    }
  });

  it.each([...Object.entries(KIND_ICONS), ...Object.entries(UI_ICONS)])('keeps %s compact', (_name, d) => {
    expect(d.length).toBeLessThan(900);
    expect(d).not.toMatch(/\.\d\d/);
  });

  it.each(Object.entries(KIND_ICONS))('draws %s large, centred and closed on the 32 grid', (_name, d) => {
    const { left, right, top, bottom } = box(d);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(1);
    expect(Math.max(right, bottom)).toBeLessThanOrEqual(31);
    expect(Math.max(right - left, bottom - top)).toBeGreaterThanOrEqual(24);
    expect(Math.abs((left + right) / 2 - 16)).toBeLessThanOrEqual(1.2);
    expect(Math.abs((top + bottom) / 2 - 16)).toBeLessThanOrEqual(1.2);
    const names = parse(d).map(({ name }) => name.toUpperCase());
    expect(names.filter((name) => name === 'M').length).toBe(names.filter((name) => name === 'Z').length);
  });

  it.each(Object.entries(UI_ICONS))('keeps the stroke of %s within the 24 grid', (_name, d) => {
    const { left, right, top, bottom } = box(d);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(1.75 / 2);
    expect(Math.max(right, bottom)).toBeLessThanOrEqual(24 - 1.75 / 2);
  });
});
