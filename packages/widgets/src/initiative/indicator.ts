import type { Initiative } from '@backontrack/sdk';
import { msg, str } from '@lit/localize';

import { interfaceLocale } from '../interface-locale.ts';

/** A figure with its year and its source. */
export type Indicator = Initiative['indicators'][number];

/** Whether a figure is a goal, not a measurement. */
export const isTarget = ({ kind }: Indicator): boolean => kind === 'target';

/** A figure as it is read. */
export function valueText(indicator: Indicator): string {
  const { value, unit } = indicator;
  const number =
    unit === 'percent'
      ? new Intl.NumberFormat(interfaceLocale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
      : new Intl.NumberFormat(interfaceLocale).format(value);
  return isTarget(indicator) ? msg(str`goal: ${number}`, { id: 'initiative.figures.goal' }) : number;
}
