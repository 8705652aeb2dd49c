import { endpoints, type SubscriptionDraft, subscriptionTopics } from '@backontrack/contract';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { consentTexts } from '../collections/collections.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { WriteContext } from '../writes/write-context.ts';
import { pageResponse } from './page.ts';
import { ProblemError } from './problems.ts';

/** What is wrong with what was filled in, or why it was not taken. */
export type Fault = keyof Words['subscribePage']['faults'];

/** What is filled in when the form is shown. */
export interface Filled {
  email: string;
  topics: readonly string[];
  /** The language of the page, and of the mails. */
  locale: string;
}

const fieldOf: Partial<Record<Fault, string>> = {
  email: 'email',
  topics: `topic-${subscriptionTopics[0]}`,
  agreed: 'agreed',
  outdated: 'agreed',
};

/** Answers with the form for updates as a page of its own, filled in, and with what is wrong above it. */
export function subscribePage(
  request: Context,
  { source }: WriteContext,
  { email, topics, locale: wanted }: Filled,
  faults: readonly Fault[] = [],
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { words, locale } = wordsFor(wanted);
  const said = words.subscribePage;
  const consent = source.catalogue.get(consentTexts, 'subscription', [locale, 'en'])?.answer;
  if (!consent) throw new ProblemError('unavailable');

  const faultAt = (...at: Fault[]) =>
    at
      .filter((one) => faults.includes(one))
      .map((one) => html`<p class="fault" id="${one}-fault">${said.faults[one]}</p>`);
  const describes = (...at: Fault[]) =>
    at
      .filter((one) => faults.includes(one))
      .map((one) => `${one}-fault`)
      .join(' ');
  const choice = (topic: SubscriptionDraft['topics'][number]) =>
    html`<label class="choice">
      <input
        type="checkbox"
        name="topics"
        id="topic-${topic}"
        value="${topic}"
        ${topics.includes(topic) ? 'checked' : ''}
      />
      ${said.topicNames[topic]}
    </label>`;

  const main = html`${faults.length > 0 ? summary(said, faults) : ''}
    <form method="post" action="..${endpoints.createSubscription.path}">
      <div class="field">
        <label for="email">${said.email}</label>
        ${faultAt('email')}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value="${email}"
          aria-describedby="${describes('email')}"
        />
      </div>
      <fieldset>
        <legend>${said.topics}</legend>
        ${faultAt('topics')} ${subscriptionTopics.map(choice)}
      </fieldset>
      <div class="unseen" aria-hidden="true">
        <label for="website">${said.honeypot}</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      <input type="hidden" name="locale" value="${wanted}" />
      <input type="hidden" name="textVersion" value="${consent.version}" />
      <div lang="${consent.text.locale}">
        <p>${consent.purpose.text} ${consent.retention.text}</p>
        <p>${consent.controller.text}.</p>
        ${faultAt('agreed', 'outdated')}
        <label class="choice">
          <input
            type="checkbox"
            id="agreed"
            name="agreed"
            required
            aria-describedby="${describes('agreed', 'outdated')}"
          />
          ${consent.text.text}
        </label>
      </div>
      <button>${said.button}</button>
    </form>`;
  return pageResponse(request, { locale, title: said.title, main }, status);
}

const summary = (said: Words['subscribePage'], faults: readonly Fault[]) =>
  html`<div class="summary" role="alert">
    <h2>${said.problem}</h2>
    <ul>
      ${faults.map((fault) =>
        fieldOf[fault]
          ? html`<li><a href="#${fieldOf[fault]}">${said.faults[fault]}</a></li>`
          : html`<li>${said.faults[fault]}</li>`,
      )}
    </ul>
  </div>`;
