/** Times the contestants in turns. Runs in Node and, bundled, in a browser. */
import { contestants, type Keystroke } from './search-contestants.ts';
import { keystrokes, soughtNames } from './search-queries.ts';
import { mentorRecords } from './search-records.ts';

/** What one library did with one number of records. Times in milliseconds. */
export interface Timing {
  name: string;
  build: number;
  median: number;
  /** Of the keystrokes, each taken as the median of its rounds: another program's turn on the machine is no keystroke. */
  p99: number;
  /** Of every single time, whatever else the machine was doing. */
  rawP99: number;
  times: number;
  /** How many of the 150 names without marks, and of the 150 with a typo, brought their record. */
  folded: number;
  typo: number;
}

export interface Turns {
  records: number;
  /** How often each library builds its index. The median counts. */
  builds: number;
  /** How often the list of keystrokes is typed. */
  rounds: number;
  /** After so many milliseconds of typing a library takes no more turns. */
  patience: number;
  /** Whether the 300 names are looked for. */
  seek: boolean;
}

/** Lets every library build and type, each keystroke by all of them before the next one. */
export const takeTurns = ({ records: count, builds, rounds, patience, seek }: Turns): Timing[] => {
  const records = mentorRecords(count);
  const players = Object.entries(contestants).map(([name, build]) => ({
    name,
    build,
    type: undefined as Keystroke | undefined,
    buildTimes: [] as number[],
    times: keystrokes.map((): number[] => []),
    spent: 0,
  }));

  for (let round = 0; round < builds; round += 1) {
    for (const player of players) {
      const start = performance.now();
      player.type = player.build(records);
      player.buildTimes.push(performance.now() - start);
    }
  }

  for (const { type } of players) for (const text of keystrokes.slice(0, 5)) type?.(text, 20);

  for (let round = 0; round < rounds; round += 1) {
    for (const [at, text] of keystrokes.entries()) {
      for (let turn = 0; turn < players.length; turn += 1) {
        const player = players[(at + turn) % players.length];
        if (!player || player.spent > patience) continue;
        const start = performance.now();
        player.type?.(text, 20);
        const time = performance.now() - start;
        player.spent += time;
        player.times[at]?.push(time);
      }
    }
  }

  const sought = seek ? soughtNames(records) : [];
  return players.map(({ name, type, buildTimes, times }) => {
    const bringsItsRecord = sought.filter(({ text, id }) => type?.(text, count).includes(id));
    return {
      name,
      build: quantile(buildTimes, 0.5),
      median: quantile(times.flat(), 0.5),
      p99: quantile(
        times.filter((own) => own.length > 0).map((own) => quantile(own, 0.5)),
        0.99,
      ),
      rawP99: quantile(times.flat(), 0.99),
      times: times.flat().length,
      folded: bringsItsRecord.filter(({ kind }) => kind === 'folded').length,
      typo: bringsItsRecord.filter(({ kind }) => kind === 'typo').length,
    };
  });
};

const quantile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
