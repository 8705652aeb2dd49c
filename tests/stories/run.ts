/**
 * Opens every story of the built Storybook, with its flow and axe. Words after `npm run test:stories --` keep the stories
 * whose id holds one. `--locale=de` tries each story in German after its flow, `--locale=all` in every language and in the
 * pseudo-locale. `--check=focus` looks at the stops of the keyboard, `--check=all` at everything that `checks.ts` knows.
 * `--pages=1` opens one at a time. The last line is `N passed, N failed`.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { allChecks, allLanguages, inLanguage, storiesWithTree } from './checks.ts';
import { readStories } from './storybook.ts';
import { tryStories } from './try-stories.ts';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string', default: '' },
    check: { type: 'string', default: '' },
    pages: { type: 'string', default: String(availableParallelism()) },
  },
});
const languages = values.locale === 'all' ? allLanguages : values.locale.split(',').filter(Boolean);
const asked = values.check.split(',').filter(Boolean);
const unknown = asked.filter((name) => name !== 'all' && !allChecks.some((check) => check.name === name));
if (unknown.length > 0)
  throw new Error(`There is no check ${unknown.join()}. There are ${allChecks.map(({ name }) => name).join(', ')}.`);

const stories = readStories().filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
const chosen = allChecks.filter(({ name }) => asked.includes('all') || asked.includes(name));
const [trees, others] = [chosen.filter(({ name }) => name === 'tree'), chosen.filter(({ name }) => name !== 'tree')];
const checks = [...trees, ...languages.map(inLanguage), ...others];

const ids = new Set(readStories().map(({ id }) => id));
for (const id of storiesWithTree)
  if (!ids.has(id)) throw new Error(`tests/stories/trees expects something of ${id}, and there is no such story.`);

let failed = 0;
await tryStories(stories, checks, {
  pages: Number(values.pages),
  tell({ story, seconds, faults }) {
    if (faults.length > 0) failed++;
    console.log(`${faults.length > 0 ? '✗' : '✓'} ${story.title}: ${story.name} (${seconds.toFixed(1)} s)`);
    for (const fault of faults) console.log(`    ${fault}`);
  },
});

console.log(`\n${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || stories.length === 0 ? 1 : 0;
