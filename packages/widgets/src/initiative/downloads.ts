import type { Initiative } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { drawText } from '../text.ts';
import { drawSection, type SectionView } from './section.ts';

type Component = Initiative['components'][number];
type Document = Component['documents'][number];

/** Draws the documents of all components. Where there are none yet, it says so. */
export function drawDownloads({ components }: Initiative, view: SectionView): TemplateResult {
  const documents = components
    .toSorted((one, other) => one.order - other.order)
    .flatMap((component) => component.documents.map((document) => drawDocument(document, component)));
  return drawSection(
    view,
    'downloads',
    msg('Downloads', { id: 'initiative.downloads' }),
    documents.length > 0
      ? html`<ul>
          ${documents}
        </ul>`
      : html`<p>${msg('There is nothing to download yet.', { id: 'initiative.downloads.none' })}</p>`,
  );
}

function drawDocument({ title, url, version }: Document, component: Component): TemplateResult {
  const facts = [formatOf(url), version && msg(str`Version ${version}`, { id: 'initiative.version' })].filter(Boolean);
  return html`<li>
    <a href=${url} rel="noopener" lang=${title.locale}>${title.text}</a>
    <span class="small">${facts.map((fact) => `${fact} · `)}${drawText(component.title)}</span>
  </li>`;
}

/** What a document is written as, by the end of its address: "PDF". */
const formatOf = (url: string): string => /\.([a-z]{3,4})$/i.exec(new URL(url).pathname)?.[1]?.toUpperCase() ?? '';
