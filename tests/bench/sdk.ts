/** `npm run bench -- sdk`: client CPU for a list of 100, first and revalidated, beside bare fetch, ky, axios and openapi-fetch. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Bench } from './run.ts';
import { type Contestant, contestants } from './sdk-contestants.ts';

const callsOfRound = 40;
// Until the code of each one is compiled: what a call runs once, a contestant alone runs, and that takes some thousand.
const firstRounds = { warmUp: 40, counted: 61 };
const againRounds = { warmUp: 200, counted: 401 };
/** The most CPU a 304 may cost, where one of a bare fetch costs 1. */
const most = 1.1;

type Act = (contestant: Contestant) => Promise<unknown>;

export const bench: Bench = async () => {
  const server = fork(join(import.meta.dirname, 'sdk-server.ts'), {
    execArgv: ['--conditions=@backontrack/source'],
  });
  const [{ port }] = (await once(server, 'message')) as [AddressInfo];
  const all = contestants(`http://127.0.0.1:${port}`);
  // Our first question fills our cache, so that all others are revalidations.
  await all[1]!.again().catch(() => {});

  let call = 0;
  const first = await takeTurns(all, firstRounds, (contestant) => contestant.first(call++));
  const again = await takeTurns(all, againRounds, (contestant) => contestant.again());
  server.disconnect();

  console.log(
    `Microseconds of CPU a call, median of ${firstRounds.counted} and ${againRounds.counted} rounds of ${callsOfRound} calls, taken in turn.\n`,
  );
  console.log(['', 'first', 'of fetch', '304', 'of fetch'].map((title) => title.padStart(14)).join(''));
  for (const { name } of all) {
    const figures = [first, again].flatMap((of) => [of.cost(name).toFixed(0), of.share(name).toFixed(2)]);
    console.log([name, ...figures].map((cell) => cell.padStart(14)).join(''));
  }

  const share = again.share('ours');
  const met = share <= most;
  console.log(
    `\n${met ? 'met   ' : 'MISSED'} sdk: CPU of our 304 / of bare fetch = ${share.toFixed(3)}, at most ${most}`,
  );
  return met;
};

async function takeTurns(all: readonly Contestant[], { warmUp, counted }: typeof firstRounds, act: Act) {
  const costs = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < counted; round++) {
    // Everyone begins once in a while, and comes after each other one as often: what one leaves behind is cleared up in
    // the time of the next.
    const start = (round + warmUp) % all.length;
    const order = [...all.slice(start), ...all.slice(0, start)];
    for (const contestant of round % 2 ? order : order.toReversed()) {
      const before = process.cpuUsage();
      for (let n = 0; n < callsOfRound; n++) await act(contestant);
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) costs.get(contestant.name)!.push((user + system) / callsOfRound);
    }
  }
  const bare = costs.get('bare fetch')!;
  return {
    cost: (name: string) => median(costs.get(name)!),
    // Round by round, since the machine is not equally fast in all of them.
    share: (name: string) => median(costs.get(name)!.map((cost, round) => cost / bare[round]!)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
