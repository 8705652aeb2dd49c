import type { ProgrammeSummary } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import type { Filters } from '../listing/question.ts';
import { msg } from '../words/msg.ts';

/** Whom to ask for support, and what to do with it. */
export interface SupportView {
  locale: string;
  /** Gives the first entry that passes the filters. */
  find: (filters: Filters) => Promise<ProgrammeSummary | undefined>;
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
  const area: Filters = regions[0] ? { region: [regions[0].code] } : { country: countries.slice(0, 1) };
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
  area: Filters,
  { find, update }: SupportView,
): Promise<void> {
  try {
    found.set(key, await find({ ...area, stage: ['2', '3'], status: ['active'] }));
    update();
  } catch {
    found.delete(key);
  }
}
