import { assert, fixtureSync } from '@open-wc/testing';

import { define } from '../define.ts';
import { Curriculum } from '../curriculum/curriculum.ts';
import { EligibilityCheck } from '../eligibility-check/eligibility-check.ts';
import { Initiative } from '../initiative/initiative.ts';
import { MentorFinder } from '../mentor-finder/mentor-finder.ts';
import { NewsFeed } from '../news-feed/news-feed.ts';
import { ProgrammeDirectory } from '../programme-directory/programme-directory.ts';
import { Subscribe } from '../subscribe/subscribe.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { fakeApi, never } from '../testing/fake-api.ts';
import { soon } from '../testing/soon.ts';
import { firstAddress } from './first-request.ts';
import { apiOf } from './registry.ts';

const widgets = {
  'backontrack-curriculum': Curriculum,
  'backontrack-eligibility-check': EligibilityCheck,
  'backontrack-initiative': Initiative,
  'backontrack-mentor-finder': MentorFinder,
  'backontrack-news-feed': NewsFeed,
  'backontrack-programme-directory': ProgrammeDirectory,
  'backontrack-subscribe': Subscribe,
};

/** An element that nothing defines: on the page of the tests the first one of its name would. */
const undefinedElement = (tag: string, markup: string): Element => {
  const place = document.implementation.createHTMLDocument().body;
  place.innerHTML = markup;
  return place.querySelector(tag)!;
};

/** What the loader would ask for an element, and what the element itself asks first. */
async function asked(tag: keyof typeof widgets, attributes = '') {
  const markup = `<${tag} ${attributes}></${tag}>`;
  const early = firstAddress(undefinedElement(tag, markup), 'https://api.test/');
  define(tag, widgets[tag]);
  const addresses = fakeApi(never);
  let hasFailed = false;
  const place = fixtureSync<HTMLElement>('<div></div>');
  place.addEventListener('backontrack-error', () => (hasFailed = true));
  place.innerHTML = markup;
  await soon(() => addresses.length > 0 || hasFailed, `${markup} asks nothing`);
  place.replaceChildren();
  return { early, own: addresses[0]?.href };
}

// What an attribute of any widget may hold: good values, and some that are not taken as they are.
const values = {
  country: ['HU', 'hu', 'HU RS', 'rs, hu', ' HU ', 'hungary', 'xx', 'HU hungary', ''],
  initiative: ['back-on-track', 'another', 'one two', 'a/b', 'é', '.', ''],
  limit: ['1', '7', '100', '101', '0', '-1', '2.5', 'ten', ' 7 ', '7 8', '007', ''],
  lang: ['hu', 'sr_Latn', 'sr-latn-me', 'x y', ''],
  'rule-set': ['another', 'é', ''],
  tag: ['jobs', 'jobs school', 'é', ''],
};

describe('the first request of a widget', function (this: { timeout(most: number): void }) {
  // Some tests go through every attribute.
  this.timeout(60_000);

  for (const [name, element] of Object.entries(widgets)) {
    const tag = name as keyof typeof widgets;

    it(`of ${tag} is known before its code has come`, async () => {
      const { early, own } = await asked(tag, 'lang="hu"');

      assert.equal(early, own);
    });

    it(`of ${tag} is the one that is made, or none, whatever its attributes are`, async () => {
      const attributes = [...(element as typeof MentorFinder).observedAttributes, 'lang'];
      await consoleLines(async () => {
        for (const attribute of attributes) {
          for (const value of values[attribute as keyof typeof values] ?? ['', 'de', 'a b', '1', 'true']) {
            const { early, own } = await asked(tag, `${attribute}="${value}"`);
            if (early) assert.equal(early, own, `${attribute}="${value}"`);
          }
        }
      });
    });
  }

  for (const [tag, attributes] of [
    ['backontrack-mentor-finder', 'lang="hu" country="rs, HU" initiative="one two" limit="12" heading-level="2"'],
    ['backontrack-programme-directory', 'lang="sr_Latn" country="RS" limit="3" theme="dark" sync-url'],
    ['backontrack-news-feed', 'country="hu" tag="jobs school" limit="99" href="/news"'],
    ['backontrack-initiative', 'initiative="another" show="facts"'],
    ['backontrack-eligibility-check', 'rule-set="another" country="HU"'],
    ['backontrack-subscribe', 'topics="news"'],
  ] as const) {
    it(`is known for <${tag} ${attributes}>`, async () => {
      const { early, own } = await asked(tag, attributes);

      assert.equal(early, own);
    });
  }

  it('is not made where the hash may hold what the reader chose', () => {
    const element = undefinedElement('backontrack-mentor-finder', '<backontrack-mentor-finder sync-url>');
    location.hash = 'mentor-finder.country=HU';
    const early = firstAddress(element, 'https://api.test/');
    location.hash = '';

    assert.isUndefined(early);
  });

  it('is not made where a script has set a property that counts more than the attribute', () => {
    const element = undefinedElement('backontrack-news-feed', '<backontrack-news-feed limit="3">');
    Object.assign(element, { limit: 7 });

    assert.isUndefined(firstAddress(element, 'https://api.test/'));
  });

  it('is in the language around the element, also across a shadow root', () => {
    const host = document.createElement('div');
    host.lang = 'sk';
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<backontrack-test-subscribe></backontrack-test-subscribe>';
    const inner = root.firstElementChild!;
    Object.defineProperty(inner, 'localName', { value: 'backontrack-subscribe' });

    assert.equal(firstAddress(inner, 'https://api.test/'), 'https://api.test/v1/consent-texts/subscription?locale=sk');
  });

  it('goes where the tag of the loader says, with a slash at its end or without', () => {
    const file = 'https://files.test/0.1.0/first.js';
    assert.equal(apiOf(file), 'https://files.test/');

    for (const api of ['https://api.test', 'https://api.test/']) {
      const tag = fixtureSync<HTMLElement>(`<script type="of-the-loader" data-backontrack-api="${api}"></script>`);
      assert.equal(apiOf(file), 'https://api.test/');
      tag.remove();
    }
  });
});
