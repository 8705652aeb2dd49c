import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** How a mentor and a young person can meet. */
export const modeWords: Words = {
  'in-person': () => msg('Face to face', { id: 'mode.in-person' }),
  phone: () => msg('By phone', { id: 'mode.phone' }),
  video: () => msg('By video', { id: 'mode.video' }),
  chat: () => msg('By chat', { id: 'mode.chat' }),
};
