import type { Answers } from '@backontrack/sdk/eligibility';

const days = 30;

const keyOf = (ruleSet: string) => `backontrack-check-${ruleSet}`;

interface Kept {
  answers: Answers;
  /** Milliseconds since 1970. */
  until: number;
}

/** Keeps answers on this device for 30 days. Says whether that was possible: a page may have no storage. */
export function rememberAnswers(ruleSet: string, answers: Answers): boolean {
  try {
    localStorage.setItem(
      keyOf(ruleSet),
      JSON.stringify({ answers, until: Date.now() + days * 86_400_000 } satisfies Kept),
    );
    return true;
  } catch {
    return false;
  }
}

/** The answers that were kept. Those that are too old are deleted. */
export function rememberedAnswers(ruleSet: string): Answers | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(ruleSet)) ?? 'null') as Kept | null;
    if (!kept) return undefined;
    if (kept.until > Date.now()) return kept.answers;
    forgetAnswers(ruleSet);
  } catch {
    // Storage is denied, or holds something else.
  }
  return undefined;
}

/** Deletes the answers that were kept. */
export function forgetAnswers(ruleSet: string): void {
  try {
    localStorage.removeItem(keyOf(ruleSet));
  } catch {
    // Where nothing can be kept, nothing is to be deleted.
  }
}
