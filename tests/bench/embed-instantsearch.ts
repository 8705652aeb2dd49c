import instantsearch from 'instantsearch.js';
import { configure, infiniteHits, menuSelect, searchBox, stats } from 'instantsearch.js/es/widgets/index.js';

// The same page as a partner would build it with InstantSearch over the same API.
interface Asked {
  indexName: string;
  params?: { query?: string; page?: number; hitsPerPage?: number; facetFilters?: (string | string[])[] };
}

interface Mentor {
  id: string;
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
}

const searchClient = {
  async search(requests: Asked[]) {
    const results = await Promise.all(
      requests.map(async ({ indexName, params = {} }) => {
        const { query = '', page = 0, hitsPerPage = 6, facetFilters = [] } = params;
        const search = new URLSearchParams({ locale: 'en', q: query, limit: String(hitsPerPage * (page + 1)) });
        for (const filter of facetFilters.flat()) search.append('country', filter.split(':')[1] ?? '');
        const answer = (await (await fetch(`/v1/mentors?${search}`)).json()) as Page;
        return {
          index: indexName,
          query,
          params: '',
          hits: answer.items.slice(-hitsPerPage).map((item) => ({ ...item, objectID: item.id })),
          nbHits: answer.total,
          nbPages: Math.ceil(answer.total / hitsPerPage),
          page,
          hitsPerPage,
          processingTimeMS: 1,
          exhaustiveNbHits: true,
          facets: Object.fromEntries(
            answer.facets.map(({ field, values }) => [
              field,
              Object.fromEntries(values.map(({ value, count }) => [value, count])),
            ]),
          ),
        };
      }),
    );
    return { results };
  },
};

const root = document.querySelector('#mentors')!;
const place = (): HTMLElement => root.appendChild(document.createElement('div'));

const search = instantsearch({ indexName: 'mentors', searchClient: searchClient as never });
search.addWidgets([
  configure({ hitsPerPage: 6 }),
  searchBox({ container: place(), placeholder: 'Find a mentor by name or place' }),
  menuSelect({ container: place(), attribute: 'country' }),
  stats({ container: place() }),
  infiniteHits<Mentor & { objectID: string; __position: number }>({
    container: place(),
    templates: {
      item: (hit: Mentor) =>
        `<article>
          <h2>${hit.displayName.text}</h2>
          <p>${hit.region?.name?.text}, ${hit.country}</p>
          <p>${hit.languages.map(({ code }) => code).join(', ')}</p>
          <p>${hit.topics.join(', ')}</p>
          <p>${hit.availability.state}, ${hit.availability.updatedAt}</p>
        </article>`,
    },
  }),
]);
search.start();
