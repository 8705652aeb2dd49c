import type { ErrorCode } from '@backontrack/sdk';
import { NativeEvent } from './native-event.ts';

/** What all events of widgets have in common: they pass through shadow roots up to the page. */
export abstract class WidgetEvent extends NativeEvent {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** A widget has shown its first result, and its fallback has given way. */
export class WidgetReadyEvent extends WidgetEvent {
  constructor() {
    super('backontrack-ready');
  }
}

/** A widget could not show what it was asked for. It keeps its fallback. */
export class WidgetErrorEvent extends WidgetEvent {
  /** Branch on this, never on words. `internal` is a fault of the widget itself. */
  readonly code: ErrorCode | 'internal';
  /** The id under which the API logged the request. */
  readonly requestId: string | undefined;
  /** Whether trying again may help. */
  readonly retryable: boolean;

  constructor(code: ErrorCode | 'internal', requestId: string | undefined, retryable: boolean) {
    super('backontrack-error');
    this.code = code;
    this.requestId = requestId;
    this.retryable = retryable;
  }
}

/** The API cannot be reached. */
export class WidgetOfflineEvent extends WidgetEvent {
  /** Whether an answer of the past is shown meanwhile. */
  readonly stale: boolean;
  /** When that answer was made. */
  readonly since: Date | undefined;

  constructor(stale: boolean, since?: Date) {
    super('backontrack-offline');
    this.stale = stale;
    this.since = since;
  }
}

/** A file of a widget was refused: it is not the file it should be, or the page's policy does not allow it. */
export class WidgetBlockedEvent extends WidgetEvent {
  /** Address of the file. */
  readonly url: string;

  constructor(url: string) {
    super('backontrack-blocked');
    this.url = url;
  }
}
