// What a partner's webmaster would write by hand: a field, a select of countries, cards, and more at a press.
interface Mentor {
  displayName: { text: string };
  country: string;
  region?: { name?: { text: string } };
  languages: { code: string }[];
  topics: string[];
  availability: { state: string; updatedAt: string };
}

interface Page {
  items: Mentor[];
  total: number;
  facets: { field: string; values: { value: string; count: number }[] }[];
  nextCursor?: string;
}

const root = document.querySelector('#mentors')!;
const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};
const label = make('label', 'Find a mentor by name or place');
const field = make('input');
field.type = 'search';
const countries = make('select');
const total = make('p');
const list = make('div');
const more = make('button', 'Show more');
label.append(field);
root.append(label, countries, total, list, more);

let cursor: string | undefined;

async function load(add: boolean): Promise<void> {
  const query = new URLSearchParams({ limit: '6', locale: 'en', q: field.value });
  if (countries.value) query.set('country', countries.value);
  if (add && cursor) query.set('cursor', cursor);
  const answer = await fetch(`/v1/mentors?${query}`);
  const page = (await answer.json()) as Page;
  cursor = page.nextCursor;
  total.textContent = `${page.total} mentors`;
  if (!add) list.replaceChildren();
  for (const mentor of page.items) {
    const card = make('article');
    card.append(
      make('h2', mentor.displayName.text),
      make('p', `${mentor.region?.name?.text ?? ''}, ${mentor.country}`),
      make('p', mentor.languages.map(({ code }) => code).join(', ')),
      make('p', mentor.topics.join(', ')),
      make('p', `${mentor.availability.state}, ${mentor.availability.updatedAt}`),
    );
    list.append(card);
  }
  if (countries.options.length === 0) {
    countries.append(new Option('Any country', ''));
    const found = page.facets.find(({ field: name }) => name === 'country')?.values ?? [];
    for (const { value, count } of found) countries.append(new Option(`${value} (${count})`, value));
  }
  more.hidden = !cursor;
}

field.addEventListener('input', () => void load(false));
countries.addEventListener('change', () => void load(false));
more.addEventListener('click', () => void load(true));
void load(false);
