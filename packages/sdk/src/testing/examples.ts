import {
  consentTexts,
  contactRequestReceipt,
  curriculumModules,
  events,
  initiatives,
  mentors,
  newsItems,
  organisations,
  programmes,
  ruleSets,
  subscriptionReceipts,
  withdrawnContactRequest,
} from '@backontrack/contract/examples';

/** Entries of each kind, as they are got by their ids. */
export const entries: Readonly<Record<string, readonly { id: string }[]>> = {
  '/v1/initiatives': initiatives,
  '/v1/organisations': organisations,
  '/v1/news': newsItems,
  '/v1/events': events,
  '/v1/programmes': programmes,
  '/v1/mentors': mentors,
  '/v1/curriculum': curriculumModules,
  '/v1/eligibility': ruleSets,
  '/v1/consent-texts': consentTexts,
};

/** What the API says to what is sent. */
export const receipts: Readonly<Record<string, object>> = {
  '/v1/subscriptions': subscriptionReceipts.pending,
  '/v1/subscriptions/confirm': subscriptionReceipts.active,
  '/v1/subscriptions/unsubscribe': subscriptionReceipts.unsubscribed,
  '/v1/contact-requests': contactRequestReceipt,
  '/v1/contact-requests/withdraw': withdrawnContactRequest,
};
