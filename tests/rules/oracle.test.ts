import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { compileRuleSet, type Expression, type RuleSet, startCheck } from '@backontrack/sdk/eligibility';
import { completions, fullStatus, judge } from './oracle.ts';
import { expressions, fullAnswers, possibleAnswers, randomDay, ruleSets, someAnswers } from './random-rule-sets.ts';

const day = { asOf: randomDay };

/** A check with answers already given. */
const checkWith = (ruleSet: RuleSet, answers: Record<string, unknown>) => {
  const check = startCheck(ruleSet, day);
  for (const [id, answer] of Object.entries(answers)) check.answer(id, answer as string);
  return check;
};

test('every status and missing list is what all completions of the answers say', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const { outcomes } = checkWith(ruleSet, answers);
      const statuses = compileRuleSet(ruleSet, randomDay).statuses(answers);
      for (const [index, { id }] of ruleSet.outcomes.entries()) {
        const expected = judge(ruleSet, index, answers);
        const { status, missing } = outcomes.find((outcome) => outcome.id === id)!;
        assert.deepEqual({ status, missing }, expected);
        assert.equal(statuses[index], expected.status);
      }
    }),
    { numRuns: 1000 },
  );
});

test('an age known only as a year of birth is judged like either of its ages', () => {
  const aged = { ...possibleAnswers, age: [5, 6] };
  const asYears = (ruleSet: RuleSet): RuleSet => ({
    ...ruleSet,
    questions: ruleSet.questions.map((question) =>
      question.id === 'age' ? { ...question, quantity: 'age' } : question,
    ),
  });
  fc.assert(
    fc.property(ruleSets.map(asYears), someAnswers, (ruleSet, given) => {
      const answers = { ...given, age: undefined };
      const { outcomes } = checkWith(ruleSet, { ...answers, age: { yearOfBirth: 2020 } });
      for (const [index, { id }] of ruleSet.outcomes.entries()) {
        const { status, missing } = outcomes.find((outcome) => outcome.id === id)!;
        assert.deepEqual({ status, missing }, judge(ruleSet, index, answers, aged));
      }
    }),
    { numRuns: 300 },
  );
});

test('a flip is the smallest set of changes to given answers that makes an outcome possible', () => {
  const changeable = ['country', 'place', 'work'] as const;
  fc.assert(
    fc.property(ruleSets, someAnswers, (ruleSet, answers) => {
      const given = changeable.filter((id) => !['unknown', 'skipped', undefined].includes(answers[id] as string));
      const isBetter = (index: number, from: string, facts: object) => {
        const status = fullStatus(ruleSet, index, facts as Record<string, unknown>);
        return status === 'likely' || (status === 'close' && from !== 'close');
      };
      /** The fewest changes after which some completion is better than now. */
      const fewest = (index: number, from: string) => {
        const open = Object.fromEntries(Object.entries(answers).filter(([id]) => !given.includes(id as 'work')));
        const counts = completions(open)
          .filter((facts) => isBetter(index, from, facts))
          .map((facts) => given.filter((id) => facts[id] !== answers[id]).length);
        return counts.length > 0 ? Math.min(...counts) : undefined;
      };
      for (const { id, status, flip } of checkWith(ruleSet, answers).outcomes) {
        const index = ruleSet.outcomes.findIndex((outcome) => outcome.id === id);
        if (status !== 'close' && status !== 'not-now') {
          assert.equal(flip, undefined);
          continue;
        }
        assert.equal(flip?.changes.length, fewest(index, status));
        if (!flip) continue;
        for (const { question, to } of flip.changes) {
          for (const option of to) {
            const others: Record<string, string> = Object.fromEntries(
              flip.changes.map((change) => [change.question, change.to[0]!]),
            );
            const changed = { ...answers, ...others, [question]: option };
            assert.equal(judge(ruleSet, index, changed).status, flip.status);
            assert.ok(completions(changed).some((facts) => isBetter(index, status, facts)));
            assert.notEqual(option, answers[question]);
          }
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('json-logic-js comes to the same on every fully answered rule', () => {
  fc.assert(
    fc.property(ruleSets, expressions, fullAnswers, (ruleSet, when, answers) => {
      const [outcome] = ruleSet.outcomes;
      const single = { ...ruleSet, outcomes: [{ ...outcome!, when, close: undefined }] };
      const [status] = compileRuleSet(single, randomDay).statuses(answers);
      const logic = toJsonLogic(single, when) as jsonLogic.RulesLogic;
      assert.equal(status === 'likely', Boolean(jsonLogic.apply(logic, { ...answers, asOf: randomDay })));
    }),
    { numRuns: 10_000 },
  );
});

/** The same rule in the words of JsonLogic, with criteria and parameters written out. */
const toJsonLogic = (ruleSet: RuleSet, expression: Expression): unknown => {
  const translate = (part: Expression) => toJsonLogic(ruleSet, part);
  if ('all' in expression) return { and: expression.all.map(translate) };
  if ('any' in expression) return { or: expression.any.map(translate) };
  if ('not' in expression) return { '!': [translate(expression.not)] };
  if ('criterion' in expression) {
    return translate(ruleSet.criteria.find(({ id }) => id === expression.criterion)!.expression);
  }
  const [operator, [fact, ...operands]] = Object.entries(expression)[0] as [string, [string, ...unknown[]]];
  const [value] = operands;
  if (typeof value === 'object' && value !== null && 'parameter' in value) {
    const { by, rows } = ruleSet.parameters.find(({ id }) => id === value.parameter)!;
    const translated = rows.map((row) => ({
      and: [
        { '===': [{ var: by }, row.answer] },
        { '<=': [row.from ?? randomDay, { var: 'asOf' }, row.until ?? randomDay] },
        by === fact || compare(operator, fact, [row.value].flat()),
      ],
    }));
    return { or: [...translated, false] };
  }
  return compare(operator, fact, operands.flat());
};

const compare = (operator: string, fact: string, operands: unknown[]): unknown =>
  ({
    eq: { '===': [{ var: fact }, operands[0]] },
    in: { in: [{ var: fact }, operands] },
    has: { in: [operands[0], { var: fact }] },
    between: { '<=': [operands[0], { var: fact }, operands[1]] },
    atLeast: { '>=': [{ var: fact }, operands[0]] },
  })[operator];
