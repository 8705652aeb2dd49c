import { type CurriculumModuleSummary, listCurriculum, type RequestOptions, type Transport } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';
import { msg } from '../words/msg.ts';
import { formatWords, minutesText } from '../words/module-words.ts';
import { languageName } from '../words/names.ts';
import { wordFor } from '../words/vocabulary.ts';
import { drawText, unconfirmed } from '../text.ts';
import { type SectionView } from './section.ts';

/** Gets the modules of an initiative's curriculum. */
export const getModules = async (transport: Transport, initiative: string, options: RequestOptions) =>
  (await listCurriculum(transport, { initiative: [initiative], limit: 100 }, options)).items;

/** Draws the modules in their order. */
export const drawModules = (modules: readonly CurriculumModuleSummary[], view: SectionView): TemplateResult =>
  html`<ol class="modules">
    ${modules.toSorted((one, other) => one.order - other.order).map((module) => drawModule(module, view))}
  </ol>`;

function drawModule(
  { title, goals, formats, durationMinutes, languages, review }: CurriculumModuleSummary,
  view: SectionView,
) {
  const facts = [durationMinutes && minutesText(durationMinutes), languages.map(languageName).join(', ')];
  return html`<li>
    <div class="head">
      ${heading(view.headingLevel + 1, title.text, title.locale)}${textOrigin(title, view.locale)}${unconfirmed(review)}
    </div>
    ${
      goals.length > 0
        ? html`<ul>
            ${goals.map((goal) => html`<li>${drawText(goal)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      formats.length > 0
        ? html`<ul class="formats" aria-label=${msg('Made of', { id: 'initiative.formats' })}>
            ${formats.map((format) => html`<li class="mark">${wordFor(formatWords, format)}</li>`)}
          </ul>`
        : nothing
    }
    <p class="small">${facts.filter(Boolean).join(' · ')}</p>
  </li>`;
}
