import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Transaction } from 'kysely';

import type { Database } from '../storage/schema.ts';
import type { PageWords, Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { confirmSubscription, unsubscribe } from '../writes/subscriptions.ts';
import type { WriteContext } from '../writes/write-context.ts';
import { pageResponse } from './page.ts';
import { ProblemError } from './problems.ts';

type Act = (context: WriteContext, transaction: Transaction<Database>, token: string, now: Date) => Promise<unknown>;

/**
 * The pages behind mailed links: opening one shows a button and changes nothing, as mail scanners open every link.
 * Pressing the button sends a POST to the same address, and so does one-click unsubscribing. Source: RFC 8058.
 */
export function subscriptionPages(context: WriteContext): Hono {
  const app = new Hono();
  const { now = () => new Date() } = context;

  function add(path: string, asking: keyof Words, done: keyof Words, act: Act): void {
    app.get(path, (request) => respond(request, asking));
    app.post(path, async (request) => {
      const token = (request.req.query('token') ?? '').slice(0, 200);
      try {
        await context.db.transaction().execute((transaction) => act(context, transaction, token, now()));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return error.code === 'conflict' ? respond(request, 'alreadyConfirmedPage') : respond(request, 'gonePage', 404);
      }
      context.mailQueued();
      return respond(request, done);
    });
  }

  add('/subscriptions/confirm', 'confirmPage', 'confirmedPage', confirmSubscription);
  add('/subscriptions/unsubscribe', 'unsubscribePage', 'unsubscribedPage', unsubscribe);
  return app;
}

function respond(request: Context, name: keyof Words, status: 200 | 404 = 200): Promise<Response> {
  const { words, locale } = wordsFor(request.req.query('locale') ?? 'en');
  const { title, text, button } = words[name] as PageWords;
  const main = html`<p>${text}</p>
    ${button === undefined ? '' : html`<form method="post"><button>${button}</button></form>`}`;
  return pageResponse(request, { locale, title, main }, status);
}
