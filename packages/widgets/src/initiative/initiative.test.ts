import type { Event as ProgrammeEvent, Initiative as Facts, Organisation } from '@backontrack/contract';
import { curriculumModules, events, initiatives, organisations, page, problem } from '@backontrack/contract/examples';
import { assert, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { define } from '../define.ts';
import type { WidgetErrorEvent } from '../events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { type Answer, fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { Initiative } from './initiative.ts';

define('backontrack-initiative', Initiative);

const facts = initiatives[0]!;
const { id, name, summary } = facts;

/** What little has to be known of an initiative. */
const bare: Facts = {
  id: 'youth-resource-centres',
  name,
  summary,
  means: [],
  countries: ['KZ'],
  pilotCountries: [],
  fundingInstruments: [],
  indicators: [],
  components: [],
  sources: [],
};

/** Answers as the API does with these facts, partners and events. */
const apiOf =
  (shown: Facts = facts, partners: Organisation[] = organisations, dated: ProgrammeEvent[] = events): Answer =>
  ({ pathname }) => {
    if (pathname === `/v1/initiatives/${shown.id}`) return shown;
    if (pathname === '/v1/organisations') return page(partners);
    if (pathname === '/v1/events') return page(dated);
    if (pathname === '/v1/curriculum') return page(curriculumModules);
    return Response.json({ ...problem, status: 404, code: 'not-found' }, { status: 404 });
  };

const widgetOf = (attributes = '') =>
  fixture<Initiative>(
    `<backontrack-initiative lang="en" ${attributes}><a href="/about">About the programme</a></backontrack-initiative>`,
  );

async function shownWidget(attributes?: string): Promise<Initiative> {
  const widget = await widgetOf(attributes);
  await soon(() => one(widget, 'section'), 'nothing was shown');
  await soon(() => all(widget, '.bar').length === all(widget, '.curriculum .bar').length, 'not everything came');
  return widget;
}

const all = (widget: Initiative, selector: string) => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (widget: Initiative, selector: string) => all(widget, selector)[0];
const texts = (widget: Initiative, selector: string) => all(widget, selector).map(wordsOf);
const showsFallback = (widget: Initiative) => widget.querySelector('a')?.assignedSlot !== null;

/** Facts by their labels. */
const known = (widget: Initiative) =>
  Object.fromEntries(
    all(widget, '.fact').map((fact) => {
      const items = [...fact.querySelectorAll('li')].map(wordsOf);
      return [wordsOf(fact.children[0]), items.length > 0 ? items.join('; ') : wordsOf(fact.children[1])];
    }),
  );

describe('<backontrack-initiative>', () => {
  it('says what the initiative is, for whom, where, and who pays', async () => {
    fakeApi(apiOf());
    const ready = oneEvent(document, 'backontrack-ready');

    const widget = await shownWidget();

    await ready;
    assert.equal(wordsOf(one(widget, 'h3')), 'Back on Track');
    assert.deepEqual(known(widget), {
      'How it helps': 'personal distance learning; mentoring',
      Countries:
        'Austria, Bosnia & Herzegovina, Bulgaria, Czechia, Germany, Hungary, Romania, Serbia, Slovakia and Slovenia',
      'Tried out first in': 'Bosnia & Herzegovina, Bulgaria, Hungary, Romania and Serbia',
      Budget: '€2,473,610.60',
      'Paid by': 'ERDF, €1,978,888.48, 80%',
    });
    assert.equal(showsFallback(widget), false);
    await assert.isAccessible(widget);
  });

  it('shows each figure with its year and its source, and marks what nobody has confirmed', async () => {
    fakeApi(apiOf());

    const widget = await shownWidget('show="facts"');

    assert.deepEqual(texts(widget, 'tbody td'), ['2021', '13.1%', '2030', 'goal: 9%', '2025', 'goal: 4']);
    assert.deepEqual(texts(widget, 'tbody .small'), [
      'Source: Partner’s project page',
      'Source: Partner’s project page',
      'Source: News item of the project, 26 June 2025',
    ]);
    assert.deepEqual(
      all(widget, 'tbody tr').map((row) => row.querySelector('.mark') !== null),
      [false, false, true],
    );
    assert.equal(one(widget, 'tbody a')?.getAttribute('href'), 'https://example.org/project');
  });

  it('draws the rate beside its goal, as long as they are', async () => {
    fakeApi(apiOf());

    const widget = await shownWidget('show="facts"');
    const bars = [...widget.renderRoot.querySelectorAll('rect')];
    const [rate, goal] = bars.map((bar) => bar.getBoundingClientRect());
    // Without the stroke, which Firefox counts as part of what is drawn.
    const [ofRate, ofGoal] = bars.map((bar) => bar.getBBox().width);
    const line = one(widget, '.goal-line')!.getBoundingClientRect();

    assert.equal(one(widget, '.rates')?.getAttribute('aria-label'), '2021: 13.1%, Goal for 2030: 9%');
    assert.closeTo(ofRate! / ofGoal!, 13.1 / 9, 0.01);
    assert.closeTo(line.x + line.width / 2, goal!.right, 2);
    assert.isAtMost(line.top, rate!.top, 'the line of the goal crosses the rate');
  });

  it('draws no chart where there is nothing to compare', async () => {
    fakeApi(apiOf({ ...facts, indicators: facts.indicators.slice(0, 1) }));

    const widget = await shownWidget('show="facts"');

    assert.lengthOf(all(widget, 'svg'), 0);
    assert.lengthOf(all(widget, 'tbody tr'), 1);
  });

  it('shows the components in their order, with what came of them', async () => {
    fakeApi(apiOf({ ...facts, components: facts.components.toReversed() }));

    const widget = await shownWidget('show="components" heading-level="2"');

    assert.deepEqual(texts(widget, 'h2'), ['How it works, step by step']);
    assert.deepEqual(texts(widget, 'h3'), ['Train the Mentor curriculum', 'Framework for mentor training']);
    assert.deepEqual(texts(widget, '.state'), ['Under way · Result expected: mid-2026']);
    await assert.isAccessible(widget);
  });

  it('lists the documents of all components, with what each is', async () => {
    fakeApi(apiOf());

    const widget = await shownWidget('show="downloads"');

    assert.deepEqual(texts(widget, '.downloads li'), [
      'Outline of the modules PDF · Version 2 · Train the Mentor curriculum',
    ]);
    assert.equal(one(widget, '.downloads a')?.getAttribute('href'), 'https://example.org/outline.pdf');
    await assert.isAccessible(widget);
  });

  it('says plainly that there are no documents yet', async () => {
    fakeApi(apiOf({ ...facts, components: [] }));

    const widget = await shownWidget('show="downloads"');

    assert.equal(wordsOf(one(widget, '.downloads')), 'Downloads There is nothing to download yet.');
  });

  it('shows the events between the dates of the programme, no more exactly than they are known', async () => {
    const [component] = facts.components;
    const vague = { date: '2090', precision: 'mid-year' } as const;
    const publication = { ...events[2]!, start: vague };
    const programme = { ...facts, components: [{ ...component!, expected: vague }] };
    fakeApi(apiOf(programme, organisations, [publication, ...events.slice(0, 2)]));
    const isElsewhere = new Date('2026-03-05T18:00:00+01:00').getHours() !== 18;

    const widget = await shownWidget('show="timeline"');

    assert.deepEqual(texts(widget, '.exact'), [
      '1 January 2024 Start',
      '4 December 2024 Second stakeholder workshop Online',
      `5 March 2026 at 18:00–19:30${isElsewhere ? ' (Sarajevo time)' : ''} An evening with mentors (sample) Cancelled Tuzla · On site`,
      '30 June 2026 End',
    ]);
    assert.deepEqual(texts(widget, '.vague > *'), [
      'mid-2090',
      'Train the Mentor curriculum',
      'The framework for mentor training is published',
      'The day is not fixed yet.',
    ]);
    await assert.isAccessible(widget);
  });

  it('says of a vague date that is over nothing about a day to come', async () => {
    fakeApi(apiOf(facts, organisations, [{ ...events[2]!, start: { date: '2020', precision: 'year' } }]));

    const widget = await shownWidget('show="timeline"');

    assert.equal(texts(widget, '.vague')[0], '2020 The framework for mentor training is published');
  });

  it('leaves out an event whose date is none, shows the others, and says so in one line', async () => {
    fakeApi(apiOf(facts, organisations, [{ ...events[0]!, start: { date: 'soon', precision: 'day' } }, events[2]!]));
    let widget!: Initiative;

    const lines = await consoleLines(async (heard) => {
      widget = await shownWidget('show="timeline"');
      await soon(() => heard.length > 0, 'nobody was told');
    });

    assert.lengthOf(lines, 1);
    assert.include(lines[0], 'items.0.start.date');
    assert.notInclude(wordsOf(one(widget, '.timeline')), 'workshop');
    assert.include(wordsOf(one(widget, '.timeline')), 'is published');
  });

  it('shows nothing below the facts before the events are there, so that nothing has to move for them', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    fakeApi(async (url, signal) => {
      if (url.pathname === '/v1/events') await held;
      return apiOf()(url, signal);
    });

    const widget = await widgetOf();
    await soon(() => one(widget, '.facts'), 'the facts did not come');
    assert.lengthOf(all(widget, 'section'), 1);

    release();
    await soon(() => one(widget, '.timeline'), 'the timeline did not come');
    assert.lengthOf(all(widget, 'section'), 6);
  });

  it('asks for the curriculum only once it is opened, from the keyboard too', async () => {
    const asked = fakeApi(apiOf());
    const widget = await shownWidget('show="curriculum"');
    assert.isFalse(asked.some(({ pathname }) => pathname === '/v1/curriculum'));

    const opener = one(widget, '.curriculum summary')!;
    assert.equal(wordsOf(opener), 'Show the 2 modules of the curriculum');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => one(widget, '.modules'), 'no module was shown');

    assert.deepEqual(texts(widget, '.modules h4'), ['Backgrounds and barriers', 'Trust and communication']);
    assert.deepEqual(texts(widget, '.formats .mark'), ['Text', 'Case study', 'Role play', 'Quiz']);
    assert.deepEqual(texts(widget, '.modules > li > p'), ['English', 'about 90 minutes · English']);
    assert.include(wordsOf(one(widget, '.modules')), 'Not confirmed yet');
    assert.equal(asked.at(-1)?.search, `?initiative=${id}&limit=100&locale=en`);
    await assert.isAccessible(widget);
  });

  it('groups partners by country, the lead first, and marks the unconfirmed', async () => {
    const [dex, adel] = organisations as [Organisation, Organisation];
    const lead: Organisation = { ...dex, id: 'zora', name: { ...dex.name, text: 'Zora' }, roles: ['lead'] };
    fakeApi(apiOf({ ...facts, contact: { organisation: 'zora' } }, [adel, dex, lead]));

    const widget = await shownWidget('show="partners"');

    assert.deepEqual(texts(widget, '.countries h4'), ['Czechia', 'Slovakia']);
    assert.deepEqual(texts(widget, '.countries li'), [
      'Zora Lead partner Contact Innovation centre · Liberec',
      'DEX Innovation Centre Innovation centre · Liberec',
      'ADEL Slovakia Not confirmed yet Non-governmental organisation',
    ]);
    assert.include(wordsOf(one(widget, '.partners')), '3 organisations carry it together.');
    await assert.isAccessible(widget);
  });

  it('shows on a map how many there are in each country, and leads from there to their names', async () => {
    const [dex, adel] = organisations as [Organisation, Organisation];
    fakeApi(apiOf(facts, [adel, dex, { ...dex, id: 'zora', name: { ...dex.name, text: 'Zora' } }]));
    const widget = await shownWidget('show="partners"');

    widget.scrollIntoView({ block: 'end' });
    await soon(() => one(widget, '.map'), 'the map did not come');

    const countries = all(widget, '.map [role=button]');
    assert.deepEqual(
      countries.map(({ ariaLabel }) => ariaLabel),
      ['Czechia: DEX Innovation Centre and Zora', 'Slovakia: ADEL Slovakia'],
    );
    assert.deepEqual(texts(widget, '.map text'), ['2', '1']);
    assert.lengthOf(all(widget, '.map table'), 0);
    await assert.isAccessible(widget);

    countries[1]!.focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(widget.shadowRoot!.activeElement?.textContent, 'Slovakia');
  });

  it('shows no map where none of them is on it', async () => {
    fakeApi(apiOf(facts, [{ ...organisations[0]!, country: 'KZ' }]));

    const widget = await shownWidget('show="partners"');

    assert.lengthOf(all(widget, '.map-place'), 0);
    assert.deepEqual(texts(widget, '.countries h4'), ['Kazakhstan']);
  });

  it('leaves out what is not known, and asks for the initiative it is told', async () => {
    const asked = fakeApi(apiOf(bare, [], []));

    const widget = await shownWidget('initiative="youth-resource-centres"');
    await soon(() => one(widget, '.partners') === undefined, 'there are no partners to show');

    assert.deepEqual(
      all(widget, 'section').map(({ className }) => className),
      ['facts', 'downloads'],
    );
    assert.deepEqual(known(widget), { Countries: 'Kazakhstan' });
    assert.deepEqual(asked.map(({ pathname }) => pathname).toSorted(), [
      '/v1/events',
      '/v1/initiatives/youth-resource-centres',
      '/v1/organisations',
    ]);
    await assert.isAccessible(widget);
  });

  it('shows the parts it is told, asks for no others, and takes a wrong word for none', async () => {
    const asked = fakeApi(apiOf());

    const some = await shownWidget('show="components,timeline"');
    assert.deepEqual(
      all(some, 'section').map(({ className }) => className),
      ['timeline', 'components'],
    );
    assert.deepEqual(
      asked.map(({ pathname }) => pathname),
      [`/v1/initiatives/${id}`, '/v1/events'],
    );

    const every = await shownWidget('show="everything"');
    assert.lengthOf(all(every, 'section'), 6);
  });

  it('marks texts of a machine or another language, and what language they are in', async () => {
    const german = { text: 'Hilfe vor Ort', locale: 'de', state: 'machine' };
    fakeApi(apiOf({ ...facts, summary: german, means: [german] }));

    const widget = await shownWidget('show="facts"');

    assert.deepEqual(texts(widget, '.title .mark'), ['German', 'Automatic translation']);
    assert.equal(one(widget, '.lead')?.lang, 'de');
    assert.equal(one(widget, 'dd [lang]')?.lang, 'de');
  });

  it('shows a word from the future as it came', async () => {
    const [component] = facts.components;
    fakeApi(
      apiOf({ ...facts, components: [{ ...component!, status: 'paused' }] }, [{ ...organisations[0]!, kind: 'co-op' }]),
    );

    const widget = await shownWidget();

    assert.deepEqual(texts(widget, '.state'), ['paused']);
    assert.include(texts(widget, '.countries li')[0], 'co-op');
  });

  it('keeps its place and the fallback while it loads', async () => {
    fakeApi(never);

    const widget = await widgetOf();

    assert.equal(wordsOf(one(widget, '[role=status]')), 'Loading…');
    assert.isTrue(showsFallback(widget));
    assert.isAbove(widget.offsetHeight, 100);
    await assert.isAccessible(widget);
  });

  it('keeps the fallback when the API is down, and recovers on request', async () => {
    fakeApi(unreachable);
    let widget!: Initiative;
    const lines = await consoleLines(async () => {
      widget = await widgetOf('show="facts"');
      await soon(() => one(widget, '.notice'));
    });
    assert.lengthOf(lines, 1);
    assert.isTrue(showsFallback(widget));
    assert.equal(wordsOf(one(widget, '[role=status]')), 'This could not be loaded. Please check your connection.');

    fakeApi(apiOf());
    one(widget, '.notice button')!.click();
    await soon(() => one(widget, 'section'));
    assert.isFalse(showsFallback(widget));
    assert.isTrue(widget.shadowRoot?.activeElement === one(widget, 'h3'), 'the focus was lost');
  });

  it('says that there is no such initiative, and offers no retry', async () => {
    fakeApi(apiOf());
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');

    await consoleLines(async () => {
      const widget = await widgetOf('initiative="back-on-trak" show="facts"');
      await soon(() => one(widget, '.notice'));
      assert.lengthOf(all(widget, 'button'), 0);
      assert.isTrue(showsFallback(widget));
    });

    assert.equal((await failed).code, 'not-found');
  });

  it('shows nothing of one initiative in the place of another', async () => {
    fakeApi(apiOf());
    const widget = await shownWidget();
    fakeApi(apiOf(bare, [], undefined));

    await consoleLines(async () => {
      widget.initiative = 'no-such-initiative';
      await soon(() => one(widget, '.notice'), 'nobody was told');
    });

    assert.isTrue(showsFallback(widget));
    assert.deepEqual(texts(widget, 'section'), []);
    assert.equal(wordsOf(one(widget, '[role=status]')), 'This cannot be shown at the moment.');
    widget.initiative = bare.id;
    await soon(() => one(widget, 'section'), 'nothing was shown');
  });

  it('keeps the facts when the events, the partners or the curriculum cannot be loaded', async () => {
    fakeApi((url, signal) =>
      url.pathname.startsWith('/v1/initiatives') ? apiOf()(url, signal) : unreachable(url, signal),
    );
    let widget!: Initiative;
    await consoleLines(async () => {
      widget = await widgetOf();
      await soon(() => one(widget, '.timeline .notice') && one(widget, '.partners .notice'));
      one(widget, '.curriculum summary')!.click();
      await soon(() => one(widget, '.curriculum .notice'));
    });
    assert.equal(wordsOf(one(widget, 'h3')), 'Back on Track');
    assert.include(wordsOf(one(widget, '.timeline')), '1 January 2024 Start');

    fakeApi(apiOf());
    one(widget, '.timeline .notice button')!.click();
    one(widget, '.partners .notice button')!.click();
    one(widget, '.curriculum .notice button')!.click();
    await soon(() => one(widget, '.modules') && one(widget, '.countries'));
    await soon(() => wordsOf(one(widget, '.timeline')).includes('Second stakeholder workshop'));
  });
});
