import { candidates, steps } from './locale-chain.ts';

/**
 * The locale among `served` that suits a reader best, or `undefined` when neither a wanted one nor English is there.
 *
 * @param wanted - BCP 47 tags, the most wanted first.
 * @param served - BCP 47 tags in any order, also of locales the interface is not written in. Returned as they came.
 */
export const nearestLocale = <Served extends string>(
  wanted: string | readonly string[],
  served: readonly Served[],
): Served | undefined => {
  const byCandidate = new Map(served.map((tag) => [steps(tag)[0], tag]));
  return candidates(wanted)
    .map((candidate) => byCandidate.get(candidate))
    .find((tag) => tag !== undefined);
};
