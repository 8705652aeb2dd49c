import { type ContactRequestDraft, ContactRequestReceipt, WithdrawnContactRequest } from '@backontrack/contract';

import type { PostOptions, Transport } from '../transport.ts';

/** Asks an organisation to get in touch. Keep the receipt code: it is shown once. @throws BackOnTrackError */
export const createContactRequest = (transport: Transport, draft: ContactRequestDraft, options?: PostOptions) =>
  transport.post('/v1/contact-requests', draft, ContactRequestReceipt, options);

/** Takes a contact request back by its receipt code. Done again, it changes nothing. @throws BackOnTrackError */
export const withdrawContactRequest = (transport: Transport, receiptCode: string, options?: PostOptions) =>
  transport.post('/v1/contact-requests/withdraw', { receiptCode }, WithdrawnContactRequest, options);
