/** What widgets are drawn with, as plain functions and styles: a server draws the same entries in the same way. */
export { drawCard as drawMentor } from './mentor-finder/card.ts';
export { mentorFields } from './mentor-finder/fields.ts';
export { mentorCount, mentorOrder, mentorSearch } from './mentor-finder/mentor-words.ts';
export { drawProfile, styles as profileStyles } from './mentor-finder/profile.ts';
export { sorts as mentorSorts } from './mentor-finder/sorts.ts';
export { mentorStyles } from './mentor-finder/styles.ts';

export { drawByStage } from './programme-directory/card.ts';
export { drawDetail, styles as detailStyles } from './programme-directory/detail.ts';
export { programmeFields } from './programme-directory/fields.ts';
export { programmeCount, programmeSearch } from './programme-directory/programme-words.ts';
export { sorts as programmeSorts } from './programme-directory/sorts.ts';
export { directoryStyles } from './programme-directory/styles.ts';

export { eventStyles } from './news-feed/event-styles.ts';
export { styles as newsStyles } from './news-feed/styles.ts';

export { drawComponents } from './initiative/components.ts';
export { drawModules } from './initiative/curriculum.ts';
export { drawDownloads } from './initiative/downloads.ts';
export { drawFacts } from './initiative/facts.ts';
export { areOnMap, drawPartners, mapOf } from './initiative/partners.ts';
export { partsOf } from './initiative/parts.ts';
export { drawSection } from './initiative/section.ts';
export { styles as initiativeStyles } from './initiative/styles.ts';
export { drawTimeline } from './initiative/timeline.ts';

export { drawCard as drawModuleCard } from './curriculum/card.ts';
export { drawPart, drawTitle as drawModuleTitle, styles as lessonStyles } from './curriculum/lesson.ts';
export { drawOutline } from './curriculum/outline.ts';
export { canBeAnswered } from './curriculum/progress.ts';
export { drawReason, takesSeveral } from './curriculum/quiz.ts';
export { styles as curriculumStyles } from './curriculum/styles.ts';

export { styles as checkStyles } from './eligibility-check/styles.ts';

export { formStyles } from './contact/styles.ts';
export { topicWords } from './subscribe/topics.ts';

export { day } from './day.ts';
export { heading } from './heading.ts';
export { fetchWords, interfaceLocale, speak } from './interface-locale.ts';
export { fieldWords } from './listing/field-words.ts';
export { styles as listingStyles } from './listing/styles.ts';
export { learnCounted } from './listing/place.ts';
export { optionsOf } from './listing/options.ts';
export { type Counts, type Field, type Filters, type Question, withValues } from './listing/question.ts';
export { drawMap, styles as mapStyles } from './map/country-map.ts';
export { pictureStyles, richText } from './rich-text.ts';
export { drawText } from './text.ts';
export { textOrigin } from './text-origin.ts';
export { legible, contrast, type Rgb } from './theme/contrast.ts';
export { tokens } from './tokens.ts';
export { hasDay, isOver, statusWord, whenWords, whereWords } from './words/events.ts';
export { languageName } from './words/names.ts';
export { stageWords } from './words/stages.ts';
export { topicWords as mentorTopicWords } from './words/topics.ts';
export { modeWords } from './words/modes.ts';
export { wordFor, type Words } from './words/vocabulary.ts';

export { pageTitles, pageWords } from './page-words.ts';
