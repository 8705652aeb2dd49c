import type { ReactiveController, ReactiveElement } from 'lit';

import type { Field, Filters, Question, Sort } from './question.ts';

// Several widgets, and the page itself, may keep something in one hash: #mentor-finder.country=HU&mentor-finder.q=anna
const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

// Source: https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigationtype
let isTraversal = false;
// Browsers before 2026 may lack it, and a page may have a variable of that name.
const { navigation } = window as { navigation?: Partial<Navigation> };
navigation?.addEventListener?.('navigate', (event) => {
  isTraversal = event.navigationType === 'traverse';
});

/** What the hash is read for and written from. */
export interface Kept {
  /** Whether the page asks for it now. */
  isOn: () => boolean;
  question: () => Question;
  /** What the attributes ask for: that is not kept. */
  preset: () => Question;
  /** The filters that a reader can change. What the others are set to is neither read nor written. */
  fields: () => readonly Field[];
  sorts: () => readonly Sort[];
  ask: (question: Question) => void;
}

/** Keeps what a reader asks of a list in the hash of the page's address, so that a link to the page keeps it. */
export class AddressHash implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #stem: string;
  readonly #kept: Kept;
  /** What the hash was when the widget left the page. */
  #left: string | undefined;
  #written: Question | undefined;

  constructor(host: ReactiveElement, kept: Kept) {
    this.#host = host;
    this.#stem = host.localName.replace('backontrack-', '');
    this.#kept = kept;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.read);
    // A widget that has drawn nothing yet asks by itself, once it knows what its attributes say.
    if (this.#host.hasUpdated && this.#left !== location.hash) this.read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.read);
    this.#left = location.hash;
  }

  hostUpdated(): void {
    const { isOn, question, preset } = this.#kept;
    if (!isOn() || this.#written === question()) return;
    this.#written = question();
    const free = ({ filters, ...rest }: Question) => ({ ...rest, filters: this.#filters(filters, true) });
    const hash = writeHash(location.hash, this.#stem, free(question()), free(preset()));
    if (hash !== location.hash.slice(1))
      history.replaceState(history.state, '', `${location.href.split('#')[0]}${hash && `#${hash}`}`);
  }

  /** Asks what the hash keeps. */
  readonly read = (): void => {
    const { isOn, question, preset, fields, sorts, ask } = this.#kept;
    if (!isOn()) return;
    // Where a reader goes back or forth to, a hash that keeps nothing stands for a question that nobody had changed. A link
    // to a heading of the page says nothing of it.
    const kept = readHash(location.hash, this.#stem, fields(), sorts()) ?? (isTraversal ? preset() : undefined);
    if (kept) ask({ ...kept, filters: { ...kept.filters, ...this.#filters(question().filters, false) } });
  };

  #filters(filters: Filters, isFree: boolean): Filters {
    const free = this.#kept.fields().map(({ name }) => name);
    return Object.fromEntries(Object.entries(filters).filter(([name]) => free.includes(name) === isFree));
  }
}

/** Reads what a widget has kept in the page's hash, or undefined when that is nothing. */
function readHash(
  hash: string,
  widget: string,
  fields: readonly Field[],
  sorts: readonly Sort[],
): Question | undefined {
  const own = partsOf(hash).filter((part) => part.startsWith(`${widget}.`));
  if (own.length === 0) return undefined;
  const kept = new URLSearchParams(own.map((part) => part.slice(widget.length + 1)).join('&'));
  const filters = fields
    .map(({ name, accepts }) => [name, kept.getAll(name).filter((value) => accepts(value))] as const)
    .filter(([, values]) => values.length > 0);
  const sort = sorts.find(({ value }) => value === kept.get('sort'))?.value ?? '';
  return { q: kept.get('q') ?? '', sort, filters: Object.fromEntries(filters) };
}

/**
 * Writes what is asked into the page's hash, beside what others keep there. What the attributes ask for is not written, and
 * where all of that is taken back, an empty search says so.
 */
function writeHash(hash: string, widget: string, question: Question, preset: Question): string {
  const own = written(widget, question);
  const others = partsOf(hash).filter((part) => !part.startsWith(`${widget}.`));
  return [...others, ...(own === written(widget, preset) ? [] : [own || `${widget}.q=`])].join('&');
}

function written(widget: string, { q, sort, filters }: Question): string {
  const params = new URLSearchParams([
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${widget}.${name}`, value])),
    ...Object.entries({ q, sort })
      .filter(([, value]) => value)
      .map(([name, value]) => [`${widget}.${name}`, value]),
  ]);
  params.sort();
  return String(params);
}
