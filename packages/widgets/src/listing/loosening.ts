import { html, nothing, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { type Field, type Question, withValues } from './question.ts';

/** What nothing was found for, and how to count what else would be. */
export interface LooseningView {
  question: Question;
  free: readonly { field: Field; value: string }[];
  count: (question: Question) => Promise<number>;
  countWords: (total: number) => string;
  take: (question: Question) => void;
  update: () => void;
}

interface Way {
  question: Question;
  words: string;
  total: number;
}

const best = new WeakMap<Question, Way | 'searching' | 'none'>();

/** Draws the one thing to leave out that gives most. */
export function drawLoosening(view: LooseningView): unknown {
  const { question, countWords, take } = view;
  const way = best.get(question);
  if (!way) void findBest(view);
  if (!way || way === 'searching') return nothing;
  if (way === 'none') return drawAll(view);
  const found = countWords(way.total);
  return html`<button part="action" class="action" @click=${() => take(way.question)}>
    ${msg(str`Without “${way.words}”: ${found}`, { id: 'listing.loosen' })}
  </button>`;
}

async function findBest(view: LooseningView): Promise<void> {
  const { question, count, update } = view;
  best.set(question, 'searching');
  const ways = await Promise.all(
    waysOf(view).map(async (way) => ({ ...way, total: await count(way.question).catch(() => 0) })),
  );
  const [way] = ways.toSorted((a, b) => b.total - a.total);
  best.set(question, way && way.total > 0 ? way : 'none');
  update();
}

function waysOf({ question, free }: LooseningView): Omit<Way, 'total'>[] {
  const { q, filters } = question;
  const names = [...new Set(free.map(({ field }) => field.name))];
  const ways = names.map((name) => {
    const words = free
      .filter(({ field }) => field.name === name)
      .map(({ field, value }) => field.word(value))
      .join(', ');
    return { question: { ...question, filters: withValues(filters, name, []) }, words };
  });
  return q ? [...ways, { question: { ...question, q: '' }, words: q }] : ways;
}

function drawAll({ question, free, take }: LooseningView): TemplateResult {
  const filters = free.reduce((all, { field }) => withValues(all, field.name, []), question.filters);
  return html`<button part="action" class="action" @click=${() => take({ ...question, q: '', filters })}>
    ${msg('Take all filters away', { id: 'listing.clear' })}
  </button>`;
}
