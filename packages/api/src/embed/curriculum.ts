import type { CurriculumModule } from '@backontrack/contract';
import {
  canBeAnswered,
  curriculumStyles,
  drawModuleCard,
  drawModuleTitle,
  drawOutline,
  drawPart,
  drawReason,
  drawText,
  heading,
  lessonStyles,
  pageWords,
  richText,
  takesSeveral,
} from '@backontrack/widgets/drawing';
import { html, nothing, type TemplateResult } from 'lit';

import { curriculum as modules } from '../collections/collections.ts';
import { hasPictures, linkTo, one } from './asked.ts';
import { attribute, common, images, text } from './parameter.ts';
import { curriculumPageStyles } from './styles.ts';
import type { Drawn, PageView, WidgetPage } from './widget-page.ts';

type Part = CurriculumModule['parts'][number];
type Question = CurriculumModule['quiz'][number];

/** The modules that mentors learn with. Each can be read whole, and its quiz shows its answers to who asks for them. */
export const curriculum: WidgetPage = {
  parameters: [...common, attribute('initiative', text(100)), attribute('module', text(100)), images],
  styles: [curriculumStyles, ...lessonStyles, curriculumPageStyles],
  height: ({ entry, values }) => (entry !== undefined || values.has('module') ? 4800 : 1700),
  isStart: ({ entry }) => entry === undefined,
  draw(view) {
    const id = view.asked.entry ?? one(view.asked, 'module');
    return id ? drawModule(view, id) : drawList(view);
  },
};

const modulesFor = ({ asked, catalogue, locale }: PageView) => {
  const filters = { initiative: [one(asked, 'initiative', 'back-on-track')] };
  return catalogue.find(modules, { filters, sort: 'order' }, [locale]);
};

function drawList(view: PageView): Drawn {
  const { answer, locales } = modulesFor(view);
  const { asked, locale, headingLevel } = view;
  const content =
    answer.length > 0
      ? html`<ol class="modules">
          ${answer.map((module) =>
            drawModuleCard(module, {
              headingLevel,
              locale,
              open: ({ id }, name) =>
                html`<a class="open" target="_self" href=${linkTo(asked, { entry: id })}>${name}</a>`,
            }),
          )}
        </ol>`
      : html`<div class="notice"><p>${pageWords.noModules()}</p></div>`;
  return { content, locales };
}

function drawModule(view: PageView, id: string): Drawn | undefined {
  const { asked, catalogue, locale, headingLevel } = view;
  const found = catalogue.get(modules, id, [locale]);
  if (!found) return undefined;
  const module = found.answer;
  const quiz = module.quiz.filter(canBeAnswered);
  const isOpened = asked.entry !== undefined;
  const content = html`<article class="module">
    ${
      isOpened
        ? html`<a class="action back" target="_self" href=${linkTo(asked, {})}>${pageWords.allModules()}</a>`
        : nothing
    }
    ${drawModuleTitle(module, view)} ${drawOutline(module)}
    ${module.parts.map((part) => drawPart(part, { headingLevel, hasPictures: hasPictures(asked) }, drawThoughts(part, view)))}
    ${
      quiz.length > 0
        ? html`<section class="quiz">
            ${heading(headingLevel + 1, pageWords.quiz())}
            <ol>
              ${quiz.map(drawQuestion)}
            </ol>
          </section>`
        : nothing
    }
    ${isOpened ? drawNext(module, view) : nothing}
    <p class="small">${pageWords.source()} ${module.source.title}</p>
  </article>`;
  return { content, locales: found.locales, title: module.title.text };
}

const drawThoughts = ({ thoughts }: Part, { asked, headingLevel }: PageView): unknown =>
  thoughts
    ? html`<details>
        <summary>${pageWords.thoughts()}</summary>
        <div class="body thoughts" lang=${thoughts.locale}>
          ${richText(thoughts.blocks, headingLevel + 2, hasPictures(asked))}
        </div>
      </details>`
    : nothing;

// Nothing can check an answer here. So readers choose for themselves, and then look.
function drawQuestion(question: Question): TemplateResult {
  const { id, options } = question;
  const several = takesSeveral(question);
  return html`<li>
    <fieldset>
      <legend>${drawText(question.question)}</legend>
      ${several ? html`<p class="small">${pageWords.several()}</p>` : nothing}
      ${options.map(
        (option) =>
          html`<div class="option">
            <label><input type=${several ? 'checkbox' : 'radio'} name=${id} />${drawText(option.text)}</label>
          </div>`,
      )}
    </fieldset>
    <details>
      <summary>${pageWords.answer()}</summary>
      <ul>
        ${options.map(
          (option) =>
            html`<li class="option ${option.isRight ? 'right' : 'wrong'}">
              <p>${drawText(option.text)}</p>
              <p>${drawReason(option)}</p>
            </li>`,
        )}
      </ul>
    </details>
  </li>`;
}

function drawNext({ order }: CurriculumModule, view: PageView): unknown {
  const next = modulesFor(view).answer.find((module) => module.order > order && module.written.length > 0);
  if (!next) return nothing;
  return html`<p class="buttons screen">
    <a class="action" rel="next" target="_self" href=${linkTo(view.asked, { entry: next.id })}
      >${pageWords.nextModule()} <span lang=${next.title.locale}>${next.title.text}</span></a
    >
  </p>`;
}
