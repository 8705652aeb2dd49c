import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

import { api } from './fake-api.ts';
import { type Stage, story } from './story.ts';
import './theme-editor.ts';

export default { title: 'Theme editor', tags: ['!autodocs'] } satisfies Meta;

const editor = html`<theme-editor></theme-editor>`;

/** Finds what an editor is made of. */
function partsOf({ widget: { shadowRoot } }: Stage) {
  const one = (selector: string) => shadowRoot!.querySelector<HTMLInputElement>(selector)!;
  return {
    written: one('input'),
    picked: one('[type=color]'),
    startAgain: one('button + button'),
    sheet: one('pre'),
    status: one('[role=status]'),
  };
}

/** What is no colour is refused, any way to write one is taken, and all of it can be taken back. */
export const Editor = story(editor, api.many, {
  async play(stage) {
    const { written, picked, startAgain, sheet } = partsOf(stage);
    await fireEvent.change(written, { target: { value: 'petrol' } });
    await waitFor(() => expect(written).toBeInvalid());
    await expect(written).toHaveAccessibleDescription('This is no colour in CSS: petrol');
    await expect(sheet).toHaveTextContent('Nothing changed');

    await fireEvent.change(written, { target: { value: 'rgb(122 31 92)' } });
    await waitFor(() => expect(sheet).toHaveTextContent('--backontrack-color-accent: rgb(122 31 92);'));
    await expect(written).toBeValid();
    await expect(picked).toHaveValue('#7a1f5c');

    await userEvent.click(startAgain);
    await waitFor(() => expect(sheet).toHaveTextContent('Nothing changed'));
    await expect(written).toHaveValue('');
    await expect(picked).toHaveValue('#0b5c75');
  },
});

export const UnreadableAccent = story(editor, api.many, {
  async play(stage) {
    const { picked, sheet, status } = partsOf(stage);
    await fireEvent.input(picked, { target: { value: '#ffd400' } });
    await fireEvent.change(picked);

    await waitFor(() => expect(status).toHaveTextContent('accent: #ffd400'), { timeout: 3000 });
    await expect(sheet).toHaveTextContent('--backontrack-color-accent: #ffd400;');
  },
});
