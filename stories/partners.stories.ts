import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline';
import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { api } from './fake-api.ts';
import agency from './partners/agency.css?inline';
import chamber from './partners/chamber.css?inline';
import charity from './partners/charity.css?inline';
import ministry from './partners/ministry.css?inline';
import wordpress from './partners/wordpress.css?inline';
import { type Stage, story } from './story.ts';

export default {
  title: 'Partners',
  tags: ['!autodocs'],
  // What is wrong with a partner's own page stays so: one of them has links that are too light.
  parameters: { a11y: { context: 'backontrack-news-feed' } },
} satisfies Meta;

const widget = html`<backontrack-news-feed theme="host" limit="3" heading-level="3">
  <a href="https://example.org/news">All news from Back on Track</a>
</backontrack-news-feed>`;

const text = (button: TemplateResult) => html`
  <h1>A way back for young people in our villages</h1>
  <p>
    No school, no job, no course: that is nobody’s fault, and it can change.
    <a href="https://example.org/programme">What the programme does</a>
  </p>
  <p>${button}</p>
  <h2>News</h2>
  ${widget}
`;

/** A page with the style sheet of a partner, and a widget that knows nothing of it but what it can see. */
const page = (css: string, name: string, main: TemplateResult): TemplateResult =>
  html`<div class="partner">
    ${sheet(css)}
    <header>
      <strong>${name} (sample)</strong>
      <nav aria-label="Main"><a href="#region">Our region</a> <a href="#contact">Contact</a></nav>
    </header>
    <main class="is-layout-constrained">${main}</main>
    <footer id="contact">${name} (sample), 1 Mill Street, Exampleville</footer>
  </div>`;

function sheet(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

const themed = {
  async play({ widget: { shadowRoot } }: Stage) {
    await waitFor(() => expect(shadowRoot!.adoptedStyleSheets.length).toBeGreaterThan(2), { timeout: 3000 });
  },
};

const button = html`<button class="button">Find a mentor</button>`;

export const Ministry = story(page(ministry, 'Ministry of Youth', text(button)), api.ready, themed);

export const Chamber = story(page(chamber, 'Chamber of Commerce', text(button)), api.ready, themed);

export const RegionalAgency = story(page(agency, 'Lower Plains Development Agency', text(button)), api.ready, themed);

export const Charity = story(page(charity, 'Open Door Charity', text(button)), api.ready, themed);

export const WordPress = story(
  page(wordpress, 'Village Network', text(html`<button class="wp-element-button">Find a mentor</button>`)),
  api.ready,
  themed,
);

export const Bootstrap = story(
  page(
    bootstrap,
    'Youth Office',
    html`<div class="container py-4">${text(html`<button class="btn btn-primary">Find a mentor</button>`)}</div>`,
  ),
  api.ready,
  themed,
);
