import { createHash, randomUUID } from 'node:crypto';

import { endpoints, LocaleTag } from '@backontrack/contract';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';

import { wordsFor } from '../words/words-for.ts';
import type { WriteContext } from '../writes/write-context.ts';
import { pageResponse } from './page.ts';
import { ProblemError } from './problems.ts';
import { readBytes } from './read-json.ts';
import { type Fault, type Filled, subscribePage } from './subscribe-page.ts';

const sentPath = '/subscriptions/sent';

/** Milliseconds within which the same fields are one wish: a plain form cannot name its request, and is clicked twice. */
const oneWish = 60_000;

/**
 * The form for updates without any script: a page that holds it, and what becomes of its fields. They go on as the
 * JSON that they stand for, so that limits, honeypot and consent are those of every subscription.
 */
export function plainForm(context: WriteContext): Hono {
  const app = new Hono();
  app.get('/subscriptions/new', (request) =>
    subscribePage(request, context, filledIn(request, new URL(request.req.url).searchParams)),
  );
  app.get(sentPath, (request) => {
    const { words, locale } = wordsFor(request.req.query('locale') ?? 'en');
    const { title, text } = words.sentPage;
    return pageResponse(request, { locale, title, main: html`<p>${text}</p>` });
  });
  app.post(endpoints.createSubscription.path, taking(context));
  return app;
}

function taking(context: WriteContext): MiddlewareHandler {
  const keys = new WishKeys(context.now ?? (() => new Date()));

  return async (request, next) => {
    if (!/^application\/x-www-form-urlencoded\b/i.test(request.req.header('content-type') ?? '')) return next();
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request.req.raw)));
    const filled = filledIn(request, form);
    const website = form.get('website');
    const { email, topics, locale } = filled;
    const consent = { textVersion: form.get('textVersion') ?? '' };
    const body = JSON.stringify({ email, topics, locale, consent, ...(website && { website }) });
    const headers = new Headers(request.req.raw.headers);
    headers.delete('content-length');
    headers.set('content-type', 'application/json');
    headers.set('idempotency-key', keys.of(body));
    request.req.raw = new Request(request.req.url, { method: 'POST', headers, body });

    if (!form.has('agreed')) return subscribePage(request, context, filled, ['agreed'], 400);
    await next();
    const { error } = request;
    if (error instanceof ProblemError) {
      request.res = await subscribePage(request, context, filled, faultsOf(error), request.res.status as 400);
    } else if (request.res.ok) {
      // Not by `redirect`, which would keep the type of the answer that this one stands for.
      request.res = new Response(null, { status: 303, headers: { location: `..${sentPath}?locale=${locale}` } });
    } else {
      request.res = await subscribePage(request, context, filled, ['failed'], request.res.status as 500);
    }
  };
}

/** Reads what a form, or the address of its page, has filled in. A field that is there twice is not one of ours. */
function filledIn({ req }: Context, fields: URLSearchParams): Filled {
  const one = (name: string) => fields.getAll(name).join(', ').trim();
  const locale = one('locale');
  return {
    email: one('email'),
    topics: [...new Set(fields.getAll('topics').flatMap((topics) => topics.split(/[\s,]+/)))].filter(Boolean),
    locale: LocaleTag.safeParse(locale).success
      ? locale
      : wordsFor((req.header('accept-language') ?? 'en').split(',').map((tag) => tag.split(';')[0]!.trim())).locale,
  };
}

function faultsOf({ code, errors }: ProblemError): Fault[] {
  if (code === 'rate-limited') return ['limited'];
  const faults = errors.map(({ path }): Fault => {
    const [field = ''] = path.split('.');
    return field === 'email' || field === 'topics' ? field : field === 'consent' ? 'outdated' : 'failed';
  });
  return faults.length > 0 ? [...new Set(faults)] : ['failed'];
}

// A flood of forms must not fill the memory.
const mostWishes = 10_000;

/** Gives the same fields the same key for a while. What they say is not kept. */
class WishKeys {
  readonly #now: () => Date;
  readonly #wishes = new Map<string, { key: string; until: number }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  of(fields: string): string {
    const now = this.#now().getTime();
    for (const [wish, { until }] of this.#wishes) {
      if (until > now && this.#wishes.size <= mostWishes) break;
      this.#wishes.delete(wish);
    }
    const wish = createHash('sha256').update(fields).digest('base64');
    const { key } = this.#wishes.get(wish) ?? { key: randomUUID() };
    if (!this.#wishes.has(wish)) this.#wishes.set(wish, { key, until: now + oneWish });
    return key;
  }
}
