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
  const widget = widgetOf(field('widget'));
  const names = [
    'initiative',
    'country',
    ...widget.filters.map(({ name }) => name),
    ...(widget.limit === undefined ? [] : ['limit']),
    'lang',
  ];
  const takes = (name: string) => name !== 'country' || widget.takesCountry;
  const attributes = names
    .filter((name) => takes(name) && field(name) !== '' && !(name === 'limit' && Number(field(name)) === widget.limit))
    .map((name) => [name, field(name)] as const);
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
    width: /^\d{2,4}$/.test(field('width')) ? field('width') : '',
    isFixed: field('channel') === 'fixed',
    height: /^\d{2,4}$/.test(field('height')) ? field('height') : String(wholeHeight),
    wholeHeight,
  };
}

/** The query of an embed page for a choice. */
export function queryOf({ attributes, theme, accent }: Choice, changes: Record<string, string> = {}): string {
  const asked = { ...attributes, theme: theme === 'host' ? '' : theme, 'color-accent': accent, ...changes };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}
