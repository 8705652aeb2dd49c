import { ruleSets } from '@backontrack/contract/examples';
import { assert, fixture, oneEvent, waitUntil } from '@open-wc/testing';

import { define } from '../define.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { type Answer, fakeApi, unreachable } from '../testing/fake-api.ts';
import { EligibilityCheck } from './eligibility-check.ts';
import type { CheckCompleteEvent, CheckStepEvent } from './events.ts';

define('backontrack-eligibility-check', EligibilityCheck);

const ofRules: Answer = ({ pathname }) => ruleSets.find(({ id }) => pathname.endsWith(`/${id}`));

const all = (check: EligibilityCheck, selector: string) => [
  ...check.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (check: EligibilityCheck, selector: string) => all(check, selector)[0];
const title = (check: EligibilityCheck) => one(check, '[tabindex="-1"]:not([role])')?.innerText.trim();
const texts = (check: EligibilityCheck, selector: string) =>
  all(check, selector).map(({ innerText }) => innerText.trim());
const isFocused = (check: EligibilityCheck, selector: string) =>
  check.shadowRoot?.activeElement?.matches(selector) === true;

async function press(check: EligibilityCheck, words: string): Promise<void> {
  const button = all(check, 'button').find(({ innerText }) => innerText.includes(words));
  if (!button) assert.fail(`no button says ${words}`);
  button.click();
  await check.updateComplete;
}

async function choose(check: EligibilityCheck, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    const option = all(check, '.option').find(({ innerText }) => innerText.trim() === label);
    if (!option) assert.fail(`no option says ${label}`);
    option.click();
  }
  await press(check, 'Continue');
}

async function write(check: EligibilityCheck, words: string): Promise<void> {
  const field = one(check, '#number') as HTMLInputElement;
  field.value = words;
  await press(check, 'Continue');
}

async function shownCheck(attributes = ''): Promise<EligibilityCheck> {
  const check = await fixture<EligibilityCheck>(
    `<backontrack-eligibility-check lang="en" ${attributes}><a href="/talk">Talk to us</a></backontrack-eligibility-check>`,
  );
  await waitUntil(() => one(check, 'form') !== undefined, 'no question was asked');
  return check;
}

/** A check that is answered up to its results: nineteen, in a village, nothing in the way. */
async function answeredCheck(attributes?: string): Promise<EligibilityCheck> {
  const check = await shownCheck(attributes);
  await choose(check, 'A village');
  await write(check, '19');
  await choose(check, 'None of these');
  return check;
}

/** Leaves no room in the storage of the page. */
function fillStorage(): void {
  for (let size = 2 ** 24; size >= 1; size /= 2) {
    try {
      localStorage.setItem(`full-${size}`, 'x'.repeat(size));
    } catch {
      // Half of it may have room.
    }
  }
}

describe('<backontrack-eligibility-check>', () => {
  it('asks one question, says why, and that the answer stays on the device', async () => {
    fakeApi(ofRules);

    const check = await shownCheck();

    assert.equal(title(check), 'What kind of place do you live in?');
    assert.deepEqual(texts(check, '.option'), ['A village', 'A city']);
    assert.include(check.shadowRoot?.textContent, 'Some help is made for villages.');
    assert.include(check.shadowRoot?.textContent, 'Your answers stay on this device.');
    assert.isFalse(isFocused(check, '*'), 'a page keeps its focus while a widget loads');
    await assert.isAccessible(check);
  });

  it('says once that no person has translated what it shows', async () => {
    const stored = JSON.stringify(ruleSets).replaceAll('"state":"original"', '"state":"machine"');
    const translated = JSON.parse(stored) as typeof ruleSets;
    fakeApi(({ pathname }) => translated.find(({ id }) => pathname.endsWith(`/${id}`)));

    const check = await answeredCheck();

    assert.isAbove(all(check, '.outcome').length, 1);
    assert.equal(texts(check, '.mark').filter((words) => words === 'Automatic translation').length, 1);
  });

  it('goes to the next question, tells where it is, and puts the focus on what is asked', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    const stepped = oneEvent(check, 'backontrack-step');

    await choose(check, 'A village');

    assert.equal(title(check), 'How old are you?');
    assert.isTrue(isFocused(check, '[tabindex="-1"]'));
    const { index, total } = (await stepped) as unknown as CheckStepEvent;
    assert.deepEqual({ index, total }, { index: 2, total: 4 });
    await assert.isAccessible(check);
  });

  it('asks each question with nothing chosen yet', async () => {
    const ruleSet = ruleSets[0]!;
    // Two questions with options, one after the other.
    const [place, age, barriers] = ruleSet.questions;
    const second = { ...barriers!, section: place!.section, order: place!.order, sensitive: false };
    fakeApi(() => ({ ...ruleSet, questions: [place, second, age] }));
    const check = await shownCheck();

    const before = title(check);

    one(check, '.option')?.click();
    await press(check, 'Continue');

    assert.notEqual(title(check), before);
    assert.isAbove(all(check, '.option').length, 1);
    assert.equal(all(check, 'input:checked').length, 0);
  });

  it('sends nothing after the questions are there, whatever is answered, shown or remembered', async () => {
    const asked = fakeApi(ofRules);
    const check = await answeredCheck();
    one(check, '.remember')?.click();
    await press(check, 'Show work first');
    await press(check, 'Start again');

    assert.deepEqual(
      asked.map(({ pathname }) => pathname),
      ['/v1/eligibility/back-on-track'],
    );
  });

  it('says at the field and above it when nothing was answered, with the focus there', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();

    await press(check, 'Continue');

    assert.include(one(check, '[role="alert"]')?.innerText, 'Choose an answer.');
    assert.include(one(check, '#problem')?.innerText, 'Choose an answer.');
    assert.isTrue(isFocused(check, '[role="alert"]'));
    assert.include(one(check, 'fieldset')?.getAttribute('aria-describedby'), 'problem');
    await assert.isAccessible(check);
    all(check, '[role="alert"] button')[0]?.click();
    assert.isTrue(isFocused(check, 'input'));
  });

  for (const [words, message] of [
    ['seventeen', 'Write a whole number'],
    ['14.9', 'Write a whole number'],
    ['0', 'Write an age from 5 to 110'],
    ['200', 'Write an age from 5 to 110'],
    ['31.2.2008', 'There is no such day'],
    ['', 'Write your age'],
  ] as const) {
    it(`explains what is wrong with an age of "${words}", and keeps asking`, async () => {
      fakeApi(ofRules);
      const check = await shownCheck();
      await choose(check, 'A village');

      await write(check, words);

      assert.include(one(check, '#problem')?.innerText, message);
      assert.equal(title(check), 'How old are you?');
      assert.equal(one(check, '#number')?.getAttribute('aria-invalid'), 'true');
    });
  }

  for (const words of ['19', ' 19 ', String(new Date().getFullYear() - 20), '24.11.2006', '2006-11-24']) {
    it(`understands an age written as "${words}"`, async () => {
      fakeApi(ofRules);
      const check = await shownCheck();
      await choose(check, 'A village');

      await write(check, words);

      assert.equal(title(check), 'What is in your way right now?');
    });
  }

  it('goes back without losing an answer', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A village');
    await write(check, '19');

    await press(check, 'Back');
    assert.equal((one(check, '#number') as HTMLInputElement).value, '19');
    await press(check, 'Back');

    assert.isTrue((one(check, '.option input') as HTMLInputElement).checked);
  });

  it('goes back from a question of the results to the one that was answered last', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A village');
    await press(check, 'Show me now');
    await press(check, 'Answer this: How old are you?');

    await press(check, 'Back');

    assert.equal(title(check), 'What kind of place do you live in?');
    assert.isTrue((one(check, '.option input') as HTMLInputElement).checked);
  });

  it('goes back over every answer, also over those that were gone back over before', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A village');
    await write(check, '19');
    await press(check, 'Back');
    await press(check, 'Back');
    await press(check, 'Continue');
    assert.equal(title(check), 'What is in your way right now?');

    await press(check, 'Back');
    assert.equal(title(check), 'How old are you?');
    await press(check, 'Show me now');
    await press(check, 'Answer this: What is in your way right now?');
    await press(check, 'Back');
    assert.equal(title(check), 'How old are you?');
    await press(check, 'Back');

    assert.equal(title(check), 'What kind of place do you live in?');
    assert.match(one(check, '.meta')?.innerText ?? '', /Question 1\b/);
  });

  it('takes "I don’t know" and "Rather not say" as answers, and asks neither again', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();

    await press(check, 'I don’t know');
    await press(check, 'Rather not say');
    await press(check, 'Rather not say');

    assert.equal(title(check), 'What is there for you');
    assert.notInclude(texts(check, 'button').join(), 'Answer more questions');
    assert.include(check.shadowRoot?.textContent, 'You said you don’t know: “What kind of place do you live in?”');
    assert.notInclude(check.shadowRoot?.textContent, 'Answer this: How old are you?');
  });

  it('keeps "None of these" apart from the others', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A village');
    await write(check, '19');
    const boxes = () => all(check, '.option input').map((box) => (box as HTMLInputElement).checked);

    all(check, '.option')[0]?.click();
    all(check, '.option')[2]?.click();
    assert.deepEqual(boxes(), [false, false, true]);
    all(check, '.option')[1]?.click();

    assert.deepEqual(boxes(), [false, true, false]);
  });

  it('shows what there is at any time, by stage, in plain words, and tells the page without the answers', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    const completed = oneEvent(check, 'backontrack-complete');

    await press(check, 'Show me now');

    assert.deepEqual(texts(check, '.verdict'), [
      'We need one more answer',
      'Always there for you',
      'We need one more answer',
      'We need one more answer',
    ]);
    const { outcomes } = (await completed) as unknown as CheckCompleteEvent;
    assert.deepEqual(
      outcomes.map(({ id, status }) => `${id} ${status}`),
      ['food open', 'talk always', 'mentor open', 'job open'],
    );
    assert.notInclude(JSON.stringify(outcomes), 'village');
    await assert.isAccessible(check);
  });

  it('says what fits, why, what to do next and what a partner has still to confirm', async () => {
    fakeApi(ofRules);

    const check = await answeredCheck();

    const [mentor] = all(check, 'article').filter(({ innerText }) => innerText.includes('A mentor of your own'));
    assert.include(mentor?.innerText, 'This fits you');
    assert.include(mentor?.innerText, 'Look at the mentors near you.');
    assert.include(mentor?.innerText, 'The organisation nearby');
    mentor?.querySelector('summary')?.click();
    assert.include(mentor?.textContent, 'You live in a village.');
    assert.include(mentor?.textContent, 'Not confirmed by a partner yet');
    await assert.isAccessible(check);
  });

  it('says which answer would make the difference, and never one that nobody can change', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A city');
    await write(check, '19');
    await choose(check, 'None of these');

    assert.include(texts(check, '.flip').join(), 'A village');
    assert.notInclude(texts(check, '.flip').join(), 'How old are you?');
  });

  it('puts work first when the reader wants it, and leaves nothing out', async () => {
    fakeApi(ofRules);
    const check = await answeredCheck();
    const before = texts(check, 'article :is(h4, h5)');

    await press(check, 'Show work first');

    const after = texts(check, 'article :is(h4, h5)');
    assert.equal(after[0], 'An offer of work');
    assert.sameMembers(after, before);
  });

  it('links to the directory and the mentors where the partner has them, with no answer in the address', async () => {
    fakeApi(ofRules);
    const check = await answeredCheck('directory="/help" mentors="/mentors"');

    assert.deepEqual(
      all(check, 'article a').map((link) => link.getAttribute('href')),
      ['/mentors', '/help#programme-directory.kind=mentoring'],
    );
  });

  it('remembers nothing unless it is asked to, for thirty days, and deletes it in one tap', async () => {
    localStorage.clear();
    fakeApi(ofRules);
    const check = await answeredCheck();
    assert.equal(localStorage.length, 0);

    one(check, '.remember')?.click();
    const kept = JSON.parse(localStorage.getItem('backontrack-check-back-on-track') ?? '') as {
      until: number;
      value: object;
    };
    assert.deepEqual(kept.value, { place: 'village', age: 19, barriers: [] });
    assert.approximately((kept.until - Date.now()) / 86_400_000, 30, 0.01);
    await check.updateComplete;

    one(check, '.remember')?.click();
    assert.equal(localStorage.length, 0);
  });

  it('says by its box that nothing is remembered where the page can keep nothing', async () => {
    fakeApi(ofRules);
    const check = await answeredCheck();
    const box = one(check, '.remember input') as HTMLInputElement;
    fillStorage();

    box.click();
    await check.updateComplete;
    localStorage.clear();
    assert.isFalse(box.checked);

    box.click();
    assert.isTrue(box.checked);
    await press(check, 'Start again');
    assert.equal(localStorage.length, 0);
  });

  it('goes on where a remembered check was left, and forgets it when it is too old', async () => {
    fakeApi(ofRules);
    const keep = (until: number) =>
      localStorage.setItem('backontrack-check-back-on-track', JSON.stringify({ value: { place: 'village' }, until }));
    keep(Date.now() + 1_000_000);
    const resumed = await shownCheck();
    assert.equal(title(resumed), 'How old are you?');
    assert.include(texts(resumed, '.meta')[0], 'Question 2');
    await press(resumed, 'Back');
    assert.equal(title(resumed), 'What kind of place do you live in?');

    keep(Date.now() + 1_000_000);
    await press(await shownCheck(), 'Leave quickly');
    assert.equal(localStorage.length, 0);

    keep(Date.now() - 1);
    assert.equal(title(await shownCheck()), 'What kind of place do you live in?');
    assert.equal(localStorage.length, 0);
  });

  it('starts again, and leaves quickly, with nothing left of the answers', async () => {
    for (const words of ['Start again', 'Leave quickly']) {
      fakeApi(ofRules);
      const check = await answeredCheck();
      one(check, '.remember')?.click();

      await press(check, words);

      assert.equal(title(check), 'What kind of place do you live in?');
      assert.isFalse((one(check, '.option input') as HTMLInputElement).checked);
      assert.equal(localStorage.length, 0);
    }
  });

  it('leaves quickly from any question, once there is something to hide', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    assert.notInclude(texts(check, 'button'), 'Leave quickly');
    await choose(check, 'A village');

    await press(check, 'Leave quickly');

    assert.equal(title(check), 'What kind of place do you live in?');
    assert.isFalse((one(check, '.option input') as HTMLInputElement).checked);
  });

  it('takes an age as people write it, and says at the field what is wrong with any other', async () => {
    fakeApi(ofRules);
    const check = await shownCheck();
    await choose(check, 'A village');
    const problem = () => texts(check, '#problem')[0] ?? '';

    for (const [written, words] of [
      ['14.9', 'Write a whole number'],
      ['seventeen', 'Write a whole number'],
      ['200', 'Write an age from'],
      ['-3', 'Write an age from'],
      ['31.2.2008', 'There is no such day'],
      ['2999', 'That cannot be right'],
      ['', 'Write your age'],
    ] as const) {
      await write(check, written);
      assert.include(problem(), words, written);
      assert.equal(title(check), 'How old are you?', written);
    }
    for (const written of ['17', ' 29 ', '2008', '29.2.2008', '2008-02-29']) {
      await write(check, written);
      assert.equal(title(check), 'What is in your way right now?', written);
      await press(check, 'Back');
    }
  });

  it('keeps its fallback when the questions cannot be loaded, and says so once', async () => {
    fakeApi(unreachable);
    let check: EligibilityCheck | undefined;
    const lines = await consoleLines(async () => {
      check = await fixture<EligibilityCheck>(
        '<backontrack-eligibility-check lang="en"><a href="/talk">Talk to us</a></backontrack-eligibility-check>',
      );
      await waitUntil(() => one(check!, '.notice') !== undefined, 'no failure was shown');
    });

    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^backontrack: <backontrack-eligibility-check> keeps its fallback/);
    assert.isTrue(check?.querySelector('a')?.assignedSlot !== null);
    await assert.isAccessible(check!);

    fakeApi(ofRules);
    await press(check!, 'Try again');
    await waitUntil(() => isFocused(check!, 'legend > *'), 'the focus is not on what is asked');
  });

  it('shares what was found by an address that holds no answer, and a code drawn on the device', async () => {
    const asked = fakeApi(ofRules);
    const check = await answeredCheck();

    await press(check, 'Share');
    await waitUntil(() => one(check, '.code') !== undefined, 'no code was drawn');

    const address = (one(check, '.address') as HTMLInputElement).value;
    assert.equal(new URL(address).hash, '#eligibility-check.outcomes=talk+mentor+job');
    const text = decodeURIComponent(one(check, 'a[href^="sms:"]')?.getAttribute('href') ?? '');
    assert.include(text, 'A mentor of your own');
    assert.notInclude(text, 'village');
    assert.lengthOf(asked, 1);
    await assert.isAccessible(check);
  });

  it('shows what somebody has shared, and leads to a check of one’s own', async () => {
    fakeApi(ofRules);
    history.replaceState(null, '', '#eligibility-check.outcomes=talk+food');
    const check = await fixture<EligibilityCheck>(
      '<backontrack-eligibility-check lang="en"></backontrack-eligibility-check>',
    );
    await waitUntil(() => all(check, 'article').length > 0, 'nothing shared was shown');
    history.replaceState(null, '', location.pathname + location.search);

    assert.deepEqual(texts(check, 'article .title'), ['A meal today', 'Someone to talk to']);
    await assert.isAccessible(check);
    await press(check, 'Find out what is there for you');
    assert.equal(title(check), 'What kind of place do you live in?');
  });

  it('shows a youth worker all questions on one page, with the rules behind each outcome', async () => {
    fakeApi(ofRules);
    const check = await fixture<EligibilityCheck>(
      '<backontrack-eligibility-check lang="en" mode="worker"></backontrack-eligibility-check>',
    );
    await waitUntil(() => all(check, '.field').length === 3, 'not all questions were shown');

    all(check, '.small-option input')[0]?.click();
    await check.updateComplete;
    assert.include(texts(check, 'article').join(), 'You live in a village.');
    assert.include(check.shadowRoot?.textContent, 'How the rules came to this');

    const age = one(check, '.field input[inputmode]') as HTMLInputElement;
    age.value = '200';
    age.dispatchEvent(new Event('change', { bubbles: true }));
    await check.updateComplete;
    assert.include(texts(check, '.problem').join(), 'Write an age from 5 to 110');
    age.value = '19';
    age.dispatchEvent(new Event('change', { bubbles: true }));
    await check.updateComplete;

    assert.lengthOf(texts(check, '.problem'), 0);
    assert.include(texts(check, '.verdict').join(), 'This fits you');
    await assert.isAccessible(check);
  });

  it('brings a youth worker to a question that is to be answered, and leaves nothing of what was written', async () => {
    fakeApi(ofRules);
    const check = await fixture<EligibilityCheck>(
      '<backontrack-eligibility-check lang="en" mode="worker"></backontrack-eligibility-check>',
    );
    await waitUntil(() => all(check, '.field').length === 3, 'not all questions were shown');
    const age = () => one(check, '.field input[inputmode]') as HTMLInputElement;

    await press(check, 'Answer this: How old are you?');
    assert.isTrue(check.shadowRoot?.activeElement?.contains(age()), 'the focus is not at the question');

    for (const written of ['12', 'twelve or so']) {
      age().value = written;
      age().dispatchEvent(new Event('change', { bubbles: true }));
      await check.updateComplete;
    }
    assert.equal(age().value, 'twelve or so');
    assert.isUndefined(one(check, '.answers'), 'an answer that was written over still counts');
    assert.equal(age().getAttribute('aria-invalid'), 'true');
    assert.include(one(check, `#${age().getAttribute('aria-describedby')}`)?.innerText, 'Write a whole number');
    assert.isNotNull(one(check, '.problem')?.closest('[aria-live]'), 'nobody hears what is wrong');
    await assert.isAccessible(check);

    await press(check, 'Leave quickly');
    assert.equal(age().value, '');
    assert.deepEqual(texts(check, '.problem'), []);
    assert.isTrue(check.shadowRoot?.activeElement?.contains(one(check, '.small-option')!));
  });
});
