import { type Answer, AnswerError, type Answers, type Check, type Question } from '@backontrack/sdk/eligibility';

import { forgetAnswers, rememberAnswers, rememberedAnswers } from './memory.ts';

/**
 * A reader's way through the questions: what is asked, what was answered before, and what is kept on the device.
 * It outlives its check, which a change of the language brings anew.
 */
export class Walk {
  /** The question that is asked, or nothing when the results are shown. */
  asked: Question | undefined;

  /** Whether the answers are kept on the device. */
  isRemembered = false;

  #check: Check | undefined;

  #answers: Answers | undefined;

  /** Ids of the questions that were answered, in the order in which they were asked. */
  #trail: string[] = [];

  /** Place of the question that is asked, or of the results, from 1. */
  get place(): number {
    const trail = [...this.#trail, this.asked?.id];
    return trail.indexOf(this.asked?.id) + 1;
  }

  /** How many questions can still come after the one that is asked. */
  get left(): number {
    const open = new Set(this.#check?.outcomes.flatMap(({ missing }) => missing));
    return [...open].filter((id) => id !== this.asked?.id && this.#check?.answers[id] === undefined).length;
  }

  /** Goes on with a new check and the answers there were: the reader's, else the kept ones, else the page's. */
  resume(check: Check, ofPage: Readonly<Record<string, Answer | undefined>>): void {
    const { ruleSet } = check;
    const kept = rememberedAnswers(ruleSet.id);
    for (const [id, answer] of Object.entries(this.#answers ?? kept ?? ofPage)) {
      try {
        check.answer(id, answer);
      } catch (error) {
        // Kept by an older version of the rules: it is asked again.
        if (!(error instanceof AnswerError)) throw error;
      }
    }
    this.isRemembered = kept !== undefined;
    const questions = ruleSet.questions.map(({ id }) => id);
    // What was kept was answered on the way here: the reader can go back to it, and leave quickly.
    if (!this.#answers) this.#trail = Object.keys(check.answers).filter((id) => questions.includes(id) && !ofPage[id]);
    this.asked = this.#answers ? ruleSet.questions.find(({ id }) => id === this.asked?.id) : check.next;
    this.#check = check;
    this.#answers = check.answers;
  }

  /** Takes an answer and goes on to the next question. @throws AnswerError and stays where it is */
  give(check: Check, question: Question, answer: Answer): void {
    check.answer(question.id, answer);
    this.keep(check);
    if (!this.#trail.includes(question.id)) this.#trail.push(question.id);
    this.asked = check.next;
  }

  /** Goes back to the question before. Its answer is still there. */
  back(check: Check): void {
    const before = this.#trail[this.place - 2];
    this.asked = check.ruleSet.questions.find(({ id }) => id === before);
  }

  /** Keeps what was answered: over a change of the language, and on the device where the reader wants it. */
  keep(check: Check): void {
    this.#answers = check.answers;
    if (this.isRemembered) rememberAnswers(check.ruleSet.id, check.answers);
  }

  /** Keeps the answers on the device from now on, or deletes them there. */
  remember(check: Check, wanted: boolean): void {
    if (!wanted) forgetAnswers(check.ruleSet.id);
    this.isRemembered = wanted && rememberAnswers(check.ruleSet.id, check.answers);
  }
}
