const day = 24 * 60 * 60 * 1000;

/** How long what people sent is kept, in days. */
export const periods = {
  /** Until the link in its mail is confirmed. */
  pendingSubscription: 7,
  /** The proof that consent was given, and withdrawn. The address itself goes at once. */
  endedSubscription: 30,
  /** From its delivery; from its arrival while it cannot be delivered. */
  deliveredContactRequest: 30,
  withdrawnContactRequest: 30,
  feedback: 365,
  /** A mail that no server takes. */
  unsentMail: 30,
  /** That a mail was sent, without the mail. With no mail server set, the mail as the outbox shows it. */
  sentMail: 7,
} as const;

/** The moment that many days later, as it is stored. */
export const daysFrom = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString();
