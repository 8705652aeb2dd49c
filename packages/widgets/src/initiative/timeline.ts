import {
  type Event as ProgrammeEvent,
  type Initiative,
  listEvents,
  type RequestOptions,
  type Transport,
} from '@backontrack/sdk';
import { compareImpreciseDates, formatDate } from '@backontrack/sdk/text';
import { html, nothing, type TemplateResult } from 'lit';

import { interfaceLocale } from '../interface-locale.ts';
import { drawText } from '../text.ts';
import { hasDay, isOver, statusWord, whenWords, whereWords } from '../words/events.ts';
import { msg } from '../words/msg.ts';
import { drawSection, type SectionView } from './section.ts';

/** Gets the events of an initiative. */
export const getEvents = async (transport: Transport, initiative: string, options: RequestOptions) =>
  listEvents(transport, { initiative: [initiative], limit: 100 }, options);

/** Something that happens, or is to happen, at a date. */
interface Moment extends Pick<ProgrammeEvent, 'start' | 'end'> {
  when: string;
  what: unknown;
}

/**
 * Draws when what happens, no more exactly than it is known. Nothing when no date is.
 *
 * @param failed - What is said where the events could not be had.
 */
export function drawTimeline(
  initiative: Initiative,
  events: readonly ProgrammeEvent[],
  view: SectionView,
  failed?: unknown,
): unknown {
  const moments = [...momentsOf(initiative), ...events.map(momentOf)].toSorted((one, other) =>
    compareImpreciseDates(one.start, other.start),
  );
  if (moments.length === 0 && !failed) return nothing;
  // What is known no more exactly than "mid-2026" stands there once, however much is planned for then.
  const dates = [...new Set(moments.map(({ when }) => when))];
  return drawSection(
    view,
    'timeline',
    msg('Timeline', { id: 'initiative.timeline' }),
    html`<ol>
        ${dates.map((date) => drawDate(moments.filter(({ when }) => when === date)))}
      </ol>
      ${failed ?? nothing}`,
  );
}

const momentsOf = ({ start, end, components }: Initiative): Moment[] =>
  [
    start && { start, what: msg('Start', { id: 'initiative.start' }) },
    ...components.map(({ expected, title }) => expected && { start: expected, what: drawText(title) }),
    end && { start: end, what: msg('End', { id: 'initiative.end' }) },
  ]
    .filter((moment) => moment !== undefined)
    .map((moment) => ({ ...moment, when: formatDate(moment.start, { locale: interfaceLocale }) }));

function momentOf(event: ProgrammeEvent): Moment {
  const { start, end, title } = event;
  const status = statusWord(event);
  const where = whereWords(event);
  const what = html`${drawText(title)} ${status ? html`<strong class="mark">${status}</strong>` : nothing}
  ${where ? html`<span class="small">${where}</span>` : nothing}`;
  return { start, end, when: whenWords(event), what };
}

function drawDate(moments: readonly Moment[]): TemplateResult {
  const [moment] = moments as [Moment, ...Moment[]];
  const { start, when } = moment;
  return html`<li class=${hasDay(moment) ? 'exact' : 'vague'}>
    <time datetime=${start.date}>${when}</time>
    ${moments.map(({ what }) => html`<p>${what}</p>`)}
    ${
      hasDay(moment) || isOver(moment)
        ? nothing
        : html`<p class="small">${msg('The day is not fixed yet.', { id: 'initiative.vague' })}</p>`
    }
  </li>`;
}
