import type { ListedPage, RequestOptions } from '@backontrack/sdk';
import type { ReactiveControllerHost } from 'lit';

import { Remote } from '../remote.ts';

/** What a list asks for, and what it does with what came. */
export interface PagesOptions<Item> {
  /** What is asked for, or undefined while that is nothing. The list begins anew when it changes. */
  asked: () => { locale: string } | undefined;
  list: (query: object, options: RequestOptions) => Promise<ListedPage<Item>>;
  /** Called when a page is shown. `first` is the place of its first entry where the reader waits for that. */
  loaded: (page: ListedPage<Item>, first: number | undefined) => void;
  /** `isMore` says that the reader had asked for more of the list. */
  failed: (error: unknown, isMore: boolean) => void;
}

/** What is drawn of a list. */
export interface ListView<Item> {
  entry: (item: Item) => unknown;
  more: () => string;
  /** What stands there when there is no entry. */
  empty: () => unknown;
}

/** A list that a reader lengthens page by page. */
export class Pages<Item> {
  readonly remote: Remote<readonly unknown[], ListedPage<Item> | undefined>;

  readonly #host: ReactiveControllerHost;
  #key: string | undefined;
  /** Cursor of the last page that was asked for. */
  #cursor = '';
  #shown = 0;

  constructor(host: ReactiveControllerHost & Element, { asked, list, loaded, failed }: PagesOptions<Item>) {
    this.#host = host;
    this.remote = new Remote(host, {
      args: () => {
        const key = JSON.stringify(asked());
        if (key !== this.#key) this.#cursor = '';
        this.#key = key;
        return [key, this.#cursor];
      },
      task: async (_, { signal }) => {
        const { locale, ...query } = asked() ?? {};
        if (!locale) return undefined;
        const shown = (this.#cursor && this.remote.value?.items) || [];
        const page = await list({ ...query, cursor: this.#cursor }, { signal, locale });
        return { ...page, items: [...shown, ...page.items] };
      },
      loaded: (page, retried) => {
        if (page) loaded(page, this.#cursor ? this.#shown : retried ? 0 : undefined);
      },
      failed: (error) => failed(error, this.#cursor !== ''),
    });
  }

  /** The entries that are shown. */
  get items(): readonly Item[] {
    return this.remote.value?.items ?? [];
  }

  /** Whether there are more than are shown. */
  get hasMore(): boolean {
    return this.remote.value?.nextCursor !== undefined;
  }

  /** Asks for the next page. */
  more(): void {
    if (this.remote.pending) return;
    this.#shown = this.items.length;
    this.#cursor = this.remote.value?.nextCursor ?? '';
    this.#host.requestUpdate();
  }
}
