import { apiOf } from '../../loader/registry.ts';
import { originOf } from '../ask.ts';
import type { Finding } from '../finding.ts';
import type { Known } from '../known.ts';
import { loader } from '../page.ts';
import { amended, nameOf, withoutNonces } from '../policy.ts';
import type { Violation } from '../record.ts';

const effects: Readonly<Record<string, string>> = {
  'connect-src': 'Widgets get no data, and keep their links.',
  'img-src': 'Pictures of entries are missing.',
  'frame-src': 'The frame stays empty.',
  'script-src': 'Files of widgets do not run.',
  'style-src': 'Widgets lack some of their looks.',
};

const ownOrigins = (): Set<string> => {
  const { base } = loader();
  return new Set([originOf(base), originOf(apiOf(base))]);
};

/** How a policy names an origin. */
const sourceOf = (address: string): string => (originOf(address) === location.origin ? "'self'" : originOf(address));

/** What the page's policy refuses, and the lines to add. */
export function policyFindings({ notes, asked }: Known): Finding[] {
  const origins = ownOrigins();
  const ours = notes.violations.filter(({ blocked }) => origins.has(originOf(blocked)));
  const byLine = new Map<string, Violation>();
  for (const violation of ours) byLine.set(`${nameOf(violation.directive)} ${sourceOf(violation.blocked)}`, violation);

  const findings: Finding[] = [...byLine].map(([line, { directive, isReportOnly }]) => ({
    weight: isReportOnly ? 'warning' : 'problem',
    text: `${nameOf(directive)} ${isReportOnly ? 'will not allow' : 'does not allow'} ${line.split(' ').at(-1)}. ${
      isReportOnly ? 'The policy reports this as yet.' : (effects[nameOf(directive)] ?? '')
    }`.trim(),
    advice: 'Add to the policy:',
    code: line,
  }));
  for (const policy of new Set(ours.map((violation) => violation.policy).filter(Boolean))) {
    const whole = ours
      .filter((violation) => violation.policy === policy)
      .reduce((text, { directive, blocked }) => amended(text, directive, sourceOf(blocked)), policy);
    findings.push({ weight: 'note', text: 'The whole policy with that:', code: withoutNonces(whole) });
  }
  if (!isTrusted()) {
    findings.push({
      weight: 'warning',
      text: 'The page does not allow the Trusted Types policy backontrack. Widgets will stop where it asks for one.',
      advice: 'Add to the policy:',
      code: 'trusted-types backontrack',
    });
  }
  if (findings.length === 0 && asked) {
    findings.push({ weight: 'good', text: 'The page’s policy, if it has one, allows all that the widgets need.' });
  }
  return findings;
}

/** Whether the browser has made our policy, where it knows of any. */
function isTrusted(): boolean {
  const { TrustedTypePolicy: Native } = globalThis as { TrustedTypePolicy?: new () => object };
  return !Native || loader().policy() instanceof Native;
}
