import { join } from 'node:path';

import { validateRuleSet } from '@backontrack/contract/eligibility';

import { type Content, idsIn, loadContent } from '../content/load-content.ts';
import { missing } from '../content/references.ts';
import { loadMailAddresses } from '../mail/mail-addresses.ts';
import { failedTests } from '../rules/failed-tests.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { feedsIn, feedVariables } from './feeds-of-environment.ts';
import { contentVariables, placesIn } from './places.ts';

const forms = ['subscription', 'contact-request', 'feedback'];

export const checkContent: Command = {
  summary:
    'Checks every content file, the mail addresses and the feeds, names what is wrong, and counts what waits for review.',
  arguments: [],
  variables: { ...contentVariables, FEEDS: feedVariables.FEEDS },
  async run({ environment, print }) {
    const { contentFolder } = placesIn(environment);
    const content = await loadContent(contentFolder);
    const { organisations } = await loadMailAddresses(
      environment['MAIL_ADDRESSES'] || join(contentFolder, 'mail-addresses.json'),
    );
    await feedsIn(environment);
    const known = await idsIn(contentFolder);
    const faults = [
      ...forms
        .filter((form) => !content['consent-texts'].some(({ id }) => id === form))
        .map((form) => `consent-texts/${form}.json is missing, and the form needs it`),
      ...Object.keys(organisations)
        .filter((id) => !known.organisations.includes(id))
        .map((id) => `mail-addresses.json: organisations.${id}: ${missing('organisations', id, known)}`),
      ...content.eligibility.flatMap((ruleSet) =>
        faultsOfRules(ruleSet).map((fault) => `eligibility/${ruleSet.id}.json: ${fault}`),
      ),
    ];
    if (faults.length > 0) throw new StartError(`content is not valid:\n  ${faults.join('\n  ')}`);
    const counts = Object.entries(content).map(([kind, entries]) => `${entries.length} ${kind}`);
    print(`Content is valid: ${counts.join(', ')}.`);
    print(`Languages: ${languagesOf(content).join(', ')}.`);
    const without = known.organisations.filter((id) => !(id in organisations));
    if (without.length > 0) print(`Without a mail address, so that the office is asked: ${without.join(', ')}.`);
  },
};

/** What is wrong with rules: names of nothing, outcomes that nobody gets, tests that do not hold. */
function faultsOfRules(ruleSet: Content['eligibility'][number]): string[] {
  const faults = validateRuleSet(ruleSet).map(({ path, reason }) => `${path}: ${reason}`);
  if (faults.length > 0) return faults;
  return failedTests(ruleSet).map(
    ({ test, found }) => `test "${test.name}": expects ${test.outcome} to be ${test.status}, and it is ${found}`,
  );
}

/** How many entries there are in each language, and how many of those no person has read. */
function languagesOf(content: Content): string[] {
  const states = Object.values(content).flatMap((entries) => entries.flatMap(({ texts }) => Object.entries(texts)));
  return [...new Set(states.map(([locale]) => locale))].toSorted().map((locale) => {
    const own = states.filter(([language]) => language === locale).map(([, state]) => state);
    const unread = own.filter((state) => state === 'machine' || state === 'stale').length;
    return `${locale} ${own.length}${unread > 0 ? ` (${unread} to review)` : ''}`;
  });
}
