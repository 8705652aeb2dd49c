import { asOfFact, type Expression } from './expression.ts';
import { comparisonsOf, operatorOf, partsOf } from './comparisons.ts';
import { checkExpression } from './expression-problems.ts';
import type { Path, Report } from './problem.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

/** Every expression of a rule set with its place. */
export function expressionsOf(ruleSet: StoredRuleSet): [path: Path, expression: Expression][] {
  return [
    ...ruleSet.criteria.map(({ expression }, index): [Path, Expression] => [
      ['criteria', index, 'expression'],
      expression,
    ]),
    ...ruleSet.outcomes.flatMap(({ when, close, fit }, index) => [
      ...(when ? [[['outcomes', index, 'when'], when] as [Path, Expression]] : []),
      ...(close ? [[['outcomes', index, 'close'], close] as [Path, Expression]] : []),
      ...(fit ?? []).map((part, place): [Path, Expression] => [['outcomes', index, 'fit', place], part]),
    ]),
  ];
}

/** Reports names that stand for nothing or for two things, and things that nothing uses. */
export function checkReferences(ruleSet: StoredRuleSet, report: Report): void {
  const { sections, questions, parameters, criteria, outcomes, sources, tests } = ruleSet;
  for (const [key, list] of Object.entries({ sections, questions, parameters, criteria, outcomes, sources })) {
    for (const [index, { id }] of list.entries()) {
      if (list.findIndex((other) => other.id === id) < index)
        report([key, index, 'id'], 'duplicate-id', `there is another "${id}"`);
    }
  }
  const known = (list: readonly { id: string }[], id: string) => list.some((entry) => entry.id === id);
  const checkSource = (id: string, path: Path) => {
    if (!known(sources, id)) report(path, 'unknown-source', `there is no source "${id}"`);
  };

  for (const [index, question] of questions.entries()) checkQuestion(ruleSet, question, ['questions', index], report);
  for (const [index, { by, rows }] of parameters.entries()) {
    const options = questions.find(({ id }) => id === by)?.options;
    if (!options) report(['parameters', index, 'by'], 'unknown-question', `"${by}" is no question with options`);
    for (const [place, row] of rows.entries()) {
      const path = ['parameters', index, 'rows', place];
      checkSource(row.source, [...path, 'source']);
      if (options && !options.some(({ value }) => value === row.answer)) {
        report([...path, 'answer'], 'unknown-option', `"${by}" has no option "${row.answer}"`);
      }
      if (row.from !== undefined && row.until !== undefined && row.from > row.until)
        report([...path, 'until'], 'empty-range', `ends before ${row.from}`);
    }
  }
  for (const [index, { source }] of criteria.entries()) checkSource(source, ['criteria', index, 'source']);
  for (const [index, outcome] of outcomes.entries()) {
    for (const [place, source] of outcome.sources.entries()) checkSource(source, ['outcomes', index, 'sources', place]);
    if (Boolean(outcome.always) === (outcome.when !== undefined))
      report(['outcomes', index], 'invalid', 'needs either "when" or "always"');
    if (outcome.always && outcome.close)
      report(['outcomes', index, 'close'], 'invalid', 'is there always, so it is never close');
  }
  for (const [path, expression] of expressionsOf(ruleSet)) checkExpression(ruleSet, expression, path, report);
  for (const [index, test] of tests.entries()) {
    if (!known(outcomes, test.outcome))
      report(['tests', index, 'outcome'], 'unknown-outcome', `there is no outcome "${test.outcome}"`);
    if (test.source !== undefined) checkSource(test.source, ['tests', index, 'source']);
    for (const id of Object.keys(test.answers)) {
      if (!known(questions, id))
        report(['tests', index, 'answers', id], 'unknown-question', `there is no question "${id}"`);
    }
  }
}

function checkQuestion(
  ruleSet: StoredRuleSet,
  question: StoredRuleSet['questions'][number],
  path: Path,
  report: Report,
): void {
  if (!ruleSet.sections.some(({ id }) => id === question.section)) {
    report([...path, 'section'], 'unknown-section', `there is no section "${question.section}"`);
  }
  if (question.kind === 'number') {
    if (!question.range) report(path, 'invalid', 'a number needs a range');
    else if (question.range.min > question.range.max)
      report([...path, 'range'], 'empty-range', 'the least is more than the most');
  } else if (!question.options?.length) {
    report(path, 'invalid', 'needs options');
  }
  const values = (question.options ?? []).map(({ value }) => value);
  for (const [index, value] of values.entries()) {
    if (value === 'unknown' || value === 'skipped')
      report([...path, 'options', index], 'invalid', `"${value}" is an answer to every question`);
    if (values.indexOf(value) < index)
      report([...path, 'options', index], 'duplicate-id', `there is another "${value}"`);
  }
  if (ruleSet.questions.some((other) => other.id !== question.id && other.order === question.order)) {
    report([...path, 'order'], 'duplicate-id', `another question has the order ${question.order}`);
  }
  if (question.changeable && question.kind !== 'choice')
    report([...path, 'changeable'], 'wrong-kind', 'only a choice can be proposed as a flip');
  if (question.sensitive && !(question.whyWeAsk && question.optional))
    report(path, 'invalid', 'a sensitive question is optional and says why it is asked');
}

/** Reports questions and criteria that decide nothing. A question that only improves the order is never asked. */
export function checkUse(ruleSet: StoredRuleSet, report: Report): void {
  const deciding = ruleSet.outcomes.flatMap(({ when, close }) => [when, close].filter((part) => part !== undefined));
  const asked = new Set(deciding.flatMap((part) => comparisonsOf(ruleSet, part)).map(({ question }) => question));
  for (const [index, { id }] of ruleSet.questions.entries()) {
    if (id !== asOfFact && !asked.has(id)) report(['questions', index], 'unused', `no outcome depends on "${id}"`);
  }
  const named = new Set(expressionsOf(ruleSet).flatMap(([, expression]) => criteriaIn(expression)));
  for (const [index, { id }] of ruleSet.criteria.entries()) {
    if (!named.has(id)) report(['criteria', index], 'unused', `nothing refers to "${id}"`);
  }
}

/** Reports criteria that refer to themselves, directly or through others. @returns Whether there was one. */
export function checkCycles(ruleSet: StoredRuleSet, report: Report): boolean {
  const refersTo = new Map(ruleSet.criteria.map(({ id, expression }) => [id, criteriaIn(expression)]));
  let found = false;
  for (const [index, { id }] of ruleSet.criteria.entries()) {
    const reached = new Set(refersTo.get(id));
    for (const other of reached) for (const further of refersTo.get(other) ?? []) reached.add(further);
    if (!reached.has(id)) continue;
    found = true;
    report(
      ['criteria', index, 'expression'],
      'cycle',
      `"${id}" refers to itself through ${[...reached].map((other) => `"${other}"`).join(', ')}`,
    );
  }
  return found;
}

function criteriaIn(expression: Expression): string[] {
  const [operator, argument] = operatorOf(expression);
  return operator === 'criterion' ? [String(argument)] : partsOf(expression).flatMap(criteriaIn);
}
