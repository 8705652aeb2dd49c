import { msg } from './msg.ts';
import type { Words } from './vocabulary.ts';

/** What a mentor can be talked to about. */
export const topicWords: Words = {
  listening: () => msg('Someone who listens', { id: 'topic.listening' }),
  confidence: () => msg('Confidence', { id: 'topic.confidence' }),
  'goals-and-plans': () => msg('Goals and plans', { id: 'topic.goals-and-plans' }),
  'school-and-courses': () => msg('School and courses', { id: 'topic.school-and-courses' }),
  'digital-skills': () => msg('Computer and phone', { id: 'topic.digital-skills' }),
  'job-search': () => msg('Looking for work', { id: 'topic.job-search' }),
  'applications-and-interviews': () => msg('Applying for a job', { id: 'topic.applications-and-interviews' }),
  'own-business': () => msg('Own business', { id: 'topic.own-business' }),
  wellbeing: () => msg('Feeling better', { id: 'topic.wellbeing' }),
  'offices-and-papers': () => msg('Offices and papers', { id: 'topic.offices-and-papers' }),
  'housing-and-money': () => msg('Home and money', { id: 'topic.housing-and-money' }),
  community: () => msg('Meeting people', { id: 'topic.community' }),
};
