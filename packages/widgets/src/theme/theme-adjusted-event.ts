import { WidgetEvent } from '../events.ts';

/** A colour of the page that could not be read, and what is shown instead. */
export interface AdjustedColour {
  /** The token: `accent`. */
  readonly token: string;
  readonly from: string;
  readonly to: string;
  /** Contrast before and after, 1 to 21. */
  readonly contrast: readonly [before: number, after: number];
}

/** A widget has changed colours that its page gave it, so that they can be read. */
export class WidgetThemeAdjustedEvent extends WidgetEvent {
  readonly colours: readonly AdjustedColour[];

  constructor(colours: readonly AdjustedColour[]) {
    super('backontrack-theme-adjusted');
    this.colours = colours;
  }
}
