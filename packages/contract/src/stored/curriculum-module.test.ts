import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storedKinds } from './index.ts';

const option = (id: string, isRight: boolean) => ({ id, text: { en: id }, isRight, because: { en: 'So it is.' } });
const question = (...options: object[]) => ({ id: 'one', question: { en: 'Which?' }, options });
const part = { id: 'text', format: 'text', title: { en: 'A' }, body: { en: [{ type: 'paragraph', spans: [] }] } };

const module = (fields: object) => ({
  id: 'a',
  initiative: 'back-on-track',
  order: 1,
  title: { en: 'A' },
  goals: [],
  formats: ['text', 'quiz'],
  languages: ['en'],
  source: { title: 'A' },
  review: 'unconfirmed',
  parts: [],
  quiz: [],
  texts: { en: 'original' },
  ...fields,
});

const faultsOf = (fields: object) => {
  const { error } = storedKinds.curriculum.safeParse(module(fields));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a module may be unwritten, or have parts and a quiz', () => {
  assert.deepEqual(faultsOf({}), []);
  const quiz = [question(option('a', true), option('b', false), option('c', true))];
  assert.deepEqual(faultsOf({ parts: [{ ...part, thoughts: part.body }], quiz }), []);
});

test('a question needs a right answer, and one that is not right', () => {
  const wrong = [question(option('a', false), option('b', false))];
  assert.deepEqual(faultsOf({ quiz: wrong }), ['quiz.0.options: needs a right one']);
  const right = [question(option('a', true), option('b', true))];
  assert.deepEqual(faultsOf({ quiz: right }), ['quiz.0.options: needs one that is not right']);
});

test('parts, questions and options are told apart by their ids', () => {
  const quiz = [question(option('a', true), option('a', false))];
  assert.deepEqual(faultsOf({ quiz }), ['quiz.0.options: needs ids that differ']);
  const good = question(option('a', true), option('b', false));
  assert.deepEqual(faultsOf({ quiz: [good, good] }), ['quiz: needs ids that differ']);
  assert.deepEqual(faultsOf({ parts: [part, part] }), ['parts: needs ids that differ']);
});

test('a format that there is not is refused', () => {
  assert.equal(faultsOf({ parts: [{ ...part, format: 'txet' }] }).length, 1);
});
