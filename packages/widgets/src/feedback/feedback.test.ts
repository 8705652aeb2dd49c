import { consentTexts, initiatives, newsSummaries, page, ruleSets } from '@backontrack/contract/examples';
import { assert, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { Curriculum } from '../curriculum/curriculum.ts';
import { define } from '../define.ts';
import { EligibilityCheck } from '../eligibility-check/eligibility-check.ts';
import { Initiative } from '../initiative/initiative.ts';
import { MentorFinder } from '../mentor-finder/mentor-finder.ts';
import { NewsFeed } from '../news-feed/news-feed.ts';
import { ProgrammeDirectory } from '../programme-directory/programme-directory.ts';
import { Subscribe } from '../subscribe/subscribe.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { configure } from '../transport.ts';
import type { WidgetElement } from '../widget-element.ts';

const widgets = {
  curriculum: Curriculum,
  'eligibility-check': EligibilityCheck,
  initiative: Initiative,
  'mentor-finder': MentorFinder,
  'news-feed': NewsFeed,
  'programme-directory': ProgrammeDirectory,
  subscribe: Subscribe,
};
for (const [name, widget] of Object.entries(widgets)) define(`backontrack-${name}`, widget);

const answers: Readonly<Record<string, unknown>> = {
  '/v1/initiatives/back-on-track': initiatives[0],
  '/v1/eligibility/back-on-track': ruleSets[0],
  '/v1/consent-texts/subscription': consentTexts[0],
  '/v1/news': page(newsSummaries),
};

/** Answers each widget, and keeps what is sent. */
function fakeForms(): unknown[] {
  const sent: unknown[] = [];
  configure({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.method === 'GET') return Response.json(answers[new URL(request.url).pathname] ?? page([]));
      sent.push([new URL(request.url).pathname, await request.json()]);
      return new Response(null, { status: 204 });
    },
  });
  return sent;
}

describe('a word about a widget', () => {
  for (const name of Object.keys(widgets)) {
    it(`is sent from the ${name} with two taps`, async () => {
      const sent = fakeForms();
      const widget = await fixture<WidgetElement>(`<backontrack-${name} lang="en"></backontrack-${name}>`);
      const tell = () => widget.shadowRoot!.querySelector<HTMLElement>('.tell') ?? undefined;
      const form = () => widget.shadowRoot!.querySelector('backontrack-feedback-form')?.shadowRoot;
      const missing = () => form()?.querySelector<HTMLElement>('[value=missing]');

      await soon(tell, 'there is no button');
      assert.equal(wordsOf(tell()), 'Something is missing or wrong here');
      tell()!.click();
      await soon(missing, 'there is no form');
      assert.equal(tell()!.ariaExpanded, 'true');
      missing()!.click();
      await soon(() => form()?.querySelector('.notice'), 'nobody says thank you');

      assert.deepEqual(sent, [
        ['/v1/feedback', { widget: name, kind: 'missing', locale: 'en', origin: location.origin }],
      ]);
    });
  }

  it('is taken back by pressing the button again, with the focus where it was', async () => {
    fakeForms();
    const widget = await fixture<WidgetElement>('<backontrack-news-feed lang="en"></backontrack-news-feed>');
    const tell = () => widget.shadowRoot!.querySelector<HTMLElement>('.tell');
    const form = () => widget.shadowRoot!.querySelector('backontrack-feedback-form');
    await soon(() => tell() ?? undefined, 'there is no button');
    tell()!.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => form()?.shadowRoot?.activeElement, 'the form has not got the focus');

    tell()!.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => form() === null, 'the form is still there');

    assert.equal(tell()!.ariaExpanded, 'false');
    assert.equal(widget.shadowRoot!.activeElement, tell());
  });

  it('is kept while its form is closed, until it is sent', async () => {
    const sent = fakeForms();
    const widget = await fixture<WidgetElement>('<backontrack-news-feed lang="en"></backontrack-news-feed>');
    const form = () => widget.shadowRoot!.querySelector('backontrack-feedback-form')?.shadowRoot;
    const field = () => form()?.querySelector('textarea');
    const tell = () => widget.shadowRoot!.querySelector<HTMLElement>('.tell');
    await soon(() => tell() ?? undefined, 'there is no button');
    const toggle = async (isOpen: boolean) => {
      tell()!.click();
      await soon(() => Boolean(field()) === isOpen, `the form ${isOpen ? 'does not open' : 'is still there'}`);
    };
    await toggle(true);
    field()!.value = 'The place has moved.';
    field()!.dispatchEvent(new Event('input'));

    await toggle(false);
    await toggle(true);
    assert.equal(field()!.value, 'The place has moved.');
    form()!.querySelector<HTMLElement>('[value=wrong]')!.click();
    await soon(() => form()?.querySelector('.notice'), 'nobody says thank you');
    assert.lengthOf(sent, 1);
    tell()!.click();
    await soon(() => !form(), 'the form is still there');
    await toggle(true);

    assert.equal(field()!.value, '');
    assert.isTrue(
      [...Object.values(localStorage), ...Object.values(sessionStorage)].every(
        (kept) => !String(kept).includes('moved'),
      ),
    );
  });

  it('has a form that looks as the page has the parts of its widget', async () => {
    fakeForms();
    await fixture('<style>backontrack-news-feed::part(action) { letter-spacing: 3px }</style>');
    const widget = await fixture<WidgetElement>('<backontrack-news-feed lang="en"></backontrack-news-feed>');
    const form = () => widget.shadowRoot!.querySelector('backontrack-feedback-form')?.shadowRoot;
    await soon(() => widget.shadowRoot!.querySelector<HTMLElement>('.tell') ?? undefined, 'there is no button');
    widget.shadowRoot!.querySelector<HTMLElement>('.tell')!.click();
    await soon(() => form()?.querySelector('.action'), 'there is no form');

    for (const action of form()!.querySelectorAll('.action'))
      assert.equal(getComputedStyle(action).letterSpacing, '3px', action.outerHTML);
  });

  it('is there again with the entry it is about, whose heading has the focus', async () => {
    fakeForms();
    const feed = await fixture<WidgetElement>('<backontrack-news-feed lang="en"></backontrack-news-feed>');
    const one = (selector: string) => feed.shadowRoot!.querySelector<HTMLElement>(selector) ?? undefined;
    const field = () => one('backontrack-feedback-form')?.shadowRoot?.querySelector('textarea');
    const isRead = () => one('.headline > *') === feed.shadowRoot!.activeElement;
    await soon(() => one('.open'));
    one('.open')!.click();
    await soon(() => isRead() && one('.story .tell'), 'it was not opened');
    one('.story .tell')!.click();
    await soon(field, 'there is no form');
    field()!.value = 'The place has moved.';
    field()!.dispatchEvent(new Event('input'));
    one('.back')!.click();
    await soon(() => one('.entries'), 'it is still open');

    one('.open')!.click();
    await soon(field, 'there is no form');

    assert.equal(field()!.value, 'The place has moved.');
    await soon(isRead, 'the form took the focus from the heading');
  });

  it('leaves nothing in a check that is begun again or left quickly', async () => {
    fakeForms();
    const check = await fixture<WidgetElement>(
      '<backontrack-eligibility-check lang="en"></backontrack-eligibility-check>',
    );
    const one = (selector: string) => check.shadowRoot!.querySelector<HTMLElement>(selector) ?? undefined;
    const field = () => one('backontrack-feedback-form')?.shadowRoot?.querySelector('textarea');
    const button = (words: string) =>
      [...check.shadowRoot!.querySelectorAll('button')].find((found) => wordsOf(found) === words);
    for (const way of ['Start again', 'Leave quickly']) {
      await soon(() => button('Show me now'));
      button('Show me now')!.click();
      await soon(() => button(way));
      one('.tell')!.click();
      await soon(field, 'there is no form');
      field()!.value = 'Something private';
      field()!.dispatchEvent(new Event('input'));

      button(way)!.click();
      await soon(() => !field(), 'the form is still there');
      one('.tell')!.click();
      await soon(field, 'there is no form');

      assert.equal(field()!.value, '');
      one('.tell')!.click();
    }
  });
});
