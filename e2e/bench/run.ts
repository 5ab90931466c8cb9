import { mkdir, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { dist, root } from './build.ts';
import { openLab, type Lab } from './lab.ts';
import { PHONE } from './measure.ts';
import { keeps, tables, type Report } from './table.ts';

const BENCHES = {
  page: async () => (await import('./page.ts')).pageBench,
  map: async () => (await import('./map.ts')).mapBench,
  viewer: async () => (await import('./viewer.ts')).viewerBench,
} satisfies Record<string, () => Promise<(lab: Lab) => Promise<Report>>>;

type Name = keyof typeof BENCHES;

function isName(name: string): name is Name {
  return name in BENCHES;
}

/** The benches that the command line names, all when it names none. */
function chosen(names: readonly string[]): readonly Name[] {
  const unknown = names.filter((name) => !isName(name));
  if (unknown.length) throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);
  return names.length ? names.filter(isName) : (Object.keys(BENCHES) as Name[]);
}

async function surroundings(lab: Lab): Promise<object> {
  const { mtime } = await stat(join(dist, 'index.html'));
  return { at: new Date(), built: mtime, chromium: lab.browser.version(), node: process.version, cores: cpus().length, load: loadavg(), phone: PHONE };
}

async function report(lab: Lab, name: Name): Promise<boolean> {
  const bench = await BENCHES[name]();
  const result = await bench(lab);
  const folder = join(root, 'bench-results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), JSON.stringify({ ...(await surroundings(lab)), ...result }, null, 2));
  console.log(`${tables(result)}\n`);
  return result.rows.every((row) => keeps(row) !== false);
}

async function main(): Promise<void> {
  const names = chosen(process.argv.slice(2));
  const lab = await openLab(Number(process.env.BENCH_RUNS ?? 5));
  try {
    for (const name of names) if (!(await report(lab, name))) process.exitCode = 1;
  } finally {
    await lab.close();
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
