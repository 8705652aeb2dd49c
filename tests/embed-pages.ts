/**
 * Serves pages with the built loader to the tests that run in a browser, and does to its files what a test asks.
 *
 * The wish is part of the address: `/embed-pages/<wish>/`, an encoded `EmbedWish`.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { frameScript } from '../packages/api/src/embed/frame-script.ts';
import { fakeApi } from '../packages/sdk/src/testing/index.ts';
import { readChannels } from '../packages/widgets/cdn/channels.ts';
import { pointOf, type SignedRelease, signRelease } from '../packages/widgets/cdn/signing.ts';
import { compareVersions } from '../packages/widgets/src/loader/registry.ts';
import { root } from './count.ts';

/** What a test asks of its page. */
export interface EmbedWish {
  /** Keeps the files of one page apart from those of another. */
  readonly id: string;
  /** Markup of the page. `HERE` stands for the address of the page, without a slash at its end. */
  readonly body: string;
  /** Its Content-Security-Policy. `HOST` stands for the host. */
  readonly policy?: string;
  /** The file that is not what it should be: the loader, a file by its path in the widget, a part by its name, or any by its own. */
  readonly changed?: { readonly widget?: string; readonly part?: string; readonly file?: string; readonly at: number };
  /** The file of which one byte is another. */
  readonly flipped?: string;
  /** The request from which on it is changed, counted from 0. */
  readonly from?: number;
  /** Whether the connection is cut for it until the page's `mended` is asked for. */
  readonly fails?: boolean;
  /** Whether the files of widgets, all but the first one, are kept back until the page has asked for data. */
  readonly keptBack?: boolean;
  /** Cache-Control of the files. */
  readonly caching?: string;
  /** Where the page itself names the first file of its widgets, as the builder does to have them sooner. */
  readonly firstFile?: 'before the loader' | 'behind the loader';
  /** Attributes of further script tags, whose address may have a query. */
  readonly loaders?: readonly string[];
  /** Beside the other loaders, or instead of the one, that of the rolling channel. */
  readonly rolling?: Rolling;
  /**
   * Versions that the loaders of the page have, each in a folder of that name. Where there are several, the files of
   * widgets, all but the first one, are kept back until the newest loader has run: an older one has defined nothing then.
   */
  readonly versions?: readonly string[];
}

/** What becomes of the manifest of the rolling channel. */
export interface Rolling {
  /** The version it names, the one that is built unless told. */
  readonly version?: string;
  /** Who has signed it, if not the key that the loader knows. */
  readonly signer?: 'somebody else';
  /** Its text, whatever is signed. */
  readonly text?: string;
  /** The place of one sign that is another, counted from 0 among the parts of the whole: header, payload, signature. */
  readonly flipped?: 0 | 1 | 2;
  /** How it is answered. `cut` ends the connection. Either is over once the page's `mended` has been asked for. */
  readonly status?: number | 'cut';
  /** How many tags of the loader the page has. */
  readonly tags?: number;
}

interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
  readonly widgets: Readonly<Record<string, readonly string[]>>;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

interface Exchange {
  readonly path: string;
  readonly querystring: string;
  readonly host: string;
  status: number;
  body: unknown;
  type: string;
  set(name: string, value: string): void;
  readonly req: IncomingMessage;
}

const prefix = '/embed-pages/';

const integrityOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Notes what happens on the page, before anything of ours runs. */
const watch = `
const seen = (window.seen = { lines: [], events: [], errors: [], tampered: [] });
for (const level of ['error', 'warn']) console[level] = (line) => seen.lines.push(String(line));
for (const name of ['blocked', 'error', 'ready']) {
  addEventListener('backontrack-' + name, ({ type, url, code }) => seen.events.push([type, url ?? code ?? '']));
}
addEventListener('error', ({ message }) => message && seen.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
`;

const build = async () => {
  const { options, warnings } = await loadConfigFile(`${root}rollup.config.mjs`, { silent: true });
  warnings.flush();
  const files = new Map<string, string>();
  for (const { output, ...input } of options) {
    const bundle = await rollup(input);
    for (const one of output) {
      for (const file of (await bundle.generate(one)).output) {
        files.set(file.fileName, file.type === 'chunk' ? file.code : String(file.source));
      }
    }
    await bundle.close();
  }
  const manifest = JSON.parse(files.get('manifest.json')!) as Manifest;
  const [channel] = readChannels(manifest.version);
  const rolling = files.get('v1/loader.js')!.replace(channel!.keys[0]!, pointOf(releaseKey));
  return { files: files.set('v1/loader.js', rolling), manifest };
};

const makeKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** The key that the loader of the rolling channel knows on these pages. */
const releaseKey = makeKey();

let built: ReturnType<typeof build> | undefined;
const requests = new Map<string, number>();
const api = fakeApi();

/** What the files of a page may wait for: that it has asked for data, and that the newest of its loaders has run. */
const gates = new Map<string, Readonly<Record<'asked' | 'newest', PromiseWithResolvers<void>>>>();

/** Answers what is asked below its folder, and leaves the rest to others. */
export const embedPages = async (exchange: Exchange, next: () => Promise<unknown>): Promise<unknown> => {
  if (!exchange.path.startsWith(prefix)) return next();

  const { files, manifest } = await (built ??= build());
  const [encoded = '', ...rest] = exchange.path.slice(prefix.length).split('/');
  const wish = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as EmbedWish;
  const file = rest.join('/');
  const loaderOf = (folder: string) =>
    files.get('loader.js')!.replaceAll(`"${manifest.version}"`, folder === '1' ? '$&' : `"${folder}"`);
  const answer = (type: string, body: string) => {
    exchange.status = 200;
    exchange.type = type;
    exchange.body = body;
  };

  if (file === '') {
    const others = wish.versions ?? (wish.rolling ? [] : undefined);
    const addresses =
      others?.map((folder) => `${folder}/loader.js`) ??
      ['', ...(wish.loaders ?? [])].map((query) => `1/loader.js${query}`);
    for (let at = 0; at < (wish.rolling?.tags ?? Number(Boolean(wish.rolling))); at++)
      addresses.push(`v1/loader.js${at > 0 ? `?${at}` : ''}`);
    const script = (address: string, integrity: string) =>
      `<script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>`;
    const scripts = addresses.map((address) => {
      const [folder = ''] = address.split('/');
      return script(address, integrityOf(folder === 'v1' ? files.get('v1/loader.js')! : loaderOf(folder)));
    });
    const first = script('1/first.js', manifest.files['first.js']!.integrity);
    if (wish.firstFile === 'before the loader') scripts.unshift(first);
    if (wish.firstFile === 'behind the loader') scripts.push(first);
    if (wish.policy) exchange.set('content-security-policy', wish.policy.replaceAll('HOST', exchange.host));
    return answer(
      'text/html',
      `<!doctype html><script src="watch.js"></script>${scripts.join('')}${wish.body.replaceAll('HERE', `http://${exchange.host}${prefix}${encoded}`)}`,
    );
  }
  if (file.startsWith('embed/')) return answer('text/html', framed(new URLSearchParams(exchange.querystring)));
  if (file === 'watch.js') return answer('text/javascript', watch);
  if (file === 'requests') return answer('application/json', JSON.stringify(Object.fromEntries(requests)));
  if (file === 'mended') {
    requests.set(`${wish.id} mended`, 1);
    return answer('text/plain', '');
  }
  const count = (name: string) => {
    const before = requests.get(`${wish.id} ${name}`) ?? 0;
    requests.set(`${wish.id} ${name}`, before + 1);
    return before;
  };
  const gate = gates.get(wish.id) ?? { asked: Promise.withResolvers(), newest: Promise.withResolvers() };
  gates.set(wish.id, gate);
  if (file === 'v1/manifest.jws') {
    count(file);
    const { rolling = {} } = wish;
    exchange.set('cache-control', 'max-age=300');
    if (rolling.status && !requests.has(`${wish.id} mended`)) {
      if (rolling.status === 'cut') exchange.req.socket.destroy();
      answer('text/plain', '');
      exchange.status = rolling.status === 'cut' ? 500 : rolling.status;
      return undefined;
    }
    const version = rolling.version ?? manifest.version;
    return answer(
      'application/jose',
      manifestFor(rolling, { version, loader: integrityOf(loaderOf(version)), files: '' }),
    );
  }
  if (file.startsWith('v1/') && file !== 'v1/loader.js') {
    count(`${file}?${exchange.querystring}`);
    gate.asked.resolve();
    const response = await api.fetch(`${api.baseUrl}/${file}?${exchange.querystring}`);
    answer('application/json', await response.text());
    exchange.status = response.status;
    return undefined;
  }

  if (file === 'manifest.json') return answer('application/json', JSON.stringify(manifest));

  const [folder = '', name = ''] = rest;
  const code = files.get(file) ?? (name === 'loader.js' ? loaderOf(folder) : files.get(name));
  if (code === undefined) return undefined;
  const earlier = count(wish.versions ? file : name);
  const isLater = !['loader.js', 'first.js'].includes(name);
  if (name === 'first.js' && folder === wish.versions?.toSorted(compareVersions).at(-1)) gate.newest.resolve();
  if (wish.versions?.[1] && isLater) await gate.newest.promise;
  if (wish.keptBack && isLater) await gate.asked.promise;
  exchange.set('cache-control', wish.caching ?? 'no-cache');
  if (wish.changed && folder !== 'v1' && name === changedFile(wish.changed, manifest)) {
    if (wish.fails && !requests.has(`${wish.id} mended`)) {
      exchange.req.socket.destroy();
      return answer('text/plain', '');
    }
    if (earlier >= (wish.from ?? 0)) return answer('text/javascript', `${code}\n;seen.tampered.push("${name}");`);
  }
  return answer('text/javascript', name === wish.flipped ? flip(code) : code);
};

/** The same code but for one byte, that does the same: nothing but its hash can tell. */
const flip = (code: string): string => code.replace(/\n$/, ' ');

function manifestFor({ signer, text, flipped }: Rolling, release: SignedRelease): string {
  const signed = text ?? signRelease(release, signer ? makeKey() : releaseKey);
  if (flipped === undefined) return signed;
  return signed
    .split('.')
    .map((part, at) => (at === flipped ? `${part.slice(0, 5)}${part[5] === 'A' ? 'B' : 'A'}${part.slice(6)}` : part))
    .join('.');
}

/** A page for a frame that runs what embed pages run, of the height that is asked for, or one that grows with its frame. */
const framed = (asked: URLSearchParams) => `<!doctype html><style>
  body { margin: 0 }
  #box { height: ${asked.has('grows') ? 'calc(100vh + 50px)' : `${asked.get('height')}px`} }
</style><div id="plain"><div id="box"></div></div><script type="module">${frameScript}</script>`;

const changedFile = ({ widget, part, file = 'loader.js', at }: NonNullable<EmbedWish['changed']>, manifest: Manifest) =>
  widget ? manifest.widgets[widget]?.at(at) : part ? manifest.parts[part]?.at(at) : file;
