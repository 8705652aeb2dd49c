import { html, render } from 'lit';

import { type Shown, type Thing, thingsOf } from './things.ts';

/** What each widget of the page shows. */
const published = new Map<Element, readonly Thing[]>();

let block: HTMLScriptElement | undefined;

/** Puts what a widget shows into the page's one block of data, in the place of what it showed before. */
export function publish(widget: Element, shown: Shown): void {
  published.set(widget, thingsOf(shown));
  write();
}

/** Takes what a widget showed out of the page. */
export function withdraw(widget: Element): void {
  published.delete(widget);
  write();
}

function write(): void {
  // What two widgets show stands there once.
  const things = new Map([...published.values()].flat().map((thing) => [thing['@id'], thing]));
  if (things.size === 0) {
    block?.remove();
    block = undefined;
    return;
  }
  const text = escaped(JSON.stringify({ '@context': 'https://schema.org', '@graph': [...things.values()] }));
  if (block?.isConnected && block.textContent === text) return;
  // Made by a template, as no script that runs is: where Trusted Types are required, the text of any other is refused.
  const place = document.createElement('div');
  render(html`<script type="application/ld+json"></script>`, place);
  const next = place.querySelector('script')!;
  next.append(text);
  if (block?.isConnected) block.replaceWith(next);
  else document.head.append(next);
  block = next;
}

// A page that is saved or copied as HTML is read anew, and nothing in a text may end the block there.
const escaped = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
