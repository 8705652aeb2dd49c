import type { CheckResult } from '@backontrack/sdk/eligibility';
import { NativeEvent } from '../native-event.ts';

/** The reader came to a question, or to the results. */
export class CheckStepEvent extends NativeEvent {
  /** Place of the step from 1. */
  readonly index: number;
  /** How many steps there are at most, the results among them. It shrinks as answers decide. */
  readonly total: number;

  constructor(index: number, total: number) {
    super('backontrack-step', { bubbles: true, composed: true });
    this.index = index;
    this.total = total;
  }
}

/** The reader sees the results. What was answered is not in it. */
export class CheckCompleteEvent extends NativeEvent {
  readonly outcomes: CheckResult['outcomes'];

  constructor(outcomes: CheckResult['outcomes']) {
    super('backontrack-complete', { bubbles: true, composed: true });
    this.outcomes = outcomes;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'backontrack-step': CheckStepEvent;
    'backontrack-complete': CheckCompleteEvent;
  }
}
