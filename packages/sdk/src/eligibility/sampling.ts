import type { Answer, Answers } from './answer.ts';
import type { CompiledRuleSet } from './compile.ts';

/**
 * Answers of people who do not exist, the same for the same seed: every range of answers that the rules tell apart
 * comes up as often as any other, so that the edges are met.
 *
 * @param gaps - How often, from 0 to 1, a question is left without a usable answer.
 */
export function* sampleAnswers(
  { program }: CompiledRuleSet,
  count: number,
  { seed = 1, gaps = 0 } = {},
): Generator<Answers> {
  const random = randomBy(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let made = 0; made < count; made++) {
    const answers: Record<string, Answer> = {};
    for (const { id, question, several, options, bounds } of program.facts) {
      if (random() < gaps) {
        const gap = (['unknown', 'skipped', undefined] as const)[below(3)];
        if (gap) answers[id] = gap;
      } else if (several) {
        answers[id] = options.filter(() => below(4) === 0);
      } else if (question.kind === 'number') {
        const { min, max } = question.range ?? { min: 0, max: 100 };
        const starts = [min, ...bounds.filter((bound) => bound > min && bound <= max)];
        const cell = below(starts.length);
        answers[id] = starts[cell]! + below((starts[cell + 1] ?? max + 1) - starts[cell]!);
      } else {
        const option = options[below(options.length)];
        if (option !== undefined) answers[id] = option;
      }
    }
    yield answers;
  }
}

/** Numbers from 0 to below 1 that look random and are the same everywhere (mulberry32). */
const randomBy = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
