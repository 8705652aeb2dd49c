import type { Initiative } from '@backontrack/sdk';
import { compareImpreciseDates, formatDate, type ImpreciseDate } from '@backontrack/sdk/text';
import { html, nothing, type TemplateResult } from 'lit';

import { interfaceLocale } from '../interface-locale.ts';
import { msg } from '../words/msg.ts';
import { drawText } from '../text.ts';
import { drawSection, type SectionView } from './section.ts';

interface Moment {
  date: ImpreciseDate;
  what: unknown;
}

/** Draws when what happens, no more exactly than it is known. Nothing when no date is. */
export function drawTimeline(initiative: Initiative, view: SectionView): unknown {
  const moments = momentsOf(initiative);
  if (moments.length === 0) return nothing;
  return drawSection(
    view,
    'timeline',
    msg('Timeline', { id: 'initiative.timeline' }),
    html`<ol>
      ${moments.map(drawMoment)}
    </ol>`,
  );
}

const momentsOf = ({ start, end, components }: Initiative): Moment[] =>
  [
    start && { date: start, what: msg('Start', { id: 'initiative.start' }) },
    ...components.map(({ expected, title }) => expected && { date: expected, what: drawText(title) }),
    end && { date: end, what: msg('End', { id: 'initiative.end' }) },
  ]
    .filter((moment) => moment !== undefined)
    .toSorted((one, other) => compareImpreciseDates(one.date, other.date));

const drawMoment = ({ date, what }: Moment): TemplateResult =>
  html`<li class=${isExact(date) ? 'exact' : 'vague'}>
    <time datetime=${date.date}>${formatDate(date, { locale: interfaceLocale })}</time>
    <span>${what}</span>
    ${
      isExact(date)
        ? nothing
        : html`<span class="small">${msg('The day is not fixed yet.', { id: 'initiative.vague' })}</span>`
    }
  </li>`;

const isExact = ({ precision }: ImpreciseDate): boolean => precision === 'day' || precision === 'minute';
