import type { ConsentText, ContactRequestDraft } from '@backontrack/contract';
import { mentors, organisations } from '@backontrack/contract/examples';
import { createTransport } from '@backontrack/sdk';
import { mentorListing } from '@backontrack/sdk/listing';
import { assert, fixture, html } from '@open-wc/testing';

import { define } from '../define.ts';
import { MentorFinder } from '../mentor-finder/mentor-finder.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { listApi } from '../testing/list-api.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { say } from '../words/msg.ts';
import { ContactForm } from './contact-form.ts';

define('backontrack-mentor-finder', MentorFinder);

const english = (text: string) => ({ text, locale: 'en', state: 'original' });

const consent: ConsentText = {
  id: 'contact-request',
  version: '2026-1',
  controller: english('The organisation'),
  purpose: english('So that someone can call you.'),
  retention: english('Deleted after 30 days.'),
  text: english('I agree.'),
  minimumAges: [
    { country: 'BA', age: 16, review: 'unconfirmed' },
    { country: 'AT', age: 14, review: 'confirmed' },
  ],
  minimumAgeElsewhere: 16,
};

interface Sent {
  path: string;
  key: string | null;
  body: ContactRequestDraft & { receiptCode?: string };
}

const mentor = { ...mentors[0]!, sample: false };

/** A form over an API that answers posts as told, and what was posted. */
async function shownForm(
  answer: (sent: Sent) => Response = () => accepted(),
  consentOf = () => consent,
  organisation = organisations[0]!,
) {
  const sent: Sent[] = [];
  const transport = createTransport({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (request.method === 'GET') return Response.json(pathname.includes('consent') ? consentOf() : organisation);
      sent.push({
        path: pathname,
        key: request.headers.get('idempotency-key'),
        body: (await request.json()) as Sent['body'],
      });
      return answer(sent.at(-1)!);
    },
  });
  const form = await fixture<ContactForm>(
    html`<backontrack-contact-form
      .mentor=${mentor}
      .transport=${transport}
      .locale=${'en'}
    ></backontrack-contact-form>`,
  );
  assert.instanceOf(form, ContactForm);
  await soon(() => one(form, '#ageBand'));
  return { form, sent };
}

const accepted = () => Response.json({ receiptCode: 'K7QF-3MZP-9TXA-04WD', keptForDays: 30 }, { status: 201 });
const problem = (status: number, code: string) => ({ type: 'about:blank', title: 'x', status, code, requestId: 'r' });
const refused = (path: string, code: string) =>
  Response.json({ ...problem(400, 'invalid-request'), errors: [{ path, code }] }, { status: 400 });

const one = (form: ContactForm, selector: string) => form.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
const button = (form: ContactForm, words: string) =>
  [...form.renderRoot.querySelectorAll('button')].find((element) => wordsOf(element).includes(words)) ??
  assert.fail(`no button says ${words}`);

async function enter(form: ContactForm, name: string, value: string): Promise<void> {
  const control = one(form, `[name=${name}]`) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

async function press(form: ContactForm, selector: string): Promise<void> {
  one(form, selector)?.click();
  await form.updateComplete;
}

async function fill(form: ContactForm): Promise<void> {
  await enter(form, 'ageBand', '18-24');
  await press(form, '[name=channel]:nth-of-type(1)');
  await enter(form, 'value', '+387 61 123 456');
  await enter(form, 'message', 'I would like to talk.');
  await press(form, '[name=agreed]');
}

/** A form whose message waits for a connection. */
async function waitingForm(answer?: (sent: Sent) => Response) {
  online(false);
  const shown = await shownForm(answer);
  await fill(shown.form);
  button(shown.form, 'Send').click();
  await soon(() => one(shown.form, '.notice'));
  button(shown.form, 'let it wait').click();
  await shown.form.updateComplete;
  return shown;
}

const setOnLine = (isOnline: boolean) =>
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });

function online(isOnline: boolean): void {
  setOnLine(isOnline);
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

/** Keeps waits of a minute and more for the test to end. */
async function withLongWaits(run: (waits: readonly (() => void)[]) => Promise<void>): Promise<void> {
  const waits: (() => void)[] = [];
  const { setTimeout } = window;
  try {
    window.setTimeout = ((handler: () => void, ...rest: number[]) =>
      rest[0]! >= 60_000 ? waits.push(handler) : setTimeout(handler, ...rest)) as typeof setTimeout;
    await run(waits);
  } finally {
    window.setTimeout = setTimeout;
  }
}

describe('the contact form', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('shows for a mentor who is made up how it looks, and sends nothing', async () => {
    const { form, sent } = await shownForm();
    assert.isUndefined(one(form, '[role=note]'));
    await fill(form);

    form.mentor = { ...mentor, sample: true };
    await form.updateComplete;
    assert.include(wordsOf(one(form, '[role=note]')), 'made up');
    assert.isTrue(button(form, 'Send').disabled);
    one(form, 'form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await form.updateComplete;

    assert.deepEqual(sent, []);
  });

  it('sets one full stop after an organisation whose name ends in one', async () => {
    const named = { ...organisations[0]!, name: english('Example Nonprofit Ltd.') };
    const { form } = await shownForm(accepted, () => consent, named);
    assert.include(wordsOf(one(form, 'form')), 'goes to Example Nonprofit Ltd. They put you in touch.');

    say({ 'contact.goes-to': '{0} bekommt deine Nachricht.' });
    form.requestUpdate();
    await form.updateComplete;
    assert.include(wordsOf(one(form, 'form')), 'Example Nonprofit Ltd. bekommt deine Nachricht.');

    say({ 'receipt.call': 'Anruf von {0}.' });
    await fill(form);
    button(form, 'Send').click();
    await soon(() => wordsOf(one(form, '.receipt')).includes('Anruf von Example Nonprofit Ltd. Your code'));
    say({});
  });

  it('says in plain words that a mentor cannot be written to, where the API says so', async () => {
    const { form } = await shownForm(() => refused('to', 'invalid'));
    await fill(form);
    button(form, 'Send').click();

    await soon(() => wordsOf(one(form, '.fault[role=alert]')).includes('You cannot write to this mentor right now'));
    assert.isUndefined(one(form, '.summary'));
  });

  it('says what is missing in words, at the top and at each field, and moves the focus there', async () => {
    const { form, sent } = await shownForm();
    await enter(form, 'ageBand', '18-24');
    button(form, 'Send').click();
    await soon(() => one(form, '.summary'));

    assert.equal(form.shadowRoot?.activeElement, one(form, '.summary'));
    assert.include(wordsOf(one(form, '.summary')), 'Choose how to answer you');
    assert.equal(wordsOf(one(form, '#message-fault')), 'Write a few words. “I would like to talk” is enough');
    assert.equal(one(form, '#message')?.getAttribute('aria-invalid'), 'true');
    assert.deepEqual(sent, []);

    button(form, 'Write a few words').click();
    assert.equal(form.shadowRoot?.activeElement, one(form, '#message'));
  });

  it('offers a visit or a call instead below the age of either country, and asks for nothing more', async () => {
    const { form } = await shownForm();
    await enter(form, 'country', 'AT');
    await enter(form, 'ageBand', '15');

    assert.include(wordsOf(one(form, '.notice')), 'DEX Innovation Centre, Liberec');
    assert.equal(one(form, '#message'), undefined);

    await enter(form, 'ageBand', '16-17');
    assert.exists(one(form, '#message'));
  });

  it('sends what was written once, with the version of the text that was agreed to, and shows the code', async () => {
    const { form, sent } = await shownForm();
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));

    assert.lengthOf(sent, 1);
    assert.deepEqual(sent[0]?.body, {
      to: { kind: 'mentor', id: 'amila' },
      contact: { channel: 'call-back', value: '+387 61 123 456' },
      country: 'BA',
      ageBand: '18-24',
      message: 'I would like to talk.',
      locale: 'en',
      consent: { textVersion: '2026-1', origin: location.origin },
    });
    assert.equal(wordsOf(one(form, '.code')), 'K7QF-3MZP-9TXA-04WD');
    assert.include(wordsOf(one(form, '.receipt')), 'DEX Innovation Centre calls you.');
    assert.equal(form.shadowRoot?.activeElement, one(form, '.receipt'));
  });

  it('takes a request back', async () => {
    const { form, sent } = await shownForm(({ path }) =>
      path.endsWith('withdraw') ? Response.json({ state: 'withdrawn', wasDelivered: true }) : accepted(),
    );
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));

    button(form, 'Take it back').click();
    await soon(() => wordsOf(one(form, '.receipt')).includes('told to delete'));

    assert.equal(sent[1]?.body.receiptCode, 'K7QF-3MZP-9TXA-04WD');
  });

  it('takes a message of an earlier visit back by the code that was written down', async () => {
    const answers = [
      () => Response.json(problem(404, 'not-found'), { status: 404 }),
      () => Response.error(),
      () => Response.json({ state: 'withdrawn', wasDelivered: false }),
    ];
    const { form, sent } = await shownForm(() => answers.shift()!());
    const words = () => wordsOf(one(form, '.take-back'));
    one(form, '.take-back summary')?.click();

    button(form, 'Take it back').click();
    await soon(() => words().includes('Write the code that you got'));
    assert.isTrue(form.shadowRoot?.activeElement?.matches('#code'));
    assert.deepEqual(sent, []);

    await enter(form, 'code', ' k7qf 3mzp 9txa 04wx ');
    assert.notInclude(words(), 'Write the code');
    button(form, 'Take it back').click();
    await soon(() => words().includes('There is no message with this code'));
    assert.isTrue(form.shadowRoot?.activeElement?.matches('[aria-invalid=true]'));

    await enter(form, 'code', ' k7qf 3mzp 9txa 04wd ');
    button(form, 'Take it back').click();
    await soon(() => words().includes('That did not work'));
    button(form, 'Take it back').focus();
    button(form, 'Take it back').click();
    await soon(() => words().includes('It is taken back. Nobody gets it.'));
    assert.isTrue(form.shadowRoot?.activeElement?.matches('button'));
    assert.deepEqual(
      sent.map(({ path, body }) => [path, body.receiptCode]),
      [
        ['/v1/contact-requests/withdraw', 'k7qf 3mzp 9txa 04wx'],
        ['/v1/contact-requests/withdraw', 'k7qf 3mzp 9txa 04wd'],
        ['/v1/contact-requests/withdraw', 'k7qf 3mzp 9txa 04wd'],
      ],
    );
  });

  it('waits visibly for a connection when the reader agrees, and sends under one key', async () => {
    online(false);
    const { form, sent } = await shownForm();
    await fill(form);
    button(form, 'Send').click();
    await soon(() => wordsOf(one(form, '.notice')).includes('You are offline'));
    assert.deepEqual(sent, []);

    button(form, 'let it wait').click();
    await form.updateComplete;
    assert.include(wordsOf(one(form, '.notice')), 'Keep this page open');

    online(true);
    await soon(() => one(form, '.receipt'));
    assert.lengthOf(sent, 1);
  });

  const changes: Record<string, (form: ContactForm) => Promise<void>> = {
    'the box is no longer ticked': (form) => press(form, '[name=agreed]'),
    'the message is emptied': (form) => enter(form, 'message', ''),
  };
  for (const [change, make] of Object.entries(changes))
    it(`waits no longer when ${change}`, async () => {
      const { form, sent } = await waitingForm();
      await make(form);
      online(true);
      button(form, 'Send').click();
      await soon(() => one(form, '.summary'));
      assert.deepEqual(sent, []);
    });

  it('waits no longer when the reader turns out to be too young', async () => {
    const { form } = await waitingForm();
    await enter(form, 'ageBand', '15');
    await enter(form, 'ageBand', '18-24');
    assert.exists(button(form, 'Send'));
    assert.isUndefined(one(form, '.notice'));
  });

  it('offers to send again what was changed while it waited', async () => {
    const { form, sent } = await waitingForm();
    await enter(form, 'message', 'Please call after school.');
    online(true);
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));

    assert.lengthOf(sent, 1);
    assert.equal(sent[0]?.body.message, 'Please call after school.');
  });

  it('asks no longer whether to wait when the connection is back, and keeps the focus', async () => {
    online(false);
    const { form, sent } = await shownForm();
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.notice'));
    button(form, 'let it wait').focus();
    online(true);
    await soon(() => form.shadowRoot?.activeElement?.matches('.primary'));

    assert.isUndefined(one(form, '.notice'));
    assert.deepEqual(sent, []);
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));
  });

  it('sends at once when the connection is back as the reader lets it wait', async () => {
    online(false);
    const { form, sent } = await shownForm();
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.notice'));
    // Browsers tell pages of a connection later than they know of it.
    setOnLine(true);
    button(form, 'let it wait').click();
    await soon(() => one(form, '.receipt'));

    assert.lengthOf(sent, 1);
  });

  it('moves the focus from Send to the question that takes its place', async () => {
    online(false);
    const { form } = await shownForm();
    await fill(form);
    button(form, 'Send').focus();
    button(form, 'Send').click();
    await soon(() => form.shadowRoot?.activeElement?.matches('.notice'));
    assert.include(wordsOf(form.shadowRoot!.activeElement!), 'You are offline');
  });

  it('goes on waiting when the connection breaks again, and sends under the same key', async () => {
    const { form, sent } = await waitingForm(() => {
      if (sent.length > 1) return accepted();
      online(false);
      throw new TypeError('Failed to fetch');
    });
    online(true);
    await soon(() => sent.length === 1 && wordsOf(one(form, '.notice')).includes('Keep this page open'));

    online(true);
    await soon(() => one(form, '.receipt'));
    assert.lengthOf(sent, 2);
    assert.equal(sent[0]?.key, sent[1]?.key);
  });

  it('goes on waiting when the connection carries nothing yet, and tries again by itself', async () => {
    await withLongWaits(async (waits) => {
      const { form, sent } = await waitingForm(() => {
        if (sent.length > 1) return accepted();
        throw new TypeError('Failed to fetch');
      });
      button(form, 'Do not send it').focus();
      online(true);
      await soon(() => sent.length === 1 && wordsOf(one(form, '.notice')).includes('Keep this page open'));
      await soon(() => form.shadowRoot?.activeElement?.matches('.notice'));

      assert.lengthOf(waits, 1);
      waits[0]!();
      await soon(() => one(form, '.receipt'));
      assert.equal(sent[0]?.key, sent[1]?.key);
    });
  });

  it('leaves its question standing when the time of an earlier wait is over', async () => {
    await withLongWaits(async (waits) => {
      const { form, sent } = await waitingForm(() => {
        throw new TypeError('Failed to fetch');
      });
      online(true);
      await soon(() => sent.length === 1 && waits.length === 1);
      await enter(form, 'message', 'Please call me.');
      online(false);
      button(form, 'Send').click();
      await soon(() => wordsOf(one(form, '.notice')).includes('You are offline'));

      waits[0]!();
      await form.updateComplete;
      assert.include(wordsOf(one(form, '.notice')), 'You are offline');
    });
  });

  it('sends what waited while it was off the page, once it is back on it', async () => {
    const { form, sent } = await waitingForm();
    const home = form.parentElement!;
    form.remove();
    online(true);
    assert.deepEqual(sent, []);
    home.append(form);
    await soon(() => one(form, '.receipt'));
    assert.lengthOf(sent, 1);
  });

  it('keeps everything when sending fails, and sends it again under the same key', async () => {
    let tries = 0;
    const { form, sent } = await shownForm(() => ((tries += 1) === 1 ? new Response('', { status: 503 }) : accepted()));
    await fill(form);
    button(form, 'Send').click();
    await soon(() => wordsOf(one(form, '[role=alert]')).includes('Nothing is lost'));

    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));

    assert.equal(sent[0]?.key, sent[1]?.key);
  });

  it('shows what the API has against a value at its field', async () => {
    const { form } = await shownForm(() => refused('contact.value', 'invalid'));
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.summary'));

    assert.equal(wordsOf(one(form, '#value-fault')), 'This cannot be reached. Please look again');
  });

  it('unticks the box when the text has changed meanwhile, says so, and sends what is agreed to then', async () => {
    const newer = { ...consent, version: '2026-2', text: english('I agree to more.') };
    let current = consent;
    const { form, sent } = await shownForm(
      ({ body }) =>
        body.consent.textVersion === newer.version ? accepted() : refused('consent.textVersion', 'outdated'),
      () => current,
    );
    await fill(form);
    current = newer;
    button(form, 'Send').click();
    await soon(() => wordsOf(one(form, 'form')).includes('I agree to more.'));

    assert.isFalse((one(form, '[name=agreed]') as HTMLInputElement).checked);
    assert.include(wordsOf(one(form, '#agreed-fault')), 'The text that you agreed to has changed');
    button(form, 'The text that you agreed to has changed').click();
    assert.equal(form.shadowRoot?.activeElement, one(form, '[name=agreed]'));

    await press(form, '[name=agreed]');
    assert.isUndefined(one(form, '.summary'));
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));
    assert.equal(sent[1]?.body.consent.textVersion, '2026-2');
  });

  it('does not take the agreement to one text for the agreement to another', async () => {
    let current = consent;
    const { form } = await shownForm(accepted, () => current);
    await fill(form);
    current = { ...consent, version: '2026-2', text: english('I agree to more.') };
    form.locale = 'de';
    await soon(() => wordsOf(one(form, 'form')).includes('I agree to more.'));

    assert.isFalse((one(form, '[name=agreed]') as HTMLInputElement).checked);
  });

  it('lists only what is still wrong, in fields that are there', async () => {
    const { form } = await shownForm();
    await enter(form, 'ageBand', '18-24');
    await press(form, '[name=channel][value=sms]');
    button(form, 'Send').click();
    await soon(() => one(form, '.summary'));
    const listed = () => [...form.renderRoot.querySelectorAll('.summary li')].map(wordsOf);
    assert.lengthOf(listed(), 3);

    await enter(form, 'ageBand', '15');
    assert.deepEqual(listed(), []);
    await enter(form, 'ageBand', '18-24');
    assert.lengthOf(listed(), 3);

    await enter(form, 'value', '+387');
    assert.include(listed()[0], 'Write your phone number');
    await press(form, '[name=channel][value=email]');
    assert.include(listed()[0], 'Write your e-mail address');
    await press(form, '[name=channel][value=visit]');
    await enter(form, 'message', 'Hello');
    assert.lengthOf(listed(), 1);
    await press(form, '[name=agreed]');
    assert.isUndefined(one(form, '.summary'));
  });

  describe('when the list is gone back to', () => {
    const goBack = async (finder: MentorFinder) => {
      finder.renderRoot.querySelector<HTMLElement>('.back')!.click();
      await soon(() => finder.renderRoot.querySelector('.card .open'));
    };

    /** A form in a finder, whose message waits for a connection. */
    async function waitingInFinder(answer: () => unknown = accepted) {
      const posts: string[] = [];
      const list = listApi([mentor], mentorListing);
      fakeApi((url, signal) => {
        if (url.pathname.includes('consent')) return consent;
        if (url.pathname.includes('organisations')) return organisations[0];
        if (!url.pathname.includes('contact')) return list(url, signal);
        posts.push(url.pathname);
        return answer();
      });
      const finder = await fixture<MentorFinder>('<backontrack-mentor-finder lang="en"></backontrack-mentor-finder>');
      const openForm = async () => {
        finder.renderRoot.querySelector<HTMLElement>('.card .open')!.click();
        await finder.updateComplete;
        [...finder.renderRoot.querySelectorAll('button')]
          .find((element) => wordsOf(element) === 'Write to this mentor')!
          .click();
        const found = () => finder.renderRoot.querySelector<ContactForm>('.opened backontrack-contact-form');
        await soon(() => found()?.renderRoot.querySelector('#ageBand'));
        return found()!;
      };
      await soon(() => finder.renderRoot.querySelector('.card .open'));
      const form = await openForm();
      await fill(form);
      online(false);
      button(form, 'Send').click();
      await soon(() => one(form, '.notice'));
      button(form, 'let it wait').click();
      return { finder, form, openForm, posts };
    }

    it('goes on waiting above the list, sends, shows the code there, and leaves the focus where it is', async () => {
      const { finder, form, posts } = await waitingInFinder();
      await goBack(finder);
      await form.updateComplete;
      assert.isTrue(form.isConnected);
      assert.include(wordsOf(one(form, '.apart')), mentor.displayName.text);
      assert.include(wordsOf(one(form, '.notice')), 'Keep this page open');
      await assert.isAccessible(finder);

      const search = finder.renderRoot.querySelector('input')!;
      search.focus();
      online(true);
      await soon(() => one(form, '.receipt'));
      await form.updateComplete;
      assert.equal(wordsOf(one(form, '.code')), 'K7QF-3MZP-9TXA-04WD');
      assert.lengthOf(posts, 1);
      assert.equal(finder.shadowRoot?.activeElement, search);
    });

    it('goes when the reader does not want it sent, and stays above other profiles', async () => {
      const { finder, form, openForm, posts } = await waitingInFinder();
      await goBack(finder);
      const second = await openForm();
      assert.notEqual(second, form);
      assert.isTrue(form.isConnected);
      await goBack(finder);
      assert.isFalse(second.isConnected, 'nothing of it was to be sent');

      button(form, 'Do not send it').click();
      assert.isFalse(form.isConnected);
      online(true);
      await finder.updateComplete;
      assert.deepEqual(posts, []);
    });

    it('stays, with a way to send it or not, when it could not be sent', async () => {
      let breakOff = () => {};
      const { finder, form, posts } = await waitingInFinder(
        () =>
          new Promise((_, reject) => {
            breakOff = () => reject(new TypeError('Failed to fetch'));
          }),
      );
      button(form, 'Do not send it').click();
      await form.updateComplete;
      setOnLine(true);
      button(form, 'Send').click();
      await soon(() => posts.length === 1);
      await goBack(finder);
      online(false);
      breakOff();
      await soon(() => wordsOf(one(form, '.notice')).includes('You are offline'));
      assert.lengthOf(posts, 1);

      online(true);
      await soon(() => one(form, '.primary'));
      assert.isTrue(form.isConnected);
      button(form, 'Do not send it').click();
      assert.isFalse(form.isConnected);
    });

    it('looks as the page has the parts of its finder', async () => {
      await fixture(
        html`<style>
          backontrack-mentor-finder::part(action),
          backontrack-mentor-finder::part(field) {
            letter-spacing: 3px;
          }
        </style>`,
      );
      const { form } = await waitingInFinder();
      const parts = [...form.renderRoot.querySelectorAll('.action, [name]:not([type=radio], [type=checkbox])')];

      assert.isAtLeast(parts.length, 6);
      for (const part of parts) assert.equal(getComputedStyle(part).letterSpacing, '3px', part.outerHTML);
    });

    it('goes with its widget', async () => {
      const { finder, form } = await waitingInFinder();
      finder.remove();
      assert.isFalse(form.isConnected);
      assert.equal(finder.renderRoot.querySelector('.opened backontrack-contact-form'), form);
    });
  });

  it('is accessible while empty, with faults and when sent', async () => {
    const { form } = await shownForm();
    await assert.isAccessible(form);
    await enter(form, 'ageBand', '18-24');
    button(form, 'Send').click();
    await soon(() => one(form, '.summary'));
    await assert.isAccessible(form);
    await fill(form);
    button(form, 'Send').click();
    await soon(() => one(form, '.receipt'));
    await assert.isAccessible(form);
  });
});
