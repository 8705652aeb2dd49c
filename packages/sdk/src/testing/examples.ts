import {
  consentTexts,
  contactRequestReceipt,
  curriculumModules,
  curriculumSummaries,
  events,
  initiatives,
  mentors,
  newsItems,
  newsSummaries,
  organisations,
  programmes,
  programmeSummaries,
  ruleSets,
  subscriptionReceipts,
  withdrawnContactRequest,
} from '@backontrack/contract/examples';

/** Entries of each list, as it shows them. */
export const lists: Readonly<Record<string, readonly object[]>> = {
  '/v1/initiatives': initiatives,
  '/v1/organisations': organisations,
  '/v1/news': newsSummaries,
  '/v1/events': events,
  '/v1/programmes': programmeSummaries,
  '/v1/mentors': mentors,
  '/v1/curriculum': curriculumSummaries,
  '/v1/consent-texts': consentTexts,
};

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
