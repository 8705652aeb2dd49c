import type { Mentor } from '@backontrack/contract';
import { mentors } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf } from './fake-api.ts';
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

export const Contact = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Amila' }));
    await userEvent.click(await inside.findByRole('button', { name: 'Write to this mentor' }));
  },
});

export const Feedback = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Something is missing or wrong here' }));
  },
});

const said = (text: string, locale: string) => ({ text, locale, state: 'original' as const });

/** Mentors who all have these texts in the place of their own. */
const mentorsWith = (name: string, bio: string, locale: string) =>
  apiOf({
    mentors: mentors.map((mentor) => ({
      ...mentor,
      displayName: said(name, locale),
      bio: said(bio, locale),
    })),
  });

export const LongWords = story(html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`, api.longWords);

export const LongName = story(
  html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`,
  mentorsWith('Maximiliana-Theodora '.repeat(10).trim(), 'I listen.', 'en'),
);

export const RightToLeft = story(
  html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`,
  mentorsWith('عبد الرحمن', 'أستمع إليك أولاً، ثم نضع خطة معاً.', 'ar'),
);

export const Emoji = story(
  html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`,
  mentorsWith('Zoë 🌱👩‍🌾', 'Gardens 🥕, chats 💬 and long walks 🥾.', 'en'),
);

export const MarkupAsText = story(
  html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`,
  mentorsWith('<b onclick="alert(1)">Ana</b>', '<img src=x onerror=alert(1)> I listen.', 'en'),
);

/** More than a device holds: the API goes on answering. */
export const TenThousand = story(
  html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`,
  apiOf({
    mentors: Array.from({ length: 10_000 }, (_, place): Mentor => {
      const mentor = mentors[place % mentors.length]!;
      return { ...mentor, id: `${mentor.id}-${place}` };
    }),
  }),
);
