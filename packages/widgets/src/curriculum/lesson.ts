import type { CurriculumModule } from '@backontrack/sdk';
import { type CSSResult, html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { pictureStyles, richText } from '../rich-text.ts';
import { unconfirmed } from '../text.ts';
import { textOrigin } from '../text-origin.ts';
import { formatWords } from '../words/module-words.ts';
import { drawWayBack } from '../way-back.ts';
import { msg, str } from '../words/msg.ts';
import { wordFor } from '../words/vocabulary.ts';
import { drawOutline } from './outline.ts';
import { drawQuiz, type QuizView } from './quiz.ts';
import { lessonStyles } from './lesson-styles.ts';

/** A module as it is read, and whom it tells. */
export interface LessonView extends QuizView {
  /** The language the widget is read in. */
  locale: string;
  /** Whether pictures in the texts are shown. */
  hasPictures: boolean;
  /** Ids of the parts whose thoughts are shown. */
  thought: ReadonlySet<string>;
  /** Called when a reader wants to see what others thought of a part. */
  showThoughts: (part: string) => void;
  print: () => void;
  /** The way back to the list, where the module was opened from one. */
  back: (() => void) | undefined;
  /** The way to the next module. */
  next: unknown;
}

/** Draws a module with everything there is to read and to answer in it. */
export const drawLesson = (view: LessonView): TemplateResult =>
  html`${view.back && drawWayBack(view.back)} ${drawTitle(view.module, view)} ${drawOutline(view.module)}
    ${view.module.parts.map((part) => drawPart(part, view, drawThoughts(part, view)))}
    ${view.module.quiz.length > 0 ? drawQuiz({ ...view, headingLevel: view.headingLevel + 1 }) : nothing}
    ${
      view.module.written.length > 0
        ? html`<p class="buttons screen">
            <button part="action" class="action" @click=${view.print}>
              ${msg('Print as a handout', { id: 'curriculum.print' })}
            </button>
            ${view.next}
          </p>`
        : nothing
    }
    <p class="small">${msg('Source:', { id: 'initiative.source' })} ${view.module.source.title}</p>`;

/** What only a reader of a module needs. */
export const styles: readonly CSSResult[] = [pictureStyles, lessonStyles];

type Part = CurriculumModule['parts'][number];

/** Draws what a module is called. */
export const drawTitle = (
  { order, title, review }: CurriculumModule,
  view: Pick<LessonView, 'headingLevel' | 'locale'>,
): TemplateResult =>
  html`<div class="head">
    <p class="small">${msg(str`Module ${order}`, { id: 'curriculum.module' })}</p>
    <div class="headline">${heading(view.headingLevel, title.text, title.locale, true)}</div>
    ${textOrigin(title, view.locale)}${unconfirmed(review)}
  </div>`;

/** Draws one of the texts of a module, and after it the way to what others thought of it. */
export const drawPart = (
  { format, title, body }: Part,
  view: Pick<LessonView, 'headingLevel' | 'hasPictures'>,
  thoughts: unknown,
): TemplateResult =>
  html`<section part="section" class="part">
    <p class="small kind">${wordFor(formatWords, format)}</p>
    ${heading(view.headingLevel + 1, title.text, title.locale)}
    <div class="body" lang=${body.locale}>${richText(body.blocks, view.headingLevel + 2, view.hasPictures)}</div>
    ${thoughts}
  </section>`;

function drawThoughts({ id, thoughts }: Part, view: LessonView): unknown {
  if (!thoughts) return nothing;
  const isShown = view.thought.has(id);
  return html`<button
      part="action"
      class="action screen"
      aria-expanded=${isShown}
      @click=${() => view.showThoughts(id)}
    >
      ${msg('What others thought', { id: 'curriculum.thoughts' })}
    </button>
    <div class="body thoughts" lang=${thoughts.locale} ?hidden=${!isShown}>
      ${richText(thoughts.blocks, view.headingLevel + 2, view.hasPictures)}
    </div>`;
}
