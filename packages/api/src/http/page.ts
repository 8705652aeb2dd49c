import { createHash } from 'node:crypto';

import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

type Markup = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 36rem; padding: 10vh 1.5rem; }
button { font: inherit; font-weight: 600; padding: 0.75rem 1.5rem; border: 0; border-radius: 0.375rem; background: #0b57d0; color: #fff; cursor: pointer; }
button:focus-visible { outline: 3px solid; outline-offset: 3px; }
h2 { font-size: 1.125rem; }
form { display: grid; gap: 1.25rem; justify-items: start; }
label, legend { font-weight: 600; }
legend { padding: 0; }
fieldset { margin: 0; padding: 0; border: 0; }
input:not([type=checkbox]) { box-sizing: border-box; width: min(24rem, 100%); padding: 0.625rem 0.75rem; border: 1px solid; border-radius: 0.375rem; background: none; color: inherit; font: inherit; }
input:focus-visible, a:focus-visible { outline: 3px solid; outline-offset: 3px; }
.field { display: grid; gap: 0.375rem; width: 100%; }
.choice { display: flex; gap: 0.75rem; align-items: baseline; padding-block: 0.375rem; font-weight: inherit; }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; translate: 0 0.2rem; }
.fault { margin: 0; color: #b3261e; color: light-dark(#b3261e, #f2a39d); font-weight: 600; }
.summary { padding: 0.25rem 1.25rem; border: 2px solid #b3261e; border-radius: 0.375rem; margin-block-end: 1.5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-inline-start: 3px solid; padding-inline-start: 1rem; }
`;

const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/**
 * Answers with a page of our own: no script, kept by nobody, and its address is told to nobody. No site may frame it,
 * but where it answers for a page that any site may frame.
 */
export async function pageResponse(
  { html: respond }: Context,
  { locale, title, main, isFramed }: { locale: string; title: string; main: Markup | Markup[]; isFramed?: boolean },
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title} – Back on Track</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>`;
  return respond(page, status, {
    'cache-control': 'no-store',
    'content-security-policy': policy(isFramed ? '*' : "'none'"),
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
}
