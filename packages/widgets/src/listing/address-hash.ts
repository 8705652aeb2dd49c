import type { Field, Question } from './question.ts';

// Several widgets, and the page itself, may keep something in one hash: #mentor-finder.country=HU&mentor-finder.q=anna
const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

let isTraversal = false;
// Browsers before 2026 may lack it, and a page may have a variable of that name.
const { navigation } = window as { navigation?: Partial<Navigation> };
navigation?.addEventListener?.('navigate', (event) => {
  isTraversal = event.navigationType === 'traverse';
});

/**
 * Whether the reader went back or forth to where the page is now. There a hash that keeps nothing stands for a question that
 * nobody had changed; a link to a heading of the page says nothing of it. Source: https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigationtype
 */
export const cameBack = (): boolean => isTraversal;

/** Reads what a widget has kept in the page's hash, or undefined when that is nothing. */
export function readHash(
  hash: string,
  widget: string,
  fields: readonly Field[],
  sorts: readonly string[],
): Question | undefined {
  const own = partsOf(hash).filter((part) => part.startsWith(`${widget}.`));
  if (own.length === 0) return undefined;
  const kept = new URLSearchParams(own.map((part) => part.slice(widget.length + 1)).join('&'));
  const filters = fields
    .map(({ name, accepts }) => [name, kept.getAll(name).filter((value) => accepts(value))] as const)
    .filter(([, values]) => values.length > 0);
  const sort = sorts.find((name) => name === kept.get('sort')) ?? '';
  return { q: kept.get('q') ?? '', sort, filters: Object.fromEntries(filters) };
}

/**
 * Writes what is asked into the page's hash, beside what others keep there. What the attributes ask for is not written, and
 * where all of that is taken back, an empty search says so.
 */
export function writeHash(hash: string, widget: string, question: Question, preset: Question): string {
  const own = written(widget, question);
  const others = partsOf(hash).filter((part) => !part.startsWith(`${widget}.`));
  return [...others, ...(own === written(widget, preset) ? [] : [own || `${widget}.q=`])].join('&');
}

function written(widget: string, { q, sort, filters }: Question): string {
  const params = new URLSearchParams([
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${widget}.${name}`, value])),
    ...Object.entries({ q, sort })
      .filter(([, value]) => value)
      .map(([name, value]) => [`${widget}.${name}`, value]),
  ]);
  params.sort();
  return String(params);
}
