import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** Whether a mentor takes new people. */
export const availabilityWords: Words = {
  open: () => msg('Has room for you', { id: 'availability.open' }),
  full: () => msg('No room now', { id: 'availability.full' }),
  paused: () => msg('Away for a while', { id: 'availability.paused' }),
};
