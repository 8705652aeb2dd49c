import type { ProgrammeSummary } from '@backontrack/contract';
import { organisations, programmes, programmeSummaries } from '@backontrack/contract/examples';
import { programmeListing } from '@backontrack/sdk/listing';
import { assert, fixture } from '@open-wc/testing';

import { define } from '../define.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { type Answer, fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { listApi } from '../testing/list-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { ProgrammeDirectory } from './programme-directory.ts';

define('backontrack-programme-directory', ProgrammeDirectory);

const apiOf = (entries: readonly ProgrammeSummary[] = programmeSummaries): Answer => {
  const list = listApi(entries, programmeListing);
  return (url, signal) => {
    const id = url.pathname.split('/')[3];
    if (url.pathname.startsWith('/v1/organisations/')) return { ...organisations[0], id };
    return id ? programmes.find((entry) => entry.id === id) : list(url, signal);
  };
};

const directoryOf = (attributes = '') =>
  fixture<ProgrammeDirectory>(
    `<backontrack-programme-directory lang="en" ${attributes}><a href="/help">Help</a></backontrack-programme-directory>`,
  );

async function shownDirectory(attributes = '', entries?: readonly ProgrammeSummary[]): Promise<ProgrammeDirectory> {
  fakeApi(apiOf(entries));
  const directory = await directoryOf(attributes);
  await soon(() => one(directory, '.count'), 'no result was shown');
  return directory;
}

const all = (directory: ProgrammeDirectory, selector: string) => [
  ...directory.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (directory: ProgrammeDirectory, selector: string) => all(directory, selector)[0];
const titles = (directory: ProgrammeDirectory) => all(directory, '.card .open').map(wordsOf);
const card = (directory: ProgrammeDirectory, title: string) =>
  all(directory, '.card').find((element) => wordsOf(element).includes(title)) ?? assert.fail(`no card says ${title}`);
const stagesOf = (directory: ProgrammeDirectory) => all(directory, '.stage').map(wordsOf);
const button = (directory: ProgrammeDirectory, words: string) =>
  all(directory, 'button').find((element) => wordsOf(element).includes(words)) ??
  assert.fail(`no button says ${words}`);
const [meal, talk, , training, guarantee] = programmeSummaries;

describe('<backontrack-programme-directory>', () => {
  it('lists offers by stage, what helps first on top, work last', async () => {
    const directory = await shownDirectory();

    assert.deepEqual(stagesOf(directory), [
      'Help right now',
      'Talk and meet people',
      'A mentor by your side',
      'Learn something',
      'Work and own business',
    ]);
    assert.deepEqual(
      titles(directory),
      programmeSummaries.map(({ title }) => title.text),
    );
    assert.equal(wordsOf(one(directory, '.count')), '5 offers');
    assert.equal(one(directory, '.stage h3 ~ *'), undefined);
    assert.lengthOf(all(directory, '.card h4'), 5);
  });

  it('shows work first with one press, and hides nothing by it', async () => {
    const directory = await shownDirectory();
    const asked = fakeApi(apiOf(programmeSummaries.toReversed()));

    button(directory, 'Show work first').click();
    await soon(() => stagesOf(directory)[0] === 'Work and own business');

    assert.equal(asked.find(({ searchParams }) => searchParams.has('sort'))?.searchParams.get('sort'), '-stage');
    assert.lengthOf(titles(directory), 5);
    button(directory, 'Show what helps first').click();
    await soon(() => asked.some(({ searchParams }) => !searchParams.has('sort') && !searchParams.has('stage')));
  });

  it('says on each card who, where, what it costs and when', async () => {
    const directory = await shownDirectory();

    const words = wordsOf(card(directory, meal!.title.text));
    for (const part of [
      'Lokalno udruženje (primjer)',
      'Bosnia & Herzegovina',
      'Free · Monday to Friday, 9 to 13',
      'Closed in August.',
      'Sample',
      'Bosnian',
    ]) {
      assert.include(words, part);
    }
    assert.include(wordsOf(card(directory, talk!.title.text)), 'or from home');
    assert.include(wordsOf(card(directory, 'Mentoring')), '15 to 29 years');
  });

  it('shows what is paused, what has ended and what nobody has looked at as such', async () => {
    const old = { ...talk!, id: 'old', title: { ...talk!.title, text: 'Over' }, validThrough: '2024-01-01' };
    const directory = await shownDirectory('', [...programmeSummaries, old]);

    assert.include(wordsOf(card(directory, training!.title.text)), 'Paused for now');
    assert.include(wordsOf(card(directory, guarantee!.title.text)), 'Has ended');
    assert.include(wordsOf(card(directory, guarantee!.title.text)), 'Not checked for a year');
    assert.include(wordsOf(card(directory, 'Over')), 'Has ended');
  });

  it('shows markup as text, and holds its layout with long, unbroken, right-to-left and emoji words', async () => {
    const strange = [
      '<img src=x onerror="alert(1)">',
      'A'.repeat(200),
      'بيانات الاتصال',
      '👩‍👩‍👧‍👦'.repeat(40),
      'ß '.repeat(100),
    ];
    const directory = await shownDirectory(
      '',
      strange.map((text, at) => ({
        ...talk!,
        id: `p-${at}`,
        title: { ...talk!.title, text },
        summary: { ...talk!.summary, text },
        provider: { ...talk!.title, text },
      })),
    );

    assert.sameMembers(
      titles(directory),
      strange.map((text) => text.trim()),
    );
    assert.lengthOf(all(directory, 'img'), 0);
    const heights = new Set(all(directory, '.card').map(({ offsetHeight }) => offsetHeight));
    assert.equal(heights.size, 1);
    for (const element of all(directory, '.card')) assert.isAtMost(element.scrollWidth, element.clientWidth);
  });

  it('points from an offer of work to the best support of its area', async () => {
    const near = { ...talk!, id: 'near', title: { ...talk!.title, text: 'A talk in Serbia' }, countries: ['RS'] };
    const directory = await shownDirectory('', [near, ...programmeSummaries]);
    const way = () => card(directory, 'Youth Guarantee').querySelector<HTMLElement>('.support button');
    await soon(way);

    assert.equal(wordsOf(way()!), 'A talk in Serbia');
    way()?.click();
    await soon(() => wordsOf(one(directory, '.opened h3')) === 'A talk in Serbia');
  });

  it('opens an offer in place, with steps, provider and the day it was last checked', async () => {
    const directory = await shownDirectory();

    all(directory, '.open')[1]?.click();
    await soon(() => one(directory, 'dl'));

    const words = wordsOf(one(directory, '.opened'));
    for (const part of [
      'Come by, or ask to be called back.',
      'DEX Innovation Centre',
      '1 October 2025',
      'You can come alone',
      'made up',
      'Feeling low, Trust',
    ]) {
      assert.include(words, part);
    }
    assert.equal(wordsOf(directory.shadowRoot?.activeElement ?? undefined), talk!.title.text);
    button(directory, 'Back to all offers').click();
    await directory.updateComplete;
    assert.equal(directory.shadowRoot?.activeElement, all(directory, '.open')[1]);
  });

  it('says in place when an offer cannot be loaded, and the list is still there', async () => {
    const directory = await shownDirectory();
    fakeApi(unreachable);

    await consoleLines(async () => {
      all(directory, '.open')[0]?.click();
      await soon(() => one(directory, '.notice'));
    });
    button(directory, 'Back to all offers').click();
    await directory.updateComplete;

    assert.lengthOf(titles(directory), 5);
  });

  it('answers each key on the device', async () => {
    const directory = await shownDirectory();
    const field = one(directory, 'input') as HTMLInputElement;
    const type = (words: string) => {
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input'));
    };
    type('mentor');
    await soon(() => directory.isOnDevice);
    fakeApi(unreachable);

    type('topli');
    await directory.updateComplete;

    assert.deepEqual(titles(directory), [meal!.title.text]);
  });

  it('presets its filters and keeps what is locked', async () => {
    const directory = await shownDirectory('stage="5" age="20" lock="stage"');

    assert.deepEqual(titles(directory), ['Youth Guarantee']);
    assert.deepEqual(all(directory, '.chip').map(wordsOf), ['20 years old']);
  });

  it('offers what an attribute asks for, also where nothing has it', async () => {
    const directory = await shownDirectory('age="45"');
    button(directory, 'Filters').click();
    await soon(() => one(directory, 'select'));
    assert.equal((one(directory, 'select#age') as HTMLSelectElement).value, '45');
  });

  it('leaves pictures out of an opened offer where the page wants none', async () => {
    const picture = {
      type: 'image' as const,
      url: `${location.origin}/none.png`,
      alt: 'A hall',
      width: 96,
      height: 64,
    };
    const body = { locale: 'en', state: 'original' as const, blocks: [picture] };
    const shown = async (attributes: string) => {
      const directory = await shownDirectory(attributes);
      const list = apiOf();
      fakeApi((url, signal) => {
        const answer = list(url, signal);
        return url.pathname.split('/')[3] && !url.pathname.includes('organisations')
          ? { ...(answer as object), body }
          : answer;
      });
      all(directory, '.open')[1]?.click();
      await soon(() => one(directory, '.body'));
      return all(directory, '.body img').length;
    };

    assert.equal(await shown(''), 1);
    assert.equal(await shown('images="none"'), 0);
  });

  describe('is accessible and without style attributes', () => {
    const states: Record<string, () => Promise<ProgrammeDirectory>> = {
      list: async () => shownDirectory(),
      filters: async () => {
        const directory = await shownDirectory('country="BA"');
        button(directory, 'Filters').click();
        await soon(() => one(directory, 'select'));
        return directory;
      },
      loading: async () => {
        fakeApi(never);
        return directoryOf();
      },
      entry: async () => {
        const directory = await shownDirectory();
        all(directory, '.open')[1]?.click();
        await soon(() => one(directory, 'dl'));
        return directory;
      },
    };
    for (const [name, state] of Object.entries(states)) {
      it(name, async () => {
        const directory = await state();

        await assert.isAccessible(directory);
        assert.lengthOf(all(directory, '[style]'), 0);
      });
    }
  });
});
