import { countryField, languageField, regionField, vocabularyField } from '../listing/fields.ts';
import type { Field } from '../listing/question.ts';
import { availabilityWords } from '../words/availability.ts';
import { barrierWords } from '../words/barriers.ts';
import { modeWords } from '../words/modes.ts';
import { topicWords } from '../words/topics.ts';

const ages = { '15-17': () => '15–17', '18-24': () => '18–24', '25-29': () => '25–29' };

/** What mentors can be filtered by, in the order in which it is offered. */
export const mentorFields: readonly Field[] = [
  countryField,
  regionField,
  languageField,
  vocabularyField('topic', topicWords),
  vocabularyField('barrier', barrierWords),
  vocabularyField('mode', modeWords),
  vocabularyField('ageGroup', ages),
  vocabularyField('availability', availabilityWords),
];
