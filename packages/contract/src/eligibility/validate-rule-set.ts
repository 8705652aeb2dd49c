import { checkCoverage } from './coverage.ts';
import { checkExpression } from './expression-problems.ts';
import type { Path, Report, RuleProblem } from './problem.ts';
import { checkCycles, checkReferences, checkUse, expressionsOf } from './reference-problems.ts';
import { satisfiable } from './satisfiable.ts';
import { StoredRuleSet } from './stored-rule-set.ts';
import { checkWording } from './wording.ts';

/**
 * Finds everything that is wrong with a rule set, each with its place and its reason: its shape, names that stand for
 * nothing, empty ranges, cycles, outcomes no one can reach, missing tests, words young people should not read.
 * Whether the tests hold is for the engine to say.
 *
 * @param stored - A parsed rule-set file. Nothing is expected of it.
 */
export function validateRuleSet(stored: unknown): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report: Report = (path, code, reason) => {
    const place = path.join('.');
    if (!problems.some((known) => known.path === place && known.reason === reason))
      problems.push({ path: place, code, reason });
  };

  const parsed = StoredRuleSet.safeParse(stored);
  if (!parsed.success) {
    // The schema only says that no operator matched; walking the expression says which operator and why.
    if (hasLists(stored))
      for (const [path, expression] of expressionsOf(stored)) checkExpression(stored, expression, path, report);
    for (const { code, path, message } of parsed.error.issues) {
      const place = path.join('.');
      const explained = code === 'invalid_union' && problems.some((problem) => problem.path.startsWith(place));
      if (!explained) report(path, code === 'unrecognized_keys' ? 'unknown-field' : 'invalid', message);
    }
    return problems;
  }

  const ruleSet = parsed.data;
  reportUnknownFields(stored, ruleSet, [], report);
  checkReferences(ruleSet, report);
  const cyclic = checkCycles(ruleSet, report);
  checkWording(ruleSet, report);
  // Names that stand for nothing would only repeat themselves as outcomes that nobody reaches.
  if (cyclic || problems.some(({ code }) => code !== 'wording')) return problems;

  checkUse(ruleSet, report);
  for (const [index, { id, when, close }] of ruleSet.outcomes.entries()) {
    if (when && !satisfiable(ruleSet, [when]))
      report(['outcomes', index, 'when'], 'unreachable-outcome', `no answers make "${id}" likely`);
    if (when && close && !satisfiable(ruleSet, [close, { not: when }])) {
      report(['outcomes', index, 'close'], 'unreachable-outcome', `no answers make "${id}" close`);
    }
  }
  checkCoverage(ruleSet, report);
  return problems;
}

function reportUnknownFields(given: unknown, parsed: unknown, path: Path, report: Report): void {
  if (typeof given !== 'object' || given === null || typeof parsed !== 'object' || parsed === null) return;
  for (const [key, value] of Object.entries(given)) {
    const place = [...path, key];
    if (!(key in parsed)) report(place, 'unknown-field', `there is no field "${key}" here`);
    else reportUnknownFields(value, (parsed as Record<string, unknown>)[key], place, report);
  }
}

function hasLists(stored: unknown): stored is StoredRuleSet {
  if (typeof stored !== 'object' || stored === null) return false;
  const { questions, parameters, criteria, outcomes } = stored as Record<string, unknown>;
  const lists = [questions, parameters, criteria, outcomes];
  return (
    lists.every((list) => Array.isArray(list) && list.every((entry) => typeof entry === 'object' && entry !== null)) &&
    (parameters as { rows?: unknown }[]).every(({ rows }) => Array.isArray(rows))
  );
}
