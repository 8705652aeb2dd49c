import { organisations, programmes, programmeSummaries } from '@backontrack/contract/examples';
import { programmeListing } from '@backontrack/sdk/listing';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { focused, landsOn, nameOf, placeForKeyboard, press, tabBackTo, tabTo, type } from '../testing/keyboard.ts';
import { listApi } from '../testing/list-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { ProgrammeDirectory } from './programme-directory.ts';

define('backontrack-programme-directory', ProgrammeDirectory);

async function shownDirectory(): Promise<ProgrammeDirectory> {
  const list = listApi(programmeSummaries, programmeListing);
  fakeApi((url, signal) => {
    const id = url.pathname.split('/')[3];
    if (url.pathname.startsWith('/v1/organisations/')) return { ...organisations[0], id };
    return id ? programmes.find((entry) => entry.id === id) : list(url, signal);
  });
  const directory = await placeForKeyboard<ProgrammeDirectory>('backontrack-programme-directory');
  await soon(() => one(directory, '.count'), 'no result was shown');
  return directory;
}

const one = (directory: ProgrammeDirectory, selector: string) =>
  directory.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
const titles = (directory: ProgrammeDirectory) =>
  [...directory.renderRoot.querySelectorAll('.card .open')].map(wordsOf);

describe('<backontrack-programme-directory> from the keyboard', () => {
  it('finds an offer, and keeps the keyboard in the field', async () => {
    const directory = await shownDirectory();

    await tabTo(/^Search for help/);
    await type('mentoring');

    await soon(() => titles(directory).join() === 'Mentoring', 'it was not searched');
    assert.match(nameOf(focused()), /^Search for help/);
  });

  it('shows work first by one key', async () => {
    const directory = await shownDirectory();

    await tabTo('Show work first');
    await press('Enter');

    await soon(() => titles(directory)[0] === 'Youth Guarantee', `first is ${titles(directory)[0]}`);
  });

  it('filters by a list', async () => {
    const directory = await shownDirectory();

    await tabTo('Filters');
    await press('Enter');
    await soon(() => one(directory, '#country'), 'the filters did not open');
    await tabTo('Country');
    await press('ArrowDown');

    await soon(() => one(directory, '.chip'), 'nothing was filtered');
    assert.equal(nameOf(focused()), 'Country');
  });

  it('opens an offer, and comes back to where it was', async () => {
    await shownDirectory();

    await tabTo('Someone to talk to (sample)');
    await press('Enter');
    await soon(() => /^h\d$/.test(focused()?.localName ?? ''), 'it is not on the title');
    assert.equal(nameOf(focused()), 'Someone to talk to (sample)');
    await tabBackTo('Back to all offers');
    await press('Enter');

    await soon(() => focused()?.localName === 'button', 'it is not on the card');
    assert.equal(nameOf(focused()), 'Someone to talk to (sample)');
    await tabTo('After');
  });

  it('goes from an offer of work to the support beside it', async () => {
    const directory = await shownDirectory();

    await tabTo('Youth Guarantee');
    await press('Tab');
    assert.equal(nameOf(focused()), 'Mentoring');
    await press('Enter');

    await landsOn('Mentoring');
    assert.isDefined(one(directory, '.opened'));
  });
});
