import type { Mentor } from '@backontrack/contract';
import { mentors as examples } from '@backontrack/contract/examples';
import { mentorListing } from '@backontrack/sdk/listing';
import { assert, fixture, oneEvent } from '@open-wc/testing';

import { define } from '../define.ts';
import type { WidgetResultsEvent, WidgetSelectEvent } from '../entries-events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { listApi } from '../testing/list-api.ts';
import { onConnection } from '../testing/slow-connection.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { MentorFinder } from './mentor-finder.ts';

define('backontrack-mentor-finder', MentorFinder);

const [amila, djordje, eszter] = examples as [Mentor, Mentor, Mentor];

/** As many mentors as asked for, each with a name of its own. */
const many = (count: number): Mentor[] =>
  Array.from({ length: count }, (_, at) => ({
    ...amila,
    id: `mentor-${at}`,
    displayName: { ...amila.displayName, text: `Ana ${at}` },
  }));

const finderOf = (attributes = '') =>
  fixture<MentorFinder>(
    `<backontrack-mentor-finder ${attributes} lang="en"><a href="/mentors">Our mentors</a></backontrack-mentor-finder>`,
  );

async function shownFinder(mentors: readonly Mentor[] = examples, attributes = ''): Promise<MentorFinder> {
  fakeApi(listApi(mentors, mentorListing));
  const finder = await finderOf(attributes);
  await soon(() => one(finder, '.count'), 'no result was shown');
  return finder;
}

const all = (finder: MentorFinder, selector: string) => [...finder.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (finder: MentorFinder, selector: string) => all(finder, selector)[0];
const names = (finder: MentorFinder) => all(finder, '.card .open').map(wordsOf);
const chips = (finder: MentorFinder) => all(finder, '.chip').map(wordsOf);
const count = (finder: MentorFinder) => wordsOf(one(finder, '.count'));
const focused = (finder: MentorFinder) => finder.shadowRoot?.activeElement;
const field = (finder: MentorFinder) => one(finder, 'input') as HTMLInputElement;
const select = (finder: MentorFinder, name: string) => one(finder, `select#${name}`) as HTMLSelectElement | undefined;
const showsFallback = (finder: MentorFinder) => finder.querySelector('a')?.assignedSlot !== null;
const button = (finder: MentorFinder, words: string) =>
  all(finder, 'button').find((element) => wordsOf(element).includes(words)) ?? assert.fail(`no button says ${words}`);

function type(finder: MentorFinder, words: string): void {
  field(finder).focus();
  field(finder).value = words;
  field(finder).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function openFilters(finder: MentorFinder): Promise<void> {
  button(finder, 'Filters').click();
  await soon(() => one(finder, 'select'));
}

async function choose(finder: MentorFinder, name: string, value: string): Promise<void> {
  const list = select(finder, name) ?? assert.fail(`no select for ${name}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await finder.updateComplete;
}

const slowOnes = ['DisplayNames', 'DateTimeFormat', 'NumberFormat'] as const;

describe('<backontrack-mentor-finder>', () => {
  for (const language of ['en', 'sl'])
    it(`asks the browser for no names and formats, whose first one is slow, to show cards in ${language}`, async () => {
      const kept = Object.fromEntries(slowOnes.map((name) => [name, Intl[name]]));
      const asked: string[] = [];
      for (const name of slowOnes) {
        const watched = new Proxy(Intl[name], {
          construct: (made, given) => {
            asked.push(name);
            return Reflect.construct(made, given) as object;
          },
        });
        Object.assign(Intl, { [name]: watched });
      }
      try {
        const finder = await shownFinder(examples, `lang="${language}"`);

        assert.lengthOf(all(finder, '.card time'), 2);
        assert.deepEqual(asked, []);
      } finally {
        Object.assign(Intl, kept);
      }
    });

  it('shows who has room or not, with place, languages, topics, training and the date of the availability', async () => {
    const finder = await shownFinder();

    assert.deepEqual(names(finder), ['Amila', 'Ђорђе']);
    assert.equal(count(finder), '2 mentors');
    const [first] = all(finder, '.card');
    const words = wordsOf(first);
    for (const part of [
      'Federacija Bosne i Hercegovine, Bosnia',
      'Bosnian, English',
      'Someone who listens',
      'Trained in Back on Track (2025)',
      'Has room for you, 1 Oct 2025',
      'Sample',
    ]) {
      assert.include(words, part);
    }
    assert.equal(first?.querySelector('h3')?.lang, 'bs');
    assert.equal(showsFallback(finder), false);
  });

  it('says why the order is as it is', async () => {
    const finder = await shownFinder();

    assert.include(wordsOf(one(finder, '.why')), 'order changes every day');
  });

  it('finds a name in the other script, without its marks and with a typo, at each key and without the API', async () => {
    const finder = await shownFinder();
    type(finder, 'djo');
    await soon(() => finder.isOnDevice);
    fakeApi(unreachable);

    for (const words of ['djordje', 'Đorđe', 'dorde', 'ђорђе', 'djrodje']) {
      type(finder, words);
      await finder.updateComplete;
      assert.deepEqual(names(finder), ['Ђорђе'], words);
    }
    type(finder, 'nobody');
    await finder.updateComplete;
    assert.deepEqual(names(finder), []);
  });

  it('draws at a key what is in view, and what is not once no key waits', async () => {
    const finder = await shownFinder(many(300), 'limit="20"');
    type(finder, 'a');
    await soon(() => finder.isOnDevice, 'the list was not fetched');
    await finder.updateComplete;
    const before = names(finder);
    const isInView = all(finder, '.card').map((card) => card.getBoundingClientRect().top < innerHeight);
    assert.sameMembers([...new Set(isInView)], [true, false]);

    type(finder, 'ana 1');
    await Promise.resolve();
    const atOnce = names(finder);
    await finder.updateComplete;
    const after = names(finder);
    assert.isTrue(after.every((name, at) => name !== before[at]));
    assert.deepEqual(
      atOnce,
      isInView.map((inView, at) => (inView ? after : before)[at]),
    );
  });

  it('draws all there is room for at a key that finds something again', async () => {
    const finder = await shownFinder(many(20), 'limit="20"');
    type(finder, 'qqqqqqqq');
    await soon(() => finder.isOnDevice && !one(finder, '.card'), 'something was found');
    await finder.updateComplete;
    type(finder, 'ana');
    await Promise.resolve();
    assert.lengthOf(names(finder), 20);
  });

  it('finds a paused mentor by name, and lists none', async () => {
    const finder = await shownFinder();
    assert.notInclude(names(finder), 'Eszter');

    type(finder, 'eszter');
    await soon(() => names(finder).length === 1);

    assert.deepEqual(names(finder), ['Eszter']);
    assert.include(wordsOf(one(finder, '.room')), 'Away for a while');
  });

  it('lets the API answer while there is more than the device should hold, once the reader pauses', async () => {
    const finder = await shownFinder(many(30), 'local-limit="20"');
    const asked = fakeApi(listApi(many(30), mentorListing));

    for (const words of ['A', 'An', 'Ana', 'Ana 2', 'Ana 29']) type(finder, words);
    await soon(() => count(finder) === '1 mentor');

    const searches = asked.filter(({ searchParams }) => searchParams.has('q'));
    assert.deepEqual(
      searches.map(({ searchParams }) => searchParams.get('q')),
      ['Ana 29'],
    );
    assert.deepEqual(names(finder), ['Ana 29']);
  });

  it('names regions that no card shows, also above what the device should hold', async () => {
    const far = { ...amila, id: 'far', region: { ...amila.region!, code: 'BA-SRP' } };
    far.region.name = { ...amila.displayName, text: 'Republika Srpska' };
    const finder = await shownFinder([...many(8), far], 'local-limit="4" country="BA" region="BA-SRP BA-BIH"');

    assert.include(chips(finder), 'Republika Srpska');
    await openFilters(finder);

    const words = [...(select(finder, 'region')?.options ?? [])].map(({ text }) => text.trim());
    assert.include(words, 'Republika Srpska (1)');
  });

  it('offers what there is to choose, with how often, and nothing that would give nothing', async () => {
    const finder = await shownFinder();
    await openFilters(finder);

    const options = (name: string) => [...(select(finder, name)?.options ?? [])].map(({ text }) => text.trim());
    assert.deepEqual(options('country'), ['Any', 'Bosnia & Herzegovina (1)', 'Serbia (1)']);
    assert.notInclude(options('mode').join(), 'Face to face (0)');
    assert.equal(select(finder, 'region'), undefined);

    await choose(finder, 'country', 'RS');
    await soon(() => names(finder).length === 1);

    assert.deepEqual(names(finder), ['Ђорђе']);
    assert.deepEqual(options('region'), ['Any', 'Шумадија и Западна Србија (1)']);
    assert.notInclude(options('topic').join(), 'Someone who listens');
    assert.deepEqual(chips(finder), ['Serbia']);
  });

  it('has the filters outside of the form of the field, which autofill reads at each key', async () => {
    const finder = await shownFinder();
    await openFilters(finder);
    const search = one(finder, '[role=search]');
    assert.isTrue(search?.contains(select(finder, 'country')!));
    assert.deepEqual([...field(finder).form!.elements].map(wordsOf), ['', 'Filters']);
  });

  it('takes a filter away with its chip, and moves to the new result', async () => {
    const finder = await shownFinder(examples, 'country="RS"');
    assert.deepEqual(names(finder), ['Ђорђе']);

    one(finder, '.chip')?.click();
    await soon(() => names(finder).length === 2);

    assert.deepEqual(chips(finder), []);
    assert.equal(focused(finder), one(finder, '.count'));
  });

  it('filters by a topic of a card', async () => {
    const finder = await shownFinder();

    button(finder, 'Computer and phone').click();
    await soon(() => names(finder).length === 1);

    assert.deepEqual(names(finder), ['Ђорђе']);
    assert.deepEqual(chips(finder), ['Computer and phone']);
    assert.equal(focused(finder), one(finder, '.count'));
  });

  it('sorts by name', async () => {
    const finder = await shownFinder([djordje, amila]);
    field(finder).focus();
    await openFilters(finder);

    await choose(finder, 'sort', 'name');
    await soon(() => names(finder)[0] === 'Amila');

    assert.equal(one(finder, '.why'), undefined);
  });

  it('keeps a locked filter: it is no chip, no choice, and part of every question', async () => {
    fakeApi(listApi(examples, mentorListing));
    const asked = fakeApi(listApi(examples, mentorListing));
    const finder = await finderOf('country="RS" lock="country"');
    await soon(() => names(finder).length === 1);
    await openFilters(finder);
    type(finder, 'djordje');
    await soon(() => asked.length > 1);

    assert.deepEqual(chips(finder), []);
    assert.equal(select(finder, 'country'), undefined);
    assert.deepEqual([...new Set(asked.map(({ searchParams }) => searchParams.get('country')))], ['RS']);
  });

  it('locks a filter by the name of its attribute, and names the nearest to one that there is not', async () => {
    const lines = await consoleLines(async (logged) => {
      const finder = await shownFinder(examples, 'age-group="18-24" country="BA" lock="age-group contry"');
      assert.deepEqual(chips(finder), ['Bosnia & Herzegovina']);
      await soon(() => logged.length > 0);
    });

    assert.deepEqual(lines, [
      'backontrack: <backontrack-mentor-finder> ignores the lock "contry": there is none. Did you mean country?',
    ]);
  });

  it('shows topics that cannot be pressed where the topic is locked', async () => {
    const finder = await shownFinder(examples, 'topic="digital-skills" lock="topic"');

    assert.include(all(finder, '.card .tag').map(wordsOf), 'Computer and phone');
    assert.lengthOf(all(finder, '.card button.tag'), 0);
  });

  it('shows no answer to another question when the connection is gone, and answers on request', async () => {
    const finder = await shownFinder();
    await consoleLines(async () => {
      fakeApi(unreachable);
      button(finder, 'Computer and phone').click();
      await soon(() => one(finder, '.notice'));
    });
    assert.deepEqual(names(finder), []);
    assert.equal(one(finder, '.count'), undefined);
    assert.deepEqual(chips(finder), ['Computer and phone']);
    assert.isTrue(focused(finder)?.matches('.notice .action'), 'the focus was lost');

    fakeApi(listApi(examples, mentorListing));
    button(finder, 'Try again').click();
    await soon(() => names(finder)[0] === 'Ђорђе');
    assert.equal(count(finder), '1 mentor');
  });

  it('answers by itself when the connection is back, and the focus goes on from the button to try again', async () => {
    const finder = await shownFinder();
    await consoleLines(async () => {
      fakeApi(unreachable);
      button(finder, 'Computer and phone').click();
      await soon(() => focused(finder)?.matches('.notice .action'));
    });

    fakeApi(listApi(examples, mentorListing));
    dispatchEvent(new Event('online'));
    await soon(() => names(finder)[0] === 'Ђорђе');
    assert.equal(wordsOf(focused(finder) as HTMLElement), 'Ђорђе');
  });

  it('ignores a country and a topic that there is not, and names the nearest in one line each', async () => {
    const lines = await consoleLines(async (logged) => {
      const finder = await shownFinder(examples, 'country="hungary" topic="listen"');
      assert.deepEqual(names(finder), ['Amila', 'Ђорђе']);
      await soon(() => logged.length > 1);
    });

    assert.deepEqual(lines.toSorted(), [
      'backontrack: <backontrack-mentor-finder> ignores the country "HUNGARY": there is none. Did you mean HU?',
      'backontrack: <backontrack-mentor-finder> ignores the topic "listen": there is none. Did you mean listening?',
    ]);
  });

  it('offers to leave out what gives most when nothing is found', async () => {
    const finder = await shownFinder(examples, 'country="BA" topic="digital-skills" mode="in-person"');
    await soon(() => all(finder, '.notice button').length === 1);

    assert.include(wordsOf(one(finder, '.notice')), 'Nothing fits all of this');
    assert.equal(wordsOf(one(finder, '.notice button')), 'Without “Computer and phone”: 1 mentor');

    one(finder, '.notice button')?.click();
    await soon(() => names(finder).length === 1);
    assert.deepEqual(names(finder), ['Amila']);
  });

  for (const [where, limit] of [
    ['on the device', 2_000],
    ['by the API', 0],
  ] as const)
    it(`offers the filter that is called what was typed, where no text has it, ${where}`, async () => {
      const finder = await shownFinder(examples, `local-limit="${limit}"`);
      type(finder, 'who lISTens');
      await soon(() => all(finder, '.notice button').length === 2);

      assert.deepEqual(all(finder, '.notice button').map(wordsOf), [
        'Someone who listens: 1 mentor',
        'Without “who lISTens”: 2 mentors',
      ]);
      assert.equal(finder.isOnDevice, limit > 0);

      one(finder, '.notice button')?.click();
      await soon(() => names(finder).length === 1);
      assert.deepEqual(names(finder), ['Amila']);
      assert.deepEqual(chips(finder), ['Someone who listens']);
      assert.equal(field(finder).value, '');
    });

  for (const [where, limit] of [
    ['on the device', 2_000],
    ['by the API', 0],
  ] as const)
    it(`offers filters that are called what was typed below the few whose text has it, ${where}`, async () => {
      const [writes, abroad, ...others] = many(4) as [Mentor, Mentor, ...Mentor[]];
      const finder = await shownFinder(
        [{ ...writes, bio: { ...writes.bio, text: 'I know all of Bosnia.' } }, { ...abroad, country: 'RS' }, ...others],
        `local-limit="${limit}"`,
      );
      type(finder, 'bosnia');
      await soon(() => count(finder) === '1 mentor' && one(finder, '.foot .action'));

      // A whole name comes before the beginning of one.
      assert.deepEqual(all(finder, '.foot .action').map(wordsOf), [
        'Bosnia & Herzegovina: 3 mentors',
        'Bosnian: 4 mentors',
      ]);
      assert.equal(finder.isOnDevice, limit > 0);

      one(finder, '.foot .action')?.click();
      await soon(() => names(finder).length === 3);
      assert.deepEqual(chips(finder), ['Bosnia & Herzegovina']);
      assert.isTrue(focused(finder)?.matches('.count'));
      assert.lengthOf(all(finder, '.foot .action'), 0);
    });

  it('says at a key that nothing was found, and looks for what else would be once that stands on the screen', async () => {
    const finder = await shownFinder();
    type(finder, 'djo');
    await soon(() => finder.isOnDevice && count(finder) === '1 mentor');
    await finder.updateComplete;

    type(finder, 'djox');
    await new Promise(requestAnimationFrame);
    assert.include(wordsOf(one(finder, '.notice')), 'Nothing fits all of this');
    assert.lengthOf(all(finder, '.notice button'), 0);
    await soon(() => one(finder, '.notice button'));

    type(finder, 'djoxx');
    await new Promise(requestAnimationFrame);
    assert.equal(wordsOf(one(finder, '.notice button')), 'Without “djox”: 2 mentors');
    await soon(() => wordsOf(one(finder, '.notice button')) === 'Without “djoxx”: 2 mentors');
  });

  it('keeps filters in the hash only when asked to, beside what is there', async () => {
    location.hash = '#about';
    const quiet = await shownFinder();
    quiet.remove();
    const finder = await shownFinder(examples, 'sync-url');

    button(finder, 'Computer and phone').click();
    await soon(() => names(finder).length === 1);
    assert.equal(location.hash, '#about&mentor-finder.topic=digital-skills');
    finder.remove();

    const again = await shownFinder(examples, 'sync-url');
    assert.deepEqual(chips(again), ['Computer and phone']);

    location.hash = '#about&mentor-finder.country=BA&mentor-finder.country=Bosnia';
    await soon(() => chips(again)[0] === 'Bosnia & Herzegovina' && names(again)[0] === 'Amila');
    assert.lengthOf(names(again), 1);
    again.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('writes to the hash only what the attributes do not ask for, also when that is nothing', async () => {
    const address = location.pathname + location.search;
    history.replaceState(null, '', '#about');
    const finder = await shownFinder(examples, 'country="BA" sync-url');
    await finder.updateComplete;
    assert.equal(location.hash, '#about');

    one(finder, '.chip')?.click();
    await soon(() => names(finder).length === 2);
    assert.equal(location.hash, '#about&mentor-finder.q=');
    finder.remove();

    const again = await shownFinder(examples, 'country="BA" sync-url');
    assert.deepEqual(chips(again), []);
    assert.lengthOf(names(again), 2);
    again.remove();
    history.replaceState(null, '', address);
  });

  it('ignores an order in the hash that there is not', async () => {
    const address = location.pathname + location.search;
    history.replaceState(null, '', '#mentor-finder.sort=zzz&mentor-finder.country=BA');
    const asked = fakeApi(listApi(examples, mentorListing));
    const finder = await finderOf('sync-url');
    await soon(() => names(finder).length === 1);

    assert.deepEqual([...new Set(asked.map(({ searchParams }) => searchParams.get('sort') ?? ''))], ['']);
    finder.remove();
    history.replaceState(null, '', address);
  });

  it('follows a hash that changed while it was away from the page', async () => {
    const finder = await shownFinder(examples, 'sync-url');
    const { parentNode } = finder;
    finder.remove();
    const changed = oneEvent(window, 'hashchange');
    location.hash = '#mentor-finder.country=BA';
    await changed;

    parentNode?.append(finder);
    await soon(() => names(finder)[0] === 'Amila');
    assert.deepEqual(chips(finder), ['Bosnia & Herzegovina']);
    finder.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('reads a hash that was there before the page asked to keep one', async () => {
    const finder = await shownFinder();
    history.replaceState(null, '', '#mentor-finder.country=BA');

    finder.toggleAttribute('sync-url', true);
    await soon(() => names(finder).length === 1);
    assert.deepEqual(chips(finder), ['Bosnia & Herzegovina']);
    assert.equal(location.hash, '#mentor-finder.country=BA');
    finder.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens a profile in place, moves the focus to the name, and back to where it was', async () => {
    const finder = await shownFinder();
    const opened = oneEvent<WidgetSelectEvent>(finder, 'backontrack-select');

    all(finder, '.open')[1]?.click();
    await soon(() => one(finder, 'dl'));

    assert.equal((await opened).id, djordje.id);
    assert.equal(focused(finder)?.matches('h3'), true);
    const words = wordsOf(one(finder, '.opened'));
    for (const part of ['Serbian (first language)', 'School and courses', 'By video', '18–24', 'made up']) {
      assert.include(words, part);
    }
    assert.equal(one(finder, '.lead')?.getAttribute('lang'), 'sr-Cyrl');

    button(finder, 'Back to all mentors').click();
    await finder.updateComplete;
    assert.equal(focused(finder), all(finder, '.open')[1]);
  });

  for (const limit of [0, 2_000])
    it(`gives an open profile of a later page in the language that the page changes to, local-limit ${limit}`, async () => {
      const [first, second] = many(2) as [Mentor, Mentor];
      const german = { ...second, bio: { ...second.bio, text: 'Ich höre zu.', locale: 'de' } };
      fakeApi((url, signal) =>
        listApi([first, url.searchParams.get('locale')?.startsWith('de') ? german : second], mentorListing)(
          url,
          signal,
        ),
      );
      const finder = await finderOf(`limit="1" local-limit="${limit}"`);
      await soon(() => one(finder, '.count'));
      field(finder).focus();
      await soon(() => limit === 0 || finder.isOnDevice);
      button(finder, 'Show more').click();
      await soon(() => names(finder).length === 2);
      all(finder, '.open')[1]?.click();
      await soon(() => one(finder, '.lead'));
      button(finder, 'Back to all mentors').focus();

      finder.lang = 'de';
      await soon(() => wordsOf(one(finder, '.lead')).includes('Ich höre zu.'));
      assert.isTrue(focused(finder)?.matches('.back'));
      one(finder, '.back')?.click();
      await soon(() => names(finder).length === 2);
    });

  it('searches for what was typed before it moved to another place of the page', async () => {
    const finder = await shownFinder(examples, 'local-limit="0"');
    type(finder, 'djordje');
    finder.parentElement!.after(finder);
    await soon(() => names(finder)[0] === 'Ђорђе' && count(finder) === '1 mentor');
    assert.equal(field(finder).value, 'djordje');
    finder.remove();
  });

  it('changes to the language of the page once the connection is back', async () => {
    const finder = await shownFinder();
    await consoleLines(async (logged) => {
      fakeApi(unreachable);
      finder.lang = 'de';
      await soon(() => logged.length > 0);
    });
    const asked = fakeApi(listApi(examples, mentorListing));
    dispatchEvent(new Event('online'));
    await soon(() => asked.some(({ searchParams }) => searchParams.get('locale') === 'de'));
    await soon(() => !all(finder, '.notice').length);
  });

  it('takes its own limits again when the attributes are taken away', async () => {
    const finder = await shownFinder(examples, 'local-limit="20" limit="1"');
    finder.removeAttribute('local-limit');
    finder.removeAttribute('limit');
    assert.equal(finder.localLimit, 2_000);
    assert.equal(finder.limit, 6);
  });

  it('says on a map and in a table how many there are, and a country of the map filters', async () => {
    const finder = await shownFinder(examples, 'view="map"');
    await soon(() => one(finder, 'svg'));
    assert.deepEqual(all(finder, 'tr').map(wordsOf), ['Bosnia & Herzegovina 1', 'Serbia 1']);
    assert.deepEqual(all(finder, 'svg text').map(wordsOf), ['1', '1']);
    const serbia = () => one(finder, '[aria-label="Serbia: 1 mentor"]');

    serbia()?.focus();
    serbia()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await soon(() => names(finder).length === 1);

    assert.deepEqual(names(finder), ['Ђорђе']);
    assert.equal(serbia()?.getAttribute('aria-pressed'), 'true');
    assert.equal(focused(finder), serbia());
  });

  it('lets no country of the map be chosen where the country is locked', async () => {
    const finder = await shownFinder(examples, 'view="map" country="RS" lock="country"');
    await soon(() => one(finder, 'svg'));

    assert.lengthOf(all(finder, 'svg [role=button]'), 0);
    assert.deepEqual(all(finder, 'tr').map(wordsOf), ['Serbia 1']);
  });

  it('shows more, and moves the focus to the first new card', async () => {
    const finder = await shownFinder(many(9), 'limit="4"');
    assert.lengthOf(names(finder), 4);

    button(finder, 'Show more').click();
    await soon(() => names(finder).length === 8);

    assert.equal(focused(finder), all(finder, '.open')[4]);
  });

  for (const [lang, words] of [
    ['en', '10,000 mentors'],
    ['de', '10.000 Mentorinnen und Mentoren'],
  ] as const) {
    it(`writes a large number as readers of ${lang} do`, async () => {
      fakeApi(() => ({ items: [amila], total: 10_000, facets: [] }));
      const finder = await fixture<MentorFinder>(
        `<backontrack-mentor-finder lang="${lang}"></backontrack-mentor-finder>`,
      );
      await soon(() => one(finder, '.count'));

      assert.equal(count(finder), words);
    });
  }

  it('announces the number once the reader has paused', async () => {
    const finder = await shownFinder();
    const heard: string[] = [];
    const status = one(finder, '[role=status]')!;
    new MutationObserver(() => heard.push(wordsOf(status))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });

    type(finder, 'djo');
    await soon(() => finder.isOnDevice && count(finder) === '1 mentor');
    for (const words of ['', 'djo', 'x', 'djor', 'djord']) {
      type(finder, words);
      await finder.updateComplete;
    }
    await soon(() => heard.length > 0);

    assert.deepEqual(heard, ['1 mentor']);
  });

  it('tells the page that it is ready, and of each number of mentors', async () => {
    const heard: string[] = [];
    const note = (event: Event) => heard.push(`${event.type} ${(event as WidgetResultsEvent).count ?? ''}`.trim());
    for (const name of ['backontrack-ready', 'backontrack-results']) document.addEventListener(name, note);

    const finder = await shownFinder();
    button(finder, 'Computer and phone').click();
    await soon(() => names(finder).length === 1);

    assert.deepEqual(heard, ['backontrack-ready', 'backontrack-results 2', 'backontrack-results 1']);
    for (const name of ['backontrack-ready', 'backontrack-results']) document.removeEventListener(name, note);
  });

  it('keeps the fallback when the API is down, and recovers on request', async () => {
    fakeApi(unreachable);
    let finder!: MentorFinder;
    const lines = await consoleLines(async () => {
      finder = await finderOf();
      await soon(() => one(finder, '.notice'));
    });
    assert.lengthOf(lines, 1);
    assert.equal(showsFallback(finder), true);

    fakeApi(listApi(examples, mentorListing));
    button(finder, 'Try again').click();
    await soon(() => names(finder).length === 2);
    assert.equal(showsFallback(finder), false);
  });

  it('shows markup as text, and holds its layout with long, unbroken, right-to-left and emoji names', async () => {
    const strange = [
      '<img src=x onerror="alert(1)">',
      'A'.repeat(200),
      'بيانات الاتصال',
      '👩‍👩‍👧‍👦'.repeat(40),
      'ß '.repeat(100),
    ];
    const finder = await shownFinder(
      strange.map((text, at) => ({ ...amila, id: `m-${at}`, displayName: { ...amila.displayName, text } })),
    );

    assert.deepEqual(names(finder)[0], strange[0]);
    assert.lengthOf(all(finder, 'img'), 0);
    const heights = new Set(all(finder, '.card').map(({ offsetHeight }) => offsetHeight));
    assert.equal(heights.size, 1);
    for (const card of all(finder, '.card')) assert.isAtMost(card.scrollWidth, card.clientWidth);
    assert.isAtMost(finder.scrollWidth, finder.clientWidth);
  });

  it('leaves no timer, request or listener behind when it goes', async () => {
    fakeApi(never);
    const finder = await finderOf('sync-url');
    const { parentNode } = finder;
    finder.remove();
    const changed = oneEvent(window, 'hashchange');
    location.hash = '#mentor-finder.country=BA';
    await changed;
    assert.deepEqual(chips(finder), []);

    fakeApi(listApi([eszter, amila], mentorListing));
    parentNode?.append(finder);
    await soon(() => names(finder).length === 1);
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const told of [{ saveData: true }, { effectiveType: '2g' }]) {
    it(`fetches the whole list for a reader with ${JSON.stringify(told)} only once they type`, async () => {
      await onConnection(told, async () => {
        const asked = fakeApi(listApi(examples, mentorListing));
        const finder = await finderOf();
        await soon(() => one(finder, '.count'));
        const before = asked.length;

        field(finder).focus();
        await finder.updateComplete;
        assert.lengthOf(asked, before);
        type(finder, 'a');

        await soon(() => finder.isOnDevice);
      });
    });
  }

  describe('is accessible and without style attributes', () => {
    const states: Record<string, () => Promise<MentorFinder>> = {
      list: async () => shownFinder(),
      map: async () => {
        const finder = await shownFinder(examples, 'view="map"');
        await soon(() => one(finder, 'svg'));
        return finder;
      },
      filters: async () => {
        const finder = await shownFinder(examples, 'country="BA"');
        await openFilters(finder);
        return finder;
      },
      loading: async () => {
        fakeApi(never);
        return finderOf();
      },
      empty: async () => {
        const finder = await shownFinder([], 'country="BA"');
        await soon(() => all(finder, '.notice button').length === 1);
        return finder;
      },
      failed: async () => {
        fakeApi(unreachable);
        const finder = await finderOf();
        await consoleLines(() => soon(() => one(finder, '.notice')));
        return finder;
      },
      profile: async () => {
        const finder = await shownFinder();
        one(finder, '.open')?.click();
        await soon(() => one(finder, 'dl'));
        return finder;
      },
    };
    for (const [name, state] of Object.entries(states)) {
      it(name, async () => {
        const finder = await state();

        await assert.isAccessible(finder);
        assert.lengthOf(all(finder, '[style]'), 0);
      });
    }
  });
});
