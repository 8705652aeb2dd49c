import type { RichText, Span } from '@backontrack/contract';

type Block = RichText['blocks'][number];

/** Writes a body as HTML for readers that know no blocks. There is no markup in it but our own. */
export const htmlOf = ({ blocks }: RichText): string => blocks.map(blockOf).join('\n');

function blockOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${spansOf(block.spans)}</p>`;
    case 'heading':
      return `<h${block.level}>${spansOf(block.spans)}</h${block.level}>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((spans) => `<li>${spansOf(spans)}</li>`).join('')}</${name}>`;
    }
    case 'quote': {
      const attribution = block.attribution === undefined ? '' : `<footer>${escape(block.attribution)}</footer>`;
      return `<blockquote><p>${spansOf(block.spans)}</p>${attribution}</blockquote>`;
    }
    default:
      return `<img src="${escape(block.url)}" alt="${escape(block.alt)}" width="${block.width}" height="${block.height}">`;
  }
}

const elements: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em', code: 'code' };

function spansOf(spans: readonly Span[]): string {
  return spans
    .map(({ text, marks = [], href }) => {
      const names = marks.flatMap((mark) => elements[mark] ?? []);
      const marked = names.reduce((inside, name) => `<${name}>${inside}</${name}>`, escape(text));
      return href === undefined ? marked : `<a href="${escape(href)}">${marked}</a>`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
