import { Hono } from 'hono';
import { html } from 'hono/html';

import type { Mail } from '../mail/mail.ts';
import type { WriteContext } from '../writes/write-context.ts';
import { pageResponse } from './page.ts';
import { ProblemError } from './problems.ts';

const shown = 50;

/** The mails that a demo without a mail server would have sent, the newest first. Only for the machine it runs on. */
export function outboxPage({ db, vault }: WriteContext): Hono {
  return new Hono().get('/outbox', async (request) => {
    // A page elsewhere whose name was pointed at this machine must not read it.
    const { hostname } = new URL(request.req.url);
    if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) throw new ProblemError('not-found');
    const rows = await db
      .selectFrom('mail')
      .innerJoin('subject', 'subject.id', 'mail.subject_id')
      .select(['mail.id', 'mail.mail', 'mail.created_at', 'subject.id as subject_id', 'subject.wrapped_key'])
      .where('mail.state', '=', 'kept')
      .orderBy('mail.created_at', 'desc')
      .limit(shown)
      .execute();
    const mails = rows.map(({ id, mail, created_at, subject_id, wrapped_key }) => ({
      ...(JSON.parse(vault.subject(subject_id, wrapped_key).open(mail, `mail ${id}`)) as Mail),
      created_at,
    }));
    const main = mails.map(
      ({ to, subject, text, created_at }) =>
        html`<article>
          <h2>${subject}</h2>
          <p>To ${to}, <time>${created_at}</time></p>
          <pre>${linked(text)}</pre>
        </article>`,
    );
    const none = html`<p>No mail yet. Subscribe on the demo page, or ask an organisation to get in touch.</p>`;
    return pageResponse(request, { locale: 'en', title: 'Outbox', main: main.length > 0 ? main : none });
  });
}

function linked(text: string) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}
