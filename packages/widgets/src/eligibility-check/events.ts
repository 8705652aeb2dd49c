import type { CheckResult } from '@backontrack/sdk/eligibility';
import { WidgetEvent } from '../events.ts';

/** The reader came to a question, or to the results. */
export class CheckStepEvent extends WidgetEvent {
  /** Place of the step from 1. */
  readonly index: number;
  /** How many steps there are at most, the results among them. It shrinks as answers decide. */
  readonly total: number;

  constructor(index: number, total: number) {
    super('backontrack-step');
    this.index = index;
    this.total = total;
  }
}

/** The reader sees the results. What was answered is not in it. */
export class CheckCompleteEvent extends WidgetEvent {
  readonly outcomes: CheckResult['outcomes'];

  constructor(outcomes: CheckResult['outcomes']) {
    super('backontrack-complete');
    this.outcomes = outcomes;
  }
}
