import type { ConsentText, SubscriptionDraft } from '@backontrack/contract';
import { consentTexts, problem } from '@backontrack/contract/examples';
import { assert, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { define } from '../define.ts';
import type { WidgetErrorEvent } from '../events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { configure } from '../transport.ts';
import type { SubscribeEvent } from './events.ts';
import { Subscribe } from './subscribe.ts';

define('backontrack-subscribe', Subscribe);

interface Sent {
  key: string | null;
  body: SubscriptionDraft;
}

interface Api {
  consent?: (asked: number) => ConsentText | Response | Promise<Response>;
  post?: (sent: Sent, signal: AbortSignal) => Response | Promise<Response>;
}

const consent = consentTexts[0]!;
const pending = () => Response.json({ state: 'pending', confirmWithinDays: 7 }, { status: 202 });
const refused = (path: string, code: string) =>
  Response.json({ ...problem, code: 'invalid-request', errors: [{ path, code }] }, { status: 400 });

/** Puts an API in the place of the real one. Gives what is posted to it. */
function fakeForms({ consent: text = () => consent, post = pending }: Api = {}): Sent[] {
  const sent: Sent[] = [];
  let asked = 0;
  configure({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.method === 'GET') {
        const answer = await text(++asked);
        return answer instanceof Response ? answer : Response.json(answer);
      }
      const body = (await request.json()) as SubscriptionDraft;
      sent.push({ key: request.headers.get('idempotency-key'), body });
      return post(sent.at(-1)!, request.signal);
    },
  });
  return sent;
}

const plain = `<form action="/newsletter" method="post">
  <label>E-mail <input name="email" type="email" /></label> <button>Subscribe</button>
</form>`;

const widgetOf = (attributes = '') =>
  fixture<Subscribe>(`<backontrack-subscribe lang="en" ${attributes}>${plain}</backontrack-subscribe>`);

async function shownWidget(attributes?: string): Promise<Subscribe> {
  const widget = await widgetOf(attributes);
  await soon(() => one(widget, 'form'), 'no form was shown');
  return widget;
}

const all = (widget: Subscribe, selector: string) => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (widget: Subscribe, selector: string) => all(widget, selector)[0];
const field = (widget: Subscribe, name: string) => one(widget, `[name=${name}]`) as HTMLInputElement;
const button = (widget: Subscribe) => one(widget, 'form > .action')!;
const shown = (widget: Subscribe, selector: string) =>
  all(widget, selector)
    .filter((element) => element.checkVisibility())
    .map(wordsOf);
const isFocused = (widget: Subscribe, selector: string) => widget.shadowRoot?.activeElement?.matches(selector) === true;
const showsFallback = (widget: Subscribe) => widget.querySelector('form')?.assignedSlot !== null;

/** Fills in everything, with this address. */
function fillIn(widget: Subscribe, email = 'amra@example.org'): void {
  field(widget, 'email').value = email;
  field(widget, 'topics').checked = true;
  field(widget, 'agreed').checked = true;
}

async function send(widget: Subscribe): Promise<void> {
  button(widget).click();
  await widget.updateComplete;
}

describe('<backontrack-subscribe>', () => {
  it('asks for an address, topics, a language and a consent, in words anybody can read', async () => {
    fakeForms();
    const ready = oneEvent(document, 'backontrack-ready');

    const widget = await shownWidget();

    await ready;
    assert.deepEqual(shown(widget, '.choice'), [
      'News',
      'Events',
      'Courses and help near you',
      'Mentoring',
      consent.text.text,
    ]);
    assert.isFalse(field(widget, 'agreed').checked, 'nobody has agreed before they did');
    assert.equal(field(widget, 'locale').value, 'en');
    assert.isFalse(showsFallback(widget));
    assert.isFalse(isFocused(widget, '*'), 'a page keeps its focus while a widget loads');
    await assert.isAccessible(widget);
  });

  it('offers the language of the page for the mails, and every other by its own name', async () => {
    fakeForms();

    const widget = await fixture<Subscribe>('<backontrack-subscribe lang="sr_Latn"></backontrack-subscribe>');
    await soon(() => one(widget, 'form'));

    assert.equal(field(widget, 'locale').value, 'sr-Latn');
    assert.equal(one(widget, 'option[value=hu]')?.lang, 'hu');
    assert.equal(one(widget, 'option[value=hu]')?.innerText, 'Magyar');
  });

  it('follows the page with the language of the mails until the reader has chosen one', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();
    const read = async (lang: string) => {
      const before = wordsOf(one(widget, '[for=email]'));
      widget.lang = lang;
      await soon(() => wordsOf(one(widget, '[for=email]')) !== before, `nothing is in ${lang}`);
    };

    await read('de');
    assert.equal(field(widget, 'locale').value, 'de');
    field(widget, 'locale').value = 'hu';
    field(widget, 'locale').dispatchEvent(new Event('change'));
    await read('cs');
    assert.equal(field(widget, 'locale').value, 'hu');
    fillIn(widget);
    await send(widget);

    await soon(() => sent.length === 1);
    assert.equal(sent[0]?.body.locale, 'hu');
  });

  it('sends what was chosen with the version of the text that was shown, and says what comes next', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();
    fillIn(widget);
    const subscribed = oneEvent<SubscribeEvent>(document, 'backontrack-subscribe');

    await send(widget);

    assert.equal((await subscribed).state, 'pending');
    assert.deepEqual(sent[0]?.body, {
      email: 'amra@example.org',
      topics: ['news'],
      locale: 'en',
      consent: { textVersion: consent.version, origin: location.origin },
    });
    await soon(() => isFocused(widget, '.sent > *'), 'the news was not told');
    assert.equal(widget.shadowRoot?.activeElement?.textContent, '1 of 2: check your e-mail');
    assert.include(wordsOf(one(widget, '.sent')), 'amra@example.org');
    assert.include(wordsOf(one(widget, '.sent')), 'after 7 days');
    assert.deepEqual(shown(widget, 'form'), []);
    await assert.isAccessible(widget);
  });

  it('asks for no topic where only one is offered', async () => {
    const sent = fakeForms();
    const widget = await shownWidget('topics="events"');
    assert.lengthOf(all(widget, 'fieldset'), 0);

    field(widget, 'email').value = 'amra@example.org';
    field(widget, 'agreed').checked = true;
    await send(widget);

    await soon(() => sent.length === 1);
    assert.deepEqual(sent[0]?.body.topics, ['events']);
  });

  it('says what is missing, at the fields and above them, and brings the reader there', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();

    await send(widget);

    await soon(() => isFocused(widget, '.summary'), 'the summary has no focus');
    assert.deepEqual(shown(widget, '.link'), [
      'Write your e-mail address, like name@example.org',
      'Choose what we should write to you about',
      'Tick the box if you agree. Without it we may not write to you',
    ]);
    assert.deepEqual(shown(widget, 'p.fault'), shown(widget, '.link'));
    assert.equal(field(widget, 'email').getAttribute('aria-invalid'), 'true');
    assert.lengthOf(sent, 0);
    await assert.isAccessible(widget);

    all(widget, '.link')[1]!.click();
    assert.isTrue(isFocused(widget, '[name=topics]'));
  });

  it('lists only what is still wrong', async () => {
    fakeForms({ post: () => refused('email', 'invalid') });
    const widget = await shownWidget();
    await send(widget);
    await soon(() => isFocused(widget, '.summary'));

    field(widget, 'email').focus();
    await sendKeys({ type: 'amra@' });
    assert.lengthOf(shown(widget, '.link'), 3);
    await sendKeys({ type: 'example.org' });
    await widget.updateComplete;
    assert.deepEqual(shown(widget, '.link'), [
      'Choose what we should write to you about',
      'Tick the box if you agree. Without it we may not write to you',
    ]);
    assert.equal(field(widget, 'email').getAttribute('aria-invalid'), 'false');
    field(widget, 'topics').click();
    field(widget, 'agreed').click();
    await widget.updateComplete;
    assert.isUndefined(one(widget, '.summary'));

    await send(widget);
    await soon(() => isFocused(widget, '.summary'));
    field(widget, 'email').focus();
    await sendKeys({ type: 'x' });
    await widget.updateComplete;
    assert.deepEqual(shown(widget, 'p.fault'), []);
  });

  it('takes an address with spaces or a line end around it, and one of a domain with an umlaut', async () => {
    const sent = fakeForms();
    const addresses = ['  amra@example.org ', 'amra@example.org\n', 'amra@jugend-österreich.example'];

    for (const [place, address] of addresses.entries()) {
      const widget = await shownWidget();
      fillIn(widget, address);
      await send(widget);
      await soon(() => sent.length === place + 1, `${address} was not sent`);
    }

    assert.deepEqual(
      sent.slice(0, 2).map(({ body }) => body.email),
      ['amra@example.org', 'amra@example.org'],
    );
    assert.match(sent[2]!.body.email, /^amra@(jugend-österreich|xn--jugend-sterreich-nwb)\.example$/);
  });

  it('says at the field what is wrong with an address', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();

    for (const [address, words] of [
      ['amra @example.org', 'Write your e-mail address without spaces'],
      [`${'a'.repeat(288)}@example.org`, 'That is too long for an e-mail address. Please look again'],
      ['amra@example', 'Write your e-mail address, like name@example.org'],
      ['<script>@example.org', 'Write your e-mail address, like name@example.org'],
    ] as const) {
      fillIn(widget, address);
      await send(widget);
      assert.deepEqual(shown(widget, '#email-fault'), [words]);
    }
    assert.lengthOf(sent, 0);
  });

  it('sends once, however often the button is pressed', async () => {
    let answer: (response: Response) => void = () => {};
    const sent = fakeForms({ post: () => new Promise((resolve) => (answer = resolve)) });
    const widget = await shownWidget();
    fillIn(widget);

    button(widget).click();
    button(widget).click();
    await soon(() => sent.length > 0);
    assert.equal(wordsOf(button(widget)), 'Sending…');
    assert.equal(wordsOf(one(widget, '[role=status]')), 'Sending…');
    button(widget).click();
    answer(pending());
    await soon(() => one(widget, '.sent'));

    assert.lengthOf(sent, 1);
  });

  it('tries the same again under one key, and something else under another', async () => {
    const sent = fakeForms({ post: () => Response.json({ ...problem, status: 503 }, { status: 503 }) });
    const widget = await shownWidget();
    fillIn(widget);

    for (const email of ['amra@example.org', 'amra@example.org', 'emina@example.org']) {
      const failed = oneEvent(document, 'backontrack-error');
      field(widget, 'email').value = email;
      await send(widget);
      await failed;
      await widget.updateComplete;
    }

    const [first, second, third] = sent.map(({ key }) => key);
    assert.equal(first, second);
    assert.notEqual(first, third);
    assert.match(first!, /^[\w-]{8,100}$/);
  });

  it('goes back to the form with everything in it, and sends a second mail under a key of its own', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();
    fillIn(widget);
    await send(widget);
    await soon(() => one(widget, '.sent'));

    one(widget, '.sent .action')!.click();
    await soon(() => isFocused(widget, '#email'));
    assert.equal(field(widget, 'email').value, 'amra@example.org');
    await send(widget);
    await soon(() => sent.length === 2);

    assert.notEqual(sent[0]?.key, sent[1]?.key);
  });

  it('shows a consent text that has changed, and wants a new yes to it', async () => {
    const newer = { ...consent, version: '2027-01-1', text: { ...consent.text, text: 'I agree to the new text.' } };
    const sent = fakeForms({
      consent: (asked) => (asked === 1 ? consent : newer),
      post: ({ body }) =>
        body.consent.textVersion === newer.version ? pending() : refused('consent.textVersion', 'outdated'),
    });
    const widget = await shownWidget();
    fillIn(widget);

    await send(widget);
    await soon(() => wordsOf(widget.renderRoot as unknown as Element).includes('I agree to the new text.'));

    assert.deepEqual(shown(widget, '[role=alert]'), [
      'The text that you agreed to has changed. Please read it and tick the box again.',
    ]);
    assert.isFalse(field(widget, 'agreed').checked);
    assert.equal(field(widget, 'email').value, 'amra@example.org');

    field(widget, 'agreed').checked = true;
    await send(widget);
    await soon(() => one(widget, '.sent'));
    assert.deepEqual(
      sent.map(({ body }) => body.consent.textVersion),
      [consent.version, newer.version],
    );
  });

  it('says when to try again after too many tries', async () => {
    fakeForms({
      post: () =>
        Response.json(
          { ...problem, status: 429, code: 'rate-limited' },
          { status: 429, headers: { 'retry-after': '1800' } },
        ),
    });
    const widget = await shownWidget();
    fillIn(widget);
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');

    await send(widget);

    assert.equal((await failed).code, 'rate-limited');
    await widget.updateComplete;
    assert.match(shown(widget, '[role=alert]')[0]!, /^There were too many tries .* after \d\d:\d\d\.$/);
    assert.equal(field(widget, 'email').value, 'amra@example.org');
  });

  it('keeps what was written when it cannot be sent, and says so', async () => {
    fakeForms({
      post: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    const widget = await shownWidget();
    fillIn(widget);

    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');
    await send(widget);

    assert.deepEqual([(await failed).code, (await failed).retryable], ['network', true]);
    await widget.updateComplete;
    assert.include(shown(widget, '[role=alert]')[0], 'Nothing is lost: check your connection');
    assert.equal(field(widget, 'email').value, 'amra@example.org');
    await assert.isAccessible(widget);
  });

  it('shows at the field what only the API finds wrong with it', async () => {
    fakeForms({ post: () => refused('email', 'invalid') });
    const widget = await shownWidget();
    fillIn(widget);

    await send(widget);

    await soon(() => isFocused(widget, '.summary'));
    assert.deepEqual(shown(widget, '#email-fault'), ['We cannot write to this address. Please look again']);
  });

  it('sends what a program has put into the field that people do not see', async () => {
    const sent = fakeForms();
    const widget = await shownWidget();
    const trap = field(widget, 'website');

    assert.isTrue(trap.closest('[aria-hidden="true"]') !== null && trap.tabIndex === -1);
    assert.isBelow(trap.parentElement!.getBoundingClientRect().width, 2);
    fillIn(widget);
    trap.value = 'https://spam.example';
    await send(widget);

    await soon(() => sent.length === 1);
    assert.equal(sent[0]?.body.website, 'https://spam.example');
  });

  it('leaves the plain form alone until its own is there, and takes over the address and the focus', async () => {
    let answer: (response: Response) => void = () => {};
    fakeForms({ consent: () => new Promise((resolve) => (answer = resolve)) });
    const widget = await widgetOf();
    assert.isTrue(showsFallback(widget));
    assert.equal(wordsOf(one(widget, '[role=status]')), 'Loading…');
    const plainField = widget.querySelector('input')!;
    plainField.focus();
    plainField.value = 'amra@exa';

    answer(Response.json(consent));
    await soon(() => one(widget, 'form'));

    assert.equal(field(widget, 'email').value, 'amra@exa');
    await soon(() => isFocused(widget, '#email'), 'the focus was lost');
  });

  it('keeps the plain form with its action when the API is down, and recovers on request', async () => {
    fakeForms({ consent: () => Response.json({ ...problem, status: 503 }, { status: 503 }) });
    let widget!: Subscribe;
    const lines = await consoleLines(async () => {
      widget = await widgetOf();
      await soon(() => one(widget, '.notice'));
    });

    assert.lengthOf(lines, 1);
    assert.isTrue(showsFallback(widget));
    let went = '';
    widget.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      went = new URL((event.target as HTMLFormElement).action).pathname;
      event.preventDefault();
    });
    widget.querySelector('button')!.click();
    assert.equal(went, '/newsletter');
    await assert.isAccessible(widget);

    fakeForms();
    one(widget, '.notice button')!.click();
    await soon(() => one(widget, '#email'));
    assert.isFalse(showsFallback(widget));
  });

  it('is filled in and sent from the keyboard alone', async () => {
    const sent = fakeForms();
    const widget = await shownWidget('topics="news mentoring"');

    for (const [key, times] of [
      ['amra@example.org', 0],
      ['Tab', 1],
      [' ', 1],
      // The second topic, the language, what happens with the address, and the consent.
      ['Tab', 4],
      [' ', 1],
      ['Enter', 1],
    ] as const) {
      if (times === 0) field(widget, 'email').focus();
      if (times === 0) await sendKeys({ type: key });
      for (let time = 0; time < times; time++) await sendKeys({ press: key });
    }

    await soon(() => sent.length === 1, 'nothing was sent');
    assert.deepEqual([sent[0]?.body.email, sent[0]?.body.topics], ['amra@example.org', ['news']]);
  });

  it('goes on sending when the page puts it elsewhere', async () => {
    let answer: (response: Response) => void = () => {};
    const sent = fakeForms({
      post: (_, signal) =>
        new Promise((resolve, reject) => {
          answer = resolve;
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    const widget = await shownWidget();
    fillIn(widget);
    await send(widget);
    await soon(() => sent.length === 1);

    widget.parentElement!.prepend(widget);
    await soon(() => wordsOf(button(widget)) === 'Sending…');
    answer(pending());

    await soon(() => one(widget, '.sent'), 'nobody was told that it was sent');
  });

  it('gives up what it sends when it leaves the page, and can send it again when it is back', async () => {
    const sent = fakeForms({
      post: (_, signal) =>
        sent.length > 1
          ? pending()
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason as Error));
            }),
    });
    const widget = await shownWidget();
    const place = widget.parentElement!;
    fillIn(widget);
    await send(widget);
    await soon(() => sent.length === 1);

    widget.remove();
    place.append(widget);
    await soon(() => wordsOf(button(widget)) === 'Subscribe');
    assert.deepEqual(shown(widget, '[role=alert]'), []);
    await send(widget);

    await soon(() => one(widget, '.sent'));
    assert.equal(sent[0]?.key, sent[1]?.key);
  });
});
