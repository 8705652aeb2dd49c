import type { RuleSet } from '@backontrack/contract/eligibility';

/**
 * A short name for what a rule set decides, equal in every locale: two rule sets with the same hash ask, decide and
 * order alike. Tells versions apart; it is no protection against forgery.
 */
export const fingerprint = ({ id, version, sections, questions, parameters, criteria, outcomes }: RuleSet): string =>
  hash(
    JSON.stringify([
      [id, version],
      sections.map((section) => section.id),
      questions.map(({ id: question, section, order, kind, options, range, quantity, sensitive, changeable }) => [
        [question, section, order, kind, quantity],
        options?.map(({ value }) => value),
        [range?.min, range?.max, sensitive, changeable],
      ]),
      parameters.map(({ id: parameter, by, rows }) => [
        [parameter, by],
        rows.map(({ answer, value, from, until }) => [answer, value, from, until]),
      ]),
      criteria.map(({ id: criterion, expression }) => [criterion, expression]),
      outcomes.map(({ id: outcome, stage, when, close, always, fit }) => [outcome, stage, when, close, always, fit]),
    ]),
  );

/** 64 bits of FNV-1a, in two halves because a number holds 53, as 16 hexadecimal digits. */
export const hash = (text: string): string => {
  let left = 0x811c9dc5;
  let right = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    left = Math.imul(left ^ unit, 0x01000193);
    right = Math.imul(right ^ (unit + index), 0x01000193);
  }
  return [left, right].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};
