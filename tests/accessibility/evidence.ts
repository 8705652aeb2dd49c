import { globSync } from 'node:fs';
import { allChecks, inLanguage } from '../stories/checks.ts';
import { root } from '../count.ts';

/** What shows whether a criterion is met. */
export interface Evidence {
  /** What holds when it passes, as a sentence. */
  readonly says: string;
  /** A check of every story, by its name. */
  readonly check?: string;
  /** Files of tests that run in a page, in all three engines. */
  readonly page?: readonly string[];
  /** Files of tests that run in Node. */
  readonly node?: readonly string[];
}

const files = (pattern: string): string[] => globSync(pattern, { cwd: root }).toSorted();

const ofStories = Object.fromEntries(
  [
    { name: 'flow', says: 'Every story opens and plays its flow, without an error and without a word in the console' },
    { name: 'axe', says: 'axe finds nothing in any story' },
    inLanguage('en'),
    ...allChecks,
  ].map(({ name, says }) => [name, { says, check: name }]),
);

const ofTests = {
  keyboard: {
    says: 'Every flow of every widget can be gone through by keys alone, and the focus is where the flow goes on',
    page: files('packages/widgets/src/*/keyboard.test.ts'),
  },
  locale: {
    says: 'A widget speaks, and names as its language, the nearest to the one around it, and changes with it',
    page: ['packages/widgets/src/interface-locale.test.ts', 'packages/widgets/src/language.test.ts'],
  },
  'rich-text': {
    says: 'Imported text keeps its headings, lists, quotes, links and the alternatives of its pictures',
    page: ['packages/widgets/src/rich-text.test.ts'],
  },
  theme: {
    says: 'Colours of a page that cannot be read are changed, and the page is told',
    page: ['packages/widgets/src/theme/theme.test.ts'],
    node: ['tests/contrast.test.ts'],
  },
  translation: {
    says: 'A translation by the browser does not leave stale words behind',
    page: ['tests/hostile/translation.test.ts'],
  },
  words: {
    says: 'Messages are in plain words, speak to the reader and ask short questions, in every locale',
    node: ['tests/plain-words.test.ts'],
  },
} satisfies Record<string, Evidence>;

/** All there is, by the name the criteria call it. */
export const evidence: Readonly<Record<string, Evidence>> = { ...ofStories, ...ofTests };
