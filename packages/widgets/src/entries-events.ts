import { WidgetEvent } from './events.ts';

/** A widget shows a result. */
export class WidgetResultsEvent extends WidgetEvent {
  /** How many entries the filters leave, over all pages. */
  readonly count: number;

  constructor(count: number) {
    super('backontrack-results');
    this.count = count;
  }
}

/** The reader chose an entry. Cancel it to show the entry yourself. */
export class WidgetSelectEvent extends WidgetEvent {
  readonly id: string;
  /** The entry's own page, or empty when it has none. */
  readonly url: string;

  constructor(id: string, url = '') {
    super('backontrack-select', true);
    this.id = id;
    this.url = url;
  }
}
