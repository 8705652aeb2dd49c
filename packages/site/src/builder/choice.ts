import { type Widget, widgetOf } from './widgets.ts';

/** What a webmaster has chosen. Empty is what a widget does unless told. */
export interface Choice {
  widget: Widget;
  /** By the names of the attributes, in the order in which they are written. */
  attributes: Readonly<Record<string, string>>;
  theme: string;
  /** Six hexadecimal digits, without a sign before them. */
  accent: string;
  /** What the link says. */
  text: string;
  /** Of the frame, in pixels. Empty is as wide as there is room. */
  width: string;
  height: string;
  /** Of a frame that shows it whole, in pixels. */
  wholeHeight: number;
  /** Whether the page stays at one version until somebody changes its tag. */
  isFixed: boolean;
}

/** Reads a choice from a query, whose names are those of the form. */
export function choiceOf(fields: URLSearchParams): Choice {
  const field = (name: string) => (fields.get(name) ?? '').trim();
  const within = (name: string, least: number, most: number) =>
    /^\d+$/.test(field(name)) && Number(field(name)) >= least && Number(field(name)) <= most ? field(name) : '';
  const widget = widgetOf(field('widget'));
  const names = [
    'initiative',
    'country',
    ...widget.filters.map(({ name }) => name),
    ...(widget.limit === undefined ? [] : ['limit']),
    'lang',
  ];
  const limit = within('limit', 1, 100);
  const takes = (name: string) => name !== 'country' || widget.takesCountry;
  const attributes = names
    .filter(takes)
    .map((name) => [name, name === 'limit' ? limit : field(name)] as const)
    .filter(([name, value]) => value !== '' && !(name === 'limit' && Number(value) === widget.limit));
  const isLocked = field('lock') !== '' && widget.limit !== undefined && widget.name !== 'news-feed';
  if (isLocked && attributes.some(([name]) => name === 'country')) attributes.push(['lock', 'country']);
  const chosen = Object.fromEntries(attributes);
  const wholeHeight = widget.height(chosen);
  return {
    widget,
    attributes: chosen,
    theme: field('theme'),
    accent: /^#?[\da-f]{6}$/i.test(field('accent')) ? field('accent').replace('#', '').toLowerCase() : '',
    text: field('text') || widget.link,
    width: within('width', 200, 4000),
    isFixed: field('channel') === 'fixed',
    height: within('height', 100, 9999) || String(wholeHeight),
    wholeHeight,
  };
}

/** The query of an embed page for a choice. */
export function queryOf({ attributes, theme, accent }: Choice, changes: Record<string, string> = {}): string {
  const asked = { ...attributes, theme: theme === 'host' ? '' : theme, 'color-accent': accent, ...changes };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}
