import type { CurriculumModule } from '@backontrack/contract';
import { curriculumModules, curriculumSummaries, page, problem } from '@backontrack/contract/examples';
import { assert, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { define } from '../define.ts';
import type { WidgetSelectEvent } from '../entries-events.ts';
import type { WidgetErrorEvent } from '../events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { type Answer, fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { Curriculum } from './curriculum.ts';

define('backontrack-curriculum', Curriculum);

const key = 'backontrack-curriculum-back-on-track';
const written = curriculumModules[1]!;

const notFound = () => Response.json({ ...problem, status: 404, code: 'not-found' }, { status: 404 });

/** Answers as the API does with these modules. */
const apiOf =
  (modules: readonly CurriculumModule[] = curriculumModules): Answer =>
  ({ pathname }) =>
    pathname === '/v1/curriculum'
      ? page(curriculumSummaries)
      : (modules.find(({ id }) => pathname === `/v1/curriculum/${id}`) ?? notFound());

const widgetOf = (attributes = '') =>
  fixture<Curriculum>(
    `<backontrack-curriculum lang="en" ${attributes}><a href="/learn">Learn with us</a></backontrack-curriculum>`,
  );

const all = (widget: Curriculum, selector: string) => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (widget: Curriculum, selector: string) => all(widget, selector)[0];
const texts = (widget: Curriculum, selector: string) => all(widget, selector).map(wordsOf);
const named = (widget: Curriculum, words: string) =>
  all(widget, 'button').find((button) => wordsOf(button).includes(words))!;
const showsFallback = (widget: Curriculum) => widget.querySelector('a')?.assignedSlot !== null;
const focused = (widget: Curriculum) => widget.shadowRoot!.activeElement;

async function listed(): Promise<Curriculum> {
  const widget = await widgetOf();
  await soon(() => one(widget, '.modules'), 'no list was shown');
  return widget;
}

async function lesson(attributes = `module="${written.id}"`): Promise<Curriculum> {
  const widget = await widgetOf(attributes);
  await soon(() => one(widget, '.quiz'), 'no quiz was shown');
  return widget;
}

const option = (widget: Curriculum, id: string) => one(widget, `input[value="${id}"]`) as HTMLInputElement;

/** Chooses options of a question, and has them checked. */
async function answer(widget: Curriculum, question: string, ...ids: string[]): Promise<void> {
  for (const id of ids) option(widget, id).click();
  one(widget, `#question-${question} .action`)!.click();
  await widget.updateComplete;
}

describe('<backontrack-curriculum>', () => {
  afterEach(() => localStorage.removeItem(key));

  it('lists the modules, and says what of each is not written yet', async () => {
    fakeApi(apiOf());
    const ready = oneEvent(document, 'backontrack-ready');
    const widget = await listed();
    await ready;

    assert.deepEqual(texts(widget, 'h3'), ['1. Backgrounds and barriers', '2. Trust and communication']);
    assert.deepEqual(texts(widget, '.missing'), ['Not written yet.', 'Not written yet: Role play']);
    assert.deepEqual(texts(widget, '.open'), ['2. Trust and communication']);
    assert.isFalse(showsFallback(widget));
    await assert.isAccessible(widget);
  });

  it('joins what is not written yet as the language does, also where the browser does not know it', async () => {
    const module = { ...curriculumSummaries[1]!, formats: ['quiz', 'role-play', 'activity'], written: ['quiz'] };
    fakeApi(() => page([module]));
    const widget = await fixture<Curriculum>('<backontrack-curriculum lang="kk"></backontrack-curriculum>');
    await soon(() => one(widget, '.missing'), 'no list was shown');

    assert.match(texts(widget, '.missing')[0]!, /^Әлі жазылған жоқ: \p{L}.+ және .+$/u);
  });

  it('opens a module in place, and leads back to where it was opened', async () => {
    fakeApi(apiOf());
    const widget = await listed();
    const selected = oneEvent<WidgetSelectEvent>(widget, 'backontrack-select');

    one(widget, '.open')!.click();
    assert.equal((await selected).id, written.id);
    await soon(() => focused(widget)?.matches('.headline > *'), 'the title has no focus');

    assert.equal(wordsOf(focused(widget) as HTMLElement), 'Trust and communication');
    assert.deepEqual(texts(widget, '.part h4'), ['Small and reliable', 'Edin answers with one word']);
    await assert.isAccessible(widget);

    named(widget, 'All modules').click();
    await soon(() => focused(widget)?.matches('.open'), 'the list has no focus');
  });

  it('has the list behind it while a module loads, not the link in its place', async () => {
    fakeApi(apiOf());
    const widget = await listed();
    fakeApi(never);

    one(widget, '.open')!.click();
    await widget.updateComplete;

    assert.isFalse(showsFallback(widget));
    assert.exists(named(widget, 'All modules'));
    assert.equal(wordsOf(one(widget, '[role=status]')), 'Loading…');
  });

  it('tells of each module that it loads', async () => {
    const other = { ...written, id: 'next-one', order: 3, title: { ...written.title, text: 'Next one' } };
    const summaries = [...curriculumSummaries, { ...curriculumSummaries.at(-1)!, id: other.id, order: 3 }];
    let answered = apiOf([written]);
    fakeApi((asked, signal) => (asked.pathname === '/v1/curriculum' ? page(summaries) : answered(asked, signal)));
    const widget = await listed();
    one(widget, '.open')!.click();
    await soon(() => one(widget, '.quiz'));

    answered = never;
    named(widget, 'Next:').click();
    await soon(() => wordsOf(one(widget, '[role=status]')) === 'Loading…', 'nobody hears that it loads');
  });

  it('shows nothing of one curriculum in the place of another', async () => {
    fakeApi(apiOf());
    const widget = await listed();
    fakeApi(notFound);

    await consoleLines(async () => {
      widget.initiative = 'no-such-initiative';
      await soon(() => one(widget, '.notice'), 'nobody was told');
    });

    assert.isTrue(showsFallback(widget));
    assert.isFalse(all(widget, '.modules').length > 0);
  });

  it('leaves a module closed when the page shows it itself', async () => {
    fakeApi(apiOf());
    const widget = await listed();
    widget.addEventListener('backontrack-select', (event) => event.preventDefault());

    one(widget, '.open')!.click();
    await widget.updateComplete;

    assert.exists(one(widget, '.modules'));
  });

  it('shows what others thought only to who asks', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    const button = named(widget, 'What others thought');
    assert.equal(button.getAttribute('aria-expanded'), 'false');
    assert.isFalse(one(widget, '.thoughts')!.checkVisibility());

    button.click();
    await widget.updateComplete;

    assert.equal(button.getAttribute('aria-expanded'), 'true');
    assert.isTrue(one(widget, '.thoughts')!.checkVisibility());
  });

  it('says at once whether an answer is right, and why, and counts', async () => {
    fakeApi(apiOf());
    const widget = await lesson();

    await answer(widget, 'promise', 'thursday');

    await soon(() => focused(widget)?.matches('#question-promise .verdict'), 'the verdict has no focus');
    assert.equal(wordsOf(focused(widget) as HTMLElement), 'That is right.');
    // Who has it right learns why the others are not.
    assert.deepEqual(texts(widget, '#question-promise .because'), [
      'Not right. If it does not work out, it was one more promise that was broken.',
      'Right. Small, with a day, and something you can keep.',
    ]);
    assert.equal(wordsOf(one(widget, '[role=status]')), '1 of 2 right');
    await assert.isAccessible(widget);
  });

  it('gives nothing away when an answer is wrong: it says why, and lets the reader try again', async () => {
    fakeApi(apiOf());
    const widget = await lesson();

    await answer(widget, 'promise', 'got-it');
    await soon(() => focused(widget)?.matches('.verdict'));
    assert.lengthOf(texts(widget, '#question-promise .because'), 1);
    assert.isTrue(option(widget, 'thursday').matches(':disabled'));

    named(widget, 'Try again').click();
    await soon(() => focused(widget)?.matches('#question-promise input'), 'the question has no focus');
    assert.isFalse(option(widget, 'got-it').checked);
    assert.isEmpty(texts(widget, '.because'));

    await answer(widget, 'promise', 'thursday');
    assert.equal(wordsOf(one(widget, '.verdict')), 'That is right.');
  });

  it('asks for all that are right where several are, and says when it is part of them', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    assert.include(wordsOf(one(widget, '#question-first-talk')), 'Choose all that are right.');

    await answer(widget, 'first-talk', 'notes');
    assert.equal(wordsOf(one(widget, '#question-first-talk .verdict')), 'Partly right. Look at it again.');
    named(widget, 'Try again').click();
    await widget.updateComplete;
    await answer(widget, 'first-talk', 'notes', 'limit');

    assert.equal(wordsOf(one(widget, '#question-first-talk .verdict')), 'That is right.');
  });

  it('shows the answer on request, which then does not count, and the score at the end', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    assert.isUndefined(one(widget, '.score'));

    await answer(widget, 'promise', 'thursday');
    await answer(widget, 'first-talk', 'form');
    named(widget, 'Show the answer').click();
    await widget.updateComplete;

    assert.lengthOf(texts(widget, '#question-first-talk .because'), 3);
    assert.include(wordsOf(one(widget, '.score')), '1 of 2 right');
  });

  it('asks for an answer first where none was chosen', async () => {
    fakeApi(apiOf());
    const widget = await lesson();

    await answer(widget, 'promise');

    assert.equal(wordsOf(one(widget, '[role=alert]')), 'Choose an answer first.');
    await soon(() => focused(widget)?.matches('#question-promise input'));
    assert.isUndefined(one(widget, '.verdict'));
  });

  it('keeps nothing on the device unless asked for, and deletes it with one tap', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    await answer(widget, 'promise', 'thursday');
    assert.isNull(localStorage.getItem(key));

    const remember = one(widget, '.remember input')!;
    remember.click();
    await widget.updateComplete;
    assert.equal(wordsOf(one(widget, '[role=status]')), 'Your answers are remembered.');
    await answer(widget, 'first-talk', 'notes', 'limit');

    const later = await lesson();
    assert.include(wordsOf(one(later, '.score')), '2 of 2 right');
    one(later, '.remember input')!.click();
    await later.updateComplete;
    assert.isNull(localStorage.getItem(key));
    assert.equal(wordsOf(one(later, '[role=status]')), 'What was remembered is deleted.');
    assert.exists(one(later, '.score'), 'on the page it stays');
  });

  it('shows in the list how far one has come', async () => {
    fakeApi(apiOf());
    const widget = await listed();
    one(widget, '.open')!.click();
    await soon(() => one(widget, '.quiz'));
    await answer(widget, 'promise', 'thursday');

    named(widget, 'All modules').click();
    await soon(() => one(widget, '.modules'));

    assert.include(wordsOf(one(widget, '.modules')), 'Questions answered: 1');
  });

  it('begins anew when what is remembered is too old, or is something else', async () => {
    fakeApi(apiOf());
    const answers = { [written.id]: { promise: { chosen: ['thursday'] } } };
    for (const kept of [
      JSON.stringify({ value: answers, until: Date.now() - 1 }),
      JSON.stringify({ value: { [written.id]: { promise: 5 } }, until: Date.now() + 1e6 }),
      '{broken',
    ]) {
      localStorage.setItem(key, kept);
      const widget = await lesson();
      assert.isUndefined(one(widget, '.verdict'), kept);
    }
  });

  it('leaves out a question that came without a right answer, and a block that it does not know', async () => {
    const [first, second] = written.quiz;
    const hologram = { type: 'hologram', spans: [] } as never;
    const body = { ...written.parts[0]!.body, blocks: [hologram, ...written.parts[0]!.body.blocks] };
    const quiz = [{ ...first!, options: first!.options.filter(({ isRight }) => !isRight) }, second!];
    fakeApi(apiOf([{ ...written, quiz, parts: [{ ...written.parts[0]!, body }] }]));

    const widget = await lesson();

    assert.deepEqual(
      all(widget, '.quiz form').map(({ id }) => id),
      ['question-first-talk'],
    );
    assert.include(wordsOf(one(widget, '.part')), 'Say what you will do');
  });

  it('says of a module that is not written that it is not', async () => {
    fakeApi(apiOf());
    const widget = await widgetOf('module="backgrounds-and-barriers"');
    await soon(() => one(widget, '.module'));

    assert.deepEqual(texts(widget, '.missing'), ['Not written yet.']);
    assert.isUndefined(named(widget, 'Print'));
    assert.isUndefined(named(widget, 'All modules'));
  });

  it('is answered from the keyboard alone', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    option(widget, 'got-it').focus();

    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });

    await soon(() => focused(widget)?.matches('.verdict'), 'it was not checked');
    assert.equal(wordsOf(one(widget, '.verdict')), 'That is right.');
    await sendKeys({ press: 'Tab' });
    assert.equal(wordsOf(focused(widget) as HTMLElement), 'Try again');
  });

  it('prints itself without the page around it, with nothing left behind', async () => {
    fakeApi(apiOf());
    const widget = await lesson();
    const before = document.adoptedStyleSheets.length;
    const { print } = window;
    let sheets = 0;
    window.print = () => (sheets = document.adoptedStyleSheets.length);

    named(widget, 'Print as a handout').click();
    window.print = print;

    assert.equal(sheets, before + 1);
    assert.isTrue(widget.hasAttribute('data-backontrack-printing'));
    dispatchEvent(new Event('afterprint'));
    assert.equal(document.adoptedStyleSheets.length, before);
    assert.isFalse(widget.hasAttribute('data-backontrack-printing'));
  });

  it('keeps the link until something is there, and when there is nothing', async () => {
    fakeApi(never);
    assert.isTrue(showsFallback(await widgetOf()));

    fakeApi(({ pathname }) => (pathname === '/v1/curriculum' ? page([]) : notFound()));
    const widget = await widgetOf('initiative="youth-resource-centres"');
    await soon(() => one(widget, '.notice'));
    assert.isTrue(showsFallback(widget));
  });

  it('keeps the link for a module that there is not, and says so once', async () => {
    fakeApi(apiOf());
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');
    let widget!: Curriculum;
    const lines = await consoleLines(async () => {
      widget = await widgetOf('module="none"');
      await soon(() => one(widget, '.notice'));
    });

    assert.equal((await failed).code, 'not-found');
    assert.lengthOf(lines, 1);
    assert.isTrue(showsFallback(widget));
  });

  it('has the focus on what came at the second try', async () => {
    for (const [attributes, selector] of [
      ['', '.open'],
      [`module="${written.id}"`, '.headline > *'],
    ] as const) {
      fakeApi(unreachable);
      let widget!: Curriculum;
      await consoleLines(async () => {
        widget = await widgetOf(attributes);
        await soon(() => named(widget, 'Try again'));
      });

      fakeApi(apiOf());
      named(widget, 'Try again').click();
      await soon(() => focused(widget)?.matches(selector), `the focus is not on ${selector}`);
    }
  });
});
