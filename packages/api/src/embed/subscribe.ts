import { formStyles } from '@backontrack/widgets/drawing';
import { pageWords } from '@backontrack/widgets/drawing';
import { html, nothing } from 'lit';

import { consentTexts } from '../collections/collections.ts';
import { attributes, common, oneOf } from './parameter.ts';
import type { WidgetPage } from './widget-page.ts';

/** Updates by mail. Without scripts it says so, and leads to the same news and events without an address. */
export const subscribe: WidgetPage = {
  parameters: [...common, attributes('topics', oneOf('news', 'events', 'programmes', 'mentoring'))],
  styles: [formStyles],
  height: () => 720,
  isStart: ({ entry }) => entry === undefined,
  draw({ asked, catalogue, locale }) {
    if (asked.entry !== undefined) return undefined;
    const consent = catalogue.get(consentTexts, 'subscription', [locale]);
    const content = html`<p>${pageWords.subscribeIntro()}</p>
      <p>${pageWords.subscribeLater()}</p>
      <ul>
        <li><a href="../v1/news.rss?locale=${locale}">${pageWords.feed()}</a></li>
        <li><a href="../v1/events.ics?locale=${locale}">${pageWords.calendar()}</a></li>
      </ul>
      ${
        consent
          ? html`<p class="small" lang=${consent.answer.controller.locale}>${consent.answer.controller.text}</p>`
          : nothing
      }`;
    return { content, locales: consent?.locales ?? [] };
  },
};
