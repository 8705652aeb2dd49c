/** What is looked at in the page a story is drawn in. `tests/stories/checks.ts` calls it there. */
import { faultsOfLanguage } from './language.ts';
import { faultsOfLayout } from './layout.ts';
import * as sight from './sight.ts';

const checks = { faultsOfLanguage, faultsOfLayout, ...sight };

/** The checks, as the page has them. */
export type PageChecks = typeof checks;

Object.assign(globalThis, { checks });
