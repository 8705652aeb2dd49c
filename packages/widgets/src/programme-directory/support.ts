import type { ListedPage, ProgrammeSummary } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';

/** Whom to ask for support, and what to do with it. */
export interface SupportView {
  locale: string;
  list: (query: Readonly<Record<string, unknown>>) => Promise<ListedPage<ProgrammeSummary>>;
  open: (entry: ProgrammeSummary) => void;
  update: () => void;
}

/** What each directory has found, area by area. */
const finds = new WeakMap<object, Map<string, ProgrammeSummary | undefined>>();

/** Draws, on an offer of work, the way to the best support of the same area: it is what makes the offer work. */
export function drawSupport(
  { regions, countries }: ProgrammeSummary,
  directory: object,
  view: SupportView,
): TemplateResult {
  const found = finds.get(directory) ?? new Map<string, ProgrammeSummary | undefined>();
  finds.set(directory, found);
  const area = regions[0] ? { region: regions[0].code } : { country: countries[0] };
  const key = JSON.stringify([area, view.locale]);
  if (!found.has(key)) {
    found.set(key, undefined);
    void ask(found, key, area, view);
  }
  const support = found.get(key);
  // The line is there before its words are, so that nothing moves when they come.
  return html`<p class="one support">
    ${
      support &&
      html`${msg('First:', { id: 'programme.support' })}
        <button class="plain" @click=${() => view.open(support)}>${support.title.text}</button>`
    }
  </p>`;
}

async function ask(
  found: Map<string, ProgrammeSummary | undefined>,
  key: string,
  area: object,
  { list, update }: SupportView,
): Promise<void> {
  try {
    const { items } = await list({ ...area, stage: ['2', '3'], status: 'active', limit: 1 });
    found.set(key, items[0]);
    update();
  } catch {
    found.delete(key);
  }
}
