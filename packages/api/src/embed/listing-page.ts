import { pageLimit } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import { readCursor, usualSort } from '@backontrack/sdk/listing';
import {
  type Counts,
  type Field,
  fieldWords,
  learnCounted,
  optionsOf,
  pageWords,
  type Question,
  wordFor,
} from '@backontrack/widgets/drawing';
import { html, nothing, type TemplateResult } from 'lit';

import type { Catalogue } from '../collections/catalogue.ts';
import type { Collection } from '../collections/collections.ts';
import { type Asked, linkTo, many, one } from './asked.ts';
import { attributes, entries, oneOf, type Parameter, text } from './parameter.ts';

/** How one kind of entry is searched, filtered and listed on a page. */
export interface ListingPage<Entry, Kind extends StoredKind> {
  collection: Collection<Entry, Kind>;
  fields: readonly Field[];
  sorts: () => readonly { value: string; word: string }[];
  searchWords: () => string;
  countWords: (total: number) => string;
  /** Says in which order the entries stand. */
  orderWords?: (question: Question) => string;
}

/** A page of a list, as a reader gets it. */
export interface Listed<Item> {
  items: readonly Item[];
  total: number;
  counts: Counts;
  nextCursor: string | undefined;
  locales: ReadonlySet<string>;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the page of a list can be told. */
export const listingParameters = (fields: readonly Field[], sorts: readonly string[]): readonly Parameter[] => [
  ...entries,
  ...fields.map(({ name, accepts }) =>
    attributes(kebab(name), (given) => {
      const value = name === 'country' ? given.toUpperCase() : given;
      return accepts(value) ? value : undefined;
    }),
  ),
  attributes('lock', oneOf(...fields.map(({ name }) => name))),
  { name: 'view', read: oneOf('list', 'map'), isAttribute: true },
  { name: 'local-limit', read: text(6), isAttribute: true },
  { name: 'q', read: text(200) },
  { name: 'sort', read: oneOf(...sorts) },
  { name: 'cursor', read: text(1000) },
];

/** What a reader asks of a list. */
export const questionOf = (asked: Asked, fields: readonly Field[]): Question => ({
  q: one(asked, 'q'),
  sort: one(asked, 'sort'),
  filters: Object.fromEntries(
    fields.map(({ name }) => [name, many(asked, kebab(name))] as const).filter(([, values]) => values.length > 0),
  ),
});

/** Whether nothing is asked that a widget's attributes could not say. */
export const isStartOfList = (asked: Asked): boolean =>
  asked.entry === undefined && !['q', 'sort', 'cursor'].some((name) => asked.values.has(name));

/** Lists the entries that were asked for: the same ones as the API, in the same order. */
export function listFor<Item, Entry extends { id: string }, Kind extends StoredKind>(
  catalogue: Catalogue,
  { collection, fields }: Pick<ListingPage<Entry, Kind>, 'collection' | 'fields'>,
  asked: Asked,
  locale: string,
  defaultLimit: number,
): Listed<Item> {
  const { q, sort: chosen, filters } = questionOf(asked, fields);
  const sort = chosen || usualSort(collection, q);
  const { answer, locales } = catalogue.list(
    collection,
    {
      q,
      sort,
      filters: { ...filters, ...(asked.values.has('initiative') && { initiative: many(asked, 'initiative') }) },
      limit: Math.min(Number(one(asked, 'limit', String(defaultLimit))), pageLimit.max),
      // A cursor of another order begins the list anew.
      cursor: readCursor(one(asked, 'cursor'), sort),
    },
    [locale],
  );
  const { items, total, facets, nextCursor } = answer;
  learnCounted(facets.find(({ field }) => field === 'region')?.values);
  return {
    items: items as unknown as readonly Item[],
    total,
    counts: Object.fromEntries(facets.map(({ field, values }) => [field, values])),
    nextCursor,
    locales,
  };
}

/** Draws the search and the filters above a list, and the way on below it. Everything is a link or a plain form. */
export function drawListing<Entry extends { id: string }, Kind extends StoredKind>(
  page: ListingPage<Entry, Kind>,
  asked: Asked,
  { total, counts, nextCursor }: Listed<unknown>,
  drawnEntries: unknown,
): TemplateResult {
  const question = questionOf(asked, page.fields);
  const free = page.fields.filter(({ name }) => !many(asked, 'lock').includes(name));
  const order = page.orderWords?.(question) ?? '';
  const href = one(asked, 'href');
  return html`${drawSearch(page, asked)} ${drawChosen(free, question, asked)}
    <nav class="choices" aria-label=${pageWords.filters()}>
      ${free.map((field) => drawChoices(field, question, counts, asked))} ${drawSorts(page, question, asked)}
    </nav>
    <div class="lines">
      <p class="count">${page.countWords(total)}</p>
      ${total > 0 && order ? html`<p class="why">${order}</p>` : nothing}
    </div>
    ${total > 0 ? drawnEntries : drawEmpty(asked, free)}
    <div class="foot">
      ${
        one(asked, 'cursor')
          ? html`<a class="action" target="_self" href=${linkTo(asked, { values: { cursor: [] } })}
              >${pageWords.first()}</a
            >`
          : nothing
      }
      ${
        nextCursor
          ? html`<a
              class="action more"
              rel="next nofollow"
              target="_self"
              href=${linkTo(asked, { values: { cursor: [nextCursor] } })}
              >${pageWords.more()}</a
            >`
          : nothing
      }
      ${href ? html`<a href=${href}>${pageWords.all()}</a>` : nothing}
    </div>`;
}

function drawSearch<Entry, Kind extends StoredKind>(page: ListingPage<Entry, Kind>, asked: Asked): TemplateResult {
  const kept = [...asked.values].filter(([name]) => name !== 'q' && name !== 'cursor');
  return html`<form role="search" method="get" target="_self" action=${asked.widget} aria-label=${page.searchWords()}>
    <label for="q">${page.searchWords()}</label>
    <div class="bar-of-search">
      <input
        id="q"
        name="q"
        type="search"
        maxlength="200"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        .value=${one(asked, 'q')}
      />
      <button class="action">${pageWords.search()}</button>
    </div>
    ${kept.map(([name, values]) => html`<input type="hidden" name=${name} .value=${values.join(' ')} />`)}
  </form>`;
}

/** Another question is another list: it begins at its start. */
const choosing = (name: string, values: readonly string[]) => ({ values: { [kebab(name)]: values, cursor: [] } });

function drawChosen(free: readonly Field[], { filters }: Question, asked: Asked): unknown {
  const chosen = free.flatMap((field) => (filters[field.name] ?? []).map((value) => ({ field, value })));
  if (chosen.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${pageWords.chosen()}>
    ${chosen.map(({ field: { name, word }, value }) => {
      const others = (filters[name] ?? []).filter((other) => other !== value);
      return html`<li>
        <a
          class="chip"
          rel="nofollow"
          target="_self"
          aria-label=${pageWords.remove(word(value))}
          href=${linkTo(asked, choosing(name, others))}
          >${word(value)}</a
        >
      </li>`;
    })}
  </ul>`;
}

function drawChoices(field: Field, question: Question, counts: Counts, asked: Asked): unknown {
  const { name } = field;
  const chosen = question.filters[name] ?? [];
  const options = optionsOf(field, question, counts[name] ?? []);
  if (options.length === 0) return nothing;
  const choices = [
    { words: pageWords.any(), values: [] as string[], isChosen: chosen.length === 0 },
    ...options.map(({ value, words, count }) => ({
      words: count === undefined ? words : `${words} (${count})`,
      values: [value],
      isChosen: chosen.length === 1 && chosen[0] === value,
    })),
  ];
  return drawDetails(
    wordFor(fieldWords, name),
    choices.map(({ values, ...choice }) => ({ ...choice, href: linkTo(asked, choosing(name, values)) })),
  );
}

function drawSorts<Entry, Kind extends StoredKind>(
  { sorts }: ListingPage<Entry, Kind>,
  { sort }: Question,
  asked: Asked,
): unknown {
  return drawDetails(
    pageWords.order(),
    sorts().map(({ value, word }) => ({
      words: word,
      isChosen: value === sort,
      href: linkTo(asked, choosing('sort', value ? [value] : [])),
    })),
  );
}

const drawDetails = (
  title: string,
  choices: readonly { words: string; isChosen: boolean; href: string }[],
): TemplateResult =>
  html`<details>
    <summary>${title}</summary>
    <ul>
      ${choices.map(
        ({ words, isChosen, href }) =>
          html`<li>
            <a rel="nofollow" target="_self" aria-current=${isChosen ? 'true' : nothing} href=${href}>${words}</a>
          </li>`,
      )}
    </ul>
  </details>`;

function drawEmpty(asked: Asked, free: readonly Field[]): TemplateResult {
  const without = Object.fromEntries([...free.map(({ name }) => kebab(name)), 'q', 'cursor'].map((name) => [name, []]));
  return html`<div class="notice">
    <p>${pageWords.nothing()}</p>
    <p><a target="_self" href=${linkTo(asked, { values: without })}>${pageWords.clear()}</a></p>
  </div>`;
}
