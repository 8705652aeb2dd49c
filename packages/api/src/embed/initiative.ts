import type { Initiative } from '@backontrack/contract';
import {
  drawComponents,
  drawFacts,
  drawModules,
  drawPartners,
  drawSection,
  drawTimeline,
  initiativeStyles,
  partsOf,
} from '@backontrack/widgets/drawing';
import { pageWords } from '@backontrack/widgets/drawing';
import { nothing } from 'lit';

import { curriculum, initiatives, organisations } from '../collections/collections.ts';
import { many, one } from './asked.ts';
import { attribute, attributes, common, oneOf, text } from './parameter.ts';
import type { PageView, WidgetPage } from './widget-page.ts';

/** An initiative with its facts, steps, curriculum, partners and dates. */
export const initiative: WidgetPage = {
  parameters: [
    ...common,
    attribute('initiative', text(100)),
    attributes('show', oneOf('facts', 'timeline', 'components', 'curriculum', 'partners')),
  ],
  styles: [initiativeStyles],
  height: (asked) => (asked.values.has('show') ? 1200 : 3200),
  isStart: ({ entry }) => entry === undefined,
  draw(view) {
    const id = one(view.asked, 'initiative', 'back-on-track');
    const found = view.catalogue.get(initiatives, id, [view.locale]);
    if (!found || view.asked.entry !== undefined) return undefined;
    return { content: drawParts(found.answer, view), locales: found.locales };
  },
};

function drawParts(facts: Initiative, { asked, catalogue, locale, headingLevel }: PageView): unknown {
  const shown = partsOf(many(asked, 'show').join(' '));
  const top = { headingLevel, locale };
  // Below the name of the initiative where that is shown.
  const below = shown.includes('facts') ? { ...top, headingLevel: headingLevel + 1 } : top;
  const filters = { initiative: [facts.id] };
  const draw = {
    facts: () => drawFacts(facts, top),
    timeline: () => drawTimeline(facts, below),
    components: () => drawComponents(facts, below),
    curriculum: () => {
      const { answer: modules } = catalogue.find(curriculum, { filters, sort: 'order' }, [locale]);
      return modules.length > 0
        ? drawSection(below, 'curriculum', pageWords.curriculum(), drawModules(modules, below))
        : nothing;
    },
    partners: () => {
      const { answer: partners } = catalogue.find(organisations, { filters, sort: 'name' }, [locale]);
      const { contact } = facts;
      return partners.length > 0
        ? drawSection(below, 'partners', pageWords.partners(), drawPartners(partners, contact?.organisation, below))
        : nothing;
    },
  };
  return shown.map((part) => draw[part]());
}
