import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'Mentor finder', component: 'backontrack-mentor-finder' } satisfies Meta;

const link = html`<a href="https://example.org/mentors">Our mentors</a>`;

export const Playground = playground('backontrack-mentor-finder');

export const Ready = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`);

export const Loading = story(
  html`<backontrack-mentor-finder limit="3">${link}</backontrack-mentor-finder>`,
  api.loading,
);

export const Empty = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, api.nothing);

export const ErrorWithRetry = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Preset = story(
  html`<backontrack-mentor-finder country="BA" topic="listening" lock="country">${link}</backontrack-mentor-finder>`,
);

export const Filters = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Filters' }));
    await inside.findByLabelText('Order');
  },
});

export const Map = story(html`<backontrack-mentor-finder view="map">${link}</backontrack-mentor-finder>`);

export const Profile = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Amila' }));
    await expect(await inside.findByRole('heading', { name: 'Amila' })).toBeVisible();
  },
});
