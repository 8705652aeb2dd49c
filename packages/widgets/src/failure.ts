import type { BackOnTrackError } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { day } from './day.ts';
import type { Remote } from './remote.ts';
import { msg } from './words/msg.ts';

type AnyRemote = Pick<Remote<readonly unknown[], unknown>, 'error' | 'pending' | 'retry'>;

/** What the reader is told of a failed request. */
export const failureText = (error: unknown): string =>
  /^(network|timeout)$/.test((error as BackOnTrackError).code)
    ? msg('This could not be loaded. Please check your connection.', { id: 'failure.connection' })
    : msg('This cannot be shown at the moment.', { id: 'failure.other' });

/** Draws a failed request: a sentence, and a way to try again where that may help. */
export const failure = (remote: AnyRemote): TemplateResult =>
  html`<div class="notice">
    <p>${failureText(remote.error)}</p>
    ${
      (remote.error as Partial<BackOnTrackError>).retryable
        ? html`<button
            part="action"
            class="action"
            aria-disabled=${remote.pending}
            @click=${() => remote.pending || remote.retry()}
          >
            ${remote.pending ? loading() : msg('Try again', { id: 'failure.retry' })}
          </button>`
        : nothing
    }
  </div>`;

/** Tells the reader that what is shown is of the past, and since when nothing newer could be had. */
export const lastGoodNote = (since: Date): TemplateResult =>
  html`<p class="notice">
    ${msg('There is no connection. What you see here is from:', { id: 'failure.last-good' })}
    ${day(since.toISOString())}
  </p>`;

/** What the reader is told while a request is under way. */
export const loading = (): string => msg('Loading…', { id: 'loading' });
