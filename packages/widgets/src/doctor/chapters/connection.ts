import type { Outcome } from '../ask.ts';
import type { Asked } from '../asked.ts';
import { asking, type Finding } from '../finding.ts';
import type { Known } from '../known.ts';

/** What the host and the API answer. */
export function connectionFindings({ asked }: Known): Finding[] {
  if (!asked) return [asking];

  const of = (...states: Outcome['state'][]) => asked.filter(({ outcome }) => states.includes(outcome.state));
  const refused = of('refused');
  const goodFiles = of('good').filter(({ what }) => what === 'A file').length;
  return [
    ...asked
      .filter(({ what, outcome }) => outcome.state !== 'refused' && (outcome.state !== 'good' || what !== 'A file'))
      .map(connectionFinding),
    ...(goodFiles > 0
      ? [{ weight: 'good', text: `${goodFiles} files of the widgets are there, each with the right hash.` } as const]
      : []),
    // Told as a problem of the policy.
    ...(refused.length > 0
      ? [
          {
            weight: 'note',
            text: 'The page’s policy lets nobody ask for these. The line to add stands above.',
            code: refused.map(({ address }) => address).join('\n'),
          } as const,
        ]
      : []),
  ];
}

function connectionFinding({ what, address, outcome }: Asked): Finding {
  switch (outcome.state) {
    case 'good': {
      const version = outcome.version ? `, version ${outcome.version}` : '';
      return { weight: 'good', text: `${what} answers in ${outcome.took} ms${version}: ${address}` };
    }
    case 'failed':
      return {
        weight: 'problem',
        text: `${what} answers ${outcome.status}: ${address}`,
        advice:
          outcome.status >= 500
            ? 'The server fails. Try again in a few minutes, then tell whoever runs it.'
            : 'Check the address of the loader, and data-backontrack-api if the tag has it.',
      };
    case 'changed':
      return {
        weight: 'problem',
        text: `${what} has other bytes than it should, and is refused: ${address}`,
        advice:
          'Something between changes it: a proxy, a cache or an optimiser. Exclude this address there, or copy the snippet again.',
      };
    case 'closed':
      return {
        weight: 'problem',
        text: `${what} is there, but not for this page: ${address}`,
        advice: 'Its answer has no CORS header. A proxy or a firewall may take it away.',
      };
    case 'late':
      return {
        weight: 'problem',
        text: `${what} has not answered within 10 seconds: ${address}`,
        advice: 'The server is busy or stuck. Try again in a few minutes, then tell whoever runs it.',
      };
    default:
      return {
        weight: 'problem',
        text: `${what} cannot be reached from this browser: ${address}`,
        advice: 'Is the device online, the address right, and no blocker of the browser or the network in the way?',
      };
  }
}
