import { pageTitles, wordFor } from '@backontrack/widgets/drawing';

import { ProblemError } from '../http/problems.ts';
import { pathOf, queryOf, readAsked } from './asked.ts';
import { speakOf, wordsFor } from './language.ts';
import { pageOf } from './widgets.ts';

/** How a page that is to be embedded is described. Source: oEmbed 1.0, https://oembed.com */
export interface Embeddable {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  width: number;
  height: number;
  cache_age: number;
}

const defaultWidth = 800;
const leastHeight = 200;
const mostHeight = 4000;

/**
 * Describes the embed page at an address.
 * @param base Address of the server, without a slash at its end.
 * @throws ProblemError when the question is not valid, or there is no such page.
 */
export async function describeEmbed(search: URLSearchParams, base: string): Promise<Embeddable> {
  const address = search.get('url');
  if (!address) throw refused('url', 'missing', 'must be the address of an embed page');
  const found = pageAt(address, base);
  if (!found) throw new ProblemError('not-found');
  const { asked, page } = found;
  await wordsFor(asked);
  speakOf(asked);
  const most = (name: string) => readMost(search, name);
  const width = Math.min(defaultWidth, most('maxwidth'));
  const height = Math.min(Math.max(leastHeight, Math.min(page.height(asked), mostHeight)), most('maxheight'));
  const title = `${wordFor(pageTitles, asked.widget)} – Back on Track`;
  const src = `${base}/embed/${pathOf(asked.widget, asked.entry)}${queryOf(asked.values)}`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Back on Track',
    provider_url: `${base}/`,
    title,
    html: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0" style="max-width:100%;border:0"></iframe>`,
    width,
    height,
    cache_age: 86_400,
  };
}

/** The page at an address of ours. What its query has too much is passed over, as on the page itself. */
function pageAt(address: string, base: string) {
  if (!URL.canParse(address)) return undefined;
  const { origin, host, pathname, searchParams } = new URL(address);
  const ours = new URL(base);
  // Old links have http, and mean the same page.
  if (host !== ours.host || !/^https?:/.test(origin)) return undefined;
  const below = `${ours.pathname.replace(/\/$/, '')}/embed/`;
  if (!pathname.startsWith(below)) return undefined;
  const [widget = '', entry, ...rest] = pathname.slice(below.length).replace(/\/$/, '').split('/');
  const page = pageOf(widget);
  if (!page || rest.length > 0) return undefined;
  try {
    const open = entry === undefined ? undefined : decodeURIComponent(entry);
    return { asked: readAsked(widget, open, searchParams, page.parameters), page };
  } catch {
    return undefined;
  }
}

function readMost(search: URLSearchParams, name: string): number {
  const value = search.get(name);
  if (value === null || value === '') return Number.POSITIVE_INFINITY;
  if (/^0*[1-9]\d{0,5}$/.test(value)) return Number(value);
  const got = JSON.stringify(value.slice(0, 40));
  throw refused(name, 'invalid', `must be a whole number of pixels from 1 to 999999, got ${got}`);
}

const refused = (path: string, code: 'invalid' | 'missing', message: string) =>
  new ProblemError('invalid-request', [{ path, code, message }]);

const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
