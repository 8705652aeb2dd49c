import type { ConsentText } from '../consent-text.ts';
import { english } from './text.ts';

/** The consent text of a form without an age. */
export const consentTexts: ConsentText[] = [
  {
    id: 'subscription',
    version: '2026-11-1',
    controller: english('The programme office of Back on Track'),
    purpose: english('We use your e-mail address to write to you about the topics you choose.'),
    retention: english('We keep it until you unsubscribe.'),
    text: english('I agree that Back on Track writes to me by e-mail about these topics.'),
  },
];
