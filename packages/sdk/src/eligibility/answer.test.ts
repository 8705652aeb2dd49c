import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { type Answer, AnswerError, type AnswerProblem, startCheck } from './index.ts';
import { sampleRuleSet } from './testing/sample-rule-set.ts';

const start = (asOf = '2026-11-22') => startCheck(sampleRuleSet, { asOf });

const wrong: readonly [question: string, answer: Answer, code: AnswerProblem][] = [
  ['age', 14.9, 'not-whole'],
  ['age', 0, 'out-of-range'],
  ['age', 200, 'out-of-range'],
  ['age', -3, 'out-of-range'],
  ['age', 'seventeen', 'not-a-number'],
  ['age', '17', 'not-a-number'],
  ['age', '', 'not-a-number'],
  ['age', Number.NaN, 'not-a-number'],
  ['age', Infinity, 'not-a-number'],
  ['age', ['17'], 'not-a-date'],
  ['age', { dateOfBirth: '2008-02-30' }, 'not-a-date'],
  ['age', { dateOfBirth: '2007-02-29' }, 'not-a-date'],
  ['age', { dateOfBirth: '1.2.2008' }, 'not-a-date'],
  ['age', { dateOfBirth: '2030-01-01' }, 'out-of-range'],
  ['age', { yearOfBirth: 2030 }, 'out-of-range'],
  ['age', { yearOfBirth: 2008.00001 }, 'not-a-date'],
  ['country', 'XX', 'unknown-option'],
  ['country', 3, 'unknown-option'],
  ['country', ['RO'], 'unknown-option'],
  ['barriers', 'food', 'unknown-option'],
  ['barriers', ['food', 'gold'], 'unknown-option'],
  ['shoe-size', 43, 'unknown-question'],
  ['asOf', '2026-01-01', 'unknown-question'],
];

for (const [question, answer, code] of wrong) {
  test(`${inspect(answer)} as ${question} is refused: ${code}`, () => {
    const check = start().answer('country', 'RO');

    assert.throws(
      () => check.answer(question, answer),
      (error) => error instanceof AnswerError && error.question === question && error.code === code,
    );
    assert.deepEqual(check.answers, { country: 'RO' });
  });
}

test('a refused answer leaves the earlier one in place', () => {
  const check = start().answer('age', 20);

  assert.throws(() => check.answer('age', 200), AnswerError);
  assert.equal(check.answers['age'], 20);
});

test('an error can be told by its name, also of another copy of the package', () => {
  assert.equal(new AnswerError('age', 'not-whole').name, 'AnswerError');
});

/** The status of the course, which is for everyone from 15 on. */
const course = (asOf: string, age: Answer) =>
  start(asOf)
    .answer('age', age)
    .outcomes.find(({ id }) => id === 'course')!.status;

/** The status of mentoring, which ends with the 30th birthday, and is close for a year more. */
const mentoring = (asOf: string, age: Answer) =>
  start(asOf)
    .answer('age', age)
    .answer('country', 'RO')
    .answer('place', 'village')
    .answer('work', 'no')
    .outcomes.find(({ id }) => id === 'mentoring')!.status;

test('an age begins and ends on the birthday', () => {
  assert.equal(course('2026-11-21', { dateOfBirth: '2011-11-22' }), 'not-now');
  assert.equal(course('2026-11-22', { dateOfBirth: '2011-11-22' }), 'likely');
  assert.equal(mentoring('2026-11-21', { dateOfBirth: '1996-11-22' }), 'likely');
  assert.equal(mentoring('2026-11-22', { dateOfBirth: '1996-11-22' }), 'close');
});

test('whoever was born on 29 February is a year older on that day, or on 1 March', () => {
  assert.equal(course('2027-02-28', { dateOfBirth: '2012-02-29' }), 'not-now');
  assert.equal(course('2027-03-01', { dateOfBirth: '2012-02-29' }), 'likely');
  assert.equal(mentoring('2026-02-28', { dateOfBirth: '1996-02-29' }), 'likely');
  assert.equal(mentoring('2026-03-01', { dateOfBirth: '1996-02-29' }), 'close');
  assert.equal(course('2028-02-29', { dateOfBirth: '2013-03-01' }), 'not-now');
});

test('a year of birth leaves an age open until its last day, where that matters', () => {
  assert.equal(course('2026-11-22', { yearOfBirth: 2011 }), 'open');
  assert.equal(course('2026-12-31', { yearOfBirth: 2011 }), 'likely');
  assert.equal(course('2026-11-22', { yearOfBirth: 2010 }), 'likely');
  assert.equal(course('2026-11-22', { yearOfBirth: 2012 }), 'not-now');
});

test('whoever may have reached the least age is not turned away', () => {
  assert.equal(course('2026-11-22', { yearOfBirth: 2021 }), 'not-now');
  assert.throws(() => course('2026-11-22', { yearOfBirth: 2022 }), AnswerError);
});

test('an outcome open for a year of birth still misses the age', () => {
  const check = start().answer('age', { yearOfBirth: 2011 });

  assert.deepEqual(check.outcomes.find(({ id }) => id === 'course')!.missing, ['age']);
});

test('a date of birth means the age that a number says', () => {
  const day = fc.date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (first, second) => {
      const [born, asOf] = [first, second]
        .toSorted((a, b) => a.getTime() - b.getTime())
        .map((date) => date.toISOString().slice(0, 10)) as [string, string];
      const birthdayPassed = asOf.slice(5) >= born.slice(5);
      const age = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (birthdayPassed ? 0 : 1);
      fc.pre(age >= 5 && age <= 110);
      assert.equal(mentoring(asOf, { dateOfBirth: born }), mentoring(asOf, age));
      assert.equal(course(asOf, { dateOfBirth: born }), course(asOf, age));
    }),
  );
});

test('whatever is answered, a check says what is wrong with it or goes on', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
  const birth = fc.record({ yearOfBirth: anything, dateOfBirth: anything }, { requiredKeys: [] });
  const answers = fc.oneof(anything, birth, fc.array(anything));
  const questions = fc.constantFrom('country', 'age', 'place', 'work', 'barriers', 'other');
  fc.assert(
    fc.property(questions, answers, (question, answer) => {
      const check = start();
      try {
        check.answer(question, answer as Answer);
      } catch (error) {
        assert.ok(error instanceof AnswerError);
      }
      assert.equal(check.outcomes.length, sampleRuleSet.outcomes.length);
    }),
    { numRuns: 5000 },
  );
});
