import type { CurriculumModule } from '@backontrack/sdk';

import { Remembered } from '../remembered.ts';

export type Question = CurriculumModule['quiz'][number];

/** What was answered to a question. */
export interface Given {
  /** Ids of the options. */
  chosen: readonly string[];
  /** Whether the reader has had the right ones shown. */
  isRevealed?: boolean;
}

type Answers = Readonly<Record<string, Readonly<Record<string, Given>>>>;

const days = 180;

/** What was answered in each module. It stays on the device, and beyond the page only when a reader asks for it. */
export class Progress {
  #answers: Answers = {};
  #memory: Remembered<Answers> | undefined;

  /** Whether it is remembered beyond the page. */
  isRemembered = false;

  /** Takes up what was remembered of a curriculum. */
  resume(initiative: string): void {
    this.#memory = new Remembered<Answers>(`curriculum-${initiative}`, days);
    const kept = this.#memory.read();
    this.isRemembered = kept !== undefined;
    this.#answers = kept ?? {};
  }

  /** Remembers it from now on, or deletes what was remembered. */
  remember(wanted: boolean): void {
    this.isRemembered = wanted && this.#memory!.write(this.#answers);
    if (!wanted) this.#memory!.forget();
  }

  /** What was answered to a question. */
  given(module: string, question: string): Given | undefined {
    const given = this.#answers[module]?.[question];
    // What a device keeps may be of another version, or of somebody else's making.
    return Array.isArray(given?.chosen) ? given : undefined;
  }

  /** Takes an answer, or takes it back. */
  give(module: string, question: string, given: Given | undefined): void {
    const { [question]: _before, ...others } = this.#answers[module] ?? {};
    this.#answers = { ...this.#answers, [module]: given ? { ...others, [question]: given } : others };
    if (this.isRemembered) this.remember(true);
  }

  /** How many of the questions were answered, and how many of them rightly and without help. */
  score({ id, quiz }: Pick<CurriculumModule, 'id' | 'quiz'>): { answered: number; right: number } {
    const given = quiz.map((question) => [question, this.given(id, question.id)] as const);
    return {
      answered: given.filter(([, answer]) => answer).length,
      right: given.filter(([question, answer]) => answer && !answer.isRevealed && isRight(question, answer)).length,
    };
  }

  /** How many questions of a module were answered. */
  answered(module: string): number {
    return Object.keys(this.#answers[module] ?? {}).length;
  }
}

/** Whether exactly the right options were chosen. */
export const isRight = ({ options }: Question, { chosen }: Given): boolean =>
  options.every((option) => option.isRight === chosen.includes(option.id));

/** Whether a question can be answered rightly and wrongly. Of one that came incomplete nothing is left to choose. */
export const canBeAnswered = ({ options }: Question): boolean =>
  options.some((option) => option.isRight) && options.some((option) => !option.isRight);
