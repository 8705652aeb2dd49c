import type { CurriculumModule, CurriculumModuleSummary } from '../curriculum-module.ts';
import { english, paragraphs } from './text.ts';

const common = {
  initiative: 'back-on-track',
  languages: ['en'],
  source: { title: 'News item of the project on its mentoring programme', published: '2025-06-26' },
  review: 'unconfirmed',
};

/** Two modules of the curriculum: one of which little is known, one that can be read and tried. */
export const curriculumModules: CurriculumModule[] = [
  {
    ...common,
    id: 'backgrounds-and-barriers',
    order: 1,
    title: english('Backgrounds and barriers'),
    goals: [],
    formats: [],
    parts: [],
    quiz: [],
    written: [],
  },
  {
    ...common,
    id: 'trust-and-communication',
    order: 2,
    title: english('Trust and communication'),
    goals: [english('Listen before giving advice.')],
    formats: ['text', 'case-study', 'role-play', 'quiz'],
    durationMinutes: 90,
    parts: [
      {
        id: 'small-and-reliable',
        format: 'text',
        title: english('Small and reliable'),
        body: paragraphs('Say what you will do and by when. Then do it.'),
      },
      {
        id: 'edin',
        format: 'case-study',
        title: english('Edin answers with one word'),
        body: paragraphs('Edin is 17 and looks at his phone.', 'What do you say first?'),
        thoughts: paragraphs('Nothing about his future. Say who you are, and stay for the match.'),
      },
    ],
    quiz: [
      {
        id: 'promise',
        question: english('You have heard of a place that might be free. What do you say?'),
        options: [
          {
            id: 'got-it',
            text: english('I have a place for you!'),
            isRight: false,
            because: english('If it does not work out, it was one more promise that was broken.'),
          },
          {
            id: 'thursday',
            text: english('I will ask, and call you on Thursday.'),
            isRight: true,
            because: english('Small, with a day, and something you can keep.'),
          },
        ],
      },
      {
        id: 'first-talk',
        question: english('What belongs into the first talk?'),
        options: [
          {
            id: 'notes',
            text: english('What I write down'),
            isRight: true,
            because: english('Then it is clear what to tell.'),
          },
          {
            id: 'limit',
            text: english('When I have to tell others'),
            isRight: true,
            because: english('A limit that is named later feels like a betrayal.'),
          },
          {
            id: 'form',
            text: english('All questions of the form'),
            isRight: false,
            because: english('They can wait.'),
          },
        ],
      },
    ],
    written: ['text', 'case-study', 'quiz'],
  },
];

/** The same modules as a list shows them. */
export const curriculumSummaries: CurriculumModuleSummary[] = curriculumModules.map(
  ({ parts: _parts, quiz: _quiz, ...summary }) => summary,
);
