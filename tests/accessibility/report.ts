import { type Chapter, type Criterion, chapters } from './criteria.ts';
import { evidence } from './evidence.ts';
import { isMet, type Result, type Results } from './results.ts';

/** What is wrong with the lists and the results: one line each. */
export function gaps(results: Results, testsOf: (name: string) => readonly string[]): string[] {
  const used = new Set(chapters.flatMap(({ criteria }) => criteria.flatMap(({ by = [] }) => by)));
  const found: string[] = [];
  for (const name of used) if (!(name in evidence)) found.push(`criteria.ts names ${name}, and evidence.ts does not`);
  for (const name of Object.keys(evidence)) {
    const result = results[name];
    if (!result) found.push(`nothing is known of ${name}`);
    else if (result.tests && result.tests.join('\n') !== testsOf(name).join('\n'))
      found.push(`the tests of ${name} are others than those that ran`);
  }
  for (const name of Object.keys(results)) if (!(name in evidence)) found.push(`results.json knows ${name} still`);
  return found;
}

/** The page that says what was tested and what was not. */
export const report = (results: Results): string => `# Accessibility

The widgets are made to meet WCAG 2.2 at level AA, and with it chapter 9 of EN 301 549. \`npm run accessibility\` runs the tests below and writes this page from what came of them; \`npm run check\` fails when the two lists in \`tests/accessibility\` and this page are not of one mind.

## What nobody has tested

- No screen reader has read a widget: what Chromium tells one is compared with what \`tests/stories/trees\` expects.
- Nobody who depends on it has used a widget.
- No switch, no voice control, no magnifier, no device of the assistive kind was tried. Keys are native ones, in three engines on Linux; Safari on macOS and iOS goes over links by other keys than WebKitGTK.
- Translations are by machine, and wait for somebody who speaks the language.
- What partners write, and the page around a widget.

## Criteria

${chapters.map((chapter) => drawChapter(chapter, results)).join('\n\n')}

## The tests

Stories are states of widgets, drawn by \`npm run test:stories\` in Chromium. The others are tests of \`npm run test:browsers\` and \`npm test\`.

| Name | What holds | When | What came of it |
| --- | --- | --- | --- |
${Object.entries(evidence)
  .map(([name, { says }]) => `| ${name} | ${says} | ${results[name]?.day ?? 'never'} | ${outcome(results[name])} |`)
  .join('\n')}
`;

const drawChapter = ({ title, criteria }: Chapter, results: Results): string => `### ${title}

| Clause | Criterion | Level | Result | Tests | Not tested |
| --- | --- | --- | --- | --- | --- |
${criteria.map((criterion) => drawCriterion(criterion, results)).join('\n')}`;

function drawCriterion(criterion: Criterion, results: Results): string {
  const { clause, name, level = '', by = [], not = '', without } = criterion;
  const failed = by.filter((one) => !isMet(results[one]));
  const result = without
    ? 'does not apply'
    : by.length === 0
      ? 'not tested'
      : failed.length > 0
        ? `fails: ${failed.join(', ')}`
        : not
          ? 'holds as far as tested'
          : 'holds';
  return `| ${[clause, name, level, result, by.join(', '), without ?? not].join(' | ')} |`;
}

const outcome = (result: Result | undefined): string =>
  Object.entries(result?.counts ?? {})
    .map(([where, { passed, failed }]) => `${where}: ${passed} passed, ${failed} failed`)
    .join('; ');
