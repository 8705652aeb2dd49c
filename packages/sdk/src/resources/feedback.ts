import type { FeedbackDraft } from '@backontrack/contract';

import type { PostOptions, Transport } from '../transport.ts';

/** Says that something is missing, wrong, unclear, or helped. @throws BackOnTrackError */
export const sendFeedback = (transport: Transport, draft: FeedbackDraft, options?: PostOptions) =>
  transport.post('/v1/feedback', draft, undefined, options);
