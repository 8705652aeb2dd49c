/** The tables of the database, the same on both engines. Times are RFC 3339 in UTC with milliseconds, which sort as text. */
export interface Database {
  content: {
    kind: string;
    id: string;
    /** The stored entry as JSON text: content is read whole and served from memory. */
    entry: string;
  };
  /** What came from partners' feeds, in the same form. */
  imported_content: { kind: string; id: string; feed: string; entry: string };
  /** How the latest import of each feed went. */
  import: {
    feed: string;
    checked_at: string;
    succeeded_at: string | null;
    /** Why the latest one failed. What was imported before is kept. */
    fault: string | null;
  };
  /** Which master key the sealed values need, and the sealed key of the hashes where that is not made from it. */
  master_key: { id: string; fingerprint: string; hashing: string | null };
  /** A person, known by one address or number. Everything sealed for it becomes unreadable with its row. */
  subject: {
    id: string;
    /** Keyed hash of the address. */
    lookup: string;
    wrapped_key: string;
    touched_at: string;
  };
  subscription: {
    id: string;
    subject_id: string;
    /** Sealed e-mail address. Empty once unsubscribed. */
    address: string;
    /** JSON list. */
    topics: string;
    locale: string;
    state: 'pending' | 'active' | 'unsubscribed';
    /** Hash of the token that confirms it. */
    confirm_hash: string;
    consent_version: string;
    consent_at: string;
    consent_origin: string | null;
    confirmed_at: string | null;
    unsubscribed_at: string | null;
    delete_after: string | null;
  };
  contact_request: {
    id: string;
    subject_id: string;
    organisation: string;
    mentor: string | null;
    /** Sealed JSON of what was written. Empty once withdrawn. */
    request: string;
    locale: string;
    state: 'received' | 'delivered' | 'withdrawn';
    receipt_hash: string;
    consent_version: string;
    consent_at: string;
    consent_origin: string | null;
    delivered_at: string | null;
    delete_after: string;
  };
  feedback: {
    id: string;
    widget: string;
    kind: string;
    entry: string | null;
    /** Sealed: people write names and addresses, although they are asked not to. */
    text: string | null;
    locale: string;
    origin: string | null;
    created_at: string;
    delete_after: string;
  };
  mail: {
    id: string;
    subject_id: string;
    /** The request it delivers. */
    contact_request_id: string | null;
    /** Sealed JSON of the mail. Empty once sent. */
    mail: string;
    /** `kept` ones are in the outbox, where no mail server is set. */
    state: 'waiting' | 'sent' | 'kept' | 'failed';
    attempts: number;
    due_at: string;
    /** Until when one process has it in hand. */
    leased_until: string | null;
    created_at: string;
    delete_after: string;
  };
  /** Answers that are given again for the same `Idempotency-Key`. */
  answer: {
    key_hash: string;
    body_hash: string;
    /** Sealed JSON. */
    answer: string;
    delete_after: string;
  };
}
