import { msg } from '@lit/localize';

import { wordFor } from '../words/vocabulary.ts';

/** What a filter is called. */
export function fieldWord(name: string): string {
  return wordFor(
    {
      country: () => msg('Country', { id: 'field.country' }),
      region: () => msg('Region', { id: 'field.region' }),
      kind: () => msg('Kind of help', { id: 'field.kind' }),
      stage: () => msg('What would help first', { id: 'field.stage' }),
      barrier: () => msg('What is in your way', { id: 'field.barrier' }),
      language: () => msg('Language', { id: 'field.language' }),
      age: () => msg('Your age', { id: 'field.age' }),
      remote: () => msg('Where', { id: 'field.remote' }),
    },
    name,
  );
}

/** The orders a reader can choose. */
export function sorts() {
  return [
    { value: '', word: msg('What helps first', { id: 'sort.stage' }) },
    { value: '-stage', word: msg('Work first', { id: 'sort.work' }) },
    { value: 'title', word: msg('Title, A to Z', { id: 'sort.title' }) },
    { value: '-assuredAt', word: msg('Checked last', { id: 'sort.assured' }) },
  ];
}
