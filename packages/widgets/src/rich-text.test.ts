import { newsItems } from '@backontrack/contract/examples';
import type { RichText } from '@backontrack/sdk';
import { assert } from '@open-wc/testing';
import { render } from 'lit';

import { richText } from './rich-text.ts';

function drawn(blocks: unknown, headingLevel = 4): HTMLElement {
  const place = document.createElement('div');
  render(richText(blocks as RichText['blocks'], headingLevel), place);
  return place;
}

const paragraph = (span: object) => drawn([{ type: 'paragraph', spans: [span] }]);

describe('rich text', () => {
  it('draws each kind of block with an element of its own', () => {
    const place = drawn(newsItems[0]?.body.blocks);

    assert.deepEqual(
      [...place.children].map(({ localName }) => localName),
      ['p', 'h4', 'ul', 'blockquote', 'p'],
    );
    assert.equal(place.querySelector('strong')?.textContent, 'curriculum');
    assert.lengthOf(place.querySelectorAll('li'), 3);
    assert.equal(place.querySelector('cite')?.textContent, 'A mentor (sample)');
  });

  it('puts headings below the one they stand under, down to the sixth level', () => {
    const heading = (level: number) => ({ type: 'heading', level, spans: [{ text: 'x' }] });

    const place = drawn([heading(2), heading(3), heading(4)], 5);

    assert.deepEqual(
      [...place.children].map(({ localName }) => localName),
      ['h5', 'h6', 'h6'],
    );
  });

  it('numbers an ordered list', () => {
    assert.ok(drawn([{ type: 'list', ordered: true, items: [[{ text: 'one' }]] }]).querySelector('ol li'));
  });

  it('puts marks into each other and leaves out one it does not know', () => {
    const place = paragraph({ text: 'x', marks: ['strong', 'blink', 'emphasis', 'code'] });

    assert.equal(place.querySelector('code > em > strong')?.textContent, 'x');
  });

  for (const href of ['https://example.org/', 'http://example.org/', 'mailto:a@example.org', 'tel:+43123']) {
    it(`links to ${href}`, () => {
      const link = paragraph({ text: 'x', href }).querySelector('a');

      assert.equal(link?.getAttribute('href'), href);
      assert.equal(link?.rel, 'noopener');
    });
  }

  for (const href of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//x',
  ]) {
    it(`keeps the text of a link to ${JSON.stringify(href)}, and not the link`, () => {
      const place = paragraph({ text: 'a text', href });

      assert.lengthOf(place.querySelectorAll('a'), 0);
      assert.equal(place.textContent, 'a text');
    });
  }

  it('reserves the place of an image', () => {
    const image = drawn([{ type: 'image', url: 'https://example.org/a.png', alt: 'A hall', width: 640, height: 360 }]);

    assert.deepInclude(image.querySelector('img'), { alt: 'A hall', loading: 'lazy' });
    assert.equal(image.querySelector('img')?.getAttribute('width'), '640');
  });

  it('skips a block it does not know and shows the rest', () => {
    const text = { type: 'paragraph', spans: [{ text: 'still here' }] };

    const place = drawn([{ type: 'hologram' }, { type: 'constructor' }, text]);

    assert.equal(place.textContent, 'still here');
  });
});
