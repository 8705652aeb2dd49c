import { createTransport, listNews, memoryCache } from '@backontrack/sdk';
import axios from 'axios';
import ky from 'ky';
import createOpenApiFetch from 'openapi-fetch';

/** A way to ask for a list. */
export interface Contestant {
  readonly name: string;
  /** Asks for a list that it has not asked for before, and reads it. */
  first(call: number): Promise<unknown>;
  /** Asks whether a list it knows is still right. */
  again(): Promise<unknown>;
}

const path = '/v1/news';
const known = { 'if-none-match': '"1"' };

const expect304 = ({ status }: { status: number }) => {
  if (status !== 304) throw new Error(`Expected 304, got ${status}.`);
};

/** Ours, bare fetch and three others, against one server. Only ours checks what came. */
export function contestants(baseUrl: string): readonly Contestant[] {
  const url = baseUrl + path;
  const axiosClient = axios.create({ baseURL: baseUrl, validateStatus: (status) => status < 400 });
  const openApi = createOpenApiFetch<never>({ baseUrl }) as unknown as {
    GET(path: string, init: object): Promise<{ response: Response }>;
  };
  const ours = createTransport({ baseUrl });
  const oursKept = createTransport({ baseUrl, cache: memoryCache() });

  return [
    {
      name: 'bare fetch',
      first: async (call) => (await fetch(`${url}?cursor=${call}`)).json(),
      again: async () => expect304(await fetch(url, { headers: known })),
    },
    {
      name: 'ours',
      first: (call) => listNews(ours, { cursor: String(call) }),
      again: async () => {
        const { fromCache } = await listNews(oursKept).withMeta();
        if (!fromCache) throw new Error('Expected 304, got a new list.');
      },
    },
    {
      name: 'ky',
      first: (call) => ky(`${url}?cursor=${call}`).json(),
      again: async () => expect304(await ky(url, { headers: known, throwHttpErrors: false })),
    },
    {
      name: 'axios',
      first: async (call) => (await axiosClient.get(path, { params: { cursor: call } })).data as unknown,
      again: async () => expect304(await axiosClient.get(path, { headers: known })),
    },
    {
      name: 'openapi-fetch',
      first: (call) => openApi.GET(path, { params: { query: { cursor: call } } }),
      again: async () => expect304((await openApi.GET(path, { headers: known, parseAs: 'stream' })).response),
    },
  ];
}
