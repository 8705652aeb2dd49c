// The same page as a partner would build it with InstantSearch over the same API.
import instantsearch from 'instantsearch.js';
import { configure, infiniteHits, menuSelect, searchBox, stats } from 'instantsearch.js/es/widgets/index.js';

import { languagesOf, type Mentor, type Page, placeOf, roomOf, topics, trainedIn, why } from './embed-page.ts';

type Html = (strings: TemplateStringsArray, ...values: unknown[]) => string;

interface Asked {
  indexName: string;
  params?: { query?: string; page?: number; hitsPerPage?: number; facetFilters?: (string | string[])[] };
}

const searchClient = {
  async search(requests: Asked[]) {
    const results = await Promise.all(
      requests.map(async ({ indexName, params = {} }) => {
        const { query = '', page = 0, hitsPerPage = 6, facetFilters = [] } = params;
        const search = new URLSearchParams({ locale: 'en', limit: String(hitsPerPage * (page + 1)) });
        if (query) search.set('q', query);
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
  searchBox({
    container: place(),
    placeholder: 'Find a mentor by name or place',
    showSubmit: false,
    showReset: false,
    showLoadingIndicator: false,
  }),
  menuSelect({ container: place(), attribute: 'country' }),
  stats({
    container: place(),
    cssClasses: { text: 'count' },
    templates: { text: ({ nbHits }: { nbHits: number }) => `${nbHits} mentors` },
  }),
  infiniteHits<Mentor & { objectID: string; __position: number }>({
    container: place(),
    cssClasses: { list: 'list', loadMore: 'action' },
    templates: {
      showMoreText: () => 'Show more',
      item: (mentor: Mentor, { html }: { html: Html }) =>
        html`<article>
          <div class="head">
            <h2><button>${mentor.displayName.text}</button></h2>
            ${mentor.sample ? html`<span class="mark small">Sample</span>` : ''}
          </div>
          <p class="one small">${placeOf(mentor)}</p>
          <p class="one small">${languagesOf(mentor)}</p>
          <ul class="tags">
            ${mentor.topics.map((topic: string) => html`<li><button>${topics[topic] ?? topic}</button></li>`)}
          </ul>
          <div class="end small">
            <p class="one">${trainedIn(mentor)}</p>
            <p class=${`one room ${mentor.availability.state}`}>${roomOf(mentor)}</p>
          </div>
        </article>`,
    },
  }),
]);
root.lastElementChild!.before(Object.assign(document.createElement('p'), { className: 'why', textContent: why }));
search.start();
