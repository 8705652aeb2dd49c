import { isBackOnTrackError } from '@backontrack/sdk';

import { formatTime } from '../words/format.ts';
import { msg, str } from '../words/msg.ts';
import type { Fault } from './entered.ts';

/** Why it was not sent, and what the reader can do, in words. */
export function refusalText(error: unknown): string {
  if (isBackOnTrackError(error, 'rate-limited')) return laterText(error.retryAfter);
  if (isBackOnTrackError(error, 'network') || isBackOnTrackError(error, 'timeout')) {
    return msg('It could not be sent. Nothing is lost: check your connection and try again.', {
      id: 'subscribe.failed.connection',
    });
  }
  return msg('It could not be sent. Nothing is lost: try again in a while.', { id: 'subscribe.failed' });
}

function laterText(at: Date | undefined): string {
  if (!at) {
    return msg('There were too many tries from here. Please try again in an hour.', { id: 'subscribe.limited' });
  }
  // Cut to the minute, a time would come before its moment.
  const whole = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  const time = formatTime(whole);
  return msg(str`There were too many tries from here. Please try again after ${time}.`, {
    id: 'subscribe.limited.until',
  });
}

/** The API has the last word: what it finds wrong with a field is said at the field, in our words. */
export function refusedFields(error: unknown): Fault[] {
  if (!isBackOnTrackError(error, 'invalid-request')) return [];
  return error.errors.some(({ path }) => path === 'email')
    ? [
        {
          field: 'email',
          words: () => msg('We cannot write to this address. Please look again', { id: 'subscribe.fault.refused' }),
        },
      ]
    : [];
}

/** Whether the consent text has changed since it was shown. */
export const isOutdated = (error: unknown): boolean =>
  isBackOnTrackError(error, 'invalid-request') && error.errors.some(({ code }) => code === 'outdated');
