import { type Block, Link, type Span } from '@backontrack/contract';
import { Parser } from 'htmlparser2';

const headings: Readonly<Record<string, number>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const marks: Readonly<Record<string, 'strong' | 'emphasis' | 'code'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
};
// Elements whose inside is no text of the author's.
const dropped = new Set(
  (
    'script style iframe frame frameset object embed applet template noscript noembed noframes svg math canvas audio ' +
    'video form input button select option textarea head title nav'
  ).split(' '),
);
// Elements that end a line. Everything else is part of one.
const blocks = new Set(
  (
    'p div section article aside header footer main figure figcaption table thead tbody tr td th dl dt dd pre hr ' +
    'address blockquote ul ol li h1 h2 h3 h4 h5 h6'
  ).split(' '),
);

const mostBlocks = 500;

// The parser's time grows with the square of the depth, and no text is as deep as this.
const deepest = 200;

class TooDeep extends Error {}

/**
 * Turns foreign HTML into blocks: what it says, and nothing of how. Scripts, styles, frames, forms and everything in
 * them are left out, and so is every attribute but the target of a link, which is kept when it may be followed.
 * What is nested too deeply to be a text ends it.
 * @param base Where relative links start.
 */
export function blocksOf(html: string, base?: string): Block[] {
  const reader = new BlockReader(base);
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    reader.onend();
  }
  return reader.blocks.slice(0, mostBlocks);
}

/** The words of foreign HTML, in one line. */
export const textOf = (html: string): string =>
  blocksOf(html)
    .flatMap((block) => (block.type === 'list' ? block.items : block.type === 'image' ? [] : [block.spans]))
    .map((spans) => spans.map(({ text }) => text).join(''))
    .join(' ');

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #base: string | undefined;
  #spans: Span[] = [];
  #heading = 0;
  #quotes = 0;
  #depth = 0;
  #skipping: string[] = [];
  #marks: string[] = [];
  #links: (string | undefined)[] = [];
  /** Lists that are open, from the outermost. What is nested goes on the list it is in. */
  #lists: boolean[] = [];
  #items: Span[][] = [];

  constructor(base: string | undefined) {
    this.#base = base;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new TooDeep();
    if (this.#skipping.length > 0 || dropped.has(name)) {
      this.#skipping.push(name);
      return;
    }
    if (blocks.has(name)) this.#endLine();
    if (name === 'br') this.ontext(' ');
    if (name === 'blockquote') this.#quotes += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ol');
    if (headings[name] !== undefined) this.#heading = headings[name];
    if (marks[name] !== undefined) this.#marks.push(marks[name]);
    if (name === 'a') this.#links.push(this.#linkOf(attributes['href']));
  }

  onclosetag(name: string): void {
    this.#depth -= 1;
    if (this.#skipping.length > 0) {
      this.#skipping.pop();
      return;
    }
    if (blocks.has(name)) this.#endLine();
    if (name === 'blockquote') this.#quotes -= 1;
    if (name === 'ul' || name === 'ol') this.#endList();
    if (headings[name] !== undefined) this.#heading = 0;
    if (marks[name] !== undefined) this.#marks.splice(this.#marks.lastIndexOf(marks[name]), 1);
    if (name === 'a') this.#links.pop();
  }

  ontext(text: string): void {
    if (this.#skipping.length > 0) return;
    const names = [...new Set(this.#marks)] as NonNullable<Span['marks']>;
    const href = this.#links.at(-1);
    const last = this.#spans.at(-1);
    // Text comes in many pieces. They are only strung together here, and looked at once the line has ended.
    if (last && last.href === href && (last.marks ?? []).join() === names.join()) last.text += text;
    else this.#spans.push({ text, ...(names.length > 0 && { marks: names }), ...(href !== undefined && { href }) });
  }

  onend(): void {
    this.#endLine();
    while (this.#lists.length > 0) this.#endList();
  }

  #endLine(): void {
    const spans = trimmed(this.#spans);
    this.#spans = [];
    if (spans.length === 0) return;
    if (this.#lists.length > 0) this.#items.push(spans);
    else if (this.#heading > 0) this.blocks.push({ type: 'heading', level: this.#heading, spans });
    else if (this.#quotes > 0) this.blocks.push({ type: 'quote', spans });
    else this.blocks.push({ type: 'paragraph', spans });
  }

  #endList(): void {
    const ordered = this.#lists.pop() ?? false;
    if (this.#lists.length > 0 || this.#items.length === 0) return;
    this.blocks.push({ type: 'list', ordered, items: this.#items });
    this.#items = [];
  }

  #linkOf(href = ''): string | undefined {
    const url = URL.parse(href.trim(), this.#base);
    return url && Link.safeParse(url.href).success ? url.href : undefined;
  }
}

/** The spans of a line with every white space as one blank, and none at its ends. */
function trimmed(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let afterBlank = true;
  for (const span of spans) {
    const single = span.text.replace(/[\s\p{Cc}]+/gu, ' ');
    const text: string = afterBlank ? single.trimStart() : single;
    if (text === '') continue;
    kept.push({ ...span, text });
    afterBlank = text.endsWith(' ');
  }
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return last?.text === '' ? kept.slice(0, -1) : kept;
}
