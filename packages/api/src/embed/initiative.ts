import type { Initiative } from '@backontrack/contract';
import {
  areOnMap,
  drawComponents,
  drawDownloads,
  drawFacts,
  drawMap,
  drawModules,
  drawPartners,
  drawSection,
  drawTimeline,
  initiativeStyles,
  mapOf,
  mapStyles,
  pageWords,
  partsOf,
} from '@backontrack/widgets/drawing';
import { html, nothing } from 'lit';

import { curriculum, events, initiatives, organisations } from '../collections/collections.ts';
import { many, one } from './asked.ts';
import { attribute, attributes, common, oneOf, text } from './parameter.ts';
import type { PageView, WidgetPage } from './widget-page.ts';

/** An initiative with its facts, dates, steps, curriculum, documents and partners. */
export const initiative: WidgetPage = {
  parameters: [
    ...common,
    attribute('initiative', text(100)),
    attributes('show', oneOf('facts', 'timeline', 'components', 'curriculum', 'downloads', 'partners')),
  ],
  styles: [initiativeStyles, ...mapStyles],
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
    timeline: () => {
      const { answer: dated } = catalogue.find(events, { filters, sort: 'start' }, [locale]);
      return drawTimeline(facts, dated, below);
    },
    components: () => drawComponents(facts, below),
    curriculum: () => {
      const { answer: modules } = catalogue.find(curriculum, { filters, sort: 'order' }, [locale]);
      return modules.length > 0
        ? drawSection(below, 'curriculum', pageWords.curriculum(), drawModules(modules, below))
        : nothing;
    },
    downloads: () => drawDownloads(facts, below),
    partners: () => {
      const { answer: partners } = catalogue.find(organisations, { filters, sort: 'name' }, [locale]);
      const { contact } = facts;
      if (partners.length === 0) return nothing;
      const map = areOnMap(partners) ? html`<div class="map-place">${drawMap(mapOf(partners))}</div>` : nothing;
      return drawSection(
        below,
        'partners',
        pageWords.partners(),
        drawPartners(partners, contact?.organisation, below, map),
      );
    },
  };
  return shown.map((part) => draw[part]());
}
