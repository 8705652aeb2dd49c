import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';

import { api } from './fake-api.ts';
import { story } from './story.ts';
import './theme-editor.ts';

export default { title: 'Theme editor', tags: ['!autodocs'] } satisfies Meta;

export const Editor = story(html`<theme-editor></theme-editor>`, api.many);

export const UnreadableAccent = story(html`<theme-editor></theme-editor>`, api.many, {
  async play({ widget: { shadowRoot } }) {
    const accent = shadowRoot!.querySelector<HTMLInputElement>('input[type=color]')!;
    await fireEvent.input(accent, { target: { value: '#ffd400' } });

    await waitFor(() => expect(shadowRoot!.querySelector('[role=status]')).not.toBeNull(), { timeout: 3000 });
    await expect(shadowRoot!.querySelector('pre')).toHaveTextContent('--backontrack-color-accent: #ffd400;');
  },
});
