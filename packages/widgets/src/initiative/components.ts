import type { Initiative } from '@backontrack/sdk';
import { formatDate } from '@backontrack/sdk/text';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { interfaceLocale } from '../interface-locale.ts';
import { msg, str } from '../words/msg.ts';
import { type Words, wordFor } from '../words/vocabulary.ts';
import { drawSection, type SectionView } from './section.ts';

type Component = Initiative['components'][number];

const statusWords: Words = {
  planned: () => msg('Planned', { id: 'initiative.status.planned' }),
  running: () => msg('Under way', { id: 'initiative.status.running' }),
  done: () => msg('Done', { id: 'initiative.status.done' }),
};

/** Draws the components as steps. Nothing when there are none. */
export function drawComponents({ components }: Initiative, view: SectionView): unknown {
  if (components.length === 0) return nothing;
  const steps = components.toSorted((one, other) => one.order - other.order);
  return drawSection(
    view,
    'components',
    msg('How it works, step by step', { id: 'initiative.components' }),
    html`<ol>
      ${steps.map((step) => drawStep(step, view.headingLevel + 1))}
    </ol>`,
    steps[0]!.title,
  );
}

const drawStep = ({ title, summary, status, expected }: Component, level: number): TemplateResult =>
  html`<li>
    ${heading(level, title.text, title.locale)}
    <p lang=${summary.locale}>${summary.text}</p>
    ${drawState(status, expected)}
  </li>`;

function drawState(status: string, expected: Component['expected']): unknown {
  const when = expected && formatDate(expected, { locale: interfaceLocale });
  const known = status === 'unknown' ? undefined : wordFor(statusWords, status);
  if (!when && !known) return nothing;
  const result = when && msg(str`Result expected: ${when}`, { id: 'initiative.expected' });
  return html`<p class="small state">${[known, result].filter(Boolean).join(' · ')}</p>`;
}
