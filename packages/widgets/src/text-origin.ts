import type { Text } from '@backontrack/sdk';
import { html, nothing } from 'lit';

import { msg } from './words/msg.ts';
import { languageName } from './words/names.ts';

/** Marks a text that is not in the reader's language, or that no person has translated. */
export const textOrigin = ({ locale, state }: Text, wanted: string): unknown => [
  languageIn(locale) === languageIn(wanted) ? nothing : mark(languageName(languageIn(locale))),
  state === 'machine' ? mark(msg('Automatic translation', { id: 'text.machine' })) : nothing,
];

const mark = (words: string | undefined) => html`<span class="mark">${words}</span>`;

const languageIn = (locale: string) => locale.split('-')[0]!;
