import { msg, str } from '../words/msg.ts';

/** How many questions were answered rightly. */
export const scoreText = (right: number, count: number): string =>
  msg(str`${right} of ${count} right`, { id: 'curriculum.score' });
