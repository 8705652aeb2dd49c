import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import type { Page } from '@backontrack/contract';

import { sampleApp } from '../testing/sample-app.ts';
import { storedEvent, storedNews } from '../testing/sample-content.ts';
import { storedMentor, storedProgramme } from '../testing/sample-entries.ts';

const mentors = ['amila', 'bojan', 'csaba', 'dunja', 'eva'].map((id, at) =>
  storedMentor({ id, country: at < 3 ? 'BA' : 'RS', topics: ['listening'] }),
);
const programmes = [storedProgramme({ id: 'talk', stage: 2 }), storedProgramme({ id: 'work', stage: 5 })];
const picture = { type: 'image' as const, url: 'https://example.org/a.png', alt: 'A', width: 9, height: 9 };
const news = [1, 2, 3].map((day) =>
  storedNews({ id: `news-${day}`, publishedAt: `2026-01-0${day}T08:00:00Z`, body: { en: [picture] } }),
);

const events = [
  storedEvent({ id: 'over', start: { date: '2020-03-05', precision: 'day' } }),
  storedEvent({ id: 'ahead', start: { date: '2090-03-05', precision: 'day' }, status: 'postponed' }),
  storedEvent({ id: 'vague', start: { date: '2090', precision: 'mid-year' }, languages: ['hu'] }),
];

const { app, json } = sampleApp({ mentors, programmes, news, events });

const get = async (path: string) => {
  const response = await app.request(path);
  return { response, text: await response.text() };
};

/** The names that stand on the cards of a page, in their order. */
const namesOn = (text: string) =>
  [...text.matchAll(/class="open(?: two)?"[^>]*>(?:<span[^>]*>)?([^<]+)/g)].map(([, name]) => name);

/** Where the link leads that has these words. */
const linkOn = (text: string, words: RegExp) => {
  const link = [...text.matchAll(/<a([^>]*)>([^<]*)<\/a/g)].find(([, rest = '', own = '']) =>
    words.test(/aria-label="([^"]*)"/.exec(rest)?.[1] ?? own),
  );
  const href = /href="([^"]*)"/.exec(link?.[1] ?? '')?.[1] ?? assert.fail(`no link says ${words}`);
  return href.replaceAll('&amp;', '&');
};

const at = (path: string, href: string) => {
  const { pathname, search } = new URL(href, `http://localhost${path}`);
  return pathname + search;
};

test('a page lists what the API lists, in its order and by its names', async () => {
  const { items } = await json<Page<{ displayName: { text: string } }>>('/v1/mentors?country=BA&limit=2');

  const { response, text } = await get('/embed/mentor-finder?country=BA&limit=2');

  assert.equal(response.status, 200);
  assert.deepEqual(
    namesOn(text),
    items.map(({ displayName }) => displayName.text),
  );
});

test('by its links alone a list is paged, filtered, sorted and widened again, and an entry opened and closed', async () => {
  const start = '/embed/mentor-finder?limit=2';
  const first = await get(start);
  const second = await get(at(start, linkOn(first.text, /next ones/)));
  const both = [...namesOn(first.text), ...namesOn(second.text)];
  assert.equal(new Set(both).size, 4);
  assert.deepEqual(namesOn((await get(at(start, linkOn(second.text, /first ones/)))).text), namesOn(first.text));

  const serbian = at(start, linkOn(first.text, /Serbia/));
  const { text } = await get(serbian);
  assert.deepEqual(new Set(namesOn(text)), new Set(['dunja', 'eva']));
  assert.equal(at(serbian, linkOn(text, /Remove the filter Serbia/)), start);

  const sorted = await get(at(start, linkOn(first.text, /Z to A/)));
  assert.deepEqual(namesOn(sorted.text), ['eva', 'dunja']);

  const entry = at(serbian, linkOn(text, /^eva$/));
  const opened = await get(entry);
  assert.match(opened.text, /<title>eva – Find a mentor – Back on Track/);
  assert.match(opened.text, /Likes to listen\./);
  assert.equal(at(entry, linkOn(opened.text, /Back to all/)), serbian);
});

test('a filter that is locked is not offered', async () => {
  const { text } = await get('/embed/mentor-finder?country=BA&lock=country');

  assert.deepEqual(namesOn(text).length, 3);
  assert.doesNotMatch(text, /Remove the filter|<summary>Country/);
});

test('a search is a plain form that keeps the filters', async () => {
  const { text } = await get('/embed/mentor-finder?country=BA&q=amila');

  assert.deepEqual(namesOn(text), ['amila']);
  assert.match(text, /<form role="search" method="get" target="_self" action="mentor-finder"/);
  assert.match(text, /<input type="hidden" name="country" value="BA"/);
});

test('offers stand by stage, and one of work leads to support', async () => {
  const { text } = await get('/embed/programme-directory');

  assert.deepEqual(namesOn(text), ['Title of talk', 'Title of work']);
  assert.match(text, /First:\s*<a target="_self" href="programme-directory\/talk">Title of talk/);
});

test('news stand with the newest first, and each can be read whole', async () => {
  const { text } = await get('/embed/news-feed?limit=2');
  assert.deepEqual(namesOn(text), ['Title of news-3', 'Title of news-2']);

  const story = await get('/embed/news-feed/news-3?limit=2');
  assert.match(story.text, /<h2[^>]*>Title of news-3<\/h2>/);
});

test('news leave their pictures out where the address says so, also behind its links', async () => {
  assert.match((await get('/embed/news-feed/news-3')).text, /<img/);

  const start = '/embed/news-feed?images=none';
  const { text } = await get(at(start, linkOn((await get(start)).text, /news-3/)));

  assert.match(text, /Title of news-3/);
  assert.doesNotMatch(text, /<img/);
});

test('events stand with the next one first and those that are over folded away, in the order that is asked for', async () => {
  const { text } = await get('/embed/news-feed?show=events,news&heading-level=3');
  const headings = [...text.matchAll(/<h([34])[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(
    ([, level, words]) => `${level} ${words}`,
  );
  assert.deepEqual(headings, [
    '3 Upcoming events',
    '4 Title of ahead',
    '4 Title of vague',
    '4 Title of over',
    '3 News',
    '4 Title of news-3',
    '4 Title of news-2',
    '4 Title of news-1',
  ]);
  assert.match(text, /<details>\s*<summary>Past events<\/summary>[^]*Title of over[^]*<\/details>/);
  assert.match(text, /5 March 2090<\/time>\s*<strong class="mark">Postponed/);
  assert.match(text, />mid-2090</);
  assert.match(text, /href="\.\.\/v1\/events\/ahead\.ics\?locale=en/);
  assert.doesNotMatch(text, /(vague|over)\.ics/);

  const inHungarian = await get('/embed/news-feed?show=events&language=hu');
  assert.match(inHungarian.text, /Title of vague/);
  assert.doesNotMatch(inHungarian.text, /Title of ahead|Title of news/);
});

test('what an address has too much is passed over, and whoever wrote it is told the nearest', async () => {
  const { response, text } = await get(
    '/embed/mentor-finder?contry=RS&country=Mars&limit=999&utm_source=mail&backontrack-debug',
  );

  assert.equal(response.status, 200);
  assert.equal(namesOn(text).length, 5);
  assert.match(text, /“contry” is not known here\. Did you mean “country”\?/);
  assert.match(text, /“country” has no value “Mars”\./);
  assert.match(text, /“limit” has no value “999”\./);
  assert.doesNotMatch(text, /utm_source|debug/);
});

test('what somebody writes into an address is shown as text', async () => {
  const { text } = await get(`/embed/mentor-finder?q=${encodeURIComponent('"><script>alert(1)</script>')}&%3Cb%3E=1`);

  assert.doesNotMatch(text, /<script>alert|<b>/);
});

test('a widget and an entry that there are not answer 404, with the widgets that there are, also in a frame', async () => {
  for (const path of [
    '/embed',
    '/embed/',
    '/embed/mentor-finder/eva/x',
    '/embed/mentors',
    '/embed/toString',
    '/embed/mentor-finder/nobody',
    '/embed/subscribe/x',
  ]) {
    const { response, text } = await get(path);
    assert.equal(response.status, 404, path);
    const [, link = ''] = /<a href="([^"]*)">Find a mentor<\/a>/.exec(text) ?? [];
    // Also where a proxy has the server below a path.
    assert.equal(new URL(link, `http://localhost/below${path}`).pathname, '/below/embed/mentor-finder');
    assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
  }
});

test('a slash behind an address leads to the page without it', async () => {
  for (const [path, leadsTo] of [
    ['/embed/mentor-finder/?country=RS', '/embed/mentor-finder?country=RS'],
    ['/embed/mentor-finder/eva/?lang=hu', '/embed/mentor-finder/eva?lang=hu'],
  ] as const) {
    const { response } = await get(path);

    assert.equal(response.status, 301);
    assert.equal(at(path, response.headers.get('location') ?? ''), leadsTo);
  }
});

test('anybody may frame a page, and it runs and draws with nothing but what its policy names', async () => {
  for (const name of ['news-feed', 'mentor-finder', 'programme-directory', 'curriculum']) {
    const { response, text } = await get(`/embed/${name}?color-accent=fc0`);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*frame-ancestors \*/);
    assert.equal(response.headers.get('set-cookie'), null);
    assert.equal(response.headers.get('x-frame-options'), null);
    const inline = [...text.matchAll(/<(?:style|script type="module")>([\s\S]*?)<\/(?:style|script)>/g)];
    assert.equal(inline.length, 3);
    for (const [, code = ''] of inline) {
      assert.ok(policy.includes(createHash('sha256').update(code).digest('base64')), `${name}: ${code.slice(0, 40)}`);
    }
    assert.doesNotMatch(text, / style="| on\w+="/);
  }
});

test('a mentor is in no search engine, and other pages count for the page around them only', async () => {
  assert.match((await get('/embed/mentor-finder')).text, /name="robots" content="noindex"/);
  assert.match((await get('/embed/news-feed')).text, /content="noindex, indexifembedded"/);
});

test('oEmbed describes a page, within the size that is asked for', async () => {
  const url = 'http://localhost/embed/mentor-finder?country=ba&contry=x';

  const described = await json<Record<string, unknown>>(
    `/oembed?${new URLSearchParams({ url, maxwidth: '500', maxheight: '300', format: 'json' })}`,
  );

  assert.deepEqual(described, {
    version: '1.0',
    type: 'rich',
    provider_name: 'Back on Track',
    provider_url: 'http://localhost/',
    title: 'Find a mentor – Back on Track',
    html: '<iframe src="http://localhost/embed/mentor-finder?country=BA" title="Find a mentor – Back on Track" width="500" height="300" loading="lazy" frameborder="0" style="max-width:100%;border:0"></iframe>',
    width: 500,
    height: 300,
    cache_age: 86_400,
  });
});

test('a page leads to what oEmbed says of it', async () => {
  const { text } = await get('/embed/mentor-finder?country=BA&lang=sr-Latn');
  const [, href = ''] = /rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(text) ?? [];
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'));

  const { html } = await json<{ html: string }>(pathname + search);

  assert.match(html, /src="http:\/\/localhost\/embed\/mentor-finder\?country=BA&#38;lang=sr-Latn"/);
});

test('oEmbed refuses what is not ours, another format, and what makes no sense', async () => {
  const ask = async (query: Record<string, string>) =>
    (await app.request(`/oembed?${new URLSearchParams(query)}`)).status;

  assert.equal(await ask({ url: 'https://elsewhere.example/embed/mentor-finder' }), 404);
  assert.equal(await ask({ url: 'http://localhost/embed/nothing' }), 404);
  assert.equal(await ask({ url: 'http://localhost/v1/mentors' }), 404);
  assert.equal(await ask({ url: 'http://localhost/embed/mentor-finder/%E0%A4%A' }), 404);
  assert.equal(await ask({ url: 'http://localhost/embed/mentor-finder', format: 'xml' }), 501);
  assert.equal(await ask({ url: 'http://localhost/embed/mentor-finder', maxwidth: 'wide' }), 400);
  assert.equal(await ask({ url: 'http://localhost/embed/mentor-finder', maxheight: '1e3' }), 400);
  assert.equal(await ask({}), 400);
});

test('a page speaks the language that it is asked for, whatever another has just been asked for', async () => {
  const pages = await Promise.all(
    ['de', 'sr', 'de-AT', 'tlh', 'sr_Latn'].map((lang) => get(`/embed/mentor-finder?lang=${lang}`)),
  );

  assert.deepEqual(
    pages.map(({ text }) => /<html lang="([^"]*)"/.exec(text)?.[1]?.slice(0, 7)),
    ['de', 'sr-Cyrl', 'de', 'en-GB', 'sr-Latn'],
  );
  assert.match(pages[0]!.text, /Bosnien und Herzegowina/);
  assert.match(pages[1]!.text, /Босна и Херцеговина/);

  const missing = await get('/embed/nothing');
  assert.match(missing.text, /<html lang="en-GB">/);
  const missingInHungarian = await get('/embed/mentor-finder/nobody?lang=hu');
  assert.match(missingInHungarian.text, /<html lang="hu">/);
  assert.match(missingInHungarian.text, /<a href="\.\.\/\.\.\/embed\/mentor-finder\?lang=hu">Keress mentort<\/a>/);
});
