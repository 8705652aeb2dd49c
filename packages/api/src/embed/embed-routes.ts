import { interfaceLocale, pageTitles, pageWords, wordFor } from '@backontrack/widgets/drawing';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';

import type { Catalogue } from '../collections/catalogue.ts';
import { pageResponse } from '../http/page.ts';
import { ProblemError } from '../http/problems.ts';
import { contentHeaders } from '../http/public-headers.ts';
import type { ReadyBodies } from '../http/ready-bodies.ts';
import { ReadyBody } from '../http/ready-body.ts';
import { type Asked, one, pathOf, queryOf, readAsked } from './asked.ts';
import { type LoaderScript, writeDocument } from './document.ts';
import { speakOf, wordsFor } from './language.ts';
import { describeEmbed } from './oembed.ts';
import { common } from './parameter.ts';
import type { WidgetPage } from './widget-page.ts';
import { pageOf, widgetPages } from './widgets.ts';

/** A page that was asked for. */
interface Found {
  asked: Asked;
  page: WidgetPage;
  catalogue: Catalogue;
}

/** What embed pages need beside the content. */
export interface EmbedOptions {
  /** Address of the server, without a slash at its end. */
  publicUrl: () => string;
  /** Without it the pages stay as they are without scripts. */
  loader?: LoaderScript | undefined;
}

/** Each widget as a page that any site may show in a frame, and what oEmbed tells of it. */
export function embedRoutes(bodies: ReadyBodies, { publicUrl, loader }: EmbedOptions): Hono {
  const app = new Hono();
  const show = async (context: Context) => {
    const { widget = '', entry } = context.req.param() as { widget?: string; entry?: string };
    const page = pageOf(widget);
    if (!page) return missing(context);
    const asked = readAsked(widget, entry, new URL(context.req.url).searchParams, page.parameters);
    await wordsFor(asked);
    try {
      return bodies.get(context.req.raw.url, (catalogue) => write({ asked, page, catalogue })).respond(context.req.raw);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-found') return missing(context);
      throw error;
    }
  };
  const write = ({ asked, page, catalogue }: Found): ReadyBody => {
    speakOf(asked);
    const locale = one(asked, 'lang', 'en');
    const drawn = page.draw({ asked, catalogue, locale, headingLevel: Number(one(asked, 'heading-level', '2')) });
    if (!drawn) throw new ProblemError('not-found');
    const address = `${publicUrl()}/embed/${pathOf(asked.widget, asked.entry)}${queryOf(asked.values)}`;
    const oembed = `${publicUrl()}/oembed?${new URLSearchParams({ url: address, format: 'json' })}`;
    const { text, policy } = writeDocument({ asked, page, drawn, address, oembed, loader });
    const { isPersonal } = page;
    return new ReadyBody(Buffer.from(text), {
      ...contentHeaders('text/html; charset=utf-8', { locales: drawn.locales, isPersonal }),
      'content-security-policy': policy,
    });
  };
  app.get('/embed/:widget', show);
  app.get('/embed/:widget/:entry', show);
  app.get('/embed/*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const [, last] = /^\/embed\/.*?([^/]+)\/$/.exec(pathname) ?? [];
    // Content systems like to put a slash behind an address. From there on the links of the page would lead astray.
    return last === undefined ? missing(context) : context.redirect(`../${last}${search}`, 301);
  });

  app.get('/oembed', async (context) => {
    const search = new URL(context.req.url).searchParams;
    // Source: oEmbed 1.0, 2.3.5.
    if (!['json', null, ''].includes(search.get('format'))) return context.text('Only format=json is there.', 501);
    return context.json(await describeEmbed(search, publicUrl()), 200, {
      ...contentHeaders('application/json'),
      'cache-control': 'public, max-age=3600',
    });
  });
  return app;
}

/** There is no such page: the ones that there are lead on, also from within a frame. */
async function missing(context: Context): Promise<Response> {
  const asked = readAsked('', undefined, new URL(context.req.url).searchParams, common);
  await wordsFor(asked);
  speakOf(asked);
  const query = queryOf(asked.values);
  // From where the page is: a proxy may have the server below a path.
  const up = '../'.repeat(new URL(context.req.url).pathname.split('/').length - 2);
  const main = html`<ul>
    ${Object.keys(widgetPages).map((name) => html`<li><a href="${up}embed/${name}${query}">${wordFor(pageTitles, name)}</a></li>`)}
  </ul>`;
  const view = { locale: interfaceLocale, title: pageWords.missing(), main, isFramed: true };
  return pageResponse(context, view, 404);
}
