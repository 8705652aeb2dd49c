import type { Initiative } from '@backontrack/sdk';

import { interfaceLocale } from '../interface-locale.ts';
import { msg, str } from '../words/msg.ts';

/** A figure with its year and its source. */
export type Indicator = Initiative['indicators'][number];

/** Whether a figure is a goal, not a measurement. */
export const isTarget = ({ kind }: Indicator): boolean => kind === 'target';

/** The number of a figure with its unit. */
export const numberText = ({ value, unit }: Indicator): string =>
  unit === 'percent'
    ? new Intl.NumberFormat(interfaceLocale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
    : new Intl.NumberFormat(interfaceLocale).format(value);

/** A figure as it is read. A goal says that it is one. */
export function valueText(indicator: Indicator): string {
  const number = numberText(indicator);
  return isTarget(indicator) ? msg(str`goal: ${number}`, { id: 'initiative.figures.goal' }) : number;
}
