import { configure } from '@backontrack/widgets';
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { configure as configureFlows, expect, waitFor, within } from 'storybook/test';

import { api, type Answer, type FakeApi } from './fake-api.ts';
import { network } from './network.ts';

// A busy machine takes longer than the second that is waited otherwise.
configureFlows({ asyncUtilTimeout: 8000 });

/** What a flow sees: the widget, and what is drawn inside it. */
export interface Stage {
  readonly widget: HTMLElement;
  readonly inside: ReturnType<typeof within>;
}

export interface StoryOptions {
  /** What the reader does, and what has to be there afterwards. */
  readonly play?: (stage: Stage) => Promise<void>;
  /** The surroundings of this story, as the toolbar names them. */
  readonly globals?: Record<string, string>;
  /** The widget tells the console that it keeps its fallback. */
  readonly fails?: boolean;
}

/** One state of a widget over one API. */
export const story = (template: TemplateResult, fake: FakeApi = api.ready, options: StoryOptions = {}): StoryObj => ({
  render: () => template,
  beforeEach: () => speakTo(fake()),
  parameters: { controls: { disable: true }, fails: options.fails },
  ...(options.globals && { globals: options.globals }),
  async play({ canvasElement }) {
    await drawn();
    if (fake !== api.loading) await answered();
    await options.play?.(stageOf(canvasElement));
    await drawn();
  },
});

/** How many requests of the story wait for an answer. Those of the story before may never get one. */
let open = { requests: 0 };

/** Puts an API in the place of the real one, for all widgets of the page. */
export function speakTo(answer: Answer): void {
  const own = { requests: 0 };
  open = own;
  configure({
    baseUrl: 'https://api.example.org',
    retry: 0,
    fetch: network.over(async (input, init) => {
      const request = new Request(input, init);
      own.requests++;
      try {
        const body = await answer(new URL(request.url), request.signal);
        remember(body);
        return body instanceof Response ? body : Response.json(body);
      } finally {
        own.requests--;
      }
    }),
  });
}

/** Texts the API has said. What a widget says besides is its own, and has to be translated. */
const answeredTexts = new Set<string>();
Object.assign(globalThis, { answeredTexts });

function remember(value: unknown): void {
  if (typeof value === 'string') answeredTexts.add(value);
  else if (value && typeof value === 'object' && !(value instanceof Response)) Object.values(value).forEach(remember);
}

/** Waits until the API has nothing left to answer. */
export async function answered(): Promise<void> {
  await waitFor(() => expect(open.requests).toBe(0));
  await drawn();
}

const drawn = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

function stageOf(canvas: HTMLElement): Stage {
  const widget = [...canvas.querySelectorAll<HTMLElement>('*')].find(({ shadowRoot }) => shadowRoot)!;
  // Not the shadow root itself: a query that finds nothing cannot print one, and throws where nobody catches it.
  return { widget, inside: within(widget.shadowRoot!.querySelector<HTMLElement>('.widget') ?? widget) };
}
