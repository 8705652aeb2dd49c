/** What stands in a young person's way: what an entry helps with, and what a mentor knows about. */
export const barriers = [
  'transport',
  'few-jobs',
  'stigma',
  'housing',
  'food',
  'internet-and-device',
  'education-access',
  'mental-health',
  'information',
  'trust',
] as const;

/** From what comes first to what comes last: 1 basics, 2 trust, 3 mentoring, 4 learning, 5 economic. */
export const stages = [1, 2, 3, 4, 5] as const;

/** Kinds of entries of the directory. */
export const programmeKinds = [
  'mentoring',
  'counselling',
  'community',
  'course',
  'apprenticeship',
  'internship',
  'job-placement',
  'grant',
  'digital-access',
  'basics',
] as const;

/** Whether an entry can be used now. Source: HSDS 3 `service.status`. */
export const programmeStatuses = ['active', 'paused', 'ended'] as const;

/** What a mentor can be talked to about. */
export const mentorTopics = [
  'listening',
  'confidence',
  'goals-and-plans',
  'school-and-courses',
  'digital-skills',
  'job-search',
  'applications-and-interviews',
  'own-business',
  'wellbeing',
  'offices-and-papers',
  'housing-and-money',
  'community',
] as const;

/** How a mentor and a young person can meet. */
export const mentorModes = ['in-person', 'phone', 'video', 'chat'] as const;

/** Whether a mentor takes new people: `full` has no room now, `paused` is away for a while and not listed. */
export const availabilities = ['open', 'full', 'paused'] as const;

/** Ages in years that a mentor works with, both ends included. */
export const ageGroups = ['15-17', '18-24', '25-29'] as const;

/** How well a language is spoken. Source: the Common European Framework of Reference. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;

/** Which list a region's code belongs to. Bosnia and Herzegovina and Kazakhstan have no NUTS codes. */
export const regionSchemes = ['nuts', 'statistical-region', 'iso-3166-2'] as const;
