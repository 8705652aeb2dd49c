import type { ConsentText } from '@backontrack/contract';
import { consentTexts, mentors, organisations } from '@backontrack/contract/examples';
import { mentorListing } from '@backontrack/sdk/listing';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { focused, landsOn, nameOf, placeForKeyboard, press, tabBackTo, tabTo, type } from '../testing/keyboard.ts';
import { listApi } from '../testing/list-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { MentorFinder } from './mentor-finder.ts';

define('backontrack-mentor-finder', MentorFinder);

const search = 'Find a mentor by name or place';

const consent: ConsentText = { ...consentTexts[0]!, id: 'contact-request', minimumAges: [], minimumAgeElsewhere: 16 };

async function shownFinder(attributes = ''): Promise<MentorFinder> {
  const list = listApi(
    mentors.map((mentor) => ({ ...mentor, sample: false })),
    mentorListing,
  );
  fakeApi((url, signal) => {
    if (url.pathname.startsWith('/v1/consent-texts/')) return consent;
    if (url.pathname.startsWith('/v1/organisations/')) return organisations[0];
    if (url.pathname === '/v1/contact-requests')
      return Response.json({ receiptCode: 'K7QF-3MZP-9TXA-04WD', keptForDays: 30 }, { status: 201 });
    return list(url, signal);
  });
  const finder = await placeForKeyboard<MentorFinder>('backontrack-mentor-finder', attributes);
  await soon(() => one(finder, '.count'), 'no result was shown');
  return finder;
}

const one = (finder: MentorFinder, selector: string) =>
  finder.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
const count = (finder: MentorFinder) => wordsOf(one(finder, '.count'));
const cards = (finder: MentorFinder) => [...finder.renderRoot.querySelectorAll('.card .open')].map(wordsOf);

describe('<backontrack-mentor-finder> from the keyboard', () => {
  it('finds a mentor by name, and keeps the keyboard in the field while the list changes', async () => {
    const finder = await shownFinder();

    await tabTo(search);
    await type('djordje');

    await soon(() => count(finder) === '1 mentor', 'it was not searched');
    assert.deepEqual(cards(finder), ['Ђорђе']);
    assert.equal(nameOf(focused()), search);
  });

  it('filters, takes the filter away by its chip, and then stands at the new number', async () => {
    const finder = await shownFinder();

    await tabTo('Filters');
    await press('Enter');
    await soon(() => one(finder, '#country'), 'the filters did not open');
    await tabTo('Country');
    await press('ArrowDown');
    await soon(() => count(finder) === '1 mentor', 'nothing was filtered');
    assert.equal(nameOf(focused()), 'Country');
    await tabTo(/^Remove the filter/);
    await press('Enter');

    await landsOn('2 mentors');
    assert.isUndefined(one(finder, '.chip'));
  });

  it('draws the ring of a topic inside of it, as what is outside is cut off', async () => {
    await shownFinder();

    await tabTo('Computer and phone');

    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused()!);
    assert.notEqual(outlineStyle, 'none');
    assert.isAtMost(parseFloat(outlineOffset) + parseFloat(outlineWidth), 0);
  });

  it('opens a topic of a card as a filter', async () => {
    const finder = await shownFinder();

    await tabTo('Computer and phone');
    await press(' ');

    await landsOn('1 mentor');
    assert.deepEqual(cards(finder), ['Ђорђе']);
  });

  it('chooses a country on the map', async () => {
    const finder = await shownFinder('view="map"');
    await soon(() => one(finder, '[role=button]'), 'there is no map');

    await tabTo(/^Serbia: 1 mentor/);
    await press('Enter');

    await soon(() => count(finder) === '1 mentor', 'nothing was chosen');
    assert.match(nameOf(focused()), /^Serbia/);
  });

  it('opens a profile, and comes back to the card it was opened from', async () => {
    await shownFinder();

    await tabTo('Ђорђе');
    await press('Enter');
    const heading = await landsOn('Ђорђе');
    await soon(() => /^h\d$/.test(focused()!.localName), `it is on a ${heading.localName}`);
    await tabBackTo('Back to all mentors');
    await press('Enter');

    await soon(() => focused()?.localName === 'button' && nameOf(focused()) === 'Ђорђе', 'it is not on the card');
  });

  if (window.CloseWatcher) {
    it('comes back from a profile with Escape, but not from a form, whose words would be lost', async () => {
      const finder = await shownFinder();

      await tabTo('Ђорђе');
      await press('Enter');
      await soon(() => one(finder, '.opened'), 'no profile opened');
      await press('Escape');
      await soon(() => focused()?.localName === 'button' && nameOf(focused()) === 'Ђорђе', 'it is not on the card');

      await press('Enter');
      await tabTo('Write to this mentor');
      await press('Enter');
      await landsOn('Where do you live?');
      await press('Escape');
      await finder.updateComplete;
      assert.equal(nameOf(focused()), 'Where do you live?');
      assert.exists(one(finder, '.opened'));
    });
  }

  it('writes to a mentor, and is told of what is missing first', async () => {
    await shownFinder();

    await tabTo('Amila');
    await press('Enter');
    await tabTo('Write to this mentor');
    await press('Enter');
    await landsOn('Where do you live?');
    await tabTo('How old are you?');
    await press('ArrowDown', 5);
    await soon(() => (focused() as HTMLSelectElement).value === '18-24', 'no age was chosen');
    await tabTo('Send');
    await press('Enter');
    await landsOn(/^Something is missing/);
    await tabTo('Choose how to answer you');
    await press('Enter');
    await landsOn('Call me');
    await press(' ');
    await tabTo('Your phone number');
    await type('+387 61 123 456');
    await tabTo('Your message');
    await type('Can we talk?');
    await tabTo(/^I agree/);
    await press(' ');
    await tabTo('Send');
    await press('Enter');

    await landsOn(/^Your message is on its way/);
    await tabTo('Take it back');
  });

  it('lets the keyboard out at its end', async () => {
    await shownFinder();

    await tabTo('After');
  });
});
