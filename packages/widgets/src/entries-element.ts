import { property } from 'lit/decorators.js';

import { wholeNumber, WidgetElement } from './widget-element.ts';

/** What widgets that list entries have in common: which ones, how many, and where all of them are. */
export abstract class EntriesElement extends WidgetElement {
  /** Id of the initiative to show, or several with spaces between them. Empty shows all. */
  @property() initiative = '';

  /** ISO 3166-1 code of the country to show, or several with spaces between them. Empty shows all. */
  @property() country = '';

  /** How many entries to show at first and to add each time, 1 to 100. */
  @property({ converter: wholeNumber(1, 100, 5) }) limit = 5;

  /** Address of a page with everything. A link to it is shown below the entries. */
  @property() href = '';
}
