import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answers, type Expression, type RuleSet, startCheck, workFirst } from '@backontrack/sdk/eligibility';
import { randomDay, ruleSets, someAnswers } from './random-rule-sets.ts';

const checkWith = (ruleSet: RuleSet, entries: [string, Answers[string]][]) => {
  const check = startCheck(ruleSet, { asOf: randomDay });
  for (const [id, answer] of entries) check.answer(id, answer);
  return check;
};

const statusesOf = (ruleSet: RuleSet, answers: Answers) =>
  new Map(checkWith(ruleSet, Object.entries(answers)).outcomes.map((outcome) => [outcome.id, outcome]));

test('more answers never turn likely into not now, or back', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, someAnswers, (ruleSet, answers, more) => {
      const before = statusesOf(ruleSet, answers);
      const after = statusesOf(ruleSet, { ...more, ...given(answers) });
      for (const [id, { status }] of before) {
        if (status !== 'open') assert.equal(after.get(id)!.status, status);
      }
    }),
  );
});

test('a question outside the missing ones changes no status', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, someAnswers, (ruleSet, answers, more) => {
      for (const [id, { status, missing }] of statusesOf(ruleSet, answers)) {
        const others = Object.fromEntries(Object.entries(more).filter(([question]) => !missing.includes(question)));
        const after = statusesOf(ruleSet, { ...others, ...given(answers) }).get(id)!;
        assert.equal(after.status, status);
      }
    }),
  );
});

test('the order of answers is irrelevant', () => {
  const shuffled = someAnswers.chain((answers) => {
    const entries = Object.entries(answers);
    return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
  });
  fc.assert(
    fc.property(ruleSets, shuffled, (ruleSet, [entries, other]) => {
      const [check, again] = [checkWith(ruleSet, entries), checkWith(ruleSet, other)];
      assert.equal(JSON.stringify(again.outcomes), JSON.stringify(check.outcomes));
      assert.equal(again.next?.id, check.next?.id);
    }),
  );
});

test('answers that were changed or taken back leave no trace', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, someAnswers, (ruleSet, answers, others) => {
      const check = checkWith(ruleSet, Object.entries(others));
      for (const id of Object.keys(others)) check.answer(id, answers[id]);
      assert.deepEqual(check.outcomes, checkWith(ruleSet, Object.entries(answers)).outcomes);
    }),
  );
});

test('all locales give equal results', () => {
  const inSerbian = (ruleSet: RuleSet): RuleSet =>
    JSON.parse(JSON.stringify(ruleSet), (_, value) =>
      value?.locale === undefined ? value : { text: 'други текст', locale: 'sr-Cyrl', state: 'machine' },
    ) as RuleSet;
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const check = checkWith(ruleSet, Object.entries(answers));
      const translated = checkWith(inSerbian(ruleSet), Object.entries(answers));
      assert.deepEqual(translated.result, check.result);
      assert.equal(translated.next?.id, check.next?.id);
    }),
  );
});

test('with any answers, an outcome of stage 3 or less stands first when there is one', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const there = checkWith(ruleSet, Object.entries(answers)).outcomes.filter(({ status }) => status !== 'not-now');
      if (there.some(({ stage }) => stage <= 3)) assert.ok(there[0]!.stage <= 3);
    }),
  );
});

test('work first puts stage 5 first, and leaves nothing out', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const { outcomes } = checkWith(ruleSet, Object.entries(answers));
      const reordered = workFirst(outcomes);
      assert.deepEqual(new Set(reordered), new Set(outcomes));
      assert.deepEqual(
        reordered.map(({ stage }) => stage),
        [...reordered.filter(({ stage }) => stage === 5), ...outcomes.filter(({ stage }) => stage < 5)].map(
          ({ stage }) => stage,
        ),
      );
    }),
  );
});

test('following the next question decides everything, and asks nothing twice', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const check = checkWith(ruleSet, []);
      const asked: string[] = [];
      for (let next = check.next; next; next = check.next) {
        asked.push(next.id);
        check.answer(next.id, answers[next.id] ?? 'skipped');
      }
      assert.equal(new Set(asked).size, asked.length);
      for (const { status, missing } of check.outcomes) {
        assert.equal(status === 'open', missing.length > 0);
        for (const id of missing) assert.ok(asked.includes(id));
      }
    }),
  );
});

test('the sensitive question comes last', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const { next, outcomes } = checkWith(ruleSet, Object.entries(given(answers)));
      const open = new Set(outcomes.flatMap(({ missing }) => missing));
      if (next?.id === 'work') assert.deepEqual([...open], ['work']);
      if (next) assert.ok(open.has(next.id));
    }),
  );
});

test('an operator from the future changes no status that does not depend on it', () => {
  const newer = { within: ['place', 20, 'km'] } as unknown as Expression;
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const [first, ...others] = ruleSet.outcomes;
      const changed = { ...ruleSet, outcomes: [{ ...first!, when: newer, close: newer }, ...others] };
      const statusesIn = (each: RuleSet) => {
        const check = startCheck(each, { asOf: randomDay });
        for (const [id, answer] of Object.entries(answers)) check.answer(id, answer);
        return new Map(check.outcomes.map(({ id, status }) => [id, status]));
      };
      const before = statusesIn(ruleSet);
      for (const [id, status] of statusesIn(changed)) assert.equal(status, id === first!.id ? 'open' : before.get(id));
    }),
  );
});

const given = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, answer]) => answer !== undefined && answer !== 'unknown' && answer !== 'skipped',
    ),
  );
