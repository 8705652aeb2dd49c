import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** What each stage of the directory is about, from what comes first. */
export const stageWords: Words = {
  1: () => msg('Help right now', { id: 'stage.1' }),
  2: () => msg('Talk and meet people', { id: 'stage.2' }),
  3: () => msg('A mentor by your side', { id: 'stage.3' }),
  4: () => msg('Learn something', { id: 'stage.4' }),
  5: () => msg('Work and own business', { id: 'stage.5' }),
};
