import type { Finding } from '../finding.ts';
import type { Known } from '../known.ts';

/** Which colours of the page were changed so that they can be read. */
export function colourFindings({ notes }: Known): Finding[] {
  const findings = [...notes.colours].flatMap(([widget, colours]) =>
    colours.map(({ token, from, to, contrast: [before, after] }): Finding => ({
      weight: 'warning',
      text: `<${widget.localName}>: ${token} had a contrast of ${before.toFixed(1)} and is shown with ${after.toFixed(1)}.`,
      advice: `${from} became ${to}. To choose for yourself:`,
      code: `--backontrack-color-${token}: ${to};`,
      colours: [from, to],
    })),
  );
  return findings.length > 0
    ? findings
    : [{ weight: 'good', text: 'No colour of the page had to be changed to be read.' }];
}
