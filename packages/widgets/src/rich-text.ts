import type { RichText } from '@backontrack/sdk';
import { css, type CSSResult, html, nothing } from 'lit';

import { heading } from './heading.ts';

type Block = RichText['blocks'][number];
type Span = Extract<Block, { type: 'paragraph' }>['spans'][number];

/** What its pictures look like. */
export const pictureStyles: CSSResult = css`
  /* As wide as its attributes say: with a width of its own here, it would be nothing until it has come. */
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
`;

/** Draws blocks with our own elements. A block, mark or link that is not known here is left out, its text is kept. */
export const richText = (blocks: readonly Block[], headingLevel: number, hasPictures = true): unknown[] =>
  blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return html`<p>${spans(block.spans)}</p>`;
      case 'heading':
        return heading(headingLevel + block.level - 2, spans(block.spans));
      case 'list': {
        const items = block.items.map((item) => html`<li>${spans(item)}</li>`);
        return block.ordered
          ? html`<ol>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`;
      }
      case 'quote':
        return html`<blockquote>
          <p>${spans(block.spans)}</p>
          ${block.attribution && html`<cite>${block.attribution}</cite>`}
        </blockquote>`;
      case 'image':
        if (!hasPictures) return nothing;
        // In a paragraph: as an item of a grid it would be as high as its attribute until it has come.
        return html`<p>
          <img
            src=${address(block.url) ?? nothing}
            alt=${block.alt}
            width=${block.width}
            height=${block.height}
            loading="lazy"
          />
        </p>`;
      default:
        return nothing;
    }
  });

const spans = (list: readonly Span[]): unknown[] =>
  list.map((span) => {
    const content = (span.marks ?? []).reduce(marked, span.text);
    const href = address(span.href);
    return href ? html`<a href=${href} rel="noopener">${content}</a>` : content;
  });

function marked(content: unknown, mark: string): unknown {
  if (mark === 'strong') return html`<strong>${content}</strong>`;
  if (mark === 'emphasis') return html`<em>${content}</em>`;
  return mark === 'code' ? html`<code>${content}</code>` : content;
}

// The contract has checked it, too. This is the last place before it becomes something to click.
const address = (href: string | undefined): string | undefined =>
  href && /^(https?|mailto|tel):/i.test(href) ? href : undefined;
