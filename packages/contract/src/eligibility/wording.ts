import type { Path, Report } from './problem.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

/** The most words that a question may have. */
export const questionWords = 15;

// What offices call young people is not what a young person should read of themselves.
const banned = /\b(NEETs?|unemployed|eligib(?:le|ility))\b/i;

/** Reports words that young people should not have to read, and questions that are too long. */
export function checkWording(ruleSet: StoredRuleSet, report: Report): void {
  const { sections, questions, criteria, outcomes, title } = ruleSet;
  for (const [key, value] of Object.entries({ title, sections, questions, criteria, outcomes })) {
    checkTexts(value, [key], ruleSet.texts, report);
  }
  for (const [index, { text }] of questions.entries()) {
    for (const [locale, words] of Object.entries(text)) {
      const count = words.split(/\s+/).length;
      if (count > questionWords)
        report(['questions', index, 'text', locale], 'wording', `has ${count} words; ${questionWords} are the most`);
    }
  }
}

function checkTexts(value: unknown, path: Path, texts: StoredRuleSet['texts'], report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const word = typeof part === 'string' && key in texts ? banned.exec(part)?.[0] : undefined;
    if (word !== undefined) report([...path, key], 'wording', `says "${word}" to a young person`);
    checkTexts(part, [...path, key], texts, report);
  }
}
