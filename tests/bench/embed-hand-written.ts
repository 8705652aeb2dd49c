// What a good engineer would write by hand for the same page, without what ours fetches later: the map, writing to a
// mentor, the search on the device. It is in one language, and its look is a stylesheet of the page.
import {
  countryName,
  languageName,
  languagesOf,
  type Mentor,
  type Page,
  placeOf,
  roomOf,
  topics,
  trainedIn,
  why,
} from './embed-page.ts';

const root = document.querySelector('#mentors')!;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

const field = make('input', '');
field.type = 'search';
field.id = 'q';
const label = make('label', '', 'Find a mentor by name or place');
label.htmlFor = field.id;
const filters = make('button', 'action', 'Filters');
filters.setAttribute('aria-expanded', 'false');
const panel = make('div', 'panel');
panel.hidden = true;
const count = make('p', 'count');
count.role = 'status';
const list = make('div', 'list');
const more = make('button', 'action', 'Show more');
more.hidden = true;
root.append(label, make('div', 'bar', field, filters), panel, count, make('p', 'why', why), list, more);

const words: Readonly<Record<string, (value: string) => string>> = {
  country: countryName,
  language: languageName,
  topic: (value) => topics[value] ?? value,
};
const selects = Object.fromEntries(Object.keys(words).map((name) => [name, make('select', '')]));
for (const [name, select] of Object.entries(selects)) {
  select.addEventListener('change', () => void load(false));
  panel.append(make('label', '', name[0]!.toUpperCase() + name.slice(1), select));
}

type Ask = (query: URLSearchParams, signal: AbortSignal) => Promise<Page>;

let ask: Ask = async (query, signal) => {
  const answer = await fetch(`/v1/mentors?${query}`, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as Page;
};

/** Lets something else answer than the API. */
export const answerBy = (other: Ask): unknown => (ask = other);

let page: Page | undefined;
let request: AbortController | undefined;

async function load(add: boolean): Promise<void> {
  request?.abort();
  const { signal } = (request = new AbortController());
  const query = new URLSearchParams({ limit: '6', locale: 'en' });
  if (field.value) query.set('q', field.value);
  for (const [name, { value }] of Object.entries(selects)) if (value) query.set(name, value);
  if (add && page?.nextCursor) query.set('cursor', page.nextCursor);
  try {
    page = await ask(query, signal);
    draw(page, add);
  } catch {
    if (!signal.aborted) count.textContent = 'This could not be loaded. Please check your connection.';
  }
}

function draw({ items, total, nextCursor }: Page, add: boolean): void {
  count.textContent = total === 1 ? '1 mentor' : `${total} mentors`;
  const cards = items.map(drawCard);
  if (add) list.append(...cards);
  else list.replaceChildren(...cards);
  more.hidden = !nextCursor;
  if (!panel.hidden) drawFilters();
}

function drawCard(mentor: Mentor): HTMLElement {
  const name = make('button', '', mentor.displayName.text);
  const card = make(
    'article',
    '',
    make('div', 'head', make('h2', '', name), ...(mentor.sample ? [make('span', 'mark small', 'Sample')] : [])),
    make('p', 'one small', placeOf(mentor)),
    make('p', 'one small', languagesOf(mentor)),
    make('ul', 'tags', ...mentor.topics.map(drawTopic)),
    make(
      'div',
      'end small',
      make('p', 'one', trainedIn(mentor)),
      make('p', `one room ${mentor.availability.state}`, roomOf(mentor)),
    ),
  );
  name.addEventListener('click', () => card.replaceChildren(make('p', '', mentor.bio.text)));
  return card;
}

function drawTopic(topic: string): HTMLElement {
  const tag = make('button', '', words['topic']!(topic));
  tag.addEventListener('click', () => {
    panel.hidden = false;
    drawFilters();
    selects['topic']!.value = topic;
    void load(false);
  });
  return make('li', '', tag);
}

function drawFilters(): void {
  filters.ariaExpanded = String(!panel.hidden);
  for (const [name, select] of Object.entries(selects)) {
    const chosen = select.value;
    const values = page?.facets.find((facet) => facet.field === name)?.values ?? [];
    select.replaceChildren(
      new Option('Any', ''),
      ...values.map(({ value, count: times }) => new Option(`${words[name]!(value)} (${times})`, value)),
    );
    select.value = chosen;
  }
}

filters.addEventListener('click', () => {
  panel.hidden = !panel.hidden;
  drawFilters();
});
field.addEventListener('input', () => void load(false));
more.addEventListener('click', () => void load(true));
void load(false);
