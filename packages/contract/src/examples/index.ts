export { curriculumModules } from './curriculum.ts';
export { events } from './events.ts';
export { initiatives } from './initiatives.ts';
export { mentors } from './mentors.ts';
export { newsItems, newsSummaries } from './news.ts';
export { organisations } from './organisations.ts';
export { page } from './page.ts';
export { problem } from './problem.ts';
export { programmes, programmeSummaries } from './programmes.ts';
