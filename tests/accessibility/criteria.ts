/** A requirement of EN 301 549, and what it was tested with. */
export interface Criterion {
  readonly clause: string;
  readonly name: string;
  /** Level of WCAG, where it comes from there. */
  readonly level?: 'A' | 'AA';
  /** Names in `evidence.ts`. */
  readonly by?: readonly string[];
  /** What nobody has tested of it, or what it is left to. */
  readonly not?: string;
  /** Why it does not apply. */
  readonly without?: string;
}

export interface Chapter {
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

const A = 'A';
const AA = 'AA';

const noMedia = 'There is no sound and no video. Partners’ news are shown as text and pictures.';
const page = 'The page around a widget is its partner’s. Of each embed page axe has seen one state, without scripts.';

/** WCAG 2.2 at A and AA. Clauses of 2.2 that EN 301 549 V3.2.1 does not have yet are numbered as it would. */
const web: readonly Criterion[] = [
  {
    clause: '9.1.1.1',
    name: 'Non-text content',
    level: A,
    by: ['axe', 'tree', 'rich-text'],
    not: 'Whether the alternatives that partners write say what their pictures show.',
  },
  { clause: '9.1.2.1', name: 'Audio-only and video-only', level: A, without: noMedia },
  { clause: '9.1.2.2', name: 'Captions', level: A, without: noMedia },
  { clause: '9.1.2.3', name: 'Audio description or media alternative', level: A, without: noMedia },
  { clause: '9.1.2.4', name: 'Captions (live)', level: AA, without: noMedia },
  { clause: '9.1.2.5', name: 'Audio description', level: AA, without: noMedia },
  { clause: '9.1.3.1', name: 'Info and relationships', level: A, by: ['axe', 'tree', 'rich-text'] },
  { clause: '9.1.3.2', name: 'Meaningful sequence', level: A, by: ['tree', 'focus'] },
  {
    clause: '9.1.3.3',
    name: 'Sensory characteristics',
    level: A,
    by: ['words'],
    not: 'Messages were read for it once, and no test looks for “on the right” or “the green one”.',
  },
  { clause: '9.1.3.4', name: 'Orientation', level: AA, by: ['reflow'], not: 'On a device that is turned.' },
  {
    clause: '9.1.3.5',
    name: 'Identify input purpose',
    level: AA,
    by: ['axe'],
    not: 'axe checks that the purposes which are given exist, not that each field has one.',
  },
  {
    clause: '9.1.4.1',
    name: 'Use of colour',
    level: A,
    by: ['forced-colours', 'contrast', 'tree'],
    not: 'No one who sees colours differently has used it.',
  },
  { clause: '9.1.4.2', name: 'Audio control', level: A, without: noMedia },
  { clause: '9.1.4.3', name: 'Contrast (minimum)', level: AA, by: ['contrast', 'theme'] },
  { clause: '9.1.4.4', name: 'Resize text', level: AA, by: ['text-size'] },
  {
    clause: '9.1.4.5',
    name: 'Images of text',
    level: AA,
    by: ['tree'],
    not: 'Whether partners put words into their pictures.',
  },
  { clause: '9.1.4.10', name: 'Reflow', level: AA, by: ['reflow'] },
  {
    clause: '9.1.4.11',
    name: 'Non-text contrast',
    level: AA,
    by: ['contrast', 'focus'],
    not: 'Edges of fields and rings of focus are measured. The map and the chart are not.',
  },
  { clause: '9.1.4.12', name: 'Text spacing', level: AA, by: ['text-spacing'] },
  {
    clause: '9.1.4.13',
    name: 'Content on hover or focus',
    level: AA,
    without: 'Nothing appears on hover or focus alone.',
  },
  { clause: '9.2.1.1', name: 'Keyboard', level: A, by: ['keyboard', 'focus'] },
  { clause: '9.2.1.2', name: 'No keyboard trap', level: A, by: ['keyboard', 'focus'] },
  { clause: '9.2.1.4', name: 'Character key shortcuts', level: A, without: 'There are no shortcuts.' },
  {
    clause: '9.2.2.1',
    name: 'Timing adjustable',
    level: A,
    without: 'Nothing a reader does is limited in time. A mail is confirmed within days, and can be asked for again.',
  },
  {
    clause: '9.2.2.2',
    name: 'Pause, stop, hide',
    level: A,
    by: ['motion'],
    not: 'Places that wait for their text pulse for as long as that takes, unless the reader has asked for less motion.',
  },
  { clause: '9.2.3.1', name: 'Three flashes', level: A, without: 'Nothing flashes.' },
  { clause: '9.2.4.1', name: 'Bypass blocks', level: A, by: ['tree'], not: page },
  { clause: '9.2.4.2', name: 'Page titled', level: A, not: page },
  { clause: '9.2.4.3', name: 'Focus order', level: A, by: ['focus', 'keyboard', 'tree'] },
  { clause: '9.2.4.4', name: 'Link purpose (in context)', level: A, by: ['axe', 'tree'] },
  { clause: '9.2.4.5', name: 'Multiple ways', level: AA, without: 'A widget is a part of one page.' },
  { clause: '9.2.4.6', name: 'Headings and labels', level: AA, by: ['tree', 'axe'] },
  { clause: '9.2.4.7', name: 'Focus visible', level: AA, by: ['focus'] },
  {
    clause: '9.2.4.11',
    name: 'Focus not obscured (minimum)',
    level: AA,
    by: ['focus'],
    not: 'What a partner’s page lays over its content, such as a fixed header.',
  },
  { clause: '9.2.5.1', name: 'Pointer gestures', level: A, without: 'One tap does everything.' },
  {
    clause: '9.2.5.2',
    name: 'Pointer cancellation',
    level: A,
    by: ['flow'],
    not: 'Every action is on a click of the browser’s own. No test moves the finger away.',
  },
  { clause: '9.2.5.3', name: 'Label in name', level: A, by: ['axe', 'tree'] },
  { clause: '9.2.5.4', name: 'Motion actuation', level: A, without: 'Nothing listens to how a device is moved.' },
  { clause: '9.2.5.7', name: 'Dragging movements', level: AA, without: 'Nothing is dragged.' },
  { clause: '9.2.5.8', name: 'Target size (minimum)', level: AA, by: ['targets'] },
  { clause: '9.3.1.1', name: 'Language of page', level: A, by: ['locale'], not: page },
  { clause: '9.3.1.2', name: 'Language of parts', level: AA, by: ['language', 'locale', 'axe', 'translation'] },
  { clause: '9.3.2.1', name: 'On focus', level: A, by: ['focus', 'keyboard'] },
  { clause: '9.3.2.2', name: 'On input', level: A, by: ['keyboard'] },
  { clause: '9.3.2.3', name: 'Consistent navigation', level: AA, without: 'A widget is a part of one page.' },
  { clause: '9.3.2.4', name: 'Consistent identification', level: AA, by: ['tree'] },
  {
    clause: '9.3.2.6',
    name: 'Consistent help',
    level: A,
    by: ['tree'],
    not: 'The way to say that something is wrong is the last thing in each widget. Other help is the page’s.',
  },
  { clause: '9.3.3.1', name: 'Error identification', level: A, by: ['tree', 'keyboard'] },
  { clause: '9.3.3.2', name: 'Labels or instructions', level: A, by: ['axe', 'tree'] },
  { clause: '9.3.3.3', name: 'Error suggestion', level: AA, by: ['tree', 'words'] },
  {
    clause: '9.3.3.4',
    name: 'Error prevention (legal, financial, data)',
    level: AA,
    by: ['keyboard'],
    not: 'A message can be taken back and a subscription has to be confirmed. Other tests of the forms show it.',
  },
  { clause: '9.3.3.7', name: 'Redundant entry', level: A, by: ['keyboard'] },
  { clause: '9.3.3.8', name: 'Accessible authentication', level: AA, without: 'Nobody signs in.' },
  { clause: '9.4.1.2', name: 'Name, role, value', level: A, by: ['axe', 'tree'] },
  { clause: '9.4.1.3', name: 'Status messages', level: AA, by: ['tree'], not: 'With a screen reader.' },
];

const generic: readonly Criterion[] = [
  {
    clause: '5.2',
    name: 'Activation of accessibility features',
    without: 'There is nothing to switch on: settings of the device are followed.',
  },
  { clause: '5.3', name: 'Biometrics', without: 'There are none.' },
  {
    clause: '5.4',
    name: 'Preservation of accessibility information during conversion',
    by: ['rich-text'],
    not: 'Every element that a partner’s feed can hold.',
  },
  {
    clause: '5.5–5.9',
    name: 'Operable parts, locking keys, key repeat, keystrokes',
    without: 'They are the device’s.',
  },
];

const software: readonly Criterion[] = [
  {
    clause: '11.7',
    name: 'User preferences',
    by: ['forced-colours', 'motion', 'contrast', 'text-size'],
    not: 'On each operating system: Chromium was told of the preferences.',
  },
  {
    clause: '11.8.2',
    name: 'Accessible content creation (embed builder)',
    not: 'The builder warns of colours that cannot be read. Its own pages are in no story.',
  },
  { clause: '11.1–11.6', name: 'Non-web software', without: 'Widgets are web content, and chapter 9 applies.' },
];

const documents: readonly Criterion[] = [
  { clause: '12.1.1', name: 'Accessibility and compatibility features', not: 'This page and the guides name them.' },
  { clause: '12.1.2', name: 'Accessible documentation', not: 'The guides are Markdown, and were not tested as pages.' },
  { clause: '12.2', name: 'Support services', without: 'They are those of the organisation that runs it.' },
];

/** The chapters that apply to widgets on a partner’s page. */
export const chapters: readonly Chapter[] = [
  { title: 'Chapter 9: web (WCAG 2.2, levels A and AA)', criteria: web },
  { title: 'Chapter 5: generic requirements', criteria: generic },
  { title: 'Chapter 11: software', criteria: software },
  { title: 'Chapter 12: documentation and support', criteria: documents },
];
