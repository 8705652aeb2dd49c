import type { OutcomeResult } from './check.ts';

const statuses = ['likely', 'always', 'close', 'open', 'not-now'];

/**
 * Puts outcomes in the order of their stages, then of how near they are, then of how well they fit: a talk before a
 * job. Each of stage 5 gets the best of stage 2 or 3 beside it.
 */
export const inOrder = (outcomes: readonly Omit<OutcomeResult, 'companion'>[]): OutcomeResult[] => {
  const ordered = outcomes.toSorted(
    (a, b) => a.stage - b.stage || statuses.indexOf(a.status) - statuses.indexOf(b.status) || b.fit - a.fit,
  );
  const companion = statuses
    .slice(0, -1)
    .map(
      (status) =>
        ordered.find((outcome) => (outcome.stage === 2 || outcome.stage === 3) && outcome.status === status)?.id,
    )
    .find((id) => id !== undefined);
  return ordered.map((outcome) => ({ ...outcome, companion: outcome.stage === 5 ? companion : undefined }));
};

/** The same outcomes with work first, for a reader who asks for it. Nothing is left out. */
export const workFirst = (outcomes: readonly OutcomeResult[]): OutcomeResult[] => [
  ...outcomes.filter(({ stage }) => stage === 5),
  ...outcomes.filter(({ stage }) => stage !== 5),
];
