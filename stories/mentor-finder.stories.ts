import type { Mentor } from '@backontrack/contract';
import { mentors } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { api, apiOf, examplesOfApi } from './fake-api.ts';
import { playground } from './playground.ts';
import { type Stage, story } from './story.ts';

export default { title: 'Mentor finder', component: 'backontrack-mentor-finder' } satisfies Meta;

const link = html`<a href="https://example.org/mentors">Our mentors</a>`;

const finder = html`<backontrack-mentor-finder>${link}</backontrack-mentor-finder>`;

const realMentors = apiOf({
  ...examplesOfApi,
  mentors: mentors.map((mentor) => ({ ...mentor, sample: false })),
});

/** Opens the form with which a reader writes to a mentor. */
async function formIn(inside: Stage['inside']) {
  await userEvent.click(await inside.findByRole('button', { name: 'Amila' }));
  await userEvent.click(await inside.findByRole('button', { name: 'Write to this mentor' }));
  const { host } = inside.getByRole('heading', { name: 'Amila' }).getRootNode() as ShadowRoot;
  const root = await waitFor(() => {
    const { shadowRoot } = host.shadowRoot!.querySelector('backontrack-contact-form') ?? {};
    return shadowRoot?.querySelector('form') ? shadowRoot : Promise.reject(new Error('there is no form yet'));
  });
  return within(root as unknown as HTMLElement);
}

export const Playground = playground('backontrack-mentor-finder');

export const Ready = story(finder);

export const Loading = story(
  html`<backontrack-mentor-finder limit="3">${link}</backontrack-mentor-finder>`,
  api.loading,
);

export const Empty = story(finder, api.nothing);

export const ErrorWithRetry = story(finder, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Preset = story(
  html`<backontrack-mentor-finder country="BA" topic="listening" lock="country">${link}</backontrack-mentor-finder>`,
);

export const Filters = story(finder, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Filters' }));
    await inside.findByLabelText('Order');
  },
});

export const Map = story(html`<backontrack-mentor-finder view="map">${link}</backontrack-mentor-finder>`);

export const Profile = story(finder, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Amila' }));
    await expect(await inside.findByRole('heading', { name: 'Amila' })).toBeVisible();
  },
});

/** A made-up mentor: the form shows how it looks, and cannot be sent. */
export const ContactMadeUp = story(finder, undefined, {
  async play({ inside }) {
    await formIn(inside);
  },
});

export const Contact = story(finder, realMentors, {
  async play({ inside }) {
    await formIn(inside);
  },
});

export const ContactFaults = story(finder, realMentors, {
  async play({ inside }) {
    const form = await formIn(inside);
    await userEvent.click(form.getByRole('button', { name: 'Send' }));
    await expect(await form.findByText('Something is missing')).toBeVisible();
  },
});

export const ContactTooYoung = story(finder, realMentors, {
  async play({ inside }) {
    const form = await formIn(inside);
    await userEvent.selectOptions(form.getByLabelText('How old are you?'), '14');
    await expect(await form.findByText('You can call them or go there')).toBeVisible();
  },
});

/** For a message of another day, whose code the reader has written down. */
export const ContactTakeBack = story(finder, realMentors, {
  async play({ inside }) {
    const form = await formIn(inside);
    await userEvent.click(form.getByText('Take back a message that you sent'));
    await userEvent.click(form.getByRole('button', { name: 'Take it back' }));
    await expect(await form.findByText(/Write the code that you got/)).toBeVisible();
  },
});

export const Offline = story(finder, api.offline, {
  fails: true,
});

export const Blocked = story(finder, api.blocked, {
  fails: true,
});

export const Stale = story(finder, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
  },
});

export const OneItem = story(finder, api.one);

export const ManyItems = story(finder, api.many);

/** Found though there is one letter too many, in the other script, without its marks. */
export const Search = story(finder, undefined, {
  async play({ inside }) {
    await userEvent.type(await inside.findByRole('searchbox'), 'djorrdje');
    await inside.findByRole('button', { name: 'Ђорђе' });
  },
});

/** Nothing fits: the one thing to leave out that gives most. */
export const NothingFits = story(finder, undefined, {
  async play({ inside }) {
    await userEvent.type(await inside.findByRole('searchbox'), 'nobody is called that');
    await inside.findByText('Nothing fits all of this.');
  },
});

export const Feedback = story(finder, undefined, {
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

export const LongWords = story(finder, api.longWords);

export const LongName = story(finder, mentorsWith('Maximiliana-Theodora '.repeat(10).trim(), 'I listen.', 'en'));

export const RightToLeft = story(finder, mentorsWith('عبد الرحمن', 'أستمع إليك أولاً، ثم نضع خطة معاً.', 'ar'));

export const Emoji = story(finder, mentorsWith('Zoë 🌱👩‍🌾', 'Gardens 🥕, chats 💬 and long walks 🥾.', 'en'));

export const MarkupAsText = story(
  finder,
  mentorsWith('<b onclick="alert(1)">Ana</b>', '<img src=x onerror=alert(1)> I listen.', 'en'),
);

/** More than a device holds: the API goes on answering. */
export const TenThousand = story(
  finder,
  apiOf({
    mentors: Array.from({ length: 10_000 }, (_, place): Mentor => {
      const mentor = mentors[place % mentors.length]!;
      return { ...mentor, id: `${mentor.id}-${place}` };
    }),
  }),
);

export const Dark = story(html`<backontrack-mentor-finder theme="dark">${link}</backontrack-mentor-finder>`);

export const DarkPage = story(finder, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(finder, api.ready, { globals: { width: '288px' } });

export const LargeText = story(finder, api.ready, { globals: { text: '200%' } });
