import type { Text } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { msg } from './words/msg.ts';

/** Draws a text of the content in its own language. */
export const drawText = ({ text, locale }: Text): TemplateResult => html`<span lang=${locale}>${text}</span>`;

/** Marks what no partner has confirmed. A state that is not known yet is no confirmation either. */
export const unconfirmed = (review: string): unknown =>
  review === 'confirmed'
    ? nothing
    : html`<span class="mark">${msg('Not confirmed yet', { id: 'initiative.unconfirmed' })}</span>`;
