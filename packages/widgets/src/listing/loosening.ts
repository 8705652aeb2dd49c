import { fold } from '@backontrack/sdk/text';
import { html, nothing, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { type Answer, type Counts, type Field, type Question, withValues } from './question.ts';

/** What nothing was found for, and how to ask what else would be. */
export interface LooseningView {
  question: Question;
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
  /** The filters that what was typed is the name of, the one that gives most first. */
  meant: readonly Way[];
  /** The one thing to leave out that gives most. */
  best: Way | undefined;
}

const mostMeant = 3;

const known = new WeakMap<Question, Ways | 'searching'>();

/** Draws the filters that are called what was typed, and the one thing to leave out that gives most. */
export function drawLoosening(view: LooseningView): unknown {
  const { question, countWords, take } = view;
  const ways = known.get(question);
  if (!ways) void findWays(view);
  if (!ways || ways === 'searching') return nothing;
  const draw = (way: Way, words: unknown) =>
    html`<button part="action" class="action" @click=${() => take(way.question)}>${words}</button>`;
  const { meant, best } = ways;
  const found = best && countWords(best.total);
  return html`${meant.map((way) => draw(way, `${way.words}: ${countWords(way.total)}`))}
  ${best ? draw(best, msg(str`Without “${best.words}”: ${found}`, { id: 'listing.loosen' })) : drawAll(view)}`;
}

async function findWays(view: LooseningView): Promise<void> {
  const { question, answer, update } = view;
  known.set(question, 'searching');
  const [typed, ...filtered] = await Promise.all(
    waysOf(view).map(async (way) => ({
      ...way,
      ...(await answer(way.question).catch(() => ({ total: 0, counts: {} }))),
    })),
  );
  const [best] = [...filtered, typed!].toSorted((a, b) => b.total - a.total);
  known.set(question, { meant: meantBy(view, typed!.counts), best: best!.total > 0 ? best : undefined });
  update();
}

/** The filters that what was typed is the name of, such as a topic that cards show. */
function meantBy({ question, fields }: LooseningView, counts: Counts): Way[] {
  const typed = keysOf(question.q);
  if (typed.length === 0) return [];
  return fields
    .flatMap(({ name, accepts, word }) =>
      (counts[name] ?? [])
        .filter(
          ({ value }) => accepts(value) && typed.every((key) => keysOf(word(value)).some((one) => one.startsWith(key))),
        )
        .map(({ value, count = 0 }) => ({
          question: { ...question, q: '', filters: withValues(question.filters, name, [value]) },
          words: word(value),
          total: count,
        })),
    )
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .slice(0, mostMeant);
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
