/** `npm run bench -- search`: our index beside minisearch, flexsearch, orama and fuse, in Node and in slowed Chromium. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium as launcher } from 'playwright-core';
import { chromium } from '../browser.ts';
import type { Bench } from './run.ts';
import { takeTurns, type Timing, type Turns } from './search-turns.ts';

const cpuSlowdown = 4;

const turns = {
  node: [
    { records: 1_000, builds: 7, rounds: 5, patience: 10_000, seek: false },
    { records: 10_000, builds: 15, rounds: 5, patience: 15_000, seek: true },
    { records: 100_000, builds: 1, rounds: 5, patience: 15_000, seek: false },
  ],
  chromium: [
    { records: 1_000, builds: 1, rounds: 5, patience: 10_000, seek: false },
    { records: 10_000, builds: 1, rounds: 5, patience: 30_000, seek: false },
  ],
} satisfies Record<string, Turns[]>;

export const bench: Bench = async () => {
  const inNode = turns.node.map((each) => print('Node', each, takeTurns(each)));
  const inChromium = await timeInChromium(turns.chromium);

  const node10k = byName(inNode[1]);
  const node100k = byName(inNode[2]);
  const chromium10k = byName(inChromium[1]);
  const p99Share = chromium10k('ours').p99 / chromium10k('minisearch').p99;
  const buildShare = node10k('ours').build / node10k('minisearch').build;
  const found = node10k('ours').folded + node10k('ours').typo;

  const goals: readonly (readonly [goal: string, figure: string, met: boolean])[] = [
    [
      `median keystroke at 10,000 in Chromium, CPU slowed ${cpuSlowdown} times, under 8 ms`,
      `${chromium10k('ours').median.toFixed(2)} ms`,
      chromium10k('ours').median < 8,
    ],
    ['its p99 at most a tenth of minisearch there', p99Share.toFixed(3), p99Share <= 0.1],
    ['p99 at 100,000 in Node under 5 ms', `${node100k('ours').p99.toFixed(2)} ms`, node100k('ours').p99 < 5],
    ['building 10,000 in Node takes no longer than minisearch', buildShare.toFixed(2), buildShare <= 1],
    ['names without marks and names with a typo that are found, of 300', String(found), found === 300],
  ];
  console.log('');
  for (const [goal, figure, met] of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${figure}`);
  console.log(`\nsearch: ours / minisearch, p99 at 10,000 in slowed Chromium = ${p99Share.toFixed(3)}`);
  return goals.every(([, , met]) => met);
};

const timeInChromium = async (list: readonly Turns[]): Promise<Timing[][]> => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'search-turns.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    platform: 'browser',
    conditions: ['@backontrack/source'],
  });
  const browser = await launcher.launch(chromium());
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });

    const timings: Timing[][] = [];
    for (const each of list) {
      const found = await page.evaluate<Timing[]>(`bench.takeTurns(${JSON.stringify(each)})`);
      timings.push(print(`Chromium, CPU slowed ${cpuSlowdown} times`, each, found));
    }
    return timings;
  } finally {
    await browser.close();
  }
};

const print = (where: string, { records, seek }: Turns, timings: Timing[]): Timing[] => {
  console.log(`\n${where}, ${records.toLocaleString('en')} records, milliseconds`);
  console.table(
    Object.fromEntries(
      timings.map(({ name, build: building, median, p99, rawP99, times, folded, typo }) => [
        name,
        {
          build: Math.round(building),
          median: Number(median.toFixed(2)),
          p99: Number(p99.toFixed(2)),
          'p99, every time': Number(rawP99.toFixed(2)),
          times,
          ...(seek ? { 'folded of 150': folded, 'typo of 150': typo } : {}),
        },
      ]),
    ),
  );
  return timings;
};

const byName = (timings: readonly Timing[] | undefined) => (name: string) => {
  const found = timings?.find((timing) => timing.name === name);
  if (!found) throw new Error(`No timing of ${name}`);
  return found;
};
