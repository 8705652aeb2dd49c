import { type ConsentText, subscriptionTopics, type Text } from '@backontrack/contract';
import { formStyles, pageWords, topicWords, wordFor } from '@backontrack/widgets/drawing';
import { css, html, type TemplateResult } from 'lit';

import { consentTexts } from '../collections/collections.ts';
import { many } from './asked.ts';
import { attributes, common, oneOf } from './parameter.ts';
import type { WidgetPage } from './widget-page.ts';

/** Updates by mail: a plain form, whose answer opens beside the partner's page, and a link for where forms are not allowed. */
export const subscribe: WidgetPage = {
  parameters: [...common, attributes('topics', oneOf(...subscriptionTopics))],
  styles: [
    formStyles,
    css`
      .widget {
        display: grid;
        gap: 1.25em;
      }
    `,
  ],
  height: () => 760,
  isStart: ({ entry }) => entry === undefined,
  draw({ asked, catalogue, locale }) {
    const consent = catalogue.get(consentTexts, 'subscription', [locale]);
    if (asked.entry !== undefined || !consent) return undefined;
    const chosen = many(asked, 'topics');
    const topics = chosen.length > 0 ? chosen : subscriptionTopics;
    const ownPage = `../subscriptions/new?${new URLSearchParams({ locale, topics: topics.join(' ') })}`;
    const content = html`<p>${pageWords.subscribeIntro()}</p>
      ${drawForm(consent.answer, topics, locale)}
      <p><a target="_blank" rel="noopener" href=${ownPage}>${pageWords.ownPage()}</a></p>`;
    return { content, locales: consent.locales };
  },
};

const drawForm = (consent: ConsentText, topics: readonly string[], locale: string): TemplateResult =>
  html`<form method="post" action="../v1/subscriptions" target="_blank">
    <div class="field">
      <label for="email">${pageWords.email()}</label>
      <input id="email" name="email" type="email" autocomplete="email" required />
    </div>
    ${topics.length > 1 ? drawTopics(topics) : html`<input type="hidden" name="topics" .value=${topics.join()} />`}
    <details>
      <summary>${pageWords.privacy()}</summary>
      ${drawText(consent.purpose)}${drawText(consent.retention)}${drawText(consent.controller)}
    </details>
    <label class="choice">
      <input type="checkbox" name="agreed" value="yes" required />
      <span lang=${consent.text.locale}>${consent.text.text}</span>
    </label>
    <input type="hidden" name="textVersion" .value=${consent.version} />
    <input type="hidden" name="locale" .value=${locale} />
    <button class="action">${pageWords.send()}</button>
  </form>`;

const drawTopics = (topics: readonly string[]): TemplateResult =>
  html`<fieldset>
    <legend>${pageWords.topics()}</legend>
    ${topics.map(
      (topic) =>
        html`<label class="choice">
          <input type="checkbox" name="topics" .value=${topic} />
          ${wordFor(topicWords, topic)}
        </label>`,
    )}
  </fieldset>`;

const drawText = ({ text, locale }: Text): TemplateResult => html`<p lang=${locale}>${text}</p>`;
