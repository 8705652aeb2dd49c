import { subscriptionTopics } from '@backontrack/contract';

import { msg } from '../words/msg.ts';
import type { Words } from '../words/vocabulary.ts';

/** What mails can be about. */
export const topicWords: Words = {
  news: () => msg('News', { id: 'subscribe.topic.news' }),
  events: () => msg('Events', { id: 'subscribe.topic.events' }),
  programmes: () => msg('Courses and help near you', { id: 'subscribe.topic.programmes' }),
  mentoring: () => msg('Mentoring', { id: 'subscribe.topic.mentoring' }),
};

/** One of the topics. */
export type Topic = (typeof subscriptionTopics)[number];

/** The topics an attribute names, in their own order. All when it names none. */
export function topicsOf(attribute: string): readonly Topic[] {
  const named = attribute.split(/[\s,]+/);
  const known = subscriptionTopics.filter((topic) => named.includes(topic));
  return known.length > 0 ? known : subscriptionTopics;
}
