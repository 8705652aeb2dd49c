import { distantWordIn, officeWordIn, questionWords, wordsIn } from '../plain-words.ts';
import type { Path, Report } from './problem.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

/** Reports words that young people should not have to read, and questions that are too long. */
export function checkWording(ruleSet: StoredRuleSet, report: Report): void {
  const { sections, questions, criteria, outcomes, title } = ruleSet;
  for (const [key, value] of Object.entries({ title, sections, questions, criteria, outcomes })) {
    checkTexts(value, [key], ruleSet.texts, report);
  }
  for (const [index, { text }] of questions.entries()) {
    for (const [locale, words] of Object.entries(text)) {
      const count = wordsIn(words);
      if (count > questionWords)
        report(['questions', index, 'text', locale], 'wording', `has ${count} words; ${questionWords} are the most`);
    }
  }
}

function checkTexts(value: unknown, path: Path, texts: StoredRuleSet['texts'], report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string' && key in texts) {
      const office = officeWordIn(part, key);
      if (office !== undefined) report([...path, key], 'wording', `says "${office}" to a young person`);
      const distant = distantWordIn(part, key);
      if (distant !== undefined) report([...path, key], 'wording', `does not speak to one young person: "${distant}"`);
    }
    checkTexts(part, [...path, key], texts, report);
  }
}
