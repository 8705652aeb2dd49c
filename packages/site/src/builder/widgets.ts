import { mentorTopicWords, modeWords, stageWords, topicWords, wordFor, type Words } from '@backontrack/widgets/drawing';

/** A filter that can be set for a widget: the name of the attribute, and its values with their words. */
export interface Filter {
  name: string;
  label: string;
  values: readonly (readonly [value: string, words: string])[];
}

/** A widget as the builder offers it. */
export interface Widget {
  name: string;
  title: string;
  /** What a link to it says, unless the webmaster writes something else. */
  link: string;
  takesCountry: boolean;
  /** Entries at first, where it lists any. */
  limit?: number;
  filters: readonly Filter[];
  /** Height of a frame in pixels that shows it whole at 600 pixels of width, with these attributes. */
  height: (attributes: Readonly<Record<string, string>>) => number;
}

const filter = (name: string, label: string, words: Words): Filter => ({
  name,
  label,
  values: Object.keys(words).map((value) => [value, wordFor(words, value)]),
});

const topics = filter('topic', 'Talk about', mentorTopicWords);
const modes = filter('mode', 'How to meet', modeWords);
const stages = filter('stage', 'What would help first', stageWords);
const mails = filter('topics', 'Mails about', topicWords);

const parts: Filter = {
  name: 'show',
  label: 'Part to show',
  values: [
    ['facts', 'Facts and figures'],
    ['timeline', 'Timeline'],
    ['components', 'Steps'],
    ['curriculum', 'Curriculum'],
    ['downloads', 'Downloads'],
    ['partners', 'Partners'],
  ],
};

const pictures: Filter = { name: 'images', label: 'Pictures', values: [['none', 'None: text only, to save data']] };

/** The modules that there are are content: whoever shows the filter learns them first. */
export const modules: Filter = { name: 'module', label: 'Module to show', values: [] };

/** Every widget, the ones that help first on top. */
export const widgets: readonly Widget[] = [
  {
    name: 'mentor-finder',
    title: 'Find a mentor',
    link: 'Find a mentor',
    takesCountry: true,
    limit: 6,
    filters: [topics, modes],
    height: () => 2060,
  },
  {
    name: 'programme-directory',
    title: 'Help near you',
    link: 'Help near you',
    takesCountry: true,
    limit: 6,
    filters: [stages, pictures],
    height: () => 2480,
  },
  {
    name: 'eligibility-check',
    title: 'What is there for you?',
    link: 'Find out what is there for you',
    takesCountry: true,
    filters: [],
    height: () => 900,
  },
  {
    name: 'news-feed',
    title: 'News',
    link: 'News from Back on Track',
    takesCountry: true,
    limit: 5,
    filters: [pictures],
    height: () => 1370,
  },
  {
    name: 'initiative',
    title: 'About the programme',
    link: 'About Back on Track',
    takesCountry: false,
    filters: [parts],
    height: ({ show }) => (show ? 1200 : 3200),
  },
  {
    name: 'curriculum',
    title: 'What mentors learn',
    link: 'Learn with Back on Track',
    takesCountry: false,
    filters: [modules, pictures],
    height: ({ module }) => (module ? 4800 : 1700),
  },
  {
    name: 'subscribe',
    title: 'Updates by e-mail',
    link: 'Updates by e-mail',
    takesCountry: false,
    filters: [mails],
    height: () => 760,
  },
];

/** The widget of a name, or the first one. */
export const widgetOf = (name: string): Widget => widgets.find((widget) => widget.name === name) ?? widgets[0]!;
