import { getInitiative, type Initiative as Facts, type Organisation } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WidgetReadyEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { LazyPart } from '../lazy-part.ts';
import type { Issues } from '../left-out.ts';
import { Remote } from '../remote.ts';
import { StructuredData } from '../structured-data/structured-data.ts';
import { tokens } from '../tokens.ts';
import { WidgetElement } from '../widget-element.ts';
import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { drawComponents } from './components.ts';
import { drawDownloads } from './downloads.ts';
import { drawFacts } from './facts.ts';
import { fetched } from './later.ts';
import { type Part, partsOf } from './parts.ts';
import { drawSection, type SectionView } from './section.ts';
import { styles } from './styles.ts';

type Partners = Pick<typeof import('./partners.ts'), 'areOnMap' | 'mapOf'> & { partners: Organisation[] };

const bars = html`<div class="bar"></div>
  <div class="bar"></div>
  <div class="bar"></div>`;

/**
 * What an initiative is: its facts with their sources, its dates, its steps, its curriculum, its documents and its partners.
 *
 * @slot - Shown until the facts are there, and when loading fails. Put a link here.
 * @fires backontrack-ready - The facts are shown.
 * @fires backontrack-error - The facts, the events, the partners or the curriculum could not be loaded.
 * @csspart section - One of the parts.
 * @csspart partner - One organisation.
 * @csspart map - Where the organisations are.
 * @csspart action - A button.
 * @cssprop --backontrack-color-accent - Links, bars of the chart and the focus ring.
 * @cssprop --backontrack-color-danger - What is wrong in the form for feedback.
 * @cssprop --backontrack-color-line - Lines and borders.
 * @cssprop --backontrack-shape-radius - Rounding of boxes and marks.
 */
export class Initiative extends WidgetElement {
  static {
    Initiative.addInitializer((element) => {
      const initiative = element as Initiative;
      initiative.addController(
        new StructuredData(initiative, () => ({ organisations: initiative.#partners.value?.partners ?? [] })),
      );
    });
  }

  static override styles: CSSResultGroup = [tokens, styles];

  /** Id of the initiative to show. */
  @property() initiative = 'back-on-track';

  /**
   * Parts to show, with spaces between them: `facts`, `timeline`, `components`, `curriculum`, `downloads`, `partners`.
   * Empty shows all.
   */
  @property() show = '';

  /** Whether the partners are also put into the page as JSON-LD, for search engines. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() private isCurriculumOpen = false;

  /** Whether the place of the map has come near the reader. */
  @state() private isMapNear = false;

  readonly #facts = new Remote(this, {
    args: () => [this.initiative, this.locale] as const,
    task: async ([id, locale], { signal }) => {
      const { data, issues } = await getInitiative(this.transport, id, { signal, locale }).withMeta();
      this.#tellOf(issues);
      return data;
    },
    loaded: (_, retried) => {
      if (!this.#isReady) this.dispatchEvent(new WidgetReadyEvent());
      this.#isReady = true;
      if (retried) this.#focusTitle();
    },
    failed: (error) => this.fail(error),
  });

  readonly #events = new Remote(this, {
    args: () => [this.initiative, this.locale, this.#shows('timeline')] as const,
    task: async ([id, locale, isShown], { signal }) => {
      if (!isShown) return undefined;
      const { getEvents } = await fetched(import('./timeline.ts'));
      const { items, issues } = await getEvents(this.transport, id, { signal, locale });
      this.#tellOf(issues);
      return items;
    },
    failed: (error) => this.fail(error),
  });

  readonly #partners = new Remote(this, {
    args: () => [this.initiative, this.locale, this.#shows('partners')] as const,
    task: async ([id, locale, isShown], { signal }) => {
      if (!isShown) return undefined;
      const { getPartners, ...drawing } = await fetched(import('./partners.ts'));
      return { ...drawing, partners: await getPartners(this.transport, id, { signal, locale }) };
    },
    failed: (error) => this.fail(error),
  });

  readonly #modules = new Remote(this, {
    args: () => [this.initiative, this.locale, this.isCurriculumOpen] as const,
    task: async ([id, locale, isOpen], { signal }) => {
      if (!isOpen) return undefined;
      const { drawModules, getModules } = await fetched(import('./curriculum.ts'));
      return { drawModules, modules: await getModules(this.transport, id, { signal, locale }) };
    },
    failed: (error) => this.fail(error),
  });

  readonly #timeline = new LazyPart(this, () => import('./timeline.ts'));

  readonly #map = new LazyPart(this, () => import('../map/country-map.ts'));

  #isReady = false;

  #approach: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#approach?.disconnect();
  }

  // Nothing of one initiative stands in for another.
  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('initiative')) return;
    for (const remote of [this.#facts, this.#events, this.#partners, this.#modules]) remote.value = undefined;
  }

  // The map is a fifth of all that is loaded, and stands at the end.
  protected override updated(): void {
    const place = this.isMapNear ? null : this.renderRoot.querySelector('.map-place');
    if (!place || !this.isConnected) return;
    this.#approach ??= new IntersectionObserver(
      (entries) => (this.isMapNear ||= entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '400px' },
    );
    this.#approach.observe(place);
  }

  protected override draw(): unknown {
    const { value, error } = this.#facts;
    return value
      ? this.#drawParts(value)
      : html`<slot></slot
          >${error ? failure(this.#facts) : html`<div class="skeleton" aria-hidden="true">${bars}</div>`}`;
  }

  protected override status(): string {
    const asked = this.#facts.value ? this.#modules : this.#facts;
    if (asked.pending) return loading();
    return asked.error ? failureText(asked.error) : '';
  }

  #drawParts(facts: Facts): unknown {
    const top = { headingLevel: this.headingLevel, locale: this.locale };
    // Below the name of the initiative where that is shown.
    const view = this.#shows('facts') ? { ...top, headingLevel: this.headingLevel + 1 } : top;
    const drawn: Record<Part, () => unknown> = {
      facts: () => drawFacts(facts, top),
      timeline: () => {
        if (this.#timeline.error) return failure(this.#timeline);
        const { value = [], error } = this.#events;
        return this.#timeline.get()?.drawTimeline(facts, value, view, error ? failure(this.#events) : undefined);
      },
      components: () => drawComponents(facts, view),
      curriculum: () => this.#drawCurriculum(facts, view),
      downloads: () => drawDownloads(facts, view),
      partners: () => this.#drawPartners(facts, view),
    };
    const parts = partsOf(this.show);
    // Nothing is to move once it is there, and the timeline grows by the events.
    const { value, error } = this.#events;
    const isAwaited = this.#shows('timeline') && !this.#timeline.error && !(this.#timeline.get() && (value || error));
    return isAwaited
      ? [parts.includes('facts') ? drawn.facts() : nothing, bars]
      : [parts.map((part) => drawn[part]()), this.drawFeedback()];
  }

  #drawCurriculum({ components }: Facts, view: SectionView): unknown {
    const count = components.flatMap(({ modules }) => modules).length;
    if (count === 0) return nothing;
    const { value, error } = this.#modules;
    return drawSection(
      view,
      'curriculum',
      msg('What mentors learn', { id: 'initiative.curriculum' }),
      html`<details
        @toggle=${(event: Event) => (this.isCurriculumOpen = (event.currentTarget as HTMLDetailsElement).open)}
      >
        <summary>${modulesText(count)}</summary>
        ${error ? failure(this.#modules) : value ? value.drawModules(value.modules, view) : bars}
      </details>`,
    );
  }

  #drawPartners({ contact }: Facts, view: SectionView): unknown {
    const { value, error } = this.#partners;
    if (value?.partners.length === 0) return nothing;
    return drawSection(
      view,
      'partners',
      msg('Partners', { id: 'initiative.partners' }),
      error
        ? failure(this.#partners)
        : value
          ? value.drawPartners(value.partners, contact?.organisation, view, this.#drawMap(value))
          : bars,
    );
  }

  #drawMap({ partners, areOnMap, mapOf }: Partners): unknown {
    if (!areOnMap(partners)) return nothing;
    const map = this.isMapNear ? this.#map.get() : undefined;
    const goTo = (country: string) =>
      this.renderRoot.querySelector<HTMLElement>(`[data-country="${country}"] > [tabindex]`)?.focus();
    return html`<div class="map-place">
      ${this.#map.error ? failure(this.#map) : map?.drawMap(mapOf(partners, goTo))}
    </div>`;
  }

  // What is left out would be missed by whoever wrote it, and by nobody else. Saying so is fetched when there is need.
  #tellOf(issues: Issues): void {
    if (issues.length === 0) return;
    void import('../left-out.ts').then(
      ({ warnOfLeftOut }) => warnOfLeftOut(this, issues),
      () => {},
    );
  }

  // The button that the reader has pressed is gone.
  #focusTitle(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.head > *');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  #shows(part: Part): boolean {
    return partsOf(this.show).includes(part);
  }
}

const modulesText = (count: number): string =>
  counted(count, {
    one: () => msg(str`Show the ${count} module of the curriculum`, { id: 'initiative.modules.one' }),
    two: () => msg(str`Show the ${count} modules of the curriculum`, { id: 'initiative.modules.two' }),
    few: () => msg(str`Show the ${count} modules of the curriculum`, { id: 'initiative.modules.few' }),
    many: () => msg(str`Show the ${count} modules of the curriculum`, { id: 'initiative.modules.many' }),
    other: () => msg(str`Show the ${count} modules of the curriculum`, { id: 'initiative.modules.other' }),
  });
