import { newsSummaries, page } from '@backontrack/contract/examples';
import { assert, fixture, oneEvent, waitUntil } from '@open-wc/testing';

import { define } from '../define.ts';
import { NewsFeed } from '../news-feed/news-feed.ts';
import { fakeApi } from '../testing/fake-api.ts';
import type { WidgetThemeAdjustedEvent } from './theme-adjusted-event.ts';

define('backontrack-news-feed', NewsFeed);

/** A feed on a page with a look of its own. */
async function feedOn(css: string, attributes = ''): Promise<NewsFeed> {
  fakeApi(() => page(newsSummaries));
  const partner = await fixture<HTMLElement>(
    `<main class="partner" style="background: #fff; color: #222; color-scheme: light">
      <style>.partner { ${css} }</style>
      <p><a href="/">A link</a> <button>A button</button></p>
      <backontrack-news-feed lang="en" ${attributes}></backontrack-news-feed>
    </main>`,
  );
  const feed = partner.querySelector('backontrack-news-feed')!;
  await waitUntil(() => feed.shadowRoot!.querySelector('.open'));
  return feed;
}

const titleOf = (feed: NewsFeed) => getComputedStyle(feed.shadowRoot!.querySelector('.open')!);

/** The next word of a change: to be asked for before what brings it about. */
const adjusted = (): Promise<WidgetThemeAdjustedEvent> => oneEvent(document, 'backontrack-theme-adjusted');

describe('the colours of a widget', () => {
  it('are the ones that the page sets, where they can be read', async () => {
    const feed = await feedOn('--backontrack-color-accent: #7a1f5c');

    assert.equal(titleOf(feed).color, 'rgb(122, 31, 92)');
  });

  it('are changed as little as they must where they cannot, and the page is told', async () => {
    const told = adjusted();
    const feed = await feedOn('--backontrack-color-accent: #ffcc00');

    const { colours } = await told;

    const [accent] = colours;
    assert.equal(accent!.token, 'accent');
    assert.equal(accent!.from, '#ffcc00');
    assert.isBelow(accent!.contrast[0], 4.5);
    assert.isAtLeast(accent!.contrast[1], 4.5);
    assert.isBelow(accent!.contrast[1], 4.7);
    assert.notEqual(titleOf(feed).color, 'rgb(255, 204, 0)');
  });

  it('are held to the ground that is seen through others', async () => {
    const told = adjusted();
    await feedOn('--backontrack-color-accent: #555; background: rgb(0 0 0 / 50%) !important');

    const { colours } = await told;

    assert.isAtLeast(colours[0]!.contrast[1], 4.5);
  });

  it('follow the page when it turns dark', async () => {
    const feed = await feedOn('--backontrack-color-accent: #0b5c75');
    await waitUntil(() => feed.shadowRoot!.adoptedStyleSheets.length > 2);
    const told = adjusted();

    feed.closest('main')!.style.background = '#111';
    document.documentElement.dataset['theme'] = 'dark';
    const { colours } = await told;
    delete document.documentElement.dataset['theme'];

    assert.equal(colours[0]!.from, '#0b5c75');
  });

  it('are left to the system where colours are forced, and to their defaults where the page sets none', async () => {
    const feed = await feedOn('');

    assert.equal(titleOf(feed).color, 'rgb(11, 92, 117)');
    assert.equal(feed.shadowRoot!.adoptedStyleSheets.length, 2);
  });
});

it('the rounding of a page makes no balloons of boxes', async () => {
  const feed = await feedOn('--backontrack-shape-radius: 999px', 'layout="cards"');

  assert.equal(getComputedStyle(feed.shadowRoot!.querySelector('.entry')!).borderStartStartRadius, '36px');
});

describe('the theme of the host', () => {
  const look = `font-family: Georgia, serif;
    a { color: #8a2be2 }
    button { background: #8a2be2; color: #fff; border: 0; border-radius: 9px }`;

  it('is the accent, the rounding and the font of its links and buttons', async () => {
    const feed = await feedOn(look, 'theme="host"');

    await waitUntil(() => titleOf(feed).color === 'rgb(138, 43, 226)');
    const widget = getComputedStyle(feed.shadowRoot!.querySelector('.widget')!);
    assert.equal(widget.fontFamily, 'Georgia, serif');
    assert.equal(widget.getPropertyValue('--radius'), 'min(9px, 1em)');
  });

  it('has the colour of the buttons where links have none of their own', async () => {
    const feed = await feedOn(
      'a { color: inherit } button { background: #14532d; color: #fff; border: 0 }',
      'theme="host"',
    );

    await waitUntil(() => titleOf(feed).color === 'rgb(20, 83, 45)');
  });

  it('keeps the defaults where the page has left its links and buttons to the browser', async () => {
    const feed = await feedOn('', 'theme="host"');

    await waitUntil(() => feed.shadowRoot!.adoptedStyleSheets.length > 2);
    assert.equal(titleOf(feed).color, 'rgb(11, 92, 117)');
  });

  it('is taken once it is asked for', async () => {
    const feed = await feedOn(look);
    assert.equal(titleOf(feed).color, 'rgb(11, 92, 117)');

    feed.theme = 'host';

    await waitUntil(() => titleOf(feed).color === 'rgb(138, 43, 226)');
  });
});
