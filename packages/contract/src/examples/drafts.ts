import type { ContactRequestDraft } from '../contact-request.ts';
import type { FeedbackDraft } from '../feedback.ts';
import type { SubscriptionDraft } from '../subscription.ts';

/** A wish for updates by mail. */
export const subscriptionDraft: SubscriptionDraft = {
  email: 'amra@example.org',
  topics: ['news', 'events'],
  locale: 'bs',
  consent: { textVersion: '2026-11-1', origin: 'https://partner.example.org' },
};

/** A request that is answered by Viber. */
export const contactRequestDraft: ContactRequestDraft = {
  to: { kind: 'organisation', id: 'nerda' },
  contact: { channel: 'viber', value: '+387 61 123 456' },
  firstName: 'Amra',
  country: 'BA',
  ageBand: '18-24',
  message: 'Zdravo,\ntrebam nekoga za razgovor.',
  locale: 'bs',
  consent: { textVersion: '2026-11-1', origin: 'https://partner.example.org' },
};

/** A word about a widget. */
export const feedbackDraft: FeedbackDraft = {
  widget: 'mentor-finder',
  kind: 'missing',
  text: 'Nema nikoga u mom selu.',
  locale: 'bs',
};
