import { curriculumModules, curriculumSummaries, page } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { focused, landsOn, nameOf, placeForKeyboard, press, tabBackTo, tabTo } from '../testing/keyboard.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { Curriculum } from './curriculum.ts';

define('backontrack-curriculum', Curriculum);

async function shownWidget(attributes = ''): Promise<Curriculum> {
  localStorage.removeItem('backontrack-curriculum-back-on-track');
  fakeApi(({ pathname }) =>
    pathname === '/v1/curriculum'
      ? page(curriculumSummaries)
      : curriculumModules.find(({ id }) => pathname.endsWith(`/${id}`)),
  );
  const widget = await placeForKeyboard<Curriculum>('backontrack-curriculum', attributes);
  await soon(() => widget.renderRoot.querySelector('.modules, .quiz'), 'nothing was shown');
  return widget;
}

describe('<backontrack-curriculum> from the keyboard', () => {
  it('opens a module, and comes back to the list', async () => {
    const widget = await shownWidget();

    await tabTo('2. Trust and communication');
    await press('Enter');
    await landsOn('Trust and communication');
    await tabBackTo('All modules');
    await press('Enter');

    await soon(() => widget.renderRoot.querySelector('.modules'), 'there is no list');
    await landsOn('2. Trust and communication');
  });

  if (window.CloseWatcher) {
    it('comes back from a module with Escape', async () => {
      const widget = await shownWidget();

      await tabTo('2. Trust and communication');
      await press('Enter');
      await landsOn('Trust and communication');
      await press('Escape');

      await soon(() => widget.renderRoot.querySelector('.modules'), 'there is no list');
      await landsOn('2. Trust and communication');
    });
  }

  it('reads what others thought, answers the quiz, and is told how it went', async () => {
    const widget = await shownWidget('module="trust-and-communication"');

    await tabTo('What others thought');
    await press('Enter');
    assert.equal(focused()!.getAttribute('aria-expanded'), 'true');
    await tabTo('I have a place for you!');
    await press(' ');
    await press('ArrowDown');
    assert.equal(nameOf(focused()), 'I will ask, and call you on Thursday.');
    await tabTo('Check my answer');
    await press('Enter');
    await landsOn('That is right.');
    await tabTo('What I write down');
    await press(' ');
    await tabTo('When I have to tell others');
    await press(' ');
    await tabTo('Check my answer');
    await press('Enter');
    await landsOn('That is right.');

    assert.include(wordsOf(widget.renderRoot.querySelector('.score')!), '2 of 2 right');
    await tabTo('After');
  });
});
