import type { RuleSet } from '../eligibility/rule-set.ts';
import { english } from './text.ts';

const option = (value: string, label: string) => ({ value, label: english(label) });

const outcome = (fields: Pick<RuleSet['outcomes'][number], 'id' | 'stage' | 'title' | 'summary'>) => ({
  nextSteps: [],
  documents: [],
  talkTo: [],
  directoryKinds: [],
  sources: ['programme'],
  review: 'confirmed',
  ...fields,
});

/** A short check with a question of each kind, and an outcome of three stages. */
export const ruleSets: RuleSet[] = [
  {
    id: 'back-on-track',
    initiative: 'back-on-track',
    version: '1.0.0',
    title: english('What is there for you'),
    sections: [
      { id: 'where', title: english('Where you live') },
      { id: 'you', title: english('About you') },
      { id: 'way', title: english('What is in your way') },
    ],
    questions: [
      {
        id: 'place',
        section: 'where',
        order: 1,
        kind: 'choice',
        text: english('What kind of place do you live in?'),
        whyWeAsk: english('Some help is made for villages.'),
        options: [option('village', 'A village'), option('city', 'A city')],
        changeable: true,
      },
      {
        id: 'age',
        section: 'you',
        order: 2,
        kind: 'number',
        text: english('How old are you?'),
        help: english('You can also give the year you were born.'),
        range: { min: 5, max: 110 },
        quantity: 'age',
      },
      {
        id: 'barriers',
        section: 'way',
        order: 3,
        kind: 'multi-choice',
        text: english('What is in your way right now?'),
        options: [option('food', 'Enough to eat'), option('transport', 'Getting around')],
        none: english('None of these'),
        sensitive: true,
        optional: true,
      },
    ],
    parameters: [],
    criteria: [
      {
        id: 'in-village',
        expression: { eq: ['place', 'village'] },
        met: english('You live in a village.'),
        failed: english('This is made for villages.'),
        open: english('We do not know where you live.'),
        source: 'programme',
        review: 'unconfirmed',
      },
      {
        id: 'young',
        expression: { between: ['age', 15, 29] },
        met: english('You are between 15 and 29.'),
        failed: english('This is for people from 15 to 29.'),
        open: english('We do not know your age.'),
        source: 'programme',
        review: 'confirmed',
      },
    ],
    outcomes: [
      {
        ...outcome({
          id: 'food',
          stage: 1,
          title: english('A meal today'),
          summary: english('Warm, free, no questions.'),
        }),
        when: { has: ['barriers', 'food'] },
        nextSteps: [english('Go there, you need not call.')],
      },
      {
        ...outcome({
          id: 'talk',
          stage: 2,
          title: english('Someone to talk to'),
          summary: english('In private, and free.'),
        }),
        always: true,
      },
      {
        ...outcome({
          id: 'mentor',
          stage: 3,
          title: english('A mentor of your own'),
          summary: english('One person for you.'),
        }),
        when: { all: [{ criterion: 'in-village' }, { criterion: 'young' }] },
        nextSteps: [english('Look at the mentors near you.')],
        documents: [english('Nothing')],
        talkTo: [english('The organisation nearby')],
        directoryKinds: ['mentoring'],
      },
      {
        ...outcome({
          id: 'job',
          stage: 5,
          title: english('An offer of work'),
          summary: english('Within four months.'),
        }),
        when: { criterion: 'young' },
      },
    ],
    sources: [{ id: 'programme', title: 'Programme (sample)' }],
  },
];
