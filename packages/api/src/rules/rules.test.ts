import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { StoredRuleSet, validateRuleSet } from '@backontrack/contract/eligibility';
import { type Answers, compileRuleSet, startCheck } from '@backontrack/sdk/eligibility';
import { sampleAnswers } from '@backontrack/sdk/eligibility/sampling';

import { changesBetween, isGain, profileCount } from './changes.ts';
import { failedTests } from './failed-tests.ts';
import { servedRuleSet } from './served-rule-set.ts';

const folder = new URL('../../content/eligibility/', import.meta.url);
const read = (file: string) => StoredRuleSet.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const files = readdirSync(folder);
const backOnTrack = read('back-on-track.json');
const asOf = backOnTrack.testsAsOf;
const ruleSet = servedRuleSet(backOnTrack);

for (const file of files) {
  test(`${file} has no problem`, () => {
    assert.deepEqual(validateRuleSet(read(file)), []);
  });

  for (const { name, ...expected } of read(file).tests) {
    test(`${file}, ${expected.outcome}: ${name} is ${expected.status}`, () => {
      const stored = { ...read(file), tests: [{ name, ...expected }] };

      assert.deepEqual(failedTests(stored), []);
    });
  }
}

test('a test that does not hold is named with what was found', () => {
  const wrong = { ...backOnTrack.tests[0]!, status: 'not-now' as const };
  const unusable = { ...backOnTrack.tests[0]!, answers: { age: 14.9 } };

  const failed = failedTests({ ...backOnTrack, tests: [wrong, unusable] });

  assert.deepEqual(
    failed.map(({ found }) => found),
    ['likely', 'age: not-whole'],
  );
});

test('a young person in Serbia is served the rules as unconfirmed', () => {
  const check = startCheck(ruleSet, { asOf: '2027-01-01' }).answer('country', 'RS').answer('age', 20);

  const guarantee = check.outcomes.find(({ id }) => id === 'youth-guarantee')!;
  assert.equal(guarantee.reasons.find(({ criterion }) => criterion === 'in-youth-guarantee')!.review, 'unconfirmed');
});

test('the list is never empty, inside a partner country and outside', () => {
  for (const answers of sampleAnswers(compileRuleSet(ruleSet, asOf), 2000, { gaps: 0.3 })) {
    const { outcomes } = checkOf(answers);
    const [first] = outcomes.filter(({ status }) => status !== 'not-now');
    assert.ok(first && first.stage <= 3);
  }
});

test('a job card always points to someone to talk to, or a mentor', () => {
  for (const answers of sampleAnswers(compileRuleSet(ruleSet, asOf), 500, { gaps: 0.3 })) {
    for (const { stage, companion } of checkOf(answers).outcomes) {
      assert.equal(companion !== undefined, stage === 5);
    }
  }
});

test('mentoring is decided after five answers at most in the median, and never later than in a fixed order', () => {
  const fixed = ruleSet.questions.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
  const inPilot = new Set(['BA', 'BG', 'HU', 'RO', 'RS']);
  const lengths: number[] = [];
  const pilotLengths: number[] = [];
  for (const answers of sampleAnswers(compileRuleSet(ruleSet, asOf), 10_000)) {
    const length = pathLength(answers);
    const fixedLength = pathLength(answers, fixed);
    assert.ok(length <= fixedLength, `${length} answers instead of ${fixedLength}: ${JSON.stringify(answers)}`);
    lengths.push(length);
    if (inPilot.has(answers['country'] as string)) pilotLengths.push(length);
  }

  assert.ok(median(lengths) <= 5);
  assert.ok(median(pilotLengths) <= 5);
});

test('a report lists every test and every profile whose status a change alters', () => {
  const narrower = structuredClone(backOnTrack);
  narrower.criteria.find(({ id }) => id === 'adult')!.expression = { atLeast: ['age', 19] };

  const changes = changesBetween(backOnTrack, narrower);

  assert.deepEqual(changesBetween(backOnTrack, structuredClone(backOnTrack)), []);
  assert.deepEqual(
    changes.filter(({ who }) => !who.startsWith('profile')).map(({ who, before, after }) => [who, before, after]),
    [['18 years old, wants a business', 'likely', 'close']],
  );
  const [before, after] = [compileRuleSet(ruleSet, asOf), compileRuleSet(servedRuleSet(narrower), asOf)];
  const affected = [...sampleAnswers(after, profileCount, { gaps: 0.1 })].filter(
    (answers) => before.statuses(answers).join() !== after.statuses(answers).join(),
  );
  assert.equal(changes.filter(({ who }) => who.startsWith('profile')).length, affected.length);
  assert.ok(affected.length > 0);
  assert.ok(changes.filter(({ before: was }) => was === 'likely').every((change) => !isGain(change)));
});

const checkOf = (answers: Answers) => {
  const check = startCheck(ruleSet, { asOf });
  for (const [id, answer] of Object.entries(answers)) check.answer(id, answer);
  return check;
};

/** How many answers it takes until mentoring is decided. */
const pathLength = (answers: Answers, order?: readonly string[]): number => {
  const check = startCheck(ruleSet, { asOf });
  let length = 0;
  while (check.explain('mentoring')!.status === 'open') {
    const id = order ? order[length]! : check.next!.id;
    check.answer(id, answers[id]);
    length++;
  }
  return length;
};

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
