/**
 * A list of 100 items whose body is ready, against a bare `node:http` server that sends the same bytes: in turn, in one
 * run, as whole answers and as 304. Each server runs in a process of its own and has the machine's second core.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

// Many short turns in alternating order: what else the machine does falls on both alike, and only ever slows a turn, so
// that the fast ones of each tell most.
const rounds = 40;
const secondsOfRound = 0.5;
const connections = 32;
const goal = 0.9;

interface Contestant {
  child: ChildProcess;
  address: string;
}

interface Round {
  rate: number;
  p99: number;
}

const contestants = ['bare', 'ours'] as const;
type Name = (typeof contestants)[number];

async function start(name: Name): Promise<Contestant> {
  const child = fork(new URL('./api-server.ts', import.meta.url), [name], {
    execArgv: ['--conditions=@backontrack/source', '--expose-gc'],
  });
  const [address] = (await once(child, 'message')) as [string];
  return { child, address };
}

async function memoryOf({ child }: Contestant): Promise<number> {
  child.send('memory');
  const [bytes] = (await once(child, 'message')) as [number];
  return bytes / 1024 / 1024;
}

/**
 * Asks as fast as it is answered, for some seconds, over a fixed number of connections. Bare sockets: the client of
 * `node:http` costs more than the servers it would measure.
 */
async function round(address: string, headers: Record<string, string>, status: number): Promise<Round> {
  const { hostname, port, pathname, search } = new URL(address);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const question = Buffer.from([`GET ${pathname}${search} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  const times: number[] = [];
  const end = performance.now() + secondsOfRound * 1000;
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let begin = 0;
      let left = 0;
      const ask = () => {
        begin = performance.now();
        if (begin < end) socket.write(question);
        else socket.end(resolve);
      };
      socket.setNoDelay(true);
      socket.once('connect', ask);
      socket.once('error', reject);
      socket.on('data', (part) => {
        if (left === 0) left = lengthOf(part, status);
        left -= part.length;
        if (left > 0) return;
        times.push(performance.now() - begin);
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, connection));
  times.sort((a, b) => a - b);
  return { rate: times.length / secondsOfRound, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Bytes of the answer that begins with this part. Its head comes in one part, because servers write it at once. */
function lengthOf(part: Buffer, status: number): number {
  const head = part.subarray(0, part.indexOf('\r\n\r\n') + 4).toString('latin1');
  if (!head.startsWith(`HTTP/1.1 ${status} `)) throw new Error(`expected ${status}, got ${head}`);
  return head.length + (status === 304 ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1]));
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** Compares the two, and tells whether ours reaches its share of the bare one's rate. */
export async function bench(): Promise<boolean> {
  const servers = { bare: await start('bare'), ours: await start('ours') };
  try {
    const tags = {} as Record<Name, string>;
    for (const name of contestants) {
      const response = await fetch(servers[name].address, { headers: { 'accept-encoding': 'identity' } });
      tags[name] = response.headers.get('etag') ?? '';
      console.log(`${name}: ${(await response.arrayBuffer()).byteLength} bytes`);
    }
    let met = true;
    for (const status of [200, 304]) {
      const results: Record<Name, Round[]> = { bare: [], ours: [] };
      for (let at = -1; at < rounds; at++) {
        for (const name of at % 2 ? contestants : contestants.toReversed()) {
          const headers = { ...(status === 304 && { 'if-none-match': tags[name] }) };
          const result = await round(servers[name].address, headers, status);
          // The first turn of each only warms it up.
          if (at >= 0) results[name].push(result);
        }
      }
      const rates = contestants.map((name) =>
        quantile(
          results[name].map(({ rate }) => rate),
          0.9,
        ),
      );
      const p99s = contestants.map((name) =>
        quantile(
          results[name].map(({ p99 }) => p99),
          0.5,
        ),
      );
      const share = (rates[1] ?? 0) / (rates[0] ?? Infinity);
      met &&= share >= goal;
      console.log(
        `${status}: bare ${rates[0]?.toFixed(0)}/s, p99 ${p99s[0]?.toFixed(2)} ms; ` +
          `ours ${rates[1]?.toFixed(0)}/s, p99 ${p99s[1]?.toFixed(2)} ms; share ${share.toFixed(3)} (goal ${goal})`,
      );
    }
    for (const name of contestants) console.log(`${name}: ${(await memoryOf(servers[name])).toFixed(0)} MB resident`);
    return met;
  } finally {
    for (const { child } of Object.values(servers)) child.kill();
  }
}
