import type { Mentor } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { availabilityWords } from '../words/availability.ts';
import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { shortDay } from '../words/short-day.ts';
import { wordFor } from '../words/vocabulary.ts';

/** "3 mentors". */
export const mentorCount = (count: number): string =>
  counted(count, {
    one: (total) => msg(str`${total} mentor`, { id: 'mentor-finder.count.one' }),
    two: (total) => msg(str`${total} mentors`, { id: 'mentor-finder.count.two' }),
    few: (total) => msg(str`${total} mentors`, { id: 'mentor-finder.count.few' }),
    many: (total) => msg(str`${total} mentors`, { id: 'mentor-finder.count.many' }),
    other: (total) => msg(str`${total} mentors`, { id: 'mentor-finder.count.other' }),
  });

/** What the field to search in is called. */
export const mentorSearch = (): string => msg('Find a mentor by name or place', { id: 'mentor-finder.search' });

/** Why the mentors stand in this order. */
export const mentorOrder = (q: string): string =>
  q
    ? msg('The best fit comes first, then who has room.', { id: 'mentor-finder.why.search' })
    : msg('Who has room comes first. The order changes every day, so that everyone gets a turn.', {
        id: 'mentor-finder.why',
      });

/** "Trained in Back on Track (2025)". */
export function trainedWords(trained: Mentor['trained']): string {
  return trained
    .map(({ initiative, year }) => {
      const name = initiative === 'back-on-track' ? 'Back on Track' : initiative;
      return msg(str`Trained in ${name} (${year})`, { id: 'mentor.trained' });
    })
    .join(', ');
}

/** Whether a mentor has room, and when that was last looked at. */
export function drawAvailability({ availability: { state, updatedAt } }: Mentor): TemplateResult {
  return html`<span class="room ${state === 'open' ? '' : 'none'}"
    >${wordFor(availabilityWords, state)}, <time datetime=${updatedAt}>${shortDay(updatedAt.slice(0, 10))}</time></span
  >`;
}
