import { ruleSets } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { focused, landsOn, nameOf, placeForKeyboard, press, tabBackTo, tabTo, type } from '../testing/keyboard.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { EligibilityCheck } from './eligibility-check.ts';

define('backontrack-eligibility-check', EligibilityCheck);

async function shownCheck(attributes = ''): Promise<EligibilityCheck> {
  fakeApi(() => ruleSets[0]);
  const check = await placeForKeyboard<EligibilityCheck>('backontrack-eligibility-check', attributes);
  await soon(() => check.renderRoot.querySelector('form'), 'no question was asked');
  return check;
}

const results = 'What is there for you';
const verdicts = (check: EligibilityCheck) => [...check.renderRoot.querySelectorAll('.verdict')].map(wordsOf);

describe('<backontrack-eligibility-check> from the keyboard', () => {
  it('answers a choice, a number and several at once, and comes to the results', async () => {
    const check = await shownCheck();

    await tabTo('A village');
    await press(' ');
    await press('Enter');
    await landsOn('How old are you?');
    await tabTo(/^How old are you/);
    await type('19');
    await press('Enter');
    await landsOn('What is in your way right now?');
    await tabTo('Enough to eat');
    await press(' ');
    await tabTo('Getting around');
    await press(' ');
    await tabTo('Continue');
    await press('Enter');

    await landsOn(results);
    assert.equal(verdicts(check)[0], 'This fits you');
  });

  it('goes between the answers of a choice by arrows', async () => {
    await shownCheck();

    await tabTo('A village');
    await press(' ');
    await press('ArrowDown');

    assert.equal(nameOf(focused()), 'A city');
    assert.isTrue((focused() as HTMLInputElement).checked);
  });

  it('tells what is missing, and leads to it', async () => {
    await shownCheck();

    await tabTo('Continue');
    await press('Enter');
    await landsOn(/^There is a problem/);
    await tabTo(/^Choose an answer/);
    await press('Enter');

    await landsOn('A village');
  });

  it('goes back without a loss, and takes “I don’t know” and “Rather not say”', async () => {
    const check = await shownCheck();

    await tabTo('A village');
    await press('ArrowDown');
    await press('Enter');
    await landsOn('How old are you?');
    await tabTo('Back');
    await press('Enter');
    await landsOn('What kind of place do you live in?');
    assert.isTrue(check.renderRoot.querySelector<HTMLInputElement>('input[value=city]')!.checked);
    for (const way of ['I don’t know', 'Rather not say', 'Rather not say']) {
      await tabTo(way);
      await press('Enter');
      await soon(() => focused()?.matches('[tabindex="-1"]'), `after ${way} the keyboard is on ${nameOf(focused())}`);
    }

    await landsOn(results);
  });

  it('sees the results at once, shares them, and starts again', async () => {
    const check = await shownCheck();

    await tabTo('Show me now');
    await press('Enter');
    await landsOn(results);
    await tabTo('Show work first');
    await press(' ');
    await soon(() => focused()?.getAttribute('aria-pressed') === 'true', 'work does not come first');
    await tabTo('Share');
    await press('Enter');
    await soon(() => check.renderRoot.querySelector('.share'), 'nothing can be shared');
    await tabBackTo('The address');
    await tabTo('Start again');
    await press('Enter');

    await landsOn('What kind of place do you live in?');
    await tabTo('After');
  });

  it('is filled in on one page by a youth worker', async () => {
    const check = await shownCheck('mode="worker"');
    await soon(() => check.renderRoot.querySelector('.all-questions'), 'there are no questions');

    await tabTo('A village');
    await press(' ');
    await tabTo(/^How old are you/);
    await type('19');
    await tabTo('None of these');
    await press(' ');

    await soon(() => verdicts(check).includes('This fits you'), verdicts(check).join());
  });
});
