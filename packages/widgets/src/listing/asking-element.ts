import type { ListedPage, RequestOptions } from '@backontrack/sdk';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { EntriesElement } from '../entries-element.ts';
import { replaceEnglish } from '../interface-locale.ts';
import { messages } from '../locales/en.ts';
import { Remote } from '../remote.ts';
import { wholeNumber } from '../widget-element.ts';
import { isSlow } from '../connection.ts';
import type { AddressHash } from './address-hash.ts';
import { learnCounted } from './place.ts';
import { presets } from './presets.ts';
import {
  type Answer,
  type Counts,
  type Device,
  type Field,
  type Filters,
  type Question,
  type Sort,
  valuesOf,
  withValues,
} from './question.ts';

/** What a list is asked beside what the reader chooses. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** Fetches everything that can be found, unless it is more than a device should hold. */
export type BringToDevice<Item> = (
  list: (query: ListQuery) => Promise<ListedPage<Item>>,
  most: number,
  locale: string,
  /** Whether it is known already that there are not many more. */
  isCounted: boolean,
) => Promise<Device<Item> | undefined>;

const remoteQuiet = 250;
/** How many entries the API gives at most in an answer. */
const mostOfPage = 100;

// To ask the browser for its first name or date takes a phone 100 ms. Other languages have theirs in their messages.
replaceEnglish(messages);

const countsOf = ({ facets }: ListedPage<unknown>): Counts =>
  Object.fromEntries(facets.map(({ field, values }) => [field, values]));

const attributeOf = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** A widget that asks for entries: its filters, where they are kept, and whether the API or the device answers. */
export abstract class AskingElement<Item extends { id: string }> extends EntriesElement {
  /** Names of the filters that a reader cannot change, with spaces between them. */
  @property() lock = '';

  /** Whether filters are kept in the hash of the page's address, so that a link to the page keeps them. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;

  /** How many entries at most are searched on the device, 0 to 100000. Above, the API is asked at each change. */
  @property({ attribute: 'local-limit', converter: wholeNumber(0, 100_000, 2_000) }) localLimit = 2_000;

  /** How many entries to show at first and to add each time, 1 to 100. */
  @property({ converter: wholeNumber(1, 100, 6) }) override limit = 6;

  @state() protected question: Question = { q: '', filters: {}, sort: '' };

  /** How many entries are asked for. */
  @state() protected length = 0;

  /** The fields that can be filtered by, in the order in which they are offered. */
  protected abstract readonly fields: readonly Field[];

  /** The orders a reader can choose. */
  protected abstract readonly sorts: () => readonly Sort[];

  /** Asks the API for a page. */
  protected abstract list(query: ListQuery, options: RequestOptions): Promise<ListedPage<Item>>;

  protected abstract readonly bringToDevice: () => Promise<BringToDevice<Item>>;

  protected readonly pages: Remote<readonly unknown[], Answer<Item> & { nextCursor?: string | undefined }> = new Remote(
    this,
    {
      args: () =>
        this.#device
          ? this.#asked
          : (this.#asked = [JSON.stringify([this.#query(this.question), this.locale]), this.length]),
      task: async ([key], { signal }) => {
        const more = this.pages.value?.nextCursor && key === this.#listed ? this.pages.value : undefined;
        const limit = more ? this.limit : Math.min(this.length, mostOfPage);
        const query = { ...this.#query(this.question), limit, ...(more && { cursor: more.nextCursor }) };
        const page = await this.list(query, { signal, locale: this.locale });
        this.#listed = key;
        return {
          items: [...(more?.items ?? []), ...page.items],
          total: page.total,
          counts: countsOf(page),
          nextCursor: page.nextCursor,
        };
      },
      loaded: (_, retried) => retried && this.recovered(),
      failed: (error) => this.fail(error),
    },
  );

  /** Reads and writes the hash, where the page asked for that. */
  #hash: AddressHash | undefined;

  #locked: readonly string[] = [];
  /** What the attributes ask for: that is not kept in the hash. */
  #preset = this.question;

  #asked: readonly unknown[] = [];
  /** The question the remote answer belongs to. */
  #listed: unknown;
  #device: Device<Item> | undefined;
  /** What the device holds, or what is on its way to it. */
  #held = '';
  #touched = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #answer: Answer<Item> | undefined;
  /** What was searched for on the device last, and what that gave. */
  #searched: readonly unknown[] | undefined;
  #found: Answer<Item> | undefined;

  // What the hash keeps has to be known before the first question is asked.
  protected override async scheduleUpdate(): Promise<void> {
    if (this.syncUrl && !this.#hash) await this.#keepInHash();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lock')) {
      const accepts = (lock: string) => this.fields.some(({ name }) => attributeOf(name) === lock);
      this.#locked = presets(this, { name: 'lock', accepts }, this.lock);
    }
    const preset = this.fields.filter(({ name }) => changed.has(name));
    if (preset.length > 0) {
      const withPresets = ({ filters, ...rest }: Question): Question => ({
        ...rest,
        filters: preset.reduce<Filters>(
          (all, field) => withValues(all, field.name, presets(this, field, this.#attribute(field))),
          filters,
        ),
      });
      this.question = withPresets(this.question);
      this.#preset = withPresets(this.#preset);
    }
    if (!this.hasUpdated) this.#hash?.read();
    if (changed.has('limit') || changed.has('question') || preset.length > 0) {
      this.length = this.limit;
    }
    if (this.#device && this.#held !== this.#holding()) {
      this.#device = undefined;
      void this.#bring();
    }
    // What answers another question would be taken for the answer to this one.
    const isOther = this.pages.error && this.#listed !== this.#asked[0];
    const answer = this.#device ? this.#search(this.#device) : isOther ? undefined : this.pages.value;
    if (answer?.counts !== this.#answer?.counts) learnCounted(answer?.counts['region']);
    this.#answer = answer;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const glance = this.#device?.glance;
    if (!glance?.isUnderWay) return isComplete;
    await glance.end;
    return this.getUpdateComplete();
  }

  /** Whether everything that can be found is on the device: answers then come at once, also without a connection. */
  get isOnDevice(): boolean {
    return this.#device !== undefined;
  }

  /** What is shown now. */
  protected get answer(): Answer<Item> | undefined {
    return this.#answer;
  }

  /** Whether only the first glance of an answer is drawn now: the rest follows once no key waits. */
  protected get isGlance(): boolean {
    return this.#device?.glance.isUnderWay ?? false;
  }

  /** How many of the first entries have to be drawn anew now. The others stay as they are until no key waits. */
  protected get drawnAnew(): number {
    return this.isGlance ? this.#device!.glance.entries : Infinity;
  }

  /** How many of the first entries a reader sees, where the others can be drawn later. */
  protected inView(): number {
    return Infinity;
  }

  /** Whether the reader can change a filter. */
  protected isFree(name: string): boolean {
    return !this.#locked.includes(attributeOf(name));
  }

  /** What the reader has chosen, value by value. */
  protected chosen(): { field: Field; value: string }[] {
    return this.fields
      .filter(({ name }) => this.isFree(name))
      .flatMap((field) => valuesOf(this.question.filters, field.name).map((value) => ({ field, value })));
  }

  /** Called when what had failed is shown after all. */
  protected abstract recovered(): void;

  /** Fetches the parts that a reader may want next: the connection may be gone by then. */
  protected abstract prepare(): void;

  /** The fields whose values have to be counted. */
  protected abstract counted(): readonly string[];

  /** Asks for what was typed: at once on the device, and once the reader pauses where the API answers. */
  protected type(q: string): void {
    clearTimeout(this.#typing);
    const ask = () => (this.question = { ...this.question, q });
    if (this.#device) {
      this.#device.glance.begin(this, () => this.inView());
      ask();
    } else {
      this.touch(false);
      this.#typing = setTimeout(ask, remoteQuiet);
    }
  }

  /** The reader begins to search: from now on answers are to come at once. On a slow connection only typing counts. */
  protected touch(wait = isSlow()): void {
    if (wait) return;
    this.#touched = true;
    void this.#bring();
  }

  /** Answers a question beside the one that is shown. */
  protected async answerTo(question: Question, limit: number): Promise<Answer<Item>> {
    if (this.#device)
      return this.#device.search(
        question,
        limit,
        this.fields.map(({ name }) => name),
      );
    const page = await this.list({ ...this.#query(question), limit }, { locale: this.locale });
    return { ...page, counts: countsOf(page) };
  }

  async #bring(): Promise<void> {
    const holding = this.#holding();
    const { value } = this.pages;
    if (!this.#touched || this.#held === holding || (value?.total ?? 1) > this.localLimit) return;
    this.#held = holding;
    const isCounted = value !== undefined && !this.question.q && this.chosen().length === 0;
    try {
      const { locale } = this;
      const bring = await this.bringToDevice();
      const list = (query: ListQuery) => this.list({ ...this.#base(), ...query }, { locale });
      const device = await bring(list, this.localLimit, locale, isCounted);
      if (this.#held !== holding) return;
      this.#device = device;
      if (device) this.prepare();
      this.requestUpdate();
    } catch {
      // The API goes on answering. The next touch tries again.
      this.#held = '';
    }
  }

  #search(device: Device<Item>): Answer<Item> {
    const counted = this.counted();
    const search = [device, this.question, this.length, counted.length] as const;
    if (search.some((part, at) => part !== this.#searched?.[at])) {
      this.#searched = search;
      this.#found = device.search(this.question, this.length, counted);
    }
    const found = this.#found!;
    return this.isGlance && this.#answer ? device.glance.of(found, this.#answer) : found;
  }

  /** What is asked for whatever the reader chooses. */
  #base(): ListQuery {
    const locked = Object.entries(this.question.filters).filter(([name]) => !this.isFree(name));
    return { initiative: this.initiative.split(/[\s,]+/).filter(Boolean), ...Object.fromEntries(locked) };
  }

  #holding(): string {
    return JSON.stringify([this.#base(), this.locale, this.localLimit]);
  }

  #query({ q, sort, filters }: Question): ListQuery {
    return { ...this.#base(), ...filters, q, sort };
  }

  #attribute({ name }: Field): string {
    return String(this[name as keyof this] ?? '');
  }

  async #keepInHash(): Promise<void> {
    const hash = await import('./address-hash.ts').catch(() => undefined);
    this.#hash ??=
      hash &&
      new hash.AddressHash(this, {
        isOn: () => this.syncUrl,
        question: () => this.question,
        preset: () => this.#preset,
        fields: () => this.fields.filter(({ name }) => this.isFree(name)),
        sorts: () => this.sorts(),
        ask: (question) => (this.question = question),
      });
  }
}
