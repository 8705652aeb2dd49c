import type { CSSResult } from 'lit';

import { eventStyles } from './event-styles.ts';
import { pictureStyles } from '../rich-text.ts';
import { storyStyles } from './story-styles.ts';

export { drawEvents } from './events.ts';
export { drawOpened } from './story.ts';

/** The styles of what is fetched when a page shows events, or a reader opens an entry. */
export const styles: readonly CSSResult[] = [pictureStyles, eventStyles, storyStyles];
