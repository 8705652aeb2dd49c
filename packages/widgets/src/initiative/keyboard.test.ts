import { curriculumModules, initiatives, organisations, page } from '@backontrack/contract/examples';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { placeForKeyboard, press, tabTo } from '../testing/keyboard.ts';
import { soon } from '../testing/soon.ts';
import { Initiative } from './initiative.ts';

define('backontrack-initiative', Initiative);

describe('<backontrack-initiative> from the keyboard', () => {
  it('opens the curriculum, passes every link, and lets the keyboard out', async () => {
    fakeApi(({ pathname }) => {
      if (pathname === '/v1/organisations') return page(organisations);
      return pathname === '/v1/curriculum' ? page(curriculumModules) : initiatives[0];
    });
    const widget = await placeForKeyboard<Initiative>('backontrack-initiative');
    await soon(() => widget.renderRoot.querySelector('.curriculum summary'), 'nothing was shown');

    await tabTo('Show the 2 modules of the curriculum');
    await press('Enter');
    await soon(() => widget.renderRoot.querySelector('.modules'), 'no module was shown');

    await tabTo('After');
  });
});
