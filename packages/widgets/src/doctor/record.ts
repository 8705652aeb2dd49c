/** What the browser has refused on account of the page's Content-Security-Policy. */
export interface Violation {
  /** `connect-src`. */
  readonly directive: string;
  /** The address that was refused, or a word such as `inline`. */
  readonly blocked: string;
  /** The whole policy. */
  readonly policy: string;
  /** Whether the policy only reports. */
  readonly isReportOnly: boolean;
}

/** A colour that a widget has changed, as its event names it. */
export interface Adjusted {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  readonly contrast: readonly [before: number, after: number];
}

/** What has become of a widget. */
export interface Outcome {
  readonly state: 'ready' | 'error' | 'blocked';
  /** Code of an error, or address of a file that was refused. */
  readonly detail: string;
}

/** What the doctor notes of a page from its first moment. */
export interface Notes {
  readonly violations: Violation[];
  /** Lines of the widgets in the console. */
  readonly lines: Set<string>;
  readonly outcomes: Map<Element, Outcome>;
  readonly colours: Map<Element, readonly Adjusted[]>;
}

type WidgetEvent = Event & { code?: string; url?: string; colours?: readonly Adjusted[] };

/**
 * Notes what widgets tell the page, what they say in the console, and what the browser refuses.
 *
 * @param changed - Called after each.
 */
export function record(changed: () => void): Notes {
  const notes: Notes = { violations: [], lines: new Set(), outcomes: new Map(), colours: new Map() };

  for (const level of ['warn', 'error'] as const) {
    const say = console[level];
    console[level] = function (this: unknown, ...words: unknown[]): void {
      Reflect.apply(say, this, words);
      if (!String(words[0]).startsWith('backontrack:')) return;
      notes.lines.add(String(words[0]));
      changed();
    };
  }

  const hear = (name: string, note: (event: WidgetEvent, widget: Element) => void): void =>
    addEventListener(`backontrack-${name}`, (event) => {
      // Of a widget in a shadow root the page sees the root's host.
      note(event, (event.composedPath()[0] ?? event.target) as Element);
      changed();
    });
  hear('ready', (_, widget) => notes.outcomes.set(widget, { state: 'ready', detail: '' }));
  hear('error', ({ code = '' }, widget) => notes.outcomes.set(widget, { state: 'error', detail: code }));
  hear('blocked', ({ url = '' }, widget) => notes.outcomes.set(widget, { state: 'blocked', detail: url }));
  hear('theme-adjusted', ({ colours = [] }, widget) => notes.colours.set(widget, colours));

  const refused = (violation: Violation): void => {
    const isKnown = notes.violations.some(
      ({ directive, blocked }) => directive === violation.directive && blocked === violation.blocked,
    );
    if (!isKnown) notes.violations.push(violation);
    changed();
  };
  document.addEventListener('securitypolicyviolation', (event) => refused(violationOf(event)));
  // What was refused before. Not every browser keeps it.
  const { ReportingObserver: Observer } = globalThis as unknown as { ReportingObserver?: Reporting };
  if (Observer) {
    new Observer((reports) => reports.forEach(({ body }) => refused(violationOf(body))), {
      types: ['csp-violation'],
      buffered: true,
    }).observe();
  }
  return notes;
}

type Reporting = new (
  told: (reports: readonly { body: Refusal }[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void };

type Refusal = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'originalPolicy' | 'disposition'> & {
  blockedURI?: string;
  /** What a report calls it. */
  blockedURL?: string | null;
};

const violationOf = ({
  effectiveDirective,
  blockedURL,
  blockedURI = blockedURL ?? '',
  originalPolicy,
  disposition,
}: Refusal): Violation => ({
  directive: effectiveDirective,
  blocked: blockedURI,
  policy: originalPolicy,
  isReportOnly: disposition === 'report',
});
