import { assert, aTimeout, fixture, waitUntil } from '@open-wc/testing';

import { languageOf, watchLanguage } from './language.ts';

const languageIn = async (markup: string) => {
  const place = await fixture(markup);
  return languageOf(place.querySelector('i') ?? assert.fail('no <i> to read'));
};

describe('the language of an element', () => {
  it('is its own', async () => {
    assert.equal(await languageIn('<p lang="de"><i lang="hu"></i></p>'), 'hu');
  });

  it('is that of the nearest ancestor that has one', async () => {
    assert.equal(await languageIn('<p lang="de"><b lang=""><i></i></b></p>'), navigator.language);
    assert.equal(await languageIn('<p lang="de"><b><i></i></b></p>'), 'de');
  });

  it('comes through shadow roots', async () => {
    const host = await fixture('<div lang="bs"></div>');
    const inner = document.createElement('i');
    host.attachShadow({ mode: 'open' }).append(inner);

    assert.equal(languageOf(inner), 'bs');
  });

  it('is written as BCP 47 has it', async () => {
    assert.equal(await languageIn('<p><i lang="sr_latn"></i></p>'), 'sr-Latn');
    assert.equal(await languageIn('<p><i lang="no-NO-x-foo"></i></p>'), 'no-NO-x-foo');
  });

  it('is the browser’s where the page says none that is one', async () => {
    assert.equal(await languageIn('<p><i lang="not a language"></i></p>'), navigator.language);
  });

  it('is watched through shadow roots, until the watch ends', async () => {
    const host = await fixture('<div lang="bs"></div>');
    const inner = document.createElement('i');
    host.attachShadow({ mode: 'open' }).append(inner);
    let changes = 0;
    const watch = watchLanguage(inner, () => (changes += 1));

    host.setAttribute('lang', 'hr');
    await waitUntil(() => changes === 1);
    watch.disconnect();
    host.setAttribute('lang', 'sr');
    await aTimeout(0);

    assert.equal(changes, 1);
  });
});
