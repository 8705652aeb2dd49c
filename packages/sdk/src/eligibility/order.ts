import type { OutcomeResult } from './check.ts';

const statuses = ['likely', 'always', 'close', 'open', 'not-now'];

/**
 * Puts outcomes in the order of their stages, then of how near they are, then of how well they fit: a talk before a
 * job. Each of stage 5 gets the best of stage 2 or 3 beside it.
 */
export const inOrder = (outcomes: readonly Omit<OutcomeResult, 'companion'>[]): OutcomeResult[] => {
  const rank = ({ status }: { status: string }) => statuses.indexOf(status);
  const ordered = outcomes.toSorted((a, b) => a.stage - b.stage || rank(a) - rank(b) || b.fit - a.fit);
  const [companion] = ordered
    .filter(({ stage, status }) => (stage === 2 || stage === 3) && status !== 'not-now')
    .sort((a, b) => rank(a) - rank(b));
  return ordered.map((outcome) => ({ ...outcome, companion: outcome.stage === 5 ? companion?.id : undefined }));
};

/** The same outcomes with work first, for a reader who asks for it. Nothing is left out. */
export const workFirst = (outcomes: readonly OutcomeResult[]): OutcomeResult[] =>
  outcomes.toSorted((a, b) => Number(b.stage === 5) - Number(a.stage === 5));
