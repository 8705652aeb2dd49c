import { fold } from '@backontrack/sdk/text';
import { html, noChange, nothing, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { type Answer, type Counts, type Field, type Question, withValues } from './question.ts';

/** What nothing or little was found for, and how to ask what else would be. */
export interface LooseningView {
  question: Question;
  /** How many entries were found. */
  found: number;
  /** Whether a letter is about to be shown: what is drawn stays as it is, as to find ways takes several searches. */
  isGlance: boolean;
  /** What the reader can filter by. */
  fields: readonly Field[];
  /** What the reader has chosen. */
  chosen: readonly { field: Field; value: string }[];
  answer: (question: Question) => Promise<Pick<Answer<unknown>, 'total' | 'counts'>>;
  countWords: (total: number) => string;
  take: (question: Question) => void;
  update: () => void;
}

interface Way {
  question: Question;
  words: string;
  total: number;
}

interface Ways {
  /** The filters that what was typed is the name of. */
  meant: readonly Way[];
  /** The one thing to leave out that gives most. */
  best: Way | undefined;
}

const mostMeant = 3;
// Shorter ones begin the names of too many filters to be meant for one, where they found something.
const fewestLetters = 3;

const known = new WeakMap<Question, Ways | 'searching'>();

/**
 * Draws the filters that are called what was typed and give more than was found, and where nothing was, the one thing to
 * leave out that gives most.
 */
export function drawLoosening(view: LooseningView): unknown {
  const { question, found, countWords, take } = view;
  if (view.isGlance) return noChange;
  if (found > 0 && keysOf(question.q).join('').length < fewestLetters) return nothing;
  const ways = known.get(question);
  if (!ways) void findWays(view);
  if (!ways || ways === 'searching') return nothing;
  const draw = (way: Way, words: unknown) =>
    html`<button part="action" class="action" @click=${() => take(way.question)}>${words}</button>`;
  const { meant, best } = ways;
  const drawn = meant
    .filter(({ total }) => total > found)
    .slice(0, mostMeant)
    .map((way) => draw(way, `${way.words}: ${countWords(way.total)}`));
  if (found > 0) return drawn;
  const most = best && countWords(best.total);
  return html`${drawn}
  ${best ? draw(best, msg(str`Without “${best.words}”: ${most}`, { id: 'listing.loosen' })) : drawAll(view)}`;
}

async function findWays(view: LooseningView): Promise<void> {
  const { question, found, answer, update } = view;
  known.set(question, 'searching');
  const [withoutWords, ...withoutFilters] = waysOf(view);
  const [typed, ...filtered] = await Promise.all(
    [withoutWords!, ...(found > 0 ? [] : withoutFilters)].map(async (way) => ({
      ...way,
      ...(await answer(way.question).catch(() => ({ total: 0, counts: {} }))),
    })),
  );
  const [best] = [...filtered, typed!].toSorted((a, b) => b.total - a.total);
  known.set(question, { meant: meantBy(view, typed!.counts), best: best!.total > 0 ? best : undefined });
  update();
}

/** The filters that what was typed is the name of, such as a topic that cards show. Whole names come before beginnings. */
function meantBy({ question, fields }: LooseningView, counts: Counts): Way[] {
  const typed = keysOf(question.q);
  if (typed.length === 0) return [];
  return fields
    .flatMap(({ name, accepts, word }) =>
      (counts[name] ?? [])
        .filter(({ value }) => accepts(value))
        .map(({ value, count = 0 }) => ({ value, count, keys: keysOf(word(value)) }))
        .filter(({ keys }) => typed.every((key) => keys.some((one) => one.startsWith(key))))
        .map(({ value, count, keys }) => ({
          question: { ...question, q: '', filters: withValues(question.filters, name, [value]) },
          words: word(value),
          total: count,
          isWhole: typed.every((key) => keys.includes(key)),
        })),
    )
    .toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.total - a.total);
}

const keysOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What can be left out: first what was typed, then each filter. */
function waysOf({ question, chosen }: LooseningView): Omit<Way, 'total'>[] {
  const { q, filters } = question;
  const names = [...new Set(chosen.map(({ field }) => field.name))];
  const ways = names.map((name) => {
    const words = chosen
      .filter(({ field }) => field.name === name)
      .map(({ field, value }) => field.word(value))
      .join(', ');
    return { question: { ...question, filters: withValues(filters, name, []) }, words };
  });
  return [{ question: { ...question, q: '' }, words: q }, ...ways];
}

function drawAll({ question, chosen, take }: LooseningView): TemplateResult {
  const filters = chosen.reduce((all, { field }) => withValues(all, field.name, []), question.filters);
  return html`<button part="action" class="action" @click=${() => take({ ...question, q: '', filters })}>
    ${msg('Take all filters away', { id: 'listing.clear' })}
  </button>`;
}
