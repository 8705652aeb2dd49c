import { asOfFact, operators } from './expression.ts';
import { Day } from './parameter.ts';
import type { Path, Report } from './problem.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

const isDay = (value: unknown) => Day.safeParse(value).success;

/** Reports what is wrong in one expression, at the very place. The rule set need not be valid as a whole. */
export function checkExpression(ruleSet: StoredRuleSet, expression: unknown, path: Path, report: Report): void {
  const entries = typeof expression === 'object' && expression !== null ? Object.entries(expression) : [];
  const [first, ...more] = entries;
  if (!first || more.length > 0) {
    report(path, 'invalid', 'a rule is an object with exactly one operator');
    return;
  }
  const [operator, argument] = first;
  const here = [...path, operator];
  if (!(operators as readonly string[]).includes(operator)) {
    report(path, 'unknown-operator', `there is no operator "${operator}"; there are ${operators.join(', ')}`);
  } else if (operator === 'not') {
    if (typeof argument === 'object' && argument !== null && 'criterion' in argument) {
      report(
        here,
        'negated-criterion',
        'its sentences would say the opposite; write a criterion that says it the other way round',
      );
    }
    checkExpression(ruleSet, argument, here, report);
  } else if (operator === 'all' || operator === 'any') {
    if (!Array.isArray(argument) || argument.length === 0) report(here, 'invalid', 'needs a list of one rule or more');
    else for (const [index, part] of argument.entries()) checkExpression(ruleSet, part, [...here, index], report);
  } else if (operator === 'criterion') {
    if (!ruleSet.criteria.some(({ id }) => id === argument))
      report(here, 'unknown-criterion', `there is no criterion "${String(argument)}"`);
  } else if (Array.isArray(argument)) {
    checkComparison(ruleSet, operator, argument, here, report);
  } else {
    report(here, 'invalid', 'needs a list: the question, then what it is compared with');
  }
}

function checkComparison(
  ruleSet: StoredRuleSet,
  operator: string,
  [fact, ...operands]: unknown[],
  path: Path,
  report: Report,
): void {
  const question = ruleSet.questions.find(({ id }) => id === fact);
  if (!question && fact !== asOfFact) {
    report([...path, 0], 'unknown-question', `there is no question "${String(fact)}"`);
    return;
  }
  const kind = question?.kind ?? 'day';
  const fitting = { eq: ['choice', 'number'], in: ['choice', 'number'], has: ['multi-choice'] }[operator] ?? [
    'number',
    'day',
  ];
  if (!fitting.includes(kind)) {
    report(path, 'wrong-kind', `"${operator}" does not fit "${String(fact)}", which is a ${kind}`);
    return;
  }
  const [value] = operands;
  if (typeof value === 'object' && value !== null && 'parameter' in value) {
    const parameter = ruleSet.parameters.find(({ id }) => id === value.parameter);
    if (!parameter) report([...path, 1], 'unknown-parameter', `there is no parameter "${String(value.parameter)}"`);
    else if (parameter.by !== fact) {
      for (const [index, row] of parameter.rows.entries()) {
        checkOperands(
          question,
          operator,
          [row.value].flat(),
          ['parameters', ruleSet.parameters.indexOf(parameter), 'rows', index, 'value'],
          report,
        );
      }
    }
    return;
  }
  checkOperands(question, operator, operands.flat(), path, report);
}

function checkOperands(
  question: StoredRuleSet['questions'][number] | undefined,
  operator: string,
  operands: readonly unknown[],
  path: Path,
  report: Report,
): void {
  if (
    operator === 'between' ? operands.length !== 2 : operator === 'in' ? operands.length === 0 : operands.length !== 1
  ) {
    report(
      path,
      'invalid',
      operator === 'between' ? 'needs a first and a last value' : 'needs a value to compare with',
    );
    return;
  }
  for (const operand of operands) {
    if (!question || question.kind === 'number') {
      const right = question ? Number.isInteger(operand) : isDay(operand);
      if (!right)
        report(
          path,
          'invalid',
          `${JSON.stringify(operand)} is not ${question ? 'a whole number' : 'a day such as 2027-01-01'}`,
        );
    } else if (!question.options?.some((option) => option.value === operand)) {
      report(path, 'unknown-option', `"${question.id}" has no option ${JSON.stringify(operand)}`);
    }
  }
  const [first, last] = operands as [number, number];
  if (operator === 'between' && first > last) report(path, 'empty-range', `nothing lies between ${first} and ${last}`);
  const range = question?.range;
  if (operator === 'between' && range && (first > range.max || last < range.min)) {
    report(
      path,
      'empty-range',
      `"${question.id}" is never between ${first} and ${last}: its range is ${range.min} to ${range.max}`,
    );
  }
  if (operator === 'atLeast' && range && first > range.max) {
    report(path, 'empty-range', `"${question.id}" is never ${first}: its range is ${range.min} to ${range.max}`);
  }
}
