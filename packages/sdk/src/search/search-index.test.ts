import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SearchIndex } from './search-index.ts';

interface Mentor {
  id: string;
  name: string;
  bio?: string;
  country?: string;
  languages?: readonly string[];
}

const indexOf = (mentors: readonly Mentor[]) =>
  SearchIndex.build(mentors, {
    id: ({ id }) => id,
    fields: [
      { weight: 4, text: ({ name }) => name },
      { weight: 1, text: ({ bio }) => bio },
    ],
    facets: { country: ({ country }) => country, language: ({ languages }) => languages },
    sorts: { name: ({ name }) => name },
  });

/** Mentors named so, whose ids are their names. */
const named = (...names: string[]) => indexOf(names.map((name) => ({ id: name, name })));
const idsOf = ({ hits }: { hits: readonly { id: string }[] }) => hits.map(({ id }) => id);
const find = (index: ReturnType<typeof indexOf>, text: string) => idsOf(index.search({ text }));

const cast = indexOf([
  { id: 'djordje', name: 'Ђорђе', country: 'RS', languages: ['sr', 'en'], bio: 'Помаже око посла.' },
  { id: 'ljubica', name: 'Љубица', country: 'RS', languages: ['sr', 'hu'] },
  { id: 'gyozo', name: 'Győző', country: 'HU', languages: ['hu', 'en'] },
  { id: 'marija', name: 'Marija', country: 'BA', languages: ['bs', 'en'], bio: 'Volunteers in Győr.' },
]);

test('no text finds every record, in the order of the records', () => {
  assert.deepEqual(idsOf(cast.search()), ['djordje', 'ljubica', 'gyozo', 'marija']);
  assert.equal(cast.search({ text: ' … ' }).total, 4);
});

test('a name is found in either script and without marks', () => {
  for (const text of ['Ђорђе', 'Đorđe', 'djordje', 'dorde', 'ЂОРЂЕ', 'djor']) {
    assert.deepEqual(find(cast, text), ['djordje'], text);
  }
  for (const text of ['gyozo', 'Győző', 'GYÖZÖ']) assert.equal(find(cast, text)[0], 'gyozo', text);
});

test('a name is found while it is being typed', () => {
  for (const name of ['Tsvetan', 'Kharkiv', 'Shumen', 'Đakovačka', 'Ljubljana', 'Цветан', 'Panagyurishte', 'Mueller']) {
    const index = named(name, 'Zzz');
    for (let end = 1; end <= name.length; end += 1) {
      assert.deepEqual(find(index, name.slice(0, end)), [name], name.slice(0, end));
    }
  }
});

test('every word has to fit, in any field and any order', () => {
  assert.deepEqual(find(cast, 'gyor marija'), ['marija']);
  assert.deepEqual(find(cast, 'marija djordje'), []);
});

test('the exact word comes first, then a marked beginning, then folded, then a typo', () => {
  const index = named('Zlatkp', 'Zlatkovic', 'Златко', 'Zlatković', 'Zlatko');
  assert.deepEqual(find(index, 'Zlatko'), ['Zlatko', 'Zlatkovic', 'Zlatković', 'Златко', 'Zlatkp']);
  assert.deepEqual(find(index, 'Zlatkovic'), ['Zlatkovic', 'Zlatković']);
  assert.deepEqual(find(index, 'Zlatković'), ['Zlatković', 'Zlatkovic']);
});

test('a whole word comes before a beginning, also when both are folded', () => {
  assert.deepEqual(find(named('Златковић', 'Златко'), 'zlatko'), ['Златко', 'Златковић']);
});

test('the best of several ways to fit counts', () => {
  assert.deepEqual(find(named('Марија', 'Marija'), 'marija'), ['Marija', 'Марија']);
  assert.deepEqual(find(named('Anastasia', 'Ana Anastasia'), 'ana'), ['Ana Anastasia', 'Anastasia']);
});

test('the heaviest of several fields that have a word counts, whichever comes first', () => {
  const index = SearchIndex.build(
    [
      { id: 'bio', name: 'Petar', bio: 'Ivana' },
      { id: 'both', name: 'Ivana', bio: 'Ivana' },
    ],
    {
      id: ({ id }) => id,
      fields: [
        { weight: 1, text: ({ bio }) => bio },
        { weight: 4, text: ({ name }) => name },
      ],
    },
  );
  assert.deepEqual(idsOf(index.search({ text: 'ivana' })), ['both', 'bio']);
});

test('a page of a search goes on where the one before ended', () => {
  const index = named('Milicb', 'Milica', 'Milicą', 'Milic', 'Milicad');
  const all = find(index, 'milica');
  assert.equal(all.length, 5);
  assert.deepEqual(
    [0, 1, 2, 3, 4].flatMap((offset) => idsOf(index.search({ text: 'milica', offset, limit: 1 }))),
    all,
  );
});

test('a better match has a greater score, equal ones the same, and none is given without text', () => {
  const scores = named('Zlatkp', 'Zlatko', 'ZLATKO')
    .search({ text: 'zlatko' })
    .hits.map(({ score }) => score);
  assert.equal(scores[0], scores[1]);
  assert.ok((scores[1] ?? 0) > (scores[2] ?? 0));
  assert.deepEqual(
    cast.search().hits.map(({ score }) => score),
    [0, 0, 0, 0],
  );
});

test('case does not change the order', () => {
  const index = named('Ana', 'ANA', 'ana');
  assert.deepEqual(find(index, 'ANA'), find(index, 'ana'));
});

test('among equally good matches the heavier field comes first, then the order of the records', () => {
  const index = indexOf([
    { id: 'bio', name: 'Petar', bio: 'Works with Ivana' },
    { id: 'name', name: 'Ivana' },
    { id: 'name too', name: 'Ivana' },
  ]);
  assert.deepEqual(find(index, 'ivana'), ['name', 'name too', 'bio']);
});

test('one typo is forgiven: a letter wrong, missing, too many, or two swapped', () => {
  const index = named('Milica', 'Zoltán');
  for (const text of ['Nilica', 'Mlica', 'Miliica', 'Mliica', 'Mulica', 'Milicz', 'Milicaa', 'Milic']) {
    assert.deepEqual(find(index, text), ['Milica'], text);
  }
});

test('a typo is forgiven in a word that is still being typed, but not as its last letter', () => {
  const index = named('Panagyurishte');
  assert.deepEqual(find(index, 'Pamagy'), ['Panagyurishte']);
  assert.deepEqual(find(index, 'Panagx'), []);
});

test('two typos, a typo in a short word and a typo in a number are not forgiven', () => {
  assert.deepEqual(find(named('Milica'), 'Nilice'), []);
  assert.deepEqual(find(named('Ana'), 'Ann'), []);
  assert.deepEqual(find(named('2024'), '2025'), []);
});

test('only the facets that are asked for are counted', () => {
  const { facets, total } = cast.search({ text: 'gyo', count: ['country'] });

  assert.ok(total > 0);
  assert.deepEqual(Object.keys(facets), ['country']);
});

test('filters add up: any of the values of one facet, and all of the facets', () => {
  const found = (filters: object) => idsOf(cast.search({ filters }));
  assert.deepEqual(found({ country: ['RS', 'HU'] }), ['djordje', 'ljubica', 'gyozo']);
  assert.deepEqual(found({ country: ['RS', 'HU'], language: 'hu' }), ['ljubica', 'gyozo']);
  assert.deepEqual(found({ country: 'XX' }), []);
  assert.equal(found({ country: [], language: undefined }).length, 4);
});

test('counts belong to the current result, the most frequent value first', () => {
  const { facets } = cast.search({ text: 'gyo' });
  assert.deepEqual(facets.country, [
    { value: 'BA', count: 1 },
    { value: 'HU', count: 1 },
  ]);
  assert.deepEqual(facets.language[0], { value: 'en', count: 2 });
});

test("a facet's own filter does not reduce its own counts, the filters of others do", () => {
  const { total, facets } = cast.search({ filters: { country: 'RS', language: 'hu' } });
  assert.equal(total, 1);
  assert.deepEqual(facets.country, [
    { value: 'HU', count: 1 },
    { value: 'RS', count: 1 },
  ]);
  assert.deepEqual(facets.language, [
    { value: 'sr', count: 2 },
    { value: 'en', count: 1 },
    { value: 'hu', count: 1 },
  ]);
});

test('a chosen value is listed even when it has no record left', () => {
  const { facets } = cast.search({ text: 'marija', filters: { country: 'RS' } });
  assert.deepEqual(facets.country, [
    { value: 'BA', count: 1 },
    { value: 'RS', count: 0 },
  ]);
});

test('hits come in pages, the total is that of all', () => {
  const page = (offset: number, limit: number) => cast.search({ text: 'm', offset, limit });
  assert.equal(page(0, 1).total, 1);
  assert.deepEqual(idsOf(cast.search({ offset: 1, limit: 2 })), ['ljubica', 'gyozo']);
  assert.deepEqual(idsOf(cast.search({ offset: 9 })), []);
  assert.deepEqual(idsOf(cast.search({ limit: 0 })), []);
  assert.deepEqual(idsOf(page(1, 5)), []);
  assert.deepEqual(idsOf(cast.search({ text: 'en m', sort: { by: 'name' }, offset: 3 })), []);
});

test('names are sorted by the alphabet of the language', () => {
  const sorted = (locale: string, ...names: string[]) =>
    idsOf(named(...names).search({ sort: { by: 'name', locale } }));
  assert.deepEqual(sorted('cs', 'Chalupa', 'Cibulka', 'Horák'), ['Cibulka', 'Horák', 'Chalupa']);
  assert.deepEqual(sorted('hu', 'Csaba', 'Cukor', 'Dalma'), ['Cukor', 'Csaba', 'Dalma']);
  assert.deepEqual(sorted('hr', 'Ćiro', 'Čedo', 'Cvita', 'Dora'), ['Cvita', 'Čedo', 'Ćiro', 'Dora']);
});

test('sorting can be reversed, keeps equal names in the order of the records, and respects the page', () => {
  const index = indexOf([
    { id: '1', name: 'B' },
    { id: '2', name: 'A' },
    { id: '3', name: 'B' },
  ]);
  assert.deepEqual(idsOf(index.search({ sort: { by: 'name' } })), ['2', '1', '3']);
  assert.deepEqual(idsOf(index.search({ sort: { by: 'name', descending: true } })), ['1', '3', '2']);
  assert.deepEqual(idsOf(index.search({ text: 'b', sort: { by: 'name' }, offset: 1 })), ['3']);
});

test('a filter or sort the index was not built with is refused by name', () => {
  const filters = { colour: 'red' } as object;
  assert.throws(() => cast.search({ filters }), {
    name: 'RangeError',
    message: /filters.*"colour".*country, language/,
  });
  assert.throws(() => cast.search({ sort: { by: 'age' as 'name' } }), {
    name: 'RangeError',
    message: /sort.by.*"age"/,
  });
});

test('an index written to JSON and taken up again answers the same', () => {
  const again = SearchIndex.from<'country' | 'language', 'name'>(JSON.parse(JSON.stringify(cast)));
  const queries = [
    {},
    { text: 'gyo' },
    { text: 'mraija' },
    { filters: { country: 'RS' } },
    { sort: { by: 'name' } },
  ] as const;
  for (const query of queries) assert.deepEqual(again.search(query), cast.search(query));
  assert.deepEqual(again.toJSON(), cast.toJSON());
});

test('an index of another version is refused', () => {
  assert.throws(() => SearchIndex.from({ ...cast.toJSON(), version: 2 }), {
    name: 'RangeError',
    message: /version 1, got 2/,
  });
});

test('an index of nothing finds nothing', () => {
  assert.deepEqual(indexOf([]).search({ text: 'ana', filters: { country: 'RS' } }), {
    hits: [],
    total: 0,
    facets: { country: [], language: [] },
  });
});

test('words named like members of objects are words, and so are facet values', () => {
  const index = indexOf([{ id: 'a', name: '__proto__ constructor', country: '__proto__' }]);
  assert.deepEqual(find(index, 'constructor'), ['a']);
  assert.deepEqual(index.search().facets.country, [{ value: '__proto__', count: 1 }]);
});

test('a name of several writings keeps its apostrophe out of the way', () => {
  const index = named("Кам'янець", 'Камʼянка');
  assert.deepEqual(find(index, 'Кам’янець'), ["Кам'янець"]);
  assert.deepEqual(find(index, 'Kamianets'), ["Кам'янець"]);
});

const letters = fc.string({ unit: fc.constantFrom(...'abeđjšchtkљњяĐŠŐ'), minLength: 1, maxLength: 7 });
const texts = fc.array(
  fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  { maxLength: 12 },
);

test('every record is found by each of its words, and by every beginning of it', () => {
  fc.assert(
    fc.property(texts, (names) => {
      const index = indexOf(names.map((name, at) => ({ id: String(at), name })));
      names.forEach((name, at) => {
        for (const word of name.split(' ')) {
          for (let end = 1; end <= word.length; end += 1) {
            const { hits } = index.search({ text: word.slice(0, end), limit: names.length });
            assert.ok(
              hits.some(({ position }) => position === at),
              word.slice(0, end),
            );
          }
        }
      });
    }),
  );
});

test('whatever is asked, counts and total are those of the records that fit', () => {
  const mentor = fc.record({
    name: letters,
    country: fc.constantFrom('RS', 'HU', 'BA'),
    languages: fc.subarray(['sr', 'hu', 'en']),
  });
  const values = fc.subarray(['RS', 'HU', 'XX']);
  fc.assert(
    fc.property(
      fc.array(mentor, { maxLength: 15 }),
      fc.string({ maxLength: 1 }),
      values,
      fc.subarray(['sr', 'hu']),
      (mentors, text, country, language) => {
        const records = mentors.map((each, at) => ({ id: String(at), ...each }));
        const index = indexOf(records);
        const result = index.search({ text, filters: { country, language }, limit: 100 });

        const fitting = new Set(index.search({ text, limit: 100 }).hits.map(({ position }) => position));
        const inCountry = (each: Mentor) => country.length === 0 || country.includes(each.country ?? '');
        const inLanguage = (each: Mentor) =>
          language.length === 0 || language.some((own) => each.languages?.includes(own));
        const matched = records.filter((_, at) => fitting.has(at));
        assert.equal(result.total, matched.filter((each) => inCountry(each) && inLanguage(each)).length);
        for (const { value, count } of result.facets.country) {
          assert.equal(count, matched.filter((each) => each.country === value && inLanguage(each)).length);
        }
        for (const { value, count } of result.facets.language) {
          assert.equal(count, matched.filter((each) => each.languages.includes(value) && inCountry(each)).length);
        }
      },
    ),
  );
});
