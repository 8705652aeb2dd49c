import { msg } from '@lit/localize';

import { wordFor } from '../words/vocabulary.ts';

/** What a filter is called. */
export function fieldWord(name: string): string {
  const words: Record<string, () => string> = {
    country: () => msg('Country', { id: 'field.country' }),
    region: () => msg('Region', { id: 'field.region' }),
    language: () => msg('Language', { id: 'field.language' }),
    topic: () => msg('Talk about', { id: 'field.topic' }),
    barrier: () => msg('What is in your way', { id: 'field.barrier' }),
    mode: () => msg('How to meet', { id: 'field.mode' }),
    ageGroup: () => msg('Your age', { id: 'field.age' }),
    availability: () => msg('Room', { id: 'field.availability' }),
  };
  return wordFor(words, name);
}

/** The orders a reader can choose. */
export function sorts() {
  return [
    { value: '', word: msg('As we suggest', { id: 'sort.own' }) },
    { value: 'name', word: msg('Name, A to Z', { id: 'sort.name' }) },
    { value: '-name', word: msg('Name, Z to A', { id: 'sort.name-down' }) },
  ];
}
