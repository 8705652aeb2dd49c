import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Block } from '@backontrack/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';

import { blocksOf, textOf } from './html-blocks.ts';

test('what HTML says becomes blocks', () => {
  const html = `<h1>Tea &amp; talk</h1><p>Come <strong>on <em>Friday</em></strong>,<br>all of you.</p>
    <ul><li>cups</li><li>a <a href="/song" onclick="x()">song</a><ul><li>or two</li></ul></li></ul>
    <ol><li>one</li></ol><blockquote><p>See you.</p></blockquote><h5>Where</h5><div>Here<p>and there</div>`;

  assert.deepEqual(blocksOf(html, 'https://example.org/news/'), [
    { type: 'heading', level: 2, spans: [{ text: 'Tea & talk' }] },
    {
      type: 'paragraph',
      spans: [
        { text: 'Come ' },
        { text: 'on ', marks: ['strong'] },
        { text: 'Friday', marks: ['strong', 'emphasis'] },
        { text: ', all of you.' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ text: 'cups' }],
        [{ text: 'a ' }, { text: 'song', href: 'https://example.org/song' }],
        [{ text: 'or two' }],
      ],
    },
    { type: 'list', ordered: true, items: [[{ text: 'one' }]] },
    { type: 'quote', spans: [{ text: 'See you.' }] },
    { type: 'heading', level: 4, spans: [{ text: 'Where' }] },
    { type: 'paragraph', spans: [{ text: 'Here' }] },
    { type: 'paragraph', spans: [{ text: 'and there' }] },
  ]);
});

const hidden = [
  '<script>evil()</script>',
  '<SCRIPT SRC=//evil.example></SCRIPT>',
  '<style>evil{}</style>',
  '<iframe src="https://evil.example">evil</iframe>',
  '<iframe srcdoc="<script>evil()</script>"></iframe>',
  '<object data="evil"><p>evil</p></object>',
  '<svg onload=evil()><text>evil</text></svg>',
  '<math><mi xlink:href="javascript:evil()">evil</mi></math>',
  '<form action="evil"><input value="evil"><button>evil</button></form>',
  '<template><p>evil</p></template>',
  '<noscript><p title="</noscript><img src=x onerror=evil()>">evil</noscript>',
  '<img src=x onerror=evil()>',
  '<!-- evil --><![CDATA[ evil ]]>',
  '<meta http-equiv=refresh content="0;url=evil">',
  '<base href="https://evil.example/">',
  '<title>evil</title>',
];

for (const html of hidden) {
  test(`nothing is left of ${html}`, () => {
    assert.deepEqual(
      blocksOf(`<p>before</p>${html}<p>after</p>`).map(({ type }) => type),
      ['paragraph', 'paragraph'],
    );
    assert.doesNotMatch(JSON.stringify(blocksOf(html)), /evil/);
  });
}

const refused = [
  'javascript:evil()',
  ' JaVaScRiPt:evil()',
  'java\nscript:evil()',
  '&#106;avascript:evil()',
  'data:text/html,evil',
  'vbscript:evil',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//[evil',
];

for (const href of refused) {
  test(`a link to ${JSON.stringify(href)} is a text and no link`, () => {
    const [block] = blocksOf(`<p><a href="${href}">here</a></p>`, 'https://example.org/');
    assert.deepEqual(block, { type: 'paragraph', spans: [{ text: 'here' }] });
  });
}

test('links of the schemes that may be followed are kept', () => {
  for (const href of ['https://example.org/a?b=c', 'http://example.org/', 'mailto:a@example.org', 'tel:+123']) {
    assert.deepEqual(blocksOf(`<a href="${href}">x</a>`), [{ type: 'paragraph', spans: [{ text: 'x', href }] }]);
  }
});

test('a markup that was a text stays a text', () => {
  assert.equal(textOf('&lt;script&gt;alert(1)&lt;/script&gt;'), '<script>alert(1)</script>');
});

test('whatever comes in, what comes out are blocks of the contract', () => {
  const tag = fc.constantFrom(
    ...'p div b i a ul ol li h1 h6 br script style svg iframe blockquote table td select template'.split(' '),
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      '<a href="javascript:x">',
      '<a href="/y">',
      '<',
      '>',
      '<!--',
      '-->',
      '&lt;',
      '&#0;',
      '<p ',
      '"',
      '\0',
    ),
    fc.string({ maxLength: 5 }),
  );
  const property = fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const blocks = blocksOf(pieces.join(''), 'https://example.org/');
    assert.deepEqual(z.parse(z.array(Block), blocks), blocks);
    assert.doesNotMatch(JSON.stringify(blocks), /"href":"(?!https:\/\/example\.org\/)/);
  });
  fc.assert(property, { numRuns: 500 });
});

// Read in seconds. What looks back at each tag takes hours, and is ended here.
test('a page that is nested deeply or never ends is read to its end', { timeout: 120_000 }, () => {
  for (const piece of ['<div>', '<ul><li>', '<b>x', '<svg>', '<a href=/>', '<p>x', '</p>', '<', '<!--']) {
    blocksOf(`<p>before</p>${piece.repeat(1_000_000 / piece.length)}`);
  }
  assert.deepEqual(blocksOf(`before${'<div>'.repeat(1_000)}after`)[0]?.type, 'paragraph');
});
