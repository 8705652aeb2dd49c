import { msg, str } from '../words/msg.ts';

import { countryField, languageField, regionField, vocabularyField } from '../listing/fields.ts';
import type { Field } from '../listing/question.ts';
import { barrierWords } from '../words/barriers.ts';
import { kindWords } from '../words/kinds.ts';
import { stageWords } from '../words/stages.ts';

const ageField: Field = {
  name: 'age',
  accepts: (age) => /^\d{1,2}$/.test(age),
  word: (age) => msg(str`${age} years old`, { id: 'programme.your-age' }),
};

/** What the directory can be filtered by, in the order in which it is offered. */
export const programmeFields: readonly Field[] = [
  countryField,
  regionField,
  vocabularyField('kind', kindWords),
  vocabularyField('stage', stageWords),
  vocabularyField('barrier', barrierWords),
  languageField,
  ageField,
  vocabularyField('remote', { true: () => msg('From home', { id: 'remote.true' }) }),
];
