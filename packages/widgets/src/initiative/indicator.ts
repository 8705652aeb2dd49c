import type { Initiative } from '@backontrack/sdk';

import { formatNumber, formatShare } from '../words/format.ts';
import { msg, str } from '../words/msg.ts';

/** A figure with its year and its source. */
export type Indicator = Initiative['indicators'][number];

/** Whether a figure is a goal, not a measurement. */
export const isTarget = ({ kind }: Indicator): boolean => kind === 'target';

/** The number of a figure with its unit. */
export const numberText = ({ value, unit }: Indicator): string =>
  unit === 'percent' ? formatShare(value / 100) : formatNumber(value);

/** A figure as it is read. A goal says that it is one. */
export function valueText(indicator: Indicator): string {
  const number = numberText(indicator);
  return isTarget(indicator) ? msg(str`goal: ${number}`, { id: 'initiative.figures.goal' }) : number;
}
