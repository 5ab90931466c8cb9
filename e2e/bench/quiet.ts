import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const SAMPLE = 400;
/** Share of the processors that a load needs to itself. */
const ENOUGH = 0.75;

interface Clock {
  readonly idle: number;
  readonly all: number;
}

function clock(): Clock {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}

/** Waits until the processors are idle, at most `patience` milliseconds. Gives the idle share (0–1) seen last. */
export async function waitForQuiet(patience: number): Promise<number> {
  const end = performance.now() + patience;
  for (;;) {
    const before = clock();
    await sleep(SAMPLE);
    const after = clock();
    const share = (after.idle - before.idle) / Math.max(1, after.all - before.all);
    if (share >= ENOUGH || performance.now() > end) return share;
  }
}
