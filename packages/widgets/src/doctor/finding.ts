/** How much one thing that the doctor has looked at matters. */
export type Weight = 'problem' | 'warning' | 'good' | 'note';

/** One thing that the doctor has looked at, for whoever keeps the page. */
export interface Finding {
  readonly weight: Weight;
  /** What is so, in a sentence. */
  readonly text: string;
  /** What to do about it, or what else is known. */
  readonly advice?: string;
  /** What to copy. */
  readonly code?: string;
  /** Colours to show, as CSS. */
  readonly colours?: readonly string[];
}

/** While answers are on their way. */
export const asking: Finding = { weight: 'note', text: 'Asking …' };

/** The findings of one subject. */
export interface Chapter {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** How many findings of a weight there are. */
export const countOf = (chapters: readonly Chapter[], weight: Weight): number =>
  chapters.flatMap(({ findings }) => findings).filter((finding) => finding.weight === weight).length;

/** How a page is, in a few words: `2 problems, 1 warning`. */
export function verdictOf(chapters: readonly Chapter[]): string {
  const counts = (['problem', 'warning'] as const)
    .map((weight) => ({ weight, count: countOf(chapters, weight) }))
    .filter(({ count }) => count > 0)
    .map(({ weight, count }) => `${count} ${weight}${count > 1 ? 's' : ''}`);
  const isAsking = chapters.some(({ findings }) => findings.includes(asking));
  return counts.join(', ') || (isAsking ? asking.text : 'Nothing to mend');
}
