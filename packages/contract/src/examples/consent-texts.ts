import type { ConsentText } from '../consent-text.ts';
import { english } from './text.ts';

/** The consent texts of a form without an age, and of one with it. */
export const consentTexts: ConsentText[] = [
  {
    id: 'subscription',
    version: '2026-11-1',
    controller: english('The programme office of Back on Track'),
    purpose: english('We use your e-mail address to write to you about the topics you choose.'),
    retention: english('We keep it until you unsubscribe.'),
    text: english('I agree that Back on Track writes to me by e-mail about these topics.'),
  },
  {
    id: 'contact-request',
    version: '2026-11-1',
    controller: english('The organisation you write to, and the programme office of Back on Track'),
    purpose: english('We pass on what you write here, so that someone can get in touch with you.'),
    retention: english('Our copy is deleted 30 days after it was delivered.'),
    text: english('I agree that my request and my contact are passed on to this organisation.'),
    minimumAges: [
      { country: 'AT', age: 14, review: 'confirmed' },
      { country: 'HU', age: 16, review: 'confirmed' },
      { country: 'BA', age: 16, review: 'unconfirmed' },
    ],
  },
];
