import type { Finding } from '../finding.ts';
import { bare, type Known } from '../known.ts';

/** What the widgets have said in the console. */
export function consoleFindings({ notes }: Known): Finding[] {
  const findings = [...notes.lines].map((line): Finding => ({
    // What has failed is told by its widget.
    weight: /does not know|ignores/.test(line) ? 'warning' : 'note',
    text: bare(line.replace(/^backontrack: /, '')),
  }));
  return findings.length > 0 ? findings : [{ weight: 'good', text: 'The widgets have said nothing.' }];
}
