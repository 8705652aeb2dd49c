/** What the page says that is built by hand and with InstantSearch. */

export interface Mentor {
  id: string;
  displayName: { text: string };
  country: string;
  region?: { name?: { text: string } };
  languages: { code: string }[];
  topics: string[];
  trained: { year: number }[];
  availability: { state: string; updatedAt: string };
  bio: { text: string };
  sample?: boolean;
}

export interface Page {
  items: Mentor[];
  total: number;
  facets: { field: string; values: { value: string; count: number }[] }[];
  nextCursor?: string;
}

export const topics: Readonly<Record<string, string>> = {
  listening: 'Someone who listens',
  confidence: 'Confidence',
  'goals-and-plans': 'Goals and plans',
  'school-and-courses': 'School and courses',
  'digital-skills': 'Computer and phone',
  'job-search': 'Looking for work',
  'applications-and-interviews': 'Applying for a job',
  'own-business': 'Own business',
  wellbeing: 'Feeling better',
  'offices-and-papers': 'Offices and papers',
  'housing-and-money': 'Home and money',
  community: 'Meeting people',
};

const rooms: Readonly<Record<string, string>> = {
  open: 'Has room for you',
  full: 'No room now',
  paused: 'Away for a while',
};

const made: Record<string, Intl.DisplayNames> = {};
const nameOf = (type: 'region' | 'language', code: string): string =>
  (made[type] ??= new Intl.DisplayNames('en-GB', { type })).of(code) ?? code;
let days: Intl.DateTimeFormat | undefined;
const dayOf = (date: string): string =>
  (days ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(date));

export const countryName = (code: string): string => nameOf('region', code);
export const languageName = (code: string): string => nameOf('language', code);
export const placeOf = ({ region, country }: Mentor): string => `${region?.name?.text ?? ''}, ${countryName(country)}`;
export const languagesOf = (mentor: Mentor): string =>
  mentor.languages.map(({ code }) => languageName(code)).join(', ');
export const trainedIn = ({ trained }: Mentor): string =>
  trained.map(({ year }) => `Trained in Back on Track (${year})`).join(', ');
export const roomOf = ({ availability: { state, updatedAt } }: Mentor): string =>
  `${rooms[state] ?? state}, ${dayOf(updatedAt.slice(0, 10))}`;
export const why = 'Who has room comes first. The order changes every day, so that everyone gets a turn.';
