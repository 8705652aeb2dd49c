import { assert } from '@open-wc/testing';

import { isShown, opened as open } from '../testing/embed-page.ts';
import { soon } from '../testing/soon.ts';

const strict =
  "default-src 'none'; script-src HOST; connect-src HOST; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types backontrack";

const link = '<a href="HERE/embed/mentor-finder?country=rs&amp;limit=2&amp;lang=en">Our mentors</a>';

/** Something that the loader is done with when it has come to a link that it makes a widget of. */
const last = '<p id="last"><a href="HERE/embed/news-feed?limit=1">News</a></p>';

type Page = Awaited<ReturnType<typeof open>>;

/** Opens a page in view, where alone links and frames are looked at. */
function opened(wish: object): Promise<Page> {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  return open(wish);
}

const find = ({ page }: Page, selector: string) => page.document.querySelector<HTMLElement>(selector);

describe('a link to an embed page', function (this: { timeout(most: number): void }) {
  // The first page waits for the build.
  this.timeout(60_000);

  it('that stands alone in its block becomes the widget, in its place, and is its fallback', async () => {
    const opening = await opened({ body: `<p>Before</p><p class="own">${link}</p>`, policy: strict });
    const widget = () => find(opening, '.own > backontrack-mentor-finder');
    await soon(() => widget() && isShown(widget()!), opening.seen.lines.join());

    assert.deepEqual(
      widget()!
        .getAttributeNames()
        .filter((name) => ['country', 'limit', 'lang'].includes(name))
        .map((name) => `${name}=${widget()!.getAttribute(name)}`)
        .toSorted(),
      ['country=rs', 'lang=en', 'limit=2'],
    );
    assert.equal(widget()!.querySelector('a')!.textContent, 'Our mentors');
    assert.deepEqual([opening.seen.lines, opening.seen.errors], [[], []]);
  });

  for (const [name, body] of Object.entries({
    'in a button of the theme': `<p>${link.replace('<a', '<a style="display:inline-block;padding:1em"')}</p>`,
    'in bold': `<div><strong>${link}</strong></div>`,
    'with spaces and an empty line around it': `<p>\n &nbsp;${link}<br></p>`,
    'in a table for the layout': `<table><tr><td>${link}</td></tr></table>`,
    'with an image in it': '<p><a href="HERE/embed/mentor-finder"><img alt="Our mentors"></a></p>',
  })) {
    it(`becomes the widget ${name}`, async () => {
      const opening = await opened({ body });
      await soon(() => find(opening, 'backontrack-mentor-finder > a'), 'it stays a link');
    });
  }

  for (const [name, body] of Object.entries({
    'in running text': `<p>Look at ${link}, and come.</p>`,
    'beside another': `<p>${link} <a href="/other">Other</a></p>`,
    'beside a picture': `<p><img alt="">${link}</p>`,
    'in a list': `<ul><li>${link}</li></ul>`,
    'in the navigation': `<nav><div>${link}</div></nav>`,
    'in a heading': `<h2>${link}</h2>`,
    'that says so': `<p>${link.replace('<a', '<a data-backontrack="off"')}</p>`,
    'in a part that says so': `<div data-backontrack="off"><p>${link}</p></div>`,
    'of another host': `<p>${link.replace('HERE', 'https://other.example')}</p>`,
    'to an entry': `<p>${link.replace('mentor-finder?', 'mentor-finder/rs-djordje?')}</p>`,
    'to something that was searched for': `<p>${link.replace('?', '?q=djordje&amp;')}</p>`,
    'to no widget': `<p>${link.replace('mentor-finder', '')}</p>`,
    'by a reader who comments': `<p>${link.replace('<a', '<a rel="nofollow ugc"')}</p>`,
    'in an editor': `<div contenteditable><p>${link}</p></div>`,
  })) {
    it(`${name} stays a link`, async () => {
      const opening = await opened({ body: body + last });
      await soon(() => find(opening, '#last > backontrack-news-feed'), opening.seen.lines.join());

      assert.isNull(find(opening, 'backontrack-mentor-finder'));
      assert.deepEqual([opening.seen.lines, opening.seen.errors], [[], []]);
    });
  }

  it('inside a widget is its fallback', async () => {
    const opening = await opened({
      body: `<backontrack-mentor-finder loading="eager"><p>${link}</p></backontrack-mentor-finder>`,
    });
    await soon(() => isShown(opening.widget));

    assert.lengthOf(opening.page.document.querySelectorAll('backontrack-mentor-finder'), 1);
  });

  it('that comes later becomes the widget, too', async () => {
    const opening = await opened({ body: `<div></div>${last}` });
    await soon(() => find(opening, '#last > backontrack-news-feed'));
    const { href } = find(opening, '#last a') as HTMLAnchorElement;
    const late = opening.page.document.createElement('a');
    Object.assign(late, { href: href.replace('news-feed', 'mentor-finder'), textContent: 'Mentors' });
    find(opening, 'div')!.append(late);

    await soon(() => find(opening, 'div > backontrack-mentor-finder'));
  });

  it('carries a colour and lists, and nothing that could run', async () => {
    const query = [
      'country=RS',
      'country=HU',
      'color-accent=%23ffcc00',
      'onclick=alert(1)',
      'style=position:fixed',
      'href=javascript:alert(1)',
      'utm_source=mail',
    ];
    const opening = await opened({
      body: `<p><a href="HERE/embed/mentor-finder?${query.join('&amp;')}">Mentors</a></p>`,
    });
    await soon(() => find(opening, 'backontrack-mentor-finder'));
    const widget = find(opening, 'backontrack-mentor-finder')!;

    assert.equal(widget.getAttribute('country'), 'RS HU');
    assert.equal(widget.style.getPropertyValue('--backontrack-color-accent'), '#ffcc00');
    assert.equal(widget.style.position, '');
    for (const name of ['onclick', 'href', 'utm_source']) assert.isFalse(widget.hasAttribute(name), name);
  });

  it('waits for the reader where its address says so', async () => {
    const opening = await opened({ body: `<p>${link.replace('?', '?loading=click&amp;')}</p>` });
    await soon(() => find(opening, 'backontrack-mentor-finder button'));

    assert.deepEqual(
      Object.keys(await opening.requests()).filter((file) => !['loader.js', 'first.js', 'pasted.js'].includes(file)),
      [],
    );
  });

  it('keeps the focus', async () => {
    const opening = await opened({ body: `<div></div>${last}` });
    await soon(() => find(opening, '#last > backontrack-news-feed'));
    const { href } = find(opening, '#last a') as HTMLAnchorElement;
    const late = opening.page.document.createElement('a');
    Object.assign(late, { href: href.replace('news-feed', 'mentor-finder'), textContent: 'Mentors' });
    opening.frame.focus();
    find(opening, 'div')!.append(late);
    late.focus();
    await soon(() => late.parentElement!.localName === 'backontrack-mentor-finder');

    assert.isTrue(opening.page.document.activeElement === late);
  });

  it('stays a link where what makes a widget of it is changed, and the page is told', async () => {
    const { seen, page } = await opened({ body: `<p>${link}</p>`, changed: { part: 'loader/pasted', at: -1 } });
    await soon(() => seen.lines.length > 0);

    assert.match(seen.lines[0]!, /pasted\.js was refused/);
    assert.deepEqual([seen.tampered, seen.errors], [[], []]);
    assert.equal(page.document.querySelector('a')!.parentElement!.localName, 'p');
  });
});

describe('a frame of an embed page', function (this: { timeout(most: number): void }) {
  this.timeout(60_000);

  const frame = (query: string, attributes = '') =>
    `<a href="/">A link</a><iframe src="HERE/embed/mentor-finder?${query}" width="300" height="100" ${attributes}></iframe>`;
  const heightOf = (opening: Page) => find(opening, 'iframe')!.clientHeight;

  it('is as high as the page in it, at first and when that changes', async () => {
    const opening = await opened({ body: frame('height=432'), policy: `${strict}; frame-src HOST` });
    await soon(() => heightOf(opening) === 432, opening.seen.lines.join());
    const { contentDocument } = find(opening, 'iframe') as HTMLIFrameElement;
    contentDocument!.querySelector<HTMLElement>('#box')!.style.height = '210px';
    await soon(() => heightOf(opening) === 210);

    assert.deepEqual([opening.seen.lines, opening.seen.errors], [[], []]);
  });

  it('is as high inside its border', async () => {
    const opening = await opened({
      body: frame('height=432', 'style="box-sizing:border-box;border:7px solid"'),
    });
    await soon(() => heightOf(opening) === 432);
  });

  it('has bounds', async () => {
    for (const [asked, given] of [
      [1, 40],
      [90_000, 20_000],
    ]) {
      const opening = await opened({ body: frame(`height=${asked}`) });
      await soon(() => heightOf(opening) === given);
    }
  });

  it('comes to rest when its page grows with it', async () => {
    const opening = await opened({ body: frame('grows=1') });
    await soon(() => heightOf(opening) > 500);
    let before = -1;
    let rests = 0;
    await soon(() => {
      const now = heightOf(opening);
      rests = now === before ? rests + 1 : 0;
      before = now;
      return rests === 20;
    });

    assert.isBelow(heightOf(opening), 2_000);
  });

  it('stays as it is where the page says so, and whatever others send', async () => {
    const opening = await opened({
      body: `${frame('height=432', 'data-backontrack="off"')}${frame('height=321').replace('<a href="/">A link</a>', '')}`,
    });
    const [off, on] = opening.page.document.querySelectorAll('iframe');
    await soon(() => on!.clientHeight === 321);
    for (const data of [{ backontrack: 'height', height: 999 }, null, 'height', { backontrack: 'height' }])
      opening.page.postMessage(data, '*');
    // Answered after all that was sent before.
    const { port1, port2 } = new MessageChannel();
    const after = new Promise((resolve) => {
      port1.addEventListener('message', resolve);
      port1.start();
    });
    opening.page.addEventListener('message', ({ ports }) => ports[0]?.postMessage(''));
    opening.page.postMessage('', '*', [port2]);
    await after;

    assert.deepEqual([off!.clientHeight, on!.clientHeight], [100, 321]);
    assert.deepEqual([opening.seen.lines, opening.seen.errors], [[], []]);
  });

  it('stays as it is where a page of another origin is in it', async () => {
    const page = `<script>onmessage = () => parent.postMessage({ backontrack: 'height', height: 999 }, '*')</script>`;
    const opening = await opened({
      body: `${frame('height=321')}<iframe id="other" sandbox="allow-scripts" height="100" srcdoc="${page}"></iframe>`,
    });
    await soon(() => heightOf(opening) === 321);
    const other = find(opening, '#other') as HTMLIFrameElement;
    const heard = new Promise<void>((resolve) => {
      opening.page.addEventListener('message', ({ source }) => source === other.contentWindow && resolve());
    });

    other.contentWindow!.postMessage('', '*');
    await heard;

    assert.equal(other.clientHeight, 100);
  });

  it('stays as it is in a sandbox that lets nothing run', async () => {
    const opening = await opened({ body: frame('height=432', 'sandbox=""') + last });
    await soon(() => find(opening, '#last > backontrack-news-feed'));

    assert.equal(heightOf(opening), 100);
    assert.deepEqual(opening.seen.lines, []);
  });
});
