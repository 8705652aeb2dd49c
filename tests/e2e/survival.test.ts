import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';

import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';

const address = 'https://backontrack.example/embed/mentor-finder?country=HU&lang=hu';
const href = address.replace('&', '&amp;');

/** The forms of one embed, as the builder gives them. */
const forms = {
  script:
    '<script type="module" src="https://backontrack.example/0.1.0/loader.js" integrity="sha384-x" crossorigin="anonymous"></script>',
  element: `<backontrack-mentor-finder country="HU" lang="hu"><a href="${href}">Our mentors</a></backontrack-mentor-finder>`,
  link: `<p><a href="${href}">Our mentors</a></p>`,
  frame: `<iframe src="${href}" title="Our mentors" width="800" height="900" loading="lazy"></iframe>`,
  address: `<p>${href}</p>`,
};

type Form = keyof typeof forms;

/** What is left of a form, in the words of the published table. */
const verdicts: Record<Form, (left: Document) => string> = {
  script: (left) => (left.querySelector('script[src*="loader.js"]') ? 'stays' : 'goes'),
  element: (left) => {
    const element = left.querySelector('backontrack-mentor-finder');
    if (element?.getAttribute('country') === 'HU') return 'works';
    return left.querySelector('a[href*="/embed/mentor-finder?country=HU&lang=hu"]') ? 'its link works' : 'goes';
  },
  link: (left) => (left.querySelector('p > a[href$="/embed/mentor-finder?country=HU&lang=hu"]') ? 'works' : 'goes'),
  frame: (left) => {
    const frame = left.querySelector('iframe[src$="/embed/mentor-finder?country=HU&lang=hu"]');
    if (!frame) return 'goes';
    return frame.getAttribute('sandbox') === '' ? 'works without scripts' : 'works';
  },
  address: (left) =>
    left.body.textContent?.trim() === 'https://backontrack.example/embed/mentor-finder?country=HU&lang=hu'
      ? 'stays'
      : 'goes',
};

/** Every editor and filter in its defaults, as what it leaves of some HTML. */
const editors: Record<string, (page: Page, html: string) => Promise<string>> = {
  'TinyMCE 7': async (page, html) => {
    await page.addScriptTag({ url: '/tinymce/tinymce.min.js' });
    return page.evaluate(async (given) => {
      const { tinymce } = window as unknown as { tinymce: TinyMce };
      document.body.innerHTML = '<textarea></textarea>';
      const [editor] = await tinymce.init({ selector: 'textarea', license_key: 'gpl' });
      editor!.setContent(given);
      const left = editor!.getContent();
      editor!.remove();
      return left;
    }, html);
  },
  'CKEditor 5': async (page, html) => {
    await page.addScriptTag({ url: '/ckeditor5/dist/browser/ckeditor5.umd.js' });
    return page.evaluate(async (given) => {
      const { CKEDITOR: ck } = window as unknown as { CKEDITOR: CkEditor };
      document.body.innerHTML = '<div></div>';
      // What its classic build has.
      const names = ['Essentials', 'Autoformat', 'Bold', 'Italic', 'BlockQuote', 'Heading', 'Image', 'ImageCaption'];
      const others = ['ImageToolbar', 'Indent', 'Link', 'List', 'MediaEmbed', 'Paragraph', 'PasteFromOffice', 'Table'];
      const editor = await ck.ClassicEditor.create(document.body.firstElementChild!, {
        licenseKey: 'GPL',
        plugins: [...names, ...others].map((name) => ck[name]),
      });
      editor.setData(given);
      const left = editor.getData();
      await editor.destroy();
      return left;
    }, html);
  },
  DOMPurify: async (page, html) => {
    await page.addScriptTag({ url: '/dompurify/dist/purify.js' });
    return page.evaluate(
      (given) => (window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(given),
      html,
    );
  },
  'sanitize-html': async (_page, html) => sanitizeHtml(html),
};

interface TinyMce {
  init(options: object): Promise<{ setContent(html: string): void; getContent(): string; remove(): void }[]>;
}

type CkEditor = Record<string, unknown> & {
  ClassicEditor: {
    create(
      element: Element,
      options: object,
    ): Promise<{ setData(html: string): void; getData(): string; destroy(): Promise<void> }>;
  };
};

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.html': 'text/html',
};

// The editors fetch their own parts from beside their script.
const server = createServer(({ url = '' }, response) => {
  const path = normalize(new URL(url, 'http://localhost').pathname);
  response.setHeader('content-type', types[extname(path)] ?? 'text/html');
  if (path === '/') response.end('<!doctype html><title>Editor</title>');
  else
    createReadStream(join(root, 'node_modules', path))
      .on('error', () => response.end())
      .pipe(response);
});

let browser: Browser;
before(async () => {
  browser = await playwright.launch(chromium());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** What each form comes to in an editor. */
async function verdictsOf(leave: (page: Page, html: string) => Promise<string>): Promise<Record<Form, string>> {
  const page = await browser.newPage();
  const { port } = server.address() as AddressInfo;
  const found: [string, string][] = [];
  for (const [form, html] of Object.entries(forms)) {
    await page.goto(`http://127.0.0.1:${port}/`);
    const left = await leave(page, html);
    const parsed = `new DOMParser().parseFromString(${JSON.stringify(left)}, 'text/html')`;
    const verdict = await page.evaluate<string>(`(${String(verdicts[form as Form])})(${parsed})`);
    found.push([form, verdict]);
  }
  await page.close();
  return Object.fromEntries(found) as Record<Form, string>;
}

const guide = await readFile(join(root, 'docs/embedding.md'), 'utf8');

for (const [name, leave] of Object.entries(editors)) {
  test(`what ${name} leaves of each form is what the guide says, and one form works`, async () => {
    const left = await verdictsOf(leave);

    assert.ok(
      [left.element, left.link, left.frame].some((verdict) => verdict.startsWith('works')),
      name,
    );
    const row = [name, left.script, left.element, left.link, left.frame, left.address];
    const published = guide
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1),
      )
      .find(([first]) => first === name);
    assert.deepEqual(published, row, `docs/embedding.md must have this row: | ${row.join(' | ')} |`);
  });
}
