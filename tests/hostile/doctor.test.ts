import { assert } from '@open-wc/testing';

import {
  areReady,
  areUsable,
  around,
  element,
  eventually,
  isSeen,
  loader,
  names,
  open,
  type Page,
  type PageWish,
} from './page.ts';
import { unhurried } from './unhurried.ts';

const rest = "default-src 'none'; img-src HOST; style-src 'self'; script-src 'self' HOST";
const strict = `${rest}; connect-src HOST; require-trusted-types-for 'script'; trusted-types backontrack`;

interface Doctor {
  readonly page: Page;
  readonly root: ShadowRoot;
  readonly panel: HTMLElement;
  /** All it says. */
  text(): string;
  /** What is to be mended, each with its advice and its code. */
  complaints(): string[];
  report(): string;
  button(name: RegExp): HTMLButtonElement;
}

const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

/** Opens a page with the doctor, and waits until it has asked for everything. */
async function doctorOf(wish: PageWish = {}): Promise<Doctor> {
  const page = await open({ query: '?backontrack-debug', ...wish });
  const host = () => page.document.querySelector('[data-backontrack-doctor]');
  await eventually(page, host, 'no doctor came');
  const root = host()!.shadowRoot!;
  const text = () => [...root.querySelectorAll('h3, li')].map(words).join('\n');
  await eventually(page, () => /v1.health/.test(text()), 'it asked for nothing');
  return {
    page,
    root,
    panel: root.querySelector('dialog')!,
    text,
    complaints: () => [...root.querySelectorAll('li.problem, li.warning')].map(words),
    report: () => root.querySelector('textarea')!.value,
    button: (name) => [...root.querySelectorAll('button')].find((button) => name.test(words(button)))!,
  };
}

const says = (doctor: Doctor, pattern: RegExp) =>
  eventually(
    doctor.page,
    () => doctor.complaints().some((line) => pattern.test(line)),
    `${pattern} is not said: ${doctor.text()}`,
  );

describe(
  'the doctor',
  unhurried(() => {
    it('is not asked for unless the address of the page has its word', async () => {
      const page = await open({ query: '?debug', body: around(element('news-feed')) });
      await areReady(page);

      const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
      assert.isEmpty(asked.filter((name) => name.includes('doctor')));
      assert.isNull(page.document.querySelector('[data-backontrack-doctor]'));
    });

    it('finds nothing to mend on a sound page, with a strict policy and Trusted Types, where every widget works', async () => {
      const doctor = await doctorOf({ policy: strict });
      await areUsable(doctor.page);

      await eventually(
        doctor.page,
        () => (doctor.text().match(/ works\./g) ?? []).length === names.length,
        doctor.text(),
      );
      assert.deepEqual(doctor.complaints(), []);
      assert.include(doctor.text(), `Version 0.1.0, immutable channel, from ${doctor.page.host}/0.1.0/`);
      assert.include(doctor.text(), 'each with the right hash');
      assert.match(words(doctor.root.querySelector('.verdict')!), /^Nothing to mend/);
      assert.deepEqual(doctor.page.seen.violations, []);
      assert.deepEqual(doctor.page.seen.errors, []);
      assert.deepEqual(doctor.page.seen.lines, []);
    });

    it('works where the page has styles for everything', async () => {
      const doctor = await doctorOf({
        head: '<style>* { all: unset !important } head { display: none !important }</style>',
      });

      assert.isTrue(isSeen(doctor.panel));
      assert.equal(doctor.page.window.getComputedStyle(doctor.panel).position, 'fixed');
    });

    it('names the line that the policy lacks, and the whole policy with it', async () => {
      const doctor = await doctorOf({ policy: `${rest}; connect-src 'self'` });

      const { host } = doctor.page;
      await says(doctor, new RegExp(`connect-src does not allow ${host}.*Add to the policy: ?connect-src ${host}`));
      assert.include(doctor.text(), `connect-src 'self' ${host}`);
      assert.include(doctor.text(), `lets nobody ask for these. The line to add stands above.${host}/v1/health`);
      await says(doctor, /<backontrack-mentor-finder> keeps its link/);
      assert.match(words(doctor.root.querySelector('.verdict')!), /\d+ problems/);
    });

    it('names a line that only pictures lack', async () => {
      const doctor = await doctorOf({ policy: strict.replace('img-src HOST', "img-src 'self'") });

      await says(doctor, /img-src does not allow/);
      assert.notMatch(doctor.complaints().join('\n'), /connect-src/);
    });

    it('says that the API cannot be reached', async () => {
      const doctor = await doctorOf({
        loader: loader.replace('<script', '<script data-backontrack-api="http://127.0.0.1:9/"'),
      });

      await says(doctor, /The API cannot be reached from this browser: http:\/\/127\.0\.0\.1:9\/v1\/health/);
    });

    it('names the rolling channel, of which one tag is one loader', async () => {
      const doctor = await doctorOf({
        loader: loader.replace('/0.1.0/', '/v1/').replace(' integrity="INTEGRITY"', ''),
      });

      assert.include(doctor.text(), `Version 0.1.0, rolling channel, from ${doctor.page.host}/v1/`);
      assert.notMatch(doctor.text(), /on the page 2 times/);
    });

    it('says that the loader is there twice, and which tag has no hash', async () => {
      const plain = loader.replace(' integrity="INTEGRITY"', '');
      const doctor = await doctorOf({ loader: `${plain}${plain.replace('loader.js', 'loader.js?ver=6.8')}` });

      await says(doctor, /on the page 2 times/);
      await says(doctor, /no integrity attribute/);
    });

    it('finds nothing to mend where the lines for one page name the loader of the whole site again', async () => {
      const doctor = await doctorOf({ loader: loader + loader });

      assert.deepEqual(doctor.complaints(), []);
    });

    it('takes no script of others for the loader', async () => {
      const doctor = await doctorOf({ head: '<script async src="https://other.example/v1/loader.js"></script>' });

      assert.notMatch(doctor.text(), /on the page 2 times/);
    });

    it('says which colours were changed', async () => {
      const doctor = await doctorOf({
        head: '<style>:root { --backontrack-color-accent: #ffcc00; background: #fff }</style>',
        body: around(element('news-feed')),
      });

      await says(doctor, /accent had a contrast of 1\.\d and is shown with 4\.\d.*#ffcc00 became #/);
    });

    it('says what is wrong with the markup: names, values and fallbacks', async () => {
      const doctor = await doctorOf({
        body: around(`<backontrack-news-feed loading="eager" countri="HU" country="hungary"></backontrack-news-feed>
          <backontrack-newsfeed></backontrack-newsfeed>`),
      });

      await says(doctor, /does not know the attribute countri\. Did you mean country\?/);
      await says(doctor, /ignores the country "HUNGARY".*Did you mean HU\?/);
      await says(doctor, /<backontrack-news-feed> has no link inside/);
      await says(doctor, /<backontrack-newsfeed>: there is no such widget\. ?Did you mean <backontrack-news-feed>\?/);
    });

    it('says that there is no widget', async () => {
      const doctor = await doctorOf({ body: around('') });

      await says(doctor, /There is no widget on this page/);
    });

    it('says what a link lacks to become a widget', async () => {
      const doctor = await doctorOf({
        body: around('<p>Look at <a href="HOST/embed/mentor-finder?country=RS">our mentors</a>.</p>'),
      });

      assert.include(doctor.text(), `A link leads to ${doctor.page.host}/embed/mentor-finder, and is a link as yet.`);
      assert.include(doctor.text(), 'where it stands alone in its block');
      assert.deepEqual(doctor.complaints(), []);
    });

    it('says what the sandbox of a frame lacks', async () => {
      const frame = (sandbox: string) =>
        `<iframe src="HOST/embed/eligibility-check" title="Check" ${sandbox}></iframe>`;
      const doctor = await doctorOf({
        body: around(
          ['', 'sandbox=""', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-forms"'].map(frame).join(''),
        ),
      });

      // Two of them say the same.
      assert.lengthOf(doctor.text().match(/A frame shows/g)!, 3);
      assert.lengthOf(doctor.complaints(), 1);
      assert.match(doctor.complaints()[0]!, /its buttons do nothing\..*allow-forms/);
    });

    it('does not say of a frame that it shows what the policy refuses', async () => {
      const doctor = await doctorOf({
        policy: strict,
        body: around('<iframe src="HOST/embed/news-feed?initiative=back-on-track" title="News"></iframe>'),
      });

      await says(doctor, /frame-src does not allow/);
      await says(doctor, /^A frame of .*\/embed\/news-feed stays empty: the page’s policy refuses it/);
      assert.notInclude(doctor.text(), 'A frame shows');
    });

    it('gives a report without what may be of a reader', async () => {
      const doctor = await doctorOf({
        query: '?name=reader&mail=reader@example.org&backontrack-debug#secret',
        body: around(
          '<backontrack-news-feed loading="eager" reader@example.org="x"><a href="/?of=reader">x</a></backontrack-news-feed>',
        ),
      });

      await eventually(doctor.page, () => /Console/.test(doctor.report()), doctor.report());
      assert.match(doctor.report(), /^Back on Track on [\w.:]+, [\w ]+: /);
      assert.notMatch(doctor.report(), /reader|secret|hostile-pages/);
    });

    it('is a dialog that is used with the keyboard, closed with Escape and opened again', async () => {
      const { page, root, panel, button } = await doctorOf({ policy: strict });
      const title = root.querySelector('h2')!;

      assert.equal(panel.localName, 'dialog');
      assert.equal(panel.getAttribute('aria-labelledby'), title.id);
      assert.equal(root.activeElement, title);
      panel.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      assert.isFalse(isSeen(panel));
      assert.equal((page.document.activeElement as HTMLElement).id, 'own', 'the focus is where it was');

      const opener = button(/^Back on Track/);
      assert.isTrue(isSeen(opener));
      opener.focus();
      opener.click();
      assert.isTrue(isSeen(panel));
      assert.equal(root.activeElement, title);
      button(/^Close/).click();
      assert.equal(root.activeElement, opener);
    });

    it('asks again when it is told to, and leaves with an address of the page', async () => {
      const { page, root, button, text } = await doctorOf({
        query: '?a=1&backontrack-debug',
        body: around(element('news-feed')),
      });
      await areReady(page);
      page.document
        .querySelector('main')!
        .insertAdjacentHTML('beforeend', '<backontrack-mentorfinder></backontrack-mentorfinder>');
      button(/^Check again/).click();

      await eventually(page, () => /mentorfinder>: there is no such/.test(text()), text());
      assert.equal(root.querySelector<HTMLAnchorElement>('.leave')!.search, '?a=1');
    });
  }),
);
