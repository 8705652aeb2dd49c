import { msg } from '../words/msg.ts';

/** The orders a reader can choose. */
export function sorts() {
  return [
    { value: '', word: msg('Help first', { id: 'sort.stage' }) },
    { value: '-stage', word: msg('Work first', { id: 'sort.work' }) },
    { value: 'title', word: msg('Title, A to Z', { id: 'sort.title' }) },
    { value: '-assuredAt', word: msg('Checked last', { id: 'sort.assured' }) },
  ];
}
