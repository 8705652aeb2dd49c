import { msg, str } from './words/msg.ts';

import type { Words } from './words/vocabulary.ts';

/** What the page of a widget is called, where it stands on its own. */
export const pageTitles: Words = {
  'news-feed': () => msg('News', { id: 'page.title.news-feed' }),
  'mentor-finder': () => msg('Find a mentor', { id: 'page.title.mentor-finder' }),
  'programme-directory': () => msg('Help near you', { id: 'page.title.programme-directory' }),
  'eligibility-check': () => msg('What is there for you?', { id: 'page.title.eligibility-check' }),
  curriculum: () => msg('What mentors learn', { id: 'initiative.curriculum' }),
  initiative: () => msg('About the programme', { id: 'page.title.initiative' }),
  subscribe: () => msg('Hear from us by e-mail', { id: 'page.title.subscribe' }),
};

/** What a page without scripts says beside what the widgets say. */
export const pageWords = {
  search: () => msg('Search', { id: 'page.search' }),
  filters: () => msg('Choose by', { id: 'page.filters' }),
  chosen: () => msg('Chosen', { id: 'page.chosen' }),
  any: () => msg('Any', { id: 'listing.any' }),
  remove: (word: string) => msg(str`Remove the filter ${word}`, { id: 'listing.remove' }),
  order: () => msg('Order', { id: 'listing.sort' }),
  more: () => msg('Show the next ones', { id: 'page.more' }),
  first: () => msg('Back to the first ones', { id: 'page.first' }),
  nothing: () => msg('Nothing fits all of this.', { id: 'listing.empty' }),
  noNews: () => msg('There is no news here yet.', { id: 'news-feed.empty' }),
  clear: () => msg('Take all filters away', { id: 'listing.clear' }),
  all: () => msg('See all', { id: 'listing.all' }),
  allMentors: () => msg('Back to all mentors', { id: 'mentor-finder.back' }),
  allOffers: () => msg('Back to all offers', { id: 'programme-directory.back' }),
  allNews: () => msg('Back to all news', { id: 'news-feed.back' }),
  news: () => msg('News', { id: 'news-feed.news' }),
  upcoming: () => msg('Upcoming events', { id: 'news-feed.upcoming' }),
  past: () => msg('Past events', { id: 'news-feed.past' }),
  noEvents: () => msg('No events are planned at the moment.', { id: 'news-feed.no-events' }),
  calendar: () => msg('Add to calendar', { id: 'event.calendar' }),
  original: () => msg('Read it on its own page', { id: 'news-feed.original' }),
  support: () => msg('First:', { id: 'programme.support' }),
  askFor: (name: string) => msg(str`Ask for this mentor at ${name}.`, { id: 'page.ask-for' }),
  curriculum: () => msg('What mentors learn', { id: 'initiative.curriculum' }),
  partners: () => msg('Partners', { id: 'initiative.partners' }),
  allModules: () => msg('All modules', { id: 'curriculum.back' }),
  noModules: () => msg('There are no modules here yet.', { id: 'curriculum.empty' }),
  nextModule: () => msg('Next:', { id: 'curriculum.next' }),
  thoughts: () => msg('What others thought', { id: 'curriculum.thoughts' }),
  quiz: () => msg('Check what you take with you', { id: 'curriculum.quiz' }),
  several: () => msg('Choose all that are right.', { id: 'curriculum.several' }),
  answer: () => msg('Show the answer', { id: 'curriculum.reveal' }),
  source: () => msg('Source:', { id: 'initiative.source' }),
  checkIntro: () =>
    msg('This is what there can be. Where scripts are allowed, a few questions find out what fits you.', {
      id: 'page.check.intro',
    }),
  checkPromise: () =>
    msg('Your answers stay on your device. So this page cannot ask you without scripts.', { id: 'page.check.promise' }),
  nextSteps: () => msg('What to do next', { id: 'check.next-steps' }),
  documents: () => msg('What to bring', { id: 'check.documents' }),
  talkTo: () => msg('Who to talk to', { id: 'check.talk-to' }),
  offers: () => msg('See who offers it', { id: 'check.directory' }),
  mentors: () => msg('See the mentors', { id: 'check.mentors' }),
  unconfirmed: () => msg('Not confirmed by a partner yet', { id: 'check.unconfirmed' }),
  subscribeIntro: () =>
    msg('A few mails a year, only about what you choose. You can stop them at any time.', {
      id: 'page.subscribe.intro',
    }),
  email: () => msg('Your e-mail address', { id: 'subscribe.email' }),
  topics: () => msg('What should we write about?', { id: 'subscribe.topics' }),
  send: () => msg('Subscribe', { id: 'subscribe.send' }),
  privacy: () => msg('What happens with your address', { id: 'subscribe.privacy' }),
  ownPage: () => msg('Open this form on a page of its own', { id: 'page.subscribe.own' }),
  by: () => msg('From Back on Track', { id: 'page.by' }),
  missing: () => msg('There is nothing at this address', { id: 'page.missing' }),
};
