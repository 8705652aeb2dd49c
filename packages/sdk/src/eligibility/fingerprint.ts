import type { RuleSet } from '@backontrack/contract/eligibility';

/**
 * A short name for what a rule set asks and decides, equal in every locale. Tells versions apart; it is no protection
 * against forgery. 16 hexadecimal digits.
 */
export const fingerprint = (ruleSet: RuleSet): string => {
  // Texts are what differs between locales, and nothing else has a locale.
  const text = JSON.stringify(ruleSet, (_, value) => (value?.locale === undefined ? value : undefined));
  return [0x811c9dc5, 0xcbf29ce4]
    .map((offset) => {
      let hash = offset;
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
};
