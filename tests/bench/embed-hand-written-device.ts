// The page that is built by hand, with all mentors on the device: a plain scan, which knows marks and no typos, and gives
// what is found as it stands.
import { answerBy } from './embed-hand-written.ts';
import { languagesOf, type Mentor, type Page, placeOf, topics } from './embed-page.ts';

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const valuesOf: Readonly<Record<string, (mentor: Mentor) => readonly string[]>> = {
  country: ({ country }) => [country],
  language: ({ languages }) => languages.map(({ code }) => code),
  topic: (mentor) => mentor.topics,
};

async function everyone(): Promise<Mentor[]> {
  const mentors: Mentor[] = [];
  let cursor: string | undefined;
  do {
    const answer = await fetch(`/v1/mentors?limit=2000&locale=en${cursor ? `&cursor=${cursor}` : ''}`);
    const { items, nextCursor } = (await answer.json()) as Page;
    mentors.push(...items);
    cursor = nextCursor;
  } while (cursor);
  return mentors;
}

const mentors = await everyone();
const texts = mentors.map((mentor) =>
  fold(
    [
      mentor.displayName.text,
      placeOf(mentor),
      languagesOf(mentor),
      ...mentor.topics.map((topic) => topics[topic] ?? topic),
    ].join(' '),
  ),
);

answerBy(async (query) => {
  const words = fold(query.get('q') ?? '').split(/\s+/);
  const chosen = Object.entries(valuesOf).filter(([field]) => query.get(field));
  const found = mentors.filter(
    (mentor, at) =>
      words.every((word) => texts[at]!.includes(word)) &&
      chosen.every(([field, values]) => values(mentor).includes(query.get(field)!)),
  );
  const facets = Object.entries(valuesOf).map(([field, values]) => {
    const counts = new Map<string, number>();
    for (const mentor of found) for (const value of values(mentor)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return { field, values: [...counts].map(([value, count]) => ({ value, count })) };
  });
  return { items: found.slice(0, Number(query.get('limit'))), total: found.length, facets };
});
document.body.dataset['isOnDevice'] = '';
