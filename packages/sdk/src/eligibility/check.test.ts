import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleSet } from '@backontrack/contract/eligibility';
import { type Check, startCheck } from './index.ts';
import { optionsOf, outcome, question, sampleRuleSet } from './testing/sample-rule-set.ts';

const asOf = '2026-11-22';
const start = (ruleSet: RuleSet = sampleRuleSet) => startCheck(ruleSet, { asOf });
const find = (check: Check, id: string) => check.outcomes.find((result) => result.id === id)!;
const withOutcomes = (...outcomes: RuleSet['outcomes']): RuleSet => ({ ...sampleRuleSet, outcomes });

test('everything is open before the first answer, except what is there always', () => {
  const { outcomes } = start();

  assert.deepEqual(
    outcomes.map(({ id, status }) => [id, status]),
    [
      ['food', 'open'],
      ['talk', 'always'],
      ['mentoring', 'open'],
      ['course', 'open'],
      ['guarantee', 'open'],
    ],
  );
});

test('answers can be chained, and decide', () => {
  const check = start().answer('country', 'RO').answer('age', 19).answer('place', 'village').answer('work', 'no');

  assert.equal(find(check, 'mentoring').status, 'likely');
  assert.deepEqual(find(check, 'mentoring').missing, []);
});

test('a hard criterion that fails leaves an outcome close when its close rule holds', () => {
  const check = start().answer('country', 'RO').answer('age', 30).answer('place', 'village').answer('work', 'no');

  assert.equal(find(check, 'mentoring').status, 'close');
});

test('an open outcome names the questions that can still tip it, and no other', () => {
  const check = start().answer('country', 'RO').answer('age', 19);

  assert.deepEqual(find(check, 'mentoring').missing, ['place', 'work']);
  assert.deepEqual(find(check, 'food').missing, ['barriers']);
});

test('"I do not know" and "rather not say" decide like no answer', () => {
  const open = start().answer('country', 'RO').outcomes;

  for (const answer of ['unknown', 'skipped'] as const) {
    assert.deepEqual(start().answer('country', 'RO').answer('place', answer).answer('age', answer).outcomes, open);
  }
});

test('a skipped or unknown question is not asked again', () => {
  const check = start();
  const first = check.next!.id;

  assert.notEqual(check.answer(first, 'skipped').next!.id, first);
  assert.notEqual(check.answer(first, 'unknown').next!.id, first);
});

test('an answer that is taken back is asked for again', () => {
  const check = start();
  const first = check.next!.id;
  check.answer(first, 'skipped').answer(first, undefined);

  assert.equal(check.next!.id, first);
  assert.deepEqual(check.answers, {});
});

test('the earliest section is asked first, and the sensitive question last', () => {
  const check = start();
  const asked: string[] = [];
  for (let next = check.next; next; next = check.next) {
    asked.push(next.id);
    check.answer(next.id, 'unknown');
  }

  assert.deepEqual(
    asked,
    ['age', 'country', 'place', 'work', 'barriers'].toSorted((a, b) => asked.indexOf(a) - asked.indexOf(b)),
  );
  assert.deepEqual(asked.slice(0, 2).toSorted(), ['age', 'country']);
  assert.equal(asked.at(-1), 'barriers');
});

test('within a section the question that decides most outcomes comes first, then the editors’ order', () => {
  const deciding = withOutcomes(
    outcome('one', 1, { when: { all: [{ eq: ['country', 'RO'] }, { atLeast: ['age', 15] }] } }),
    outcome('two', 2, { when: { atLeast: ['age', 18] } }),
  );
  const equal = withOutcomes(
    outcome('one', 1, { when: { eq: ['work', 'no'] } }),
    outcome('two', 2, { when: { eq: ['place', 'village'] } }),
  );

  assert.equal(start(deciding).next!.id, 'age');
  assert.equal(start(equal).next!.id, 'place');
});

test('nothing more is asked once everything is decided', () => {
  const check = start(withOutcomes(outcome('course', 4, { when: { atLeast: ['age', 15] } })));

  assert.equal(check.answer('age', 15).next, undefined);
});

test('results stand by stage, then status, then fit', () => {
  const ruleSet = withOutcomes(
    outcome('job', 5, { when: { atLeast: ['age', 15] } }),
    outcome('closed', 2, { when: { eq: ['country', 'AT'] } }),
    outcome('plain', 2, { when: { atLeast: ['age', 15] } }),
    outcome('fitting', 2, { when: { atLeast: ['age', 15] }, fit: [{ eq: ['country', 'RO'] }] }),
    outcome('open', 2, { when: { eq: ['place', 'city'] } }),
  );

  const { outcomes } = start(ruleSet).answer('country', 'RO').answer('age', 20);

  assert.deepEqual(
    outcomes.map(({ id }) => id),
    ['fitting', 'plain', 'open', 'closed', 'job'],
  );
});

test('an economic outcome points to the best one of trust or mentoring', () => {
  const check = start().answer('country', 'RO').answer('age', 19).answer('place', 'village').answer('work', 'no');

  assert.equal(find(check, 'guarantee').companion, 'mentoring');
  assert.equal(find(start(), 'guarantee').companion, 'talk');
  assert.equal(find(check, 'course').companion, undefined);
});

test('an economic outcome points to nothing that is not there', () => {
  const ruleSet = withOutcomes(
    outcome('group', 2, { when: { eq: ['country', 'AT'] } }),
    outcome('job', 5, { when: { eq: ['country', 'RO'] } }),
  );

  assert.equal(find(start(ruleSet).answer('country', 'RO'), 'job').companion, undefined);
});

test('a flip to likely is proposed before one to close that takes as much', () => {
  const ruleSet = withOutcomes(
    outcome('help', 3, { when: { eq: ['place', 'city'] }, close: { eq: ['place', 'village'] } }),
  );

  assert.deepEqual(find(start(ruleSet).answer('place', 'town'), 'help').flip, {
    changes: [{ question: 'place', to: ['city'] }],
    status: 'likely',
  });
});

test('each criterion is a reason: met, failed or open, with its sentence and its source', () => {
  const check = start().answer('country', 'RO').answer('age', 40);

  assert.deepEqual(
    find(check, 'mentoring').reasons.map(({ criterion, state, text, source }) => [
      criterion,
      state,
      text?.text,
      source?.title,
    ]),
    [
      ['in-romania', 'met', 'in-romania is met', 'Programme'],
      ['right-age', 'failed', 'right-age has failed', 'Programme'],
      ['in-village', 'open', 'in-village is open', 'Programme'],
      ['not-working', 'open', 'not-working is open', 'Programme'],
    ],
  );
});

test('a reason is unconfirmed when the figure for the given country is', () => {
  const reviewIn = (country: string) => find(start().answer('country', country), 'guarantee').reasons[0]!.review;

  assert.equal(reviewIn('AT'), 'confirmed');
  assert.equal(reviewIn('RO'), 'unconfirmed');
});

test('a flip names the one other answer that would do, and all options that would', () => {
  const ruleSet = withOutcomes(outcome('help', 3, { when: { in: ['place', ['village', 'town']] } }));
  const check = start(ruleSet).answer('place', 'city');

  assert.deepEqual(find(check, 'help').flip, {
    changes: [{ question: 'place', to: ['village', 'town'] }],
    status: 'likely',
  });
});

test('a flip never asks anyone to be younger, or to come from elsewhere', () => {
  const check = start().answer('country', 'RO').answer('age', 40).answer('place', 'city');

  assert.equal(find(check, 'mentoring').flip, undefined);
});

test('a close outcome is flipped to likely', () => {
  const check = start().answer('country', 'RO').answer('age', 19).answer('place', 'town').answer('work', 'few-hours');

  assert.deepEqual(find(check, 'mentoring').flip, {
    changes: [
      { question: 'place', to: ['village'] },
      { question: 'work', to: ['no'] },
    ],
    status: 'likely',
  });
});

test('rules that hold from a day on hold from that day on', () => {
  const inSerbia = (day: string) =>
    startCheck(sampleRuleSet, { asOf: day }).answer('country', 'RS').answer('age', 20).answer('work', 'no');

  assert.equal(find(inSerbia('2026-12-31'), 'guarantee').status, 'not-now');
  assert.equal(find(inSerbia('2027-01-01'), 'guarantee').status, 'likely');
});

test('the result carries version, hash and day, and no answer', () => {
  const { result } = start().answer('country', 'RO');

  assert.equal(result.ruleSet, 'sample');
  assert.equal(result.version, '1.0.0');
  assert.equal(result.asOf, asOf);
  assert.match(result.hash, /^[0-9a-f]{16}$/);
  assert.doesNotMatch(JSON.stringify(result), /RO/);
});

test('the hash changes with every rule, and not with the words', () => {
  const changed = { ...sampleRuleSet, outcomes: sampleRuleSet.outcomes.slice(1) };
  const reworded = { ...sampleRuleSet, title: { text: 'Muster', locale: 'de', state: 'human' } };

  assert.notEqual(start(changed).result.hash, start().result.hash);
  assert.equal(start(reworded).result.hash, start().result.hash);
});

test('an explanation shows every rule behind an outcome with what it came to', () => {
  const { status, when, close } = start().answer('country', 'RO').answer('age', 30).explain('mentoring')!;

  assert.equal(status, 'open');
  assert.equal(when!.state, 'failed');
  assert.deepEqual(
    when!.parts.map(({ criterion, state }) => [criterion, state]),
    [
      ['in-romania', 'met'],
      ['right-age', 'failed'],
      ['in-village', 'open'],
      ['not-working', 'open'],
    ],
  );
  assert.deepEqual(when!.parts[1]!.parts[0]!.expression, { between: ['age', 15, 29] });
  assert.equal(close!.parts[1]!.state, 'met');
  assert.equal(start().explain('nothing'), undefined);
});

test('an outcome that is sure at any age left is not open', () => {
  const ruleSet = withOutcomes(
    outcome('any-age', 4, { when: { any: [{ between: ['age', 5, 17] }, { atLeast: ['age', 18] }] } }),
  );

  assert.equal(find(start(ruleSet), 'any-age').status, 'likely');
});

test('the day of the check must be a day', () => {
  assert.throws(() => startCheck(sampleRuleSet, { asOf: '2026-02-30' }), RangeError);
});

test('without a day, the check is made today', () => {
  assert.match(startCheck(sampleRuleSet).asOf, /^\d{4}-\d\d-\d\d$/);
});

test('a multi-choice answer is known as a whole: what was not chosen is not there', () => {
  const check = start().answer('barriers', ['transport']);

  assert.equal(find(check, 'food').status, 'not-now');
  assert.equal(find(start().answer('barriers', []), 'food').status, 'not-now');
  assert.equal(find(start().answer('barriers', ['transport', 'food']), 'food').status, 'likely');
});

test('questions are asked in the editors’ order however the file lists them', () => {
  const questions = [
    question('b', 2, { options: optionsOf('yes', 'no') }),
    question('a', 1, { options: optionsOf('yes', 'no') }),
  ];
  const outcomes = ['a', 'b'].map((id) => outcome(id, 1, { when: { eq: [id, 'yes'] } }));

  assert.equal(start({ ...sampleRuleSet, questions, outcomes }).next!.id, 'a');
});
