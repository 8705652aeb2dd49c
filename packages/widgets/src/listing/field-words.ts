import { msg } from '../words/msg.ts';
import type { Words } from '../words/vocabulary.ts';

/** What the filters are called. */
export const fieldWords: Words = {
  country: () => msg('Country', { id: 'field.country' }),
  region: () => msg('Region', { id: 'field.region' }),
  language: () => msg('Language', { id: 'field.language' }),
  topic: () => msg('Talk about', { id: 'field.topic' }),
  barrier: () => msg('What is in your way', { id: 'field.barrier' }),
  mode: () => msg('How to meet', { id: 'field.mode' }),
  age: () => msg('Your age', { id: 'field.age' }),
  ageGroup: () => msg('Your age', { id: 'field.age' }),
  availability: () => msg('Room', { id: 'field.availability' }),
  kind: () => msg('Kind of help', { id: 'field.kind' }),
  stage: () => msg('What would help first', { id: 'field.stage' }),
  remote: () => msg('Where', { id: 'field.remote' }),
};
